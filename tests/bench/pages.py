"""The pages of an index, asked by several readers at once, as browsers ask."""
import contextlib
import http.client
import json
import os
import random
import re
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import measure

READERS = 8
MOST_REVIEWS = 100
LETTER_LINK = re.compile(rb'href="(/letter/[^"?#]+)')
REVIEW_LINK = re.compile(rb'href="(/review/[^"?#]+)')


@contextlib.contextmanager
def served(programs, index):
    """The process that serves it, and its address."""
    process = subprocess.Popen([programs.program('precedent-query'), 'serve', '--index', index,
                                '--listen', '127.0.0.1:0'], stdout=subprocess.PIPE, text=True)
    try:
        said = re.search(r'http://([0-9.:]+)', process.stdout.readline() or '')
        if not said:
            raise measure.Failed('precedent-query serve does not say where it is')
        yield process, said.group(1)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        process.stdout.close()


def read(address, targets):
    """Each target's time in ms and what it was answered, over one connection."""
    connection = http.client.HTTPConnection(address, timeout=120)
    answers = []
    for target in targets:
        begin = time.monotonic()
        connection.request('GET', target)
        response = connection.getresponse()
        body = response.read()
        answers.append(((time.monotonic() - begin) * 1000, response.status, body))
    connection.close()
    return answers


def read_at_once(address, targets):
    """The same by all readers, each with its share of the targets."""
    shares = [targets[reader::READERS] for reader in range(READERS)]
    with ThreadPoolExecutor(READERS) as readers:
        answers = [one for of in readers.map(lambda share: read(address, share), shares)
                   for one in of]
    failed = [status for _, status, _ in answers if status >= 500]
    if failed:
        raise measure.Failed(f'{len(failed)} pages failed, with {sorted(set(failed))}')
    return answers


def search_targets(queries):
    with open(queries, encoding='utf-8') as file:
        asked = [json.loads(line)['precedent'] for line in file]
    return ['/search?q=' + quote(query) for query in asked]


def private_bytes(process):
    """Of its memory what no file has: the index, which is mapped or cached, is not its own."""
    with open(f'/proc/{process.pid}/status', encoding='utf-8') as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith('RssAnon:'))


def workers():
    """As many threads make answers (server.cc)."""
    return min(64, max(4, 2 * os.cpu_count()))


def times(programs, index, queries, repeats):
    """What is measured, by name: lists of ms, and the bytes of a worker."""
    searches = search_targets(queries)
    with served(programs, index) as (process, address):
        found = read_at_once(address, searches)  # from now on the page cache is warm
        reading = sorted({link.decode() for _, _, body in found
                          for kind in (LETTER_LINK, REVIEW_LINK) for link in kind.findall(body)})
        random.Random(1).shuffle(reading)
        reading = reading[:2 * MOST_REVIEWS]
        read_at_once(address, reading)
        measured = {'search': [], 'reading': []}
        for _ in range(repeats):
            measured['search'] += [ms for ms, status, _ in read_at_once(address, searches)
                                   if status == 200]
            measured['reading'] += [ms for ms, _, _ in read_at_once(address, reading)]
        measured['worker_bytes'] = private_bytes(process) / workers()
    return measured

"""How each program is called: ours, its parts, and what a user would run instead."""
import json
import os
import re
import shutil
from dataclasses import dataclass

import measure


@dataclass
class Programs:
    """Where the built programs lie."""
    folder: str

    def program(self, name):
        return os.path.join(self.folder, name)

    def bench(self, name):
        return os.path.join(self.folder, 'bench', name)

    def has_fts5(self):
        return os.path.exists(self.bench('fts5_letters'))


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    return folder


def rebuild(programs, index, corpus):
    # 1: built, but some letters were skipped.
    return measure.run([programs.program('precedent-indexer'), 'rebuild', '--index',
                        emptied(index), corpus], good=(0, 1))


def update(programs, index, *corpora):
    return measure.run([programs.program('precedent-indexer'), 'update', '--index', index, *corpora],
                       good=(0, 1))


def parse(programs, corpus):
    return measure.run([programs.program('precedent-indexer'), 'parse', corpus], good=(0, 1),
                       to=os.devnull)


def open_letters(programs, corpus):
    """The floor of reading: what containers, poppler and libxml2 take by themselves."""
    return json.loads(measure.run([programs.bench('open_letters'), corpus]).output)


def unpack(programs, corpus, records, documents=None):
    """Letters as records, and as the documents that other programs can read; what there was."""
    command = [programs.bench('unpack_letters'), '--records', records]
    if documents:
        command += ['--documents', emptied(documents)]
    return json.loads(measure.run(command + [corpus]).output)


def index_ready(programs, by, out, records, jobs):
    run = measure.run([programs.bench('index_ready_letters'), '--by', by, '--jobs', jobs, '--out',
                       emptied(out), records])
    return json.loads(run.output)


def fts5_build(programs, database, records):
    if os.path.exists(database):
        os.remove(database)
    return json.loads(measure.run([programs.bench('fts5_letters'), 'build', '--database', database,
                                   records]).output)


def lines_of_json(run):
    return [json.loads(line) for line in run.output.splitlines()]


def fts5_search(programs, database, queries, repeats):
    return lines_of_json(measure.run([programs.bench('fts5_letters'), 'search', '--database',
                                      database, '--queries', queries, '--repeats', repeats]))


def search_index(programs, index, queries, repeats):
    return lines_of_json(measure.run([programs.bench('search_ready_index'), '--index', index,
                                      '--queries', queries, '--repeats', repeats]))


def query_once(programs, index, words, good=(0, 1), watches_memory=False):
    return measure.run([programs.program('precedent-query'), '--index', index, *words], good=good,
                       watches_memory=watches_memory)


def omindex(database, documents):
    return measure.run(['omindex', '--db', emptied(database), '--url', '/', documents],
                       to=os.devnull)


def recollindex(configuration, documents):
    """With Recoll's own settings, but for the paths and for the spelling dictionary, which it would
    make beside the index."""
    os.makedirs(emptied(configuration))
    with open(os.path.join(configuration, 'recoll.conf'), 'w', encoding='utf-8') as file:
        file.write(f'topdirs = {documents}\ndbdir = {configuration}/xapiandb\nnoaspell = 1\n'
                   'loglevel = 2\nlogfilename = /dev/null\n')
    return measure.run(['recollindex', '-c', configuration, '-z'], to=os.devnull)


def documents_in(database):
    """How many a Xapian database holds, so that no peer wins by leaving letters out."""
    output = measure.run(['xapian-delve', database]).output
    return int(re.search(r'number of documents = (\d+)', output).group(1))


def installed(*names):
    return all(shutil.which(name) for name in names)

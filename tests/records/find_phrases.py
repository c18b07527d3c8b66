#!/usr/bin/env python3
"""Finds the phrases that records of many companies have in common, for
schemas/index/record_phrases.txt, with which the records of an index are packed.

    find_phrases.py build/bin/precedent-indexer INDEX > schemas/index/record_phrases.txt

INDEX is to be of some hundred real letters of dozens of companies. No phrase is of fewer than four
of them, and none has a name of a person or a firm. Needs libzstd, and some minutes.
"""

import collections
import ctypes
import heapq
import json
import random
import re
import subprocess
import sys

MOST_BYTES = 32 * 1024
LEAST_COMPANIES = 4
MOST_WORDS = 40  # of a phrase; a blank and a sign count as one each
PIECE = 8  # bytes; what a phrase is worth is told by its pieces
LEVEL = 9  # of the matches whose lengths and distances are counted
NAMED = {"company", "name", "former_names", "counsel", "signers", "auditors", "copied_staff"}
WORD = re.compile(r"[A-Za-z]+|[0-9]|[^A-Za-z0-9]")
GAP = "\0"  # where a name stood


def records_of(indexer, index):
    """The records of both databases, as JSON texts."""
    dump = subprocess.run([indexer, "check", "--dump", "--index", index], check=True,
                          capture_output=True).stdout
    for line in dump.splitlines():
        if line.startswith(b"data "):
            yield re.sub(rb"\\x(..)", lambda digits: bytes.fromhex(digits[1].decode()),
                         line[len(b"data "):]).decode()


def names_in(value, key=""):
    if isinstance(value, dict):
        for name, member in value.items():
            yield from names_in(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from names_in(member, key)
    elif key in NAMED:
        yield value
        yield from (word for word in value.split() if len(word) > 3 and word[0].isupper())


def without_names(text, record):
    # Longest first, so that no rest of a name is left.
    names = sorted({json.dumps(name, ensure_ascii=False)[1:-1] for name in names_in(record)},
                   key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), GAP, text) if names else text


def company_of(record):
    letter = record.get("letter", record)
    parties = letter.get("registrants") or [{}]
    return parties[0].get("cik") or letter.get("company", "")


def common_phrases(texts):
    """Phrases of one word, then of two, and so on, each of the least number of companies at least.
    `texts`: pairs of a company and a text."""
    numbers = {}
    documents = [(company, [numbers.setdefault(word, len(numbers)) for word in WORD.findall(text)])
                 for company, text in texts]
    words = list(numbers)
    gap = numbers.get(GAP, -1)
    alive = [[at for at, word in enumerate(of) if word != gap] for _, of in documents]
    phrases = []
    for length in range(1, MOST_WORDS + 1):
        companies = collections.defaultdict(set)
        for (company, of), places in zip(documents, alive):
            for at in places:
                if at + length <= len(of) and of[at + length - 1] != gap:
                    companies[tuple(of[at:at + length])].add(company)
        common = {phrase for phrase, by in companies.items() if len(by) >= LEAST_COMPANIES}
        phrases += ("".join(words[word] for word in phrase) for phrase in common)
        alive = [[at for at in places if tuple(of[at:at + length]) in common]
                 for (_, of), places in zip(documents, alive)]
    return phrases


def chosen(phrases, worth):
    """The best first, each by the pieces that none before it has."""
    covered = set()

    def pieces(phrase):
        return {phrase[at:at + PIECE] for at in range(len(phrase) - PIECE + 1)} - covered

    def score(phrase):
        return sum(worth[piece] for piece in pieces(phrase)) / (len(phrase) + 2)

    heap = [(-score(phrase), phrase) for phrase in phrases if len(phrase) >= PIECE]
    heapq.heapify(heap)
    size = 0
    while heap and size < MOST_BYTES:
        phrase = heapq.heappop(heap)[1]
        now = -score(phrase)
        if heap and now > heap[0][0]:
            if now < 0:
                heapq.heappush(heap, (now, phrase))
            continue
        covered |= pieces(phrase)
        size += len(phrase.encode())
        yield phrase


def head_of(content, samples):
    """What zstd puts before the content: its tables."""

    class Parameters(ctypes.Structure):
        _fields_ = [("level", ctypes.c_int), ("notifications", ctypes.c_uint),
                    ("dictionary_id", ctypes.c_uint)]

    finalize = ctypes.CDLL("libzstd.so.1").ZDICT_finalizeDictionary
    finalize.restype = ctypes.c_size_t
    finalize.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t,
                         ctypes.c_char_p, ctypes.POINTER(ctypes.c_size_t), ctypes.c_uint, Parameters]
    room = ctypes.create_string_buffer(len(content) + 4096)
    sizes = (ctypes.c_size_t * len(samples))(*map(len, samples))
    size = finalize(room, len(room), content, len(content), b"".join(samples), sizes, len(samples),
                    Parameters(LEVEL, 0, 1))
    dictionary = room.raw[:size]
    if not dictionary.endswith(content):
        sys.exit("zstd has cut the phrases")
    return dictionary[:-len(content)]


def main():
    texts, samples, worth = [], [], collections.Counter()
    for text in records_of(*sys.argv[1:]):
        record = json.loads(text)
        samples.append(text.encode())
        text = without_names(text, record)
        texts.append((company_of(record), text))
        worth.update({text[at:at + PIECE] for at in range(len(text) - PIECE + 1)})
    # What is nearer to the end is cheaper to point at.
    phrases = list(chosen(common_phrases(texts), worth))[::-1]
    content = "".join(phrases).encode()
    # Tables of what comes after few others; zstd looks at 128 KB a sample, and at all samples.
    random.Random(1).shuffle(samples)
    print(head_of(content, samples).hex())
    sys.stdout.write(content.decode())


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the letters of corpus/sample from the sources beside this file.

    regenerate.py            writes every letter, and expected.jsonl
    regenerate.py --check    changes nothing; names what would change and exits 1 if anything would

Standard library only. The same sources give the same bytes (with zlib 1.2.11 or later).
"""
import json
import os
import sys

sys.dont_write_bytecode = True
from edgar_envelope import Document, gzipped, read_companies, submission_bytes, tarball
from gold import gold
from html_letter import HtmlLetter
from letter_source import read_letter
from pdf_letter import PdfLetter, pdf_bytes
from plain_letter import PlainLetter
from text_extract import text_extract

SOURCE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.dirname(SOURCE)
EXPECTED = os.path.join('source', 'expected.jsonl')
FOLDERS = ('archive', 'feed', 'nc', 'oldloads', 'submissions', 'text')


def documents_of(letter):
    layout = letter.get('layout')
    body_type = 'LETTER' if letter.get('type') == 'UPLOAD' else letter.get('type')
    if layout.startswith('html-'):
        return [Document(body_type, 'filename1.htm', HtmlLetter(letter).html().encode('ascii'))]
    if layout.startswith('text-'):
        return [Document(body_type, 'filename1.txt', PlainLetter(letter).text().encode('utf-8'))]
    pages = PdfLetter(letter)
    documents = [Document('LETTER', 'filename1.pdf', pdf_bytes(pages, letter.get('title')))]
    if letter.get('extract') == 'yes':
        documents.append(Document('TEXT-EXTRACT', 'filename2.txt', text_extract(pages).encode()))
    return documents


def containers(letters, companies):
    """path -> bytes. `container: PATH!MEMBER` puts a letter into a tarball; several letters with
    the same path, without a member, follow each other in one file."""
    parts = {}
    for letter in letters:
        path, _, member = letter.get('container').partition('!')
        data = submission_bytes(letter, documents_of(letter), companies)
        parts.setdefault(path, []).append((member, data))
    out = {}
    for path, members in parts.items():
        if path.endswith('.tar.gz'):
            out[path] = tarball(sorted(members))
        else:
            whole = b''.join(data for _, data in members)
            out[path] = gzipped(whole) if path.endswith('.gz') else whole
    return out


def stale_files(products):
    for folder in FOLDERS:
        for base, _, names in os.walk(os.path.join(SAMPLE, folder)):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), SAMPLE)
                if path not in products:
                    yield path


def contents(path):
    try:
        with open(os.path.join(SAMPLE, path), 'rb') as file:
            return file.read()
    except FileNotFoundError:
        return None


def main():
    companies = read_companies(os.path.join(SOURCE, 'companies.txt'))
    folder = os.path.join(SOURCE, 'letters')
    letters = [read_letter(os.path.join(folder, name), name) for name in sorted(os.listdir(folder))]
    products = containers(letters, companies)
    products[EXPECTED] = ''.join(json.dumps(gold(letter, companies), ensure_ascii=False) + '\n'
                                 for letter in letters).encode()
    stale = sorted(stale_files(products))
    changed = sorted(path for path, data in products.items() if contents(path) != data)
    if '--check' in sys.argv[1:]:
        for path in changed + stale:
            print(path)
        return 1 if changed or stale else 0
    for path in changed:
        target = os.path.join(SAMPLE, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as file:
            file.write(products[path])
    for path in stale:
        os.remove(os.path.join(SAMPLE, path))
    print(f'{len(letters)} letters in {len(products) - 1} files, {len(changed)} written, '
          f'{len(stale)} removed')
    return 0


if __name__ == '__main__':
    sys.exit(main())

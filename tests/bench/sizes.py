"""Where the bytes of an index are."""
import os

import measure
import report

UNITS = ('letters', 'comments')
TABLES = ('position', 'postlist', 'termlist', 'docdata')  # of a Xapian database, a file each
# What lies beside the databases in a generation (schemas/index/index_layout.hh): beginnings of names.
FILES = {'meaning': ('vectors-', 'model-'), 'words': ('words',), 'persons': ('persons.json',)}


def generation(index):
    """The folder of the live generation."""
    with open(os.path.join(index, 'CURRENT'), encoding='utf-8') as file:
        return os.path.join(index, file.read().strip())


def parts(index):
    """Name -> bytes, which together are those of the whole index."""
    live = generation(index)
    sizes = {}
    for unit in UNITS:
        for table in TABLES:
            sizes[f'{unit}: {table}'] = os.path.getsize(os.path.join(live, unit, f'{table}.glass'))
    for name, beginnings in FILES.items():
        sizes[name] = sum(os.path.getsize(os.path.join(live, file)) for file in os.listdir(live)
                          if file.startswith(beginnings))
    sizes['all else'] = measure.size_of(index) - sum(sizes.values())
    return sizes


def table(index, text_bytes):
    """A line a part: its bytes, and how many times those of the letters' text."""
    sizes = parts(index)
    sizes['sum'] = sum(sizes.values())
    return report.markdown_table(
        ['part of the index', 'bytes', 'over the letters\' text'],
        [[name, f'{size:,}', report.number(size / text_bytes)] for name, size in sizes.items()])

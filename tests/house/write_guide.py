"""Writes what `precedent-query help TOPIC` prints into the blocks of query/GUIDE.md.

usage: write_guide.py PROGRAMS_FOLDER
"""

import os
import pathlib
import re
import subprocess
import sys

GUIDE = pathlib.Path(__file__).parents[2] / 'query' / 'GUIDE.md'
BLOCK = re.compile(r'(<!-- precedent-query help (\w+) -->\n\n```text\n).*?(```\n)', re.DOTALL)


def filled(block):
    program = pathlib.Path(sys.argv[1]) / 'precedent-query'
    text = subprocess.run([program, 'help', block[2]], capture_output=True, text=True, check=True,
                          env=os.environ | {'COLUMNS': '100'}).stdout
    return block[1] + text + block[3]


GUIDE.write_text(BLOCK.sub(filled, GUIDE.read_text()))

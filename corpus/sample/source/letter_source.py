"""Sources of the sample letters: the markup of letters/*.letter, read into Letter values.

A source is a head of `key: value` lines (a key may repeat), a line `---`, and blocks parted by
blank lines. The first characters of a block say what it is; markup.txt lists them all.
"""
import re
from dataclasses import dataclass, field

from stock_phrases import STOCK_PHRASES

MONTHS = ('January February March April May June July August September October November '
          'December').split()
PAGE_MARK = '<<page>>'  # a page of the letter ends here, in the middle of a sentence


@dataclass
class Block:
    """One paragraph, heading, table row or group of lines, in reading order."""
    kind: str  # para, lines, heading, comment, response, table, stars, page, date
    text: str = ''
    part: str = ''  # comment and response: first, more, bullet, quote; lines: what they are
    lines: list = field(default_factory=list)
    level: int = 0
    number: str = ''
    topics: list = field(default_factory=list)
    prior_ref: str = ''
    opens_answer: bool = False


@dataclass
class Letter:
    name: str
    head: dict  # key -> list of values, in the order of the file
    blocks: list

    def get(self, key, default=''):
        return self.head.get(key, [default])[0]

    def all(self, key):
        return self.head.get(key, [])

    def date(self):
        return long_date(self.get('date'))


def long_date(iso):
    year, month, day = iso.split('-')
    return f'{MONTHS[int(month) - 1]} {int(day)}, {year}'


def joined(lines):
    return ' '.join(line.strip() for line in lines)


def typographic(text):
    """Straight quotes as an author types them, into the curly ones that a word processor makes."""
    text = re.sub(r'(^|[\s(\[\u2014])"', '\\1\u201c', text).replace('"', '\u201d')
    return re.sub(r"(^|[\s(\[\u201c])'", '\\1\u2018', text).replace("'", '\u2019')


def read_comment(match, lines):
    facts, text = re.match(r'\{([^}]*)\}\s*(.*)', match.group(2)).groups()
    topics, _, prior = facts.partition('; prior ')
    return Block('comment', joined([text] + lines[1:]), 'first', number=match.group(1),
                 topics=topics.split(), prior_ref=prior)


def read_block(lines):
    first, rest = lines[0], lines[1:]
    if first.startswith('='):
        word, _, value = first[1:].partition(' ')
        if word in ('stars', 'page', 'date'):
            return Block(word, value)
        if word == 'stock':
            return Block('para', STOCK_PHRASES[value])
        # An empty line would end the block; and no source should look like a letter itself.
        lines = ['' if line == '.' else line.replace('(signed)', '/s/') for line in rest]
        return Block('lines', part=word, lines=([value] if value else []) + lines)
    if first.startswith('#'):
        marks = re.match(r'#+', first).group(0)
        return Block('heading', joined([first[len(marks):]] + rest), level=len(marks))
    comment = re.match(r'(\d+[a-z]?)\. (\{.*)', first)
    if comment:
        return read_comment(comment, lines)
    for mark, kind, part in (('>|', 'table', ''), ('>*', 'response', 'bullet'),
                             ('>"', 'response', 'quote'), ('>', 'response', 'more'),
                             ('*', 'comment', 'bullet'), ('+', 'comment', 'more')):
        if first.startswith(mark):
            if kind == 'table':
                rows = [[cell.strip() for cell in line[2:].split('|')] for line in lines]
                return Block('table', part='response', lines=rows)
            return Block(kind, joined([first[len(mark):]] + rest), part)
    return Block('para', joined(lines))


def read_letter(path, name):
    with open(path, encoding='utf-8') as file:
        head_text, _, body = file.read().partition('\n---\n')
    head = {}
    for line in head_text.splitlines():
        key, _, value = line.partition(':')
        head.setdefault(key.strip(), []).append(value.strip())
    blocks = [read_block(chunk.strip('\n').split('\n'))
              for chunk in re.split(r'\n\s*\n', body) if chunk.strip()]
    answering = False
    for block in blocks:
        if block.kind == 'response' and not answering:
            block.opens_answer = answering = True
        elif block.kind in ('comment', 'heading'):
            answering = False
    letter = Letter(name, head, blocks)
    if letter.get('quotes', 'curly') == 'curly':
        for block in blocks:
            block.text = typographic(block.text)
            if block.kind == 'lines':
                block.lines = [typographic(line) for line in block.lines]
            elif block.kind == 'table':
                block.lines = [[typographic(cell) for cell in row] for row in block.lines]
    return letter

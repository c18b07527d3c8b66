"""Letters as plain text: 80 columns as EDGAR took them until 2007, or unwrapped as converters of
our day leave them."""
import textwrap

from letter_source import PAGE_MARK

LETTERHEAD = ['UNITED STATES', 'SECURITIES AND EXCHANGE COMMISSION', 'WASHINGTON, D.C. 20549']


class PlainLetter:
    def __init__(self, letter):
        self.letter = letter
        self.columns = 0 if letter.get('layout') == 'text-wide' else 78
        self.page = 1
        self.out = list(LETTERHEAD) + [''] if letter.get('side') == 'staff' else []
        if not self.columns:
            self.out = [''] * 4 + self.out
        for block in letter.blocks:
            getattr(self, 'write_' + block.kind)(block)
            if block.kind != 'table' and self.out[-1]:
                self.out.append('')

    def text(self):
        return '\n'.join(self.out).rstrip() + '\n'

    def put(self, text, first='', rest=''):
        """A paragraph, broken at the columns. A page that ends inside it ends after the line where
        the source says so; text without columns is broken at the place itself."""
        before, mark, after = text.partition(PAGE_MARK)
        if mark and not self.columns:
            self.out.append(before.strip())
            self.turn_page()
            self.out.append(after.strip())
            return
        lines = textwrap.wrap(f'{before.strip()} {after.strip()}', self.columns or 100000,
                              initial_indent=first, subsequent_indent=rest,
                              break_long_words=False, break_on_hyphens=False)
        words_left = len(before.split()) + len(first.split()) if mark else -1
        for line in lines:
            self.out.append(line)
            words_left -= len(line.split())
            if mark and words_left <= 0:
                self.turn_page()
                mark = ''

    def turn_page(self):
        self.page += 1
        self.out += [''] + (['<PAGE>', ''] if self.letter.get('page-tag') == 'yes' else [])
        header = self.letter.get('page-header')
        if header:
            self.out += header.split(' / ') + [self.letter.date(), f'Page {self.page}', '']

    def write_page(self, block):
        self.turn_page()

    def write_date(self, block):
        self.out.append(self.letter.date().rjust(70) if self.columns else self.letter.date())

    def write_para(self, block):
        self.put(block.text, '     ' if self.columns else '')

    def write_stars(self, block):
        self.out.append('* * *'.center(78).rstrip() if self.columns else '* * *')

    def write_heading(self, block):
        self.put(block.text)
        if self.letter.get('underline') == 'dashes':
            self.out.append('-' * min(len(block.text), 78))

    def write_comment(self, block):
        if not self.columns:
            self.put(f'{block.number}. {block.text}' if block.number else
                     ('- ' if block.part == 'bullet' else '') + block.text)
        elif block.part == 'bullet':
            self.put(block.text, '        *  ', '           ')
        else:
            self.put(block.text, (block.number + '.').ljust(5) if block.number else '     ',
                     '     ' if self.letter.get('hanging', 'yes') == 'yes' else '')

    def write_response(self, block):
        label = self.letter.get('response-label')
        text = f'{label} {block.text}' if block.opens_answer and label else block.text
        self.put(text, '     ' if block.part == 'quote' else '',
                 '     ' if block.part == 'quote' else '')

    def write_lines(self, block):
        writer = getattr(self, 'write_' + block.part + '_lines', None)
        if writer:
            writer(block.lines)
        else:
            self.out += block.lines

    def write_re_lines(self, lines):
        if not self.columns:
            self.out += [f'**Re: {lines[0]}'] + lines[1:-1] + [lines[-1] + '**']
            return
        label = self.letter.get('re-label', 'Re:')
        for index, text in enumerate(lines):
            self.put(text, '      ' + (label if index == 0 else '').ljust(6), ' ' * 12)

    def write_dear_lines(self, lines):
        self.out.append(f'Dear {lines[0]}:')

    def write_ladies_lines(self, lines):
        self.out.append('Ladies and Gentlemen:')

    def write_sign_lines(self, lines):
        pad = ' ' * 40 if self.columns else ''
        self.out += [pad + 'Sincerely,', ''] + [(pad + text).rstrip() for text in lines]

    def write_cc_lines(self, lines):
        self.out += ['cc: ' + lines[0]] + [('    ' if self.columns else '') + t for t in lines[1:]]

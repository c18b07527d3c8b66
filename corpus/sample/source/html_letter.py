"""Company letters as HTML: the staff's comments restated, each followed by its answer."""
from html_dialects import DIALECTS
from letter_source import PAGE_MARK


class HtmlLetter:
    """Writes a letter in the dialect, and with the habits, that the head of its source names."""

    def __init__(self, letter):
        self.letter = letter
        self.dialect = DIALECTS[letter.get('layout').removeprefix('html-')]()
        self.number_cell = letter.get('number-cell') == 'yes'
        self.comment_style = letter.get('comment-style', 'bold')
        self.heading_style = letter.get('heading-style', 'underline')
        self.label = letter.get('response-label')
        self.page = 1
        self.out = []
        self.legend()
        tables = []
        for block in letter.blocks:
            if block.kind != 'table':
                self.flush(tables)
                tables = []
                getattr(self, 'write_' + block.kind)(block)
            else:
                tables += block.lines
        self.flush(tables)

    def html(self):
        return self.dialect.head + self.dialect.joint.join(self.out) + self.dialect.tail + '\n'

    def flush(self, rows):
        if rows:
            self.out.append(self.dialect.table(rows))

    def put(self, text, style='', align='', indent=0, tight=False):
        """A paragraph; where a page ends inside it, two, with the foot and head of a page between."""
        for index, part in enumerate(text.split(PAGE_MARK)):
            if index:
                self.turn_page()
            self.out.append(self.dialect.paragraph(part.strip(), style, align, indent, tight))

    def legend(self):
        for text in self.letter.all('legend'):
            self.put(text.replace('NNN', f'{self.page:03}'), 'bold', 'center')

    def turn_page(self):
        if self.letter.get('page-number') == 'yes':
            self.put(str(self.page), '', 'center')
        self.out.append(self.dialect.page_break)
        self.page += 1
        self.legend()
        header = self.letter.get('page-header')
        if header:
            self.put_lines(header.split(' / ') + [self.letter.date(), f'Page {self.page}'])

    def write_page(self, block):
        self.turn_page()

    def write_date(self, block):
        self.put(self.letter.date())

    def write_para(self, block):
        self.put(block.text)

    def write_stars(self, block):
        self.put('* * * * *', '', 'center')

    def write_heading(self, block):
        self.put(block.text, self.heading_style)

    def write_lines(self, block):
        writer = getattr(self, 'write_' + block.part + '_lines', None)
        if writer:
            writer(block.lines)
        else:
            self.put_lines(block.lines)

    def put_lines(self, lines):
        for text in lines:
            self.put(text, tight=text != lines[-1])

    def write_letterhead_lines(self, lines):
        for text in lines:
            self.put(text, 'bold' if text == lines[0] else '', 'center', tight=text != lines[-1])

    def write_via_lines(self, lines):
        self.put(' '.join(lines), 'bold')

    def write_attn_lines(self, lines):
        for index, text in enumerate(lines):
            self.out.append(self.dialect.row(('Attention:' if index == 0 else '', text), '',
                                             ('12%', '88%')))

    def write_re_lines(self, lines):
        if self.letter.get('re-style') == 'breaks':
            lines = ['\n'.join(lines)]
        for index, text in enumerate(lines):
            self.out.append(self.dialect.row(('Re:' if index == 0 else '', text), 'bold',
                                             ('6%', '94%')))

    def write_dear_lines(self, lines):
        self.put(f'Dear {lines[0]}:')

    def write_ladies_lines(self, lines):
        self.put('Ladies and Gentlemen:')

    def write_comment(self, block):
        style = self.comment_style
        if block.part == 'bullet' and self.number_cell:
            self.out.append(self.dialect.row(('\u2022', block.text), style))
        elif block.part == 'bullet':
            self.put('\u2022 ' + block.text, style, indent=36)
        elif block.number and self.number_cell:
            first, *rest = block.text.split(PAGE_MARK)
            self.out.append(self.dialect.row((block.number + '.', first.strip()), style))
            for part in rest:
                self.turn_page()
                self.out.append(self.dialect.row(('', part.strip()), style))
        elif block.number:
            label = self.letter.get('comment-label', 'N.').replace('N', block.number)
            self.put(f'{label} {block.text}', style)
        else:
            self.put(block.text, style, indent=18)

    def write_response(self, block):
        text = block.text
        if block.opens_answer and self.label:
            if self.letter.get('label-line') == 'own':
                self.put(self.label, self.letter.get('label-style', 'underline'))
            else:
                text = f'{self.label} {text}'
        if block.part == 'bullet':
            self.put('\u2022 ' + text, '', indent=36)
        else:
            self.put(text, '', indent=36 if block.part == 'quote' else 0)

    def write_sign_lines(self, lines):
        self.put('Sincerely,')
        self.put_lines([text for text in lines if text])

    def write_cc_lines(self, lines):
        for index, text in enumerate(lines):
            self.out.append(self.dialect.row(('cc:' if index == 0 else '', text), '',
                                             ('6%', '94%')))

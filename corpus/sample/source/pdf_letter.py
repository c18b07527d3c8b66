"""Staff letters as PDF pages: letterhead, bold Re block, underlined headings, hanging comments."""
import zlib
from dataclasses import dataclass

from letter_source import PAGE_MARK
from pdf_font import break_lines, text_width

SIZE, LEADING = 12, 14.5  # points
LEFT, RIGHT, BOTTOM, TOP = 72, 540, 80, 740
SIGN_LEFT, COMMENT_LEFT, RE_LEFT = 361.5, 105.8, 108
ALT_TEXT = 'United States securities and exchange commission logo'


@dataclass
class Placed:
    """A line of text on its page. y is the baseline, in points from the bottom of the page."""
    page: int
    x: float
    y: float
    text: str
    bold: bool = False
    underlined: bool = False
    size: float = SIZE
    role: str = 'text'


class PdfLetter:
    """Lays the blocks of a letter out; `placed` is the result, in drawing order."""

    def __init__(self, letter):
        self.letter = letter
        self.word_made = letter.get('layout') == 'pdf-word'  # else of the mail merge of 2019 on
        self.placed = []
        self.page = 1
        self.y = TOP
        self.sign_y = None
        self.draw_letterhead()
        for index, block in enumerate(letter.blocks):
            following = letter.blocks[index + 1].kind if index + 1 < len(letter.blocks) else ''
            getattr(self, 'draw_' + block.kind)(block, following)
        self.draw_debris(letter.get('debris'))

    def put(self, x, text, **how):
        self.placed.append(Placed(self.page, x, self.y, text, **how))

    def space(self, points):
        if self.y < TOP:
            self.y -= points

    def need(self, lines):
        if self.y - lines * LEADING < BOTTOM:
            self.new_page()

    def new_page(self):
        self.page += 1
        self.y = TOP
        header = self.letter.get('page-header').split(' / ')
        for text in header + [self.letter.date(), f'Page {self.page}']:
            self.y -= LEADING
            self.put(LEFT, text, role='page-header')
        self.y -= LEADING

    def draw_letterhead(self):
        if not self.word_made:
            self.y = 662
            self.put(69, ALT_TEXT, size=1, role='alt')
        for y, size, text in ((738, 9, 'UNITED STATES'),
                              (724, 12, 'SECURITIES AND EXCHANGE COMMISSION'),
                              (712, 9, 'WASHINGTON, D.C. 20549')):
            self.y = y
            self.put(306 - text_width(text, size, True) / 2, text, bold=True, size=size,
                     role='letterhead')
        for y, text in ((688, 'DIVISION OF'), (680, self.letter.get('division'))):
            self.y = y
            self.put(98 - text_width(text, 6, True) / 2, text, bold=True, size=6,
                     role='letterhead')
        self.y = 660

    def draw_date(self, block, following):
        self.y -= LEADING
        self.put(SIGN_LEFT, self.letter.date(), role='date')
        self.space(LEADING)

    def draw_lines(self, block, following):
        getattr(self, 'draw_' + block.part)(block.lines)

    def draw_plain_lines(self, lines):
        for text in lines:
            self.y -= LEADING
            self.put(LEFT, text)

    def draw_mailstop(self, lines):
        self.draw_plain_lines(lines)
        self.y += LEADING  # the date stands on the same line

    draw_via = draw_plain_lines

    def draw_to(self, lines):
        self.draw_plain_lines(lines)

    def draw_re(self, lines):
        self.space(LEADING)
        label = self.letter.get('re-label', 'Re:')
        for index, text in enumerate(lines):
            for part in break_lines(text, SIZE, RIGHT - RE_LEFT - 28, True):
                self.y -= LEADING
                if index == 0:
                    self.put(RE_LEFT, label, bold=True, role='re-label')
                self.put(RE_LEFT + 28, part, bold=True, role='re')

    def draw_dear(self, lines):
        self.space(LEADING)
        self.draw_plain_lines([f'Dear {lines[0]}:'])

    def draw_para(self, block, following):
        self.space(LEADING * 0.8)
        lines = break_lines(block.text, SIZE, RIGHT - LEFT, first_indent=36)
        for index, text in enumerate(lines):
            self.need(1 if index else min(2, len(lines)))
            self.y -= LEADING
            self.put(LEFT + (0 if index else 36), text, role='' if index else 'first')

    def draw_heading(self, block, following):
        above = self.placed[-1].role
        self.space({'form-heading': LEADING * 0.7, 'heading': 0}.get(above, LEADING))
        role = 'form-heading' if block.text.startswith('Form ') else 'heading'
        lines = break_lines(block.text, SIZE, RIGHT - LEFT - 20)
        self.need(len(lines) + (4 if following == 'heading' else 3))
        for text in lines:
            self.y -= LEADING
            self.put(LEFT, text, underlined=True, role=role)

    def draw_comment(self, block, following):
        left, gap = COMMENT_LEFT, LEADING * 0.9
        if block.part == 'bullet':
            left, gap = COMMENT_LEFT + 16, 2
        self.space(gap)
        lines = break_lines(block.text.replace(PAGE_MARK, ''), SIZE, RIGHT - left)
        for index, text in enumerate(lines):
            self.need(1 if index else min(2, len(lines)))
            self.y -= LEADING
            if index == 0 and block.number:
                self.put(LEFT if not self.word_made else LEFT + 14, block.number + '.',
                         role='number')
            elif index == 0 and block.part == 'bullet':
                self.put(COMMENT_LEFT, '\u2022', role='bullet')
            self.put(left, text, role='comment')

    def draw_stars(self, block, following):
        self.space(LEADING)
        self.y -= LEADING
        self.put(280, '* * *')

    def draw_page(self, block, following):
        self.new_page()

    def draw_sign(self, lines):
        self.need(len(lines) + 6)
        self.space(LEADING * 2)
        self.y -= LEADING
        self.sign_y = self.y
        self.put(SIGN_LEFT, 'Sincerely,', role='sign')
        self.y -= LEADING
        for text in lines:
            self.y -= LEADING
            if text:
                self.put(SIGN_LEFT, text, role='sign')
            if text.startswith('/s/'):
                self.y -= LEADING

    def draw_cc(self, lines):
        self.space(LEADING)
        for index, text in enumerate(lines):
            self.need(1)
            self.y -= LEADING
            self.put(LEFT, 'cc:' if index == 0 else '', role='cc')
            self.put(RE_LEFT, text)

    def draw_debris(self, where):
        """Fields of the mail merge that were left in the page, invisible but not to a program."""
        if not where:
            return
        self.page = self.page if where == 'sign' else 2
        name, company = self.letter.get('page-header').split(' / ')[:2]
        top = {'sign': (self.sign_y or 300) - 17, 'header': TOP - 20, 'above-header': 776}[where]
        size, step = (8, 10) if where == 'above-header' else (12, 18)
        for index, text in enumerate((f'FirstName LastName{name}', f'Comapany Name{company}',
                                      f'{self.letter.date()} Page {self.page}',
                                      'FirstName LastName')):
            self.y = top - step * index
            self.put(LEFT, text, size=size if index < 3 else 8, role='debris')


def escaped(text):
    encoded = text.encode('cp1252')
    for special in (b'\\', b'(', b')'):
        encoded = encoded.replace(special, b'\\' + special)
    return encoded


def drawing(lines, underline_as):
    """The content stream of one page."""
    out = []
    if lines and lines[0].page == 1:
        out.append(b'q 46 0 0 46 75 696 cm /Seal Do Q')
    for line in lines:
        if not line.text:
            continue
        font = b'/F2' if line.bold else b'/F1'
        # As EDGAR's letters hide them: the logo's alternative text is drawn without ink, the fields
        # of a mail merge in white.
        ink = b'1 g' if line.role == 'debris' else b'0 g'
        out.append(b'BT %s %s %g Tf %d Tr 1 0 0 1 %.6g %.6g Tm (%s) Tj ET' %
                   (ink, font, line.size, 3 if line.role == 'alt' else 0, line.x, line.y,
                    escaped(line.text)))
        if line.underlined:
            width, y = text_width(line.text, line.size, line.bold), line.y - 1.8
            if underline_as == 'rectangle':
                out.append(b'%.6g %.6g %.6g 0.6 re f' % (line.x, y, width))
            else:
                out.append(b'0.6 w %.6g %.6g m %.6g %.6g l S' % (line.x, y, line.x + width, y))
    return b'\n'.join(out)


def seal():
    """A ring, a disc and a band, 64 by 64 pixels of one bit: the logo that every letter carries. Its
    black rows are runs of zeros, which EDGAR's uuencode writes as lines of nothing but `M`."""
    rows = []
    for y in range(64):
        bits = ''
        for x in range(64):
            radius = ((x - 31.5) ** 2 + (y - 31.5) ** 2) ** 0.5
            black = radius < 20 or 26 < radius < 30 or 25 <= y < 39
            bits += '0' if black else '1'
        rows.append(int(bits, 2).to_bytes(8, 'big'))
    return b''.join(rows)


def pdf_bytes(layout, title):
    """The file. The same layout gives the same bytes."""
    pages = range(1, max(line.page for line in layout.placed) + 1)
    underline_as = layout.letter.get('underline', 'stroke')
    streams = [zlib.compress(drawing([p for p in layout.placed if p.page == n], underline_as), 9)
               for n in pages]
    first_page = 6
    kids = b' '.join(b'%d 0 R' % (first_page + 2 * i) for i in range(len(streams)))
    image = seal()
    objects = [
        b'<</Type/Catalog/Pages 2 0 R>>',
        b'<</Type/Pages/Count %d/Kids[%s]>>' % (len(streams), kids),
        b'<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
        b'<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>',
        b'<</Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray/BitsPerComponent 1'
        b'/Length %d>>stream\n%s\nendstream' % (len(image), image)]
    for number, stream in enumerate(streams):
        objects.append(b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources'
                       b'<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Seal 5 0 R>>>>>>'
                       % (first_page + 2 * number + 1))
        objects.append(b'<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream'
                       % (len(stream), stream))
    objects.append(b'<</Title(%s)>>' % escaped(title))
    out, offsets = bytearray(b'%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % offset for offset in offsets)
    out += b'trailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, len(objects), start)
    return bytes(out)

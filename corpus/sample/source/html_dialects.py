"""HTML as four kinds of filing software write it: tags, entities, tables and page breaks."""
import re
import textwrap

C1_REFERENCES = {'\u2018': 145, '\u2019': 146, '\u201c': 147, '\u201d': 148, '\u2022': 149,
                 '\u2013': 150, '\u2014': 151}


def references(text, number_of=ord):
    """ASCII with numeric references for the rest."""
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return ''.join('<br>' if c == '\n' else c if ord(c) < 128 else f'&#{number_of(c)};'
                   for c in text)


class Dialect:
    """What the dialects share; each says how a paragraph, emphasis and a table row look."""
    head, tail = '<html><head><title></title></head><body>', '</body></html>'
    joint = '\n'
    space = '&nbsp;'
    page_break = '<hr>'

    def encoded(self, text):
        return references(text)

    def emphasised(self, html, style):
        for word, tag in (('underline', 'u'), ('italic', 'i'), ('bold', 'b')):
            if word in style:
                html = f'<{tag}>{html}</{tag}>'
        return html

    def paragraph(self, text, style='', align='', indent=0, tight=False):
        """tight: no space below, as in an address. A newline in any text is a line break."""
        raise NotImplementedError

    def row(self, cells, style='', widths=('4%', '96%')):
        """A table of one row: a number or bullet in a cell of its own, and the text beside it."""
        raise NotImplementedError

    def table(self, rows):
        """A table of figures; the first row is its head."""
        raise NotImplementedError


class Workiva(Dialect):
    """One tag in another, styles in every one, punctuation as references, all in one line."""
    head = ('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" '
            '"http://www.w3.org/TR/html4/loose.dtd"><html><head>\n<!-- Document created using Wdesk '
            '-->\n<title>Document</title></head><body><div id="i00sample_1"></div>'
            '<div style="min-height:42.75pt;width:100%"><div><font><br></font></div></div>')
    joint, space = '', '&#160;'
    page_break = '<hr style="page-break-after:always">'

    def encoded(self, text):
        return references(text).replace(':', '&#58;').replace('/', '&#47;').replace('&amp;',
                                                                                   '&#38;')

    def emphasised(self, html, style):
        css = ';font-style:italic' if 'italic' in style else ''
        css += ';font-weight:' + ('700' if 'bold' in style else '400') + ';line-height:120%'
        css += ';text-decoration:underline' if 'underline' in style else ''
        return ("<font style=\"color:#000000;font-family:'Times New Roman',sans-serif;"
                f'font-size:10pt{css}">{html}</font>')

    def paragraph(self, text, style='', align='left', indent=0, tight=False):
        css = f'text-align:{align or "left"}' + (f';padding-left:{indent}pt' if indent else '')
        html = f'<div style="{css}">{self.emphasised(self.encoded(text), style)}</div>'
        return html + ('' if tight else '<div><font><br></font></div>')

    def cell(self, html, span=3, align='left'):
        return f'<td colspan="{span}" style="padding:2px 1pt;text-align:{align};' \
               f'vertical-align:top">{html}</td>'

    def row(self, cells, style='', widths=('4%', '96%')):
        sizes = ''.join(f'<td style="width:1.0%"></td><td style="width:{w}"></td>'
                        '<td style="width:0.1%"></td>' for w in widths)
        row = ''.join(self.cell(self.emphasised(self.encoded(c), style)) for c in cells)
        return ('<div><table style="border-collapse:collapse;display:inline-table;width:100.000%">'
                f'<tr>{sizes}</tr><tr>{row}</tr></table></div>')

    def table(self, rows):
        body = ''.join(
            '<tr>' + ''.join(self.cell(self.emphasised(self.encoded(c), '' if i else 'bold'),
                                       align='right' if n else 'left')
                             for n, c in enumerate(row)) + '</tr>' for i, row in enumerate(rows))
        return '<div><table style="border-collapse:collapse;width:100.000%">' \
               f'{body}</table></div><div><font><br></font></div>'


class Toppan(Dialect):
    """Capital tags, lines of source text broken anywhere between words, page fields in comments."""
    head = ('<HTML>\n<HEAD>\n     <TITLE></TITLE>\n</HEAD>\n'
            '<BODY STYLE="font: 10pt Times New Roman, Times, Serif">\n')
    tail = '\n</BODY>\n</HTML>'
    joint = '\n\n'
    page_break = ('<!-- Field: Page; Sequence: 1 -->\n    <DIV STYLE="border-bottom: Black 1pt solid;'
                  ' margin-top: 6pt; margin-bottom: 6pt"></DIV>\n    <DIV STYLE="break-before: page;'
                  ' margin-top: 6pt; margin-bottom: 6pt"><P STYLE="margin: 0pt">&nbsp;</P></DIV>\n'
                  '    <!-- Field: /Page -->')
    font = 'font: 10pt Times New Roman, Times, Serif; margin: 0pt 0'

    def filled(self, html):
        return '\n'.join(textwrap.wrap(html, 100, break_long_words=False, break_on_hyphens=False))

    def emphasised(self, html, style):
        html = super().emphasised(html, style)
        return re.sub(r'</?[uib]>', lambda m: m.group(0).upper(), html)

    def paragraph(self, text, style='', align='', indent=0, tight=False):
        css = self.font + (f'; text-align: {align}' if align else '') + (
            f'; margin-left: {indent}pt' if indent else '')
        html = self.emphasised(self.encoded(text), style)
        below = '' if tight else '\n\n<P STYLE="margin: 0">&nbsp;</P>'
        return self.filled(f'<P STYLE="{css}">{html}</P>') + below

    def row(self, cells, style='', widths=('0.5in', '')):
        cells = ''.join(
            f'<TD STYLE="{"width: " + w + "; " if w else ""}text-align: left">'
            f'{self.emphasised(self.encoded(c), style)}</TD>' for c, w in zip(cells, widths))
        return self.filled('<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New '
                           'Roman, Times, Serif; width: 100%"><TR STYLE="vertical-align: top">'
                           f'{cells}</TR></TABLE>')

    def table(self, rows):
        body = '\n'.join(
            '<TR STYLE="vertical-align: bottom">' + ''.join(
                f'<TD STYLE="text-align: {"right" if n else "left"}">'
                f'{self.emphasised(self.encoded(c), "" if i else "bold")}</TD><TD>&nbsp;</TD>'
                for n, c in enumerate(row)) + '</TR>' for i, row in enumerate(rows))
        return f'<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="width: 90%">\n{body}\n</TABLE>' \
               '\n\n<P STYLE="margin: 0">&nbsp;</P>'


class Donnelley(Dialect):
    """Old capital FONT tags, and quotes as references to the control characters of windows-1252."""
    head = ('<HTML><HEAD>\n<TITLE>CORRESP</TITLE>\n</HEAD>\n <BODY BGCOLOR="WHITE">\n'
            '<h5 align="left"><a name="toc"></a></h5>\n')
    tail = '\n</BODY></HTML>'
    page_break = ("<p Style='page-break-before:always'>\n<HR  SIZE=\"3\" style=\"COLOR:#999999\" "
                  'WIDTH="100%" ALIGN="CENTER">\n')
    font = '<FONT STYLE="font-family:Times New Roman" SIZE="2">'

    def encoded(self, text):
        html = references(text, lambda c: C1_REFERENCES.get(c, ord(c)))
        return re.sub(r'(Item|Rule|page|Note|No\.|ASC) (?=\d)', r'\1&nbsp;', html)

    def emphasised(self, html, style):
        return re.sub(r'</?[uib]>', lambda m: m.group(0).upper(), super().emphasised(html, style))

    def filled(self, html):
        return '\n'.join(textwrap.wrap(html, 180, break_long_words=False, break_on_hyphens=False))

    def paragraph(self, text, style='', align='', indent=0, tight=False):
        css = f'margin-top:{0 if tight else 12}pt; margin-bottom:0pt' + (
            f'; margin-left:{indent}pt' if indent else '')
        html = self.emphasised(self.encoded(text), style)
        return self.filled(f'<P STYLE="{css}"{f" ALIGN={align}" if align else ""}>{self.font}'
                           f'{html} </FONT></P>')

    def row(self, cells, style='', widths=('4%', '96%')):
        cells = ''.join(
            f'<TD WIDTH="{w}" VALIGN="top" ALIGN="left">{self.font}'
            f'{self.emphasised(self.encoded(c), style)}</FONT></TD>\n'
            for c, w in zip(cells, widths))
        return ('<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P>'
                '<TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" '
                f'CELLSPACING="0" WIDTH="100%">\n<TR>\n{cells}</TR></TABLE>')

    def table(self, rows):
        body = '\n'.join('<TR>' + ''.join(
            f'<TD VALIGN="bottom"{" ALIGN=right" if n else ""}>{self.font}'
            f'{self.emphasised(self.encoded(c), "" if i else "bold")}</FONT></TD>'
            for n, c in enumerate(row)) + '</TR>' for i, row in enumerate(rows))
        return f'<TABLE CELLSPACING="0" CELLPADDING="0" WIDTH="84%" BORDER="0" ALIGN="center">\n' \
               f'{body}\n</TABLE>'


class Plain(Dialect):
    """What a law firm's word processor exports."""
    head = ('<html>\n<head>\n<title></title>\n<!--Licensed to: sample-->\n</head>\n<body style="'
            "FONT-SIZE: 11pt; FONT-FAMILY: 'Times New Roman', Times, serif\" bgcolor=\"#ffffff\">\n")
    tail = '\n</body>\n</html>'
    page_break = '<div style="page-break-after: always;">\n<hr style="WIDTH: 100%" noshade="noshade"></div>'
    space = '&#160;'

    def paragraph(self, text, style='', align='', indent=0, tight=False):
        css = f'TEXT-ALIGN: {align or "left"}' + (f'; MARGIN-LEFT: {indent}pt' if indent else '')
        html = self.emphasised(self.encoded(text), style)
        return f'<div style="{css}">{html}</div>' + ('' if tight else '\n<div>&#160;</div>')

    def row(self, cells, style='', widths=('27pt', 'auto')):
        cells = ''.join(f'<td style="WIDTH: {w}; VERTICAL-ALIGN: top">'
                        f'{self.emphasised(self.encoded(c), style)}</td>\n'
                        for c, w in zip(cells, widths))
        return f'<table style="WIDTH: 100%" cellspacing="0" cellpadding="0"><tr>\n{cells}</tr></table>'

    def table(self, rows):
        body = '\n'.join('<tr>' + ''.join(
            f'<td style="TEXT-ALIGN: {"right" if n else "left"}">'
            f'{self.emphasised(self.encoded(c), "" if i else "bold")}</td>'
            for n, c in enumerate(row)) + '</tr>' for i, row in enumerate(rows))
        return f'<table style="WIDTH: 80%" cellspacing="0" cellpadding="2">\n{body}\n</table>'


DIALECTS = {'workiva': Workiva, 'toppan': Toppan, 'donnelley': Donnelley, 'plain': Plain}

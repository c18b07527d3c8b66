"""The TEXT-EXTRACT document that EDGAR puts beside the PDF of a staff letter since 2018: the text of
the pages in columns, then wrapped at 79 columns, in ASCII; quotes and bullets become blanks."""
import textwrap

COLUMNS = 79


def column_of(line):
    if line.role == 'date':
        return 31
    if line.role == 'sign':
        return 61
    if line.role in ('alt', 'debris', 'cc', 'page-header'):
        return 1 if line.role == 'page-header' and line.page > 1 else 0
    if line.page == 1:
        return {'comment': 56, 'number': 3, 're': 60, 're-label': 56, 'first': 14,
                'bullet': 56}.get(line.role, 7)
    return {'comment': 9, 'number': 0, 'bullet': 6, 'first': 7}.get(line.role, 0)


def text_extract(layout):
    rows = {}  # (page, baseline) -> its pieces, left to right
    for line in layout.placed:
        if line.role != 'letterhead':
            rows.setdefault((line.page, -round(line.y)), []).append(line)
    out, above = [], None
    for (page, y), pieces in sorted(rows.items()):
        if len(out) == 1:  # below the alternative text of the logo
            out += [''] * 5
        elif above and (page != above[0] or y - above[1] > 20):
            out.append('')
        above = (page, y)
        row = ''
        for piece in sorted(pieces, key=lambda p: p.x):
            row = row.ljust(column_of(piece))
            row += (' ' if row.strip() and not row.endswith(' ') else '') + piece.text
        row = ''.join(c if ord(c) < 128 else ' ' for c in row).rstrip()
        indent = row[:len(row) - len(row.lstrip())]
        first, *rest = textwrap.wrap(row, COLUMNS, break_long_words=False,
                                     break_on_hyphens=False) or ['']
        out += [first if first.startswith(indent) else indent + first] + rest
    return '\n'.join(out) + '\n'

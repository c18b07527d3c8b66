"""Widths of Times, one of the fonts that every PDF reader has, and the breaking of lines by them."""

ROMAN = [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
         500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
         921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
         556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
         333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
         500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541]
BOLD = [250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520]
BEYOND_ASCII = {'\u2018': 333, '\u2019': 333, '\u201c': 444, '\u201d': 444, '\u2022': 350,
                '\u2013': 500, '\u2014': 1000, '\u00a7': 500, '\u00e9': 444}


def text_width(text, size, bold=False):
    """In points."""
    table = BOLD if bold else ROMAN
    return sum(table[ord(c) - 32] if 32 <= ord(c) < 127 else BEYOND_ASCII[c]
               for c in text) * size / 1000


def break_lines(text, size, width, bold=False, first_indent=0):
    """Lines of `text` that fit `width` points; the first is `first_indent` points shorter."""
    lines, line, room = [], '', width - first_indent
    for word in text.split():
        longer = f'{line} {word}' if line else word
        if line and text_width(longer, size, bold) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = longer
    return lines + [line] if line else lines

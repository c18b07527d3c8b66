"""The tables: rows of what was measured, as Markdown for people and as JSON for programs."""
import json
import os
import platform
import subprocess
from dataclasses import dataclass, field

from measure import Series

BUSY_LOAD = 0.7
# Name -> Debian package.
PEERS = {'Xapian': 'libxapian30', 'omindex': 'xapian-omega', 'recollindex': 'recollcmd',
         'SQLite': 'libsqlite3-0'}


@dataclass
class Row:
    """One thing measured of this program, alone or beside another program."""
    what: str
    ours: Series
    unit: str  # s, ms, MiB, letters/s, times
    beside: str = ''  # the other program
    theirs: Series = None
    ratio: float = None
    target: str = ''
    met: bool = None  # where there is a target


def faster(what, ours, beside, theirs, unit='s', least=None):
    """A row of times: how many times longer the other program takes."""
    ratio = theirs.median / ours.median
    return Row(what, ours, unit, beside, theirs, ratio,
               f'{least} times faster' if least else '', ratio >= least if least else None)


def beside_floor(what, ours, beside, theirs, unit='s', most=None):
    """A row of costs: how many times the floor's ours is."""
    ratio = ours.median / theirs.median
    return Row(what, ours, unit, beside, theirs, ratio,
               f'at most {most} times' if most else '', ratio <= most if most else None)


def at_most(what, ours, unit, most):
    return Row(what, ours, unit, target=f'at most {most} {unit}', met=ours.median <= most)


def at_least(what, ours, unit, least):
    return Row(what, ours, unit, target=f'at least {least} {unit}', met=ours.median >= least)


@dataclass
class Section:
    title: str
    rows: list = field(default_factory=list)
    notes: list = field(default_factory=list)


def number(value):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f'{value:,.{digits}f}'


def measured(series, unit):
    text = f'{number(series.median)} {unit}'
    low, high = series.spread
    return text if low == high else f'{text} ({number(low)} to {number(high)})'


def markdown_row(row):
    theirs = f'{row.beside}: {measured(row.theirs, row.unit)}' if row.theirs else ''
    ratio = f'{row.ratio:.2f}' if row.ratio is not None else ''
    met = '' if row.met is None else 'yes' if row.met else 'NO'
    return [row.what, measured(row.ours, row.unit), theirs, ratio, row.target, met]


def markdown_table(head, rows):
    lines = [head, ['---'] * len(head)] + rows
    return '\n'.join('| ' + ' | '.join(str(cell) for cell in line) + ' |' for line in lines)


def markdown(sections, machine):
    parts = ['# Measured', '\n'.join(f'- {name}: {value}' for name, value in machine.items()),
             'Times are medians, with the lowest and the highest where something was run more than '
             'once; contestants ran in turn. A ratio is the other\'s figure over ours where faster '
             'is asked for, else ours over the other\'s.']
    for section in sections:
        parts.append(f'## {section.title}')
        if section.rows:
            parts.append(markdown_table(
                ['what', 'this program', 'beside it', 'ratio', 'target', 'met'],
                [markdown_row(row) for row in section.rows]))
        parts += section.notes
    return '\n\n'.join(parts) + '\n'


def json_series(series):
    return {'median': series.median, 'values': series.values} if series else None


def as_json(sections, machine):
    return {'machine': machine, 'sections': [
        {'title': section.title, 'notes': section.notes,
         'rows': [{'what': row.what, 'unit': row.unit, 'ours': json_series(row.ours),
                   'beside': row.beside, 'theirs': json_series(row.theirs), 'ratio': row.ratio,
                   'target': row.target, 'met': row.met} for row in section.rows]}
        for section in sections]}


def version_of(package):
    """Of a Debian package; nothing where it is not installed."""
    try:
        return subprocess.run(['dpkg-query', '-W', '-f', '${Version}', package],
                              capture_output=True, text=True, check=False).stdout
    except OSError:
        return ''


def machine():
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        model = next((line.split(':')[1].strip() for line in file if line.startswith('model name')),
                     platform.machine())
    with open('/proc/meminfo', encoding='utf-8') as file:
        memory = int(file.readline().split()[1]) // 1024
    load = os.getloadavg()[0]
    about = {'processor': f'{model}, {os.cpu_count()} cores', 'memory': f'{memory} MiB',
             'system': platform.platform(),
             'load before': f'{load:.2f}' + (' (the machine was busy: do not trust the times)'
                                             if load > BUSY_LOAD else '')}
    for name, package in PEERS.items():
        about[name] = version_of(package) or 'not installed'
    return about


def write(sections, folder, about):
    with open(os.path.join(folder, 'bench.json'), 'w', encoding='utf-8') as file:
        json.dump(as_json(sections, about), file, indent=1)
    text = markdown(sections, about)
    with open(os.path.join(folder, 'bench.md'), 'w', encoding='utf-8') as file:
        file.write(text)
    return text

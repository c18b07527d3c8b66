"""How well letters are read: the scores of gold files that lie beside the letters, as one table."""
import json
import os
import re
import sys

import contestants
import measure
import report

# Least F1 a field: letters held back should reach it within 0.03.
LETTER_TARGETS = {
    'company': 0.98, 'letter_date': 0.98, 'kind': 0.98, 'file_numbers': 0.97, 'comments': 0.97,
    'comment_ends': 0.97, 'staff': 0.97, 'forms': 0.96, 'headings': 0.96, 'responses': 0.96,
    'prior_letter_dates': 0.96, 'prior_refs': 0.96, 'staff_titles': 0.95, 'topics': 0.85}

# Gold file -> options of the scorer, and targets.
GOLD = {
    'letters.jsonl': ([], LETTER_TARGETS),
    'citations.jsonl': ([], {'citations': 0.98}),
    'citations_dense.jsonl': ([], {'citations': 0.95}),
    'item402.jsonl': (['--only', 's-k 402'], {'citations': 0.99})}
ODD_TARGET = 0.90

LINE = re.compile(r'(\w+) +precision +([\d.]+) +recall +([\d.]+) +f1 +([\d.]+) +'
                  r'\((\d+) of (\d+) gold')


def add_options(command):
    command.add_argument('--shared', default='../shared',
                         help='folder with letters, gold, odd and tools/score_letters.py '
                              '(default %(default)s)')


def scored(shared, gold, parsed, options):
    """(field, precision, recall, F1, right, gold values) for each field of the gold file."""
    output = measure.run([sys.executable, os.path.join(shared, 'tools', 'score_letters.py'), gold,
                          parsed] + options).output
    return [(field, float(precision), float(recall), float(f1), int(right), int(values))
            for field, precision, recall, f1, right, values in LINE.findall(output)]


def is_met(f1, target, right, values):
    """One wrong value is allowed where there are few."""
    return f1 >= target or (values < 50 and values - right <= 1)


def rows_of(name, scores, target_of):
    for field, precision, recall, f1, right, values in scores:
        target = target_of(field)
        met = '' if target is None else 'yes' if is_met(f1, target, right, values) else 'NO'
        yield [name, field, f'{precision:.3f}', f'{recall:.3f}', f'{f1:.3f}', values,
               '' if target is None else f'{target:.2f}', met]


def parsed_letters(programs, letters, to):
    measure.run([programs.program('precedent-indexer'), 'parse', letters], good=(0, 1), to=to)
    return to


def citing_402_beyond(gold, parsed):
    """Ids of letters that are said to cite Item 402 of Regulation S-K, but are not in the gold
    file."""
    with open(gold, encoding='utf-8') as file:
        known = {json.loads(line)['accession'] for line in file if line.strip()}
    with open(parsed, encoding='utf-8') as file:
        letters = [json.loads(line) for line in file]
    return [letter['id'] for letter in letters if letter['id'] not in known and
            any(cited.startswith('s-k 402') for cited in letter.get('citations', []))]


def print_scores(args):
    programs = contestants.Programs(args.programs)
    if not os.path.exists(os.path.join(args.shared, 'tools', 'score_letters.py')):
        print(f'scores: no gold files in {args.shared}', file=sys.stderr)
        return 2
    os.makedirs(args.work, exist_ok=True)
    parsed = parsed_letters(programs, os.path.join(args.shared, 'letters'),
                            os.path.join(args.work, 'parsed.jsonl'))
    rows = []
    for name, (options, targets) in GOLD.items():
        gold = os.path.join(args.shared, 'gold', name)
        if os.path.exists(gold):
            rows += rows_of(name, scored(args.shared, gold, parsed, options), targets.get)
    odd = os.path.join(args.shared, 'odd')
    if os.path.isdir(odd):
        parsed_odd = parsed_letters(programs, odd, os.path.join(args.work, 'parsed-odd.jsonl'))
        rows += rows_of('odd layouts', scored(args.shared, os.path.join(odd, 'gold.jsonl'),
                                              parsed_odd, []), lambda _: ODD_TARGET)
    table = report.markdown_table(
        ['gold', 'field', 'precision', 'recall', 'F1', 'values', 'target', 'met'], rows)
    item402 = os.path.join(args.shared, 'gold', 'item402.jsonl')
    if os.path.exists(item402):
        others = citing_402_beyond(item402, parsed)
        table += f'\n\nLetters beyond item402.jsonl that cite Item 402: {", ".join(others) or "none"}'
    with open(os.path.join(args.work, 'scores.md'), 'w', encoding='utf-8') as file:
        file.write(table + '\n')
    print(table)
    return 0

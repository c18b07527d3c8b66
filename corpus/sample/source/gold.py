"""What a careful reader writes down of each sample letter: expected.jsonl.

Facts that the text shows but the markup does not name (examiners, citations, forms) stand in the
head of each source; comments, headings and answers are taken from the markup. Format: README.md.
"""
from letter_source import PAGE_MARK


def words(text):
    return text.replace(PAGE_MARK, '').split()


def clipped(texts):
    """First 8 and last 6 words of paragraphs that belong together."""
    every = [word for text in texts for word in words(text)]
    return ' '.join(every[:8]), ' '.join(every[-6:])


def comments_of(letter):
    """Comments with their headings and answers. Comments in a row that have one answer after the
    last of them share it."""
    comments, path, unanswered = [], [], []
    for block in letter.blocks:
        if block.kind == 'heading':
            path = path[:block.level - 1] + [block.text]
        elif block.kind == 'comment' and block.number:
            comments.append({'number': block.number, 'heading': path, 'texts': [block.text],
                             'topics': block.topics, 'prior_ref': block.prior_ref or None,
                             'answer': []})
            if not unanswered or unanswered[-1]['answer']:
                unanswered = []
            unanswered.append(comments[-1])
        elif block.kind == 'comment':
            comments[-1]['texts'].append(block.text)
        elif block.kind == 'response':
            for comment in unanswered:
                comment['answer'].append(block.text)
    return comments


def gold_comment(comment):
    starts, ends = clipped(comment['texts'])
    answer = clipped(comment['answer'])[0] if comment['answer'] else None
    return {'number': comment['number'], 'heading': comment['heading'], 'starts': starts,
            'ends': ends, 'response_starts': answer, 'prior_ref': comment['prior_ref'],
            'topics': comment['topics']}


def gold_staff(line):
    name, title, role, phone = [part.strip() for part in line.split('|')]
    return {'name': name, 'title': None if title == '-' else title, 'role': role,
            'phone': None if phone == '-' else phone}


def listed(letter, key):
    return [part.strip() for value in letter.all(key) for part in value.split(';') if part.strip()]


def gold(letter, companies):
    comments = [gold_comment(c) for c in comments_of(letter)]
    topics = []
    for comment in comments:
        topics += [t for t in comment['topics'] if t not in topics]
    path, _, member = letter.get('container').partition('!')
    out = {'accession': letter.get('accession')} if letter.get('accession') else {}
    out['path'] = path
    if member:
        out['member'] = member
    for key in ('type', 'kind', 'side', 'company'):
        if letter.get(key):
            out[key] = letter.get(key)
    if letter.all('party') and letter.get('envelope') not in ('document', 'none'):
        out['ciks'] = [companies[p.split(' | ')[0]]['cik'].lstrip('0') for p in letter.all('party')]
        out['filed'] = letter.get('filed')
    if letter.get('released'):
        out['released'] = letter.get('released')
    if letter.get('reference'):
        out['reference_accession'] = letter.get('reference')
    return out | {
        'file_numbers': listed(letter, 'files'), 'letter_date': letter.get('date'),
        'forms': listed(letter, 'forms'), 'staff': [gold_staff(s) for s in letter.all('staff')],
        'counsel': listed(letter, 'counsel'), 'prior_letter_dates': listed(letter, 'prior'),
        'comments': comments, 'topics': topics, 'citations': sorted(listed(letter, 'citations'))}

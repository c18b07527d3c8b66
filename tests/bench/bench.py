#!/usr/bin/env python3
"""Measures this program beside what a user would run instead, and writes bench.md and bench.json.

    bench.py run     the tables of speed, memory and size
    bench.py smoke   the same in its smallest form, to see that it works
    bench.py scores  how well letters are read, against gold files
"""
import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True  # nothing is left beside the sources

import contestants
import measure
import pages
import report
import scores
import served
import sizes
from measure import Series
from report import Section

SOURCE_FOLDER = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LANGUAGE = os.path.join(SOURCE_FOLDER, 'corpus', 'sample', 'source', 'letters')
SAMPLE = os.path.join(SOURCE_FOLDER, 'corpus', 'sample')
MIB = 1024 * 1024

# Beyond this, the indexers of files would take hours.
MOST_LETTERS_FOR_PEERS = 2000

HOSTILE_QUERIES = {
    '10,000 words': [' '.join(f'word{i}' for i in range(10_000))],
    '60 kB of one word and OR': [' OR '.join(['liquidity'] * 4600)],
    '1,000 brackets': ['(' * 1000 + 'liquidity' + ')' * 1000],
    'a wildcard alone': ['*'],
    'wildcards of many words': ['pre* OR con* OR com* OR dis* OR int* OR sta*'],
    'phrase of the commonest words': ['"of the" "in the" "to the"'],
    'control characters': ['\x01liquidity\x1b[2J\x07'],
    'no UTF-8': [b'\xff\xfeliquidity\xc3'],
    'a megabyte': ['liquidity ' * 10_000] * 10}

START_QUERIES = ['liquidity', 'cites:402', '"results of operations"', 'goodwill impairment']

# What a reader of the tables must know to judge them.
COMPARED = [
    'Targets are for two cores, 24 GiB, and a universe of 450,000 letters (30,000 for 300 letters a '
    'second). Searches are of 1.6 million comments there.',
    'omindex and recollindex cannot read complete submissions (uuencoded PDFs, SGML headers), so '
    'they are given the one document of each letter that this program reads, decoded beforehand: '
    'the PDF, HTML or text. Decoding is not counted against them; this program starts from the '
    'containers. They index letters only, this program letters and comments. Both extract the text '
    'of PDFs by running pdftotext. Recoll runs with its own settings, but without its spelling '
    'dictionary.',
    'Bare Xapian is the plainest program of Xapian\'s own parts over the text that this program has '
    'extracted and linked: TermGenerator with positions and English stems, a boolean term and a slot '
    'a field, the same documents, stored data, writers and size of shards, Database::compact. Only '
    'the writing is timed. In searches it is the first ten of the same Xapian::Query by BM25, without '
    'the reading of the query and without the total order.',
    'The floor of reading is one process without sandbox that opens the same containers, has poppler '
    'or libxml2 read the documents that this program chooses, by the same calls, and throws away what '
    'they say. This program also starts its worker, tells what is in a letter, and prints it as JSON.',
    'SQLite FTS5 gets the same extracted text and fields, with porter stems, in one transaction '
    'without journal, then `optimize`; comments as each letter has them, not joined with their '
    'answers. It searches comments by bm25. It knows no citations: its user searches the words of '
    'the rule, so that it may find more or less. Its facets are four GROUP BY over the matches, two '
    'of them through side tables.',
    'Processor time is that of a program and all its children; on a machine that is busy with other '
    'things trust its ratios before those of elapsed time; recollindex then waits longest, because '
    'it gives itself the lowest priority.',
    'Searches are warm: each query was asked once before, in the same process, from a page cache '
    'that holds the index if memory does.',
    'Synthetic letters: staff letters are PDFs with underlined headings (text before 2006; with a '
    'TEXT-EXTRACT from May 2018 on), company letters HTML in four dialects, 63% with a picture. The '
    'PDFs have the bytes of real ones at the median, but embed no fonts, so that reading them '
    'costs less.',
    'Peak memory is the most that a program and its children held together, looked at every 50 ms, '
    'or the kernel\'s own figure for one of them if that is more.']


class Bench:
    """One run of all measurements; what it makes lies in its work folder."""

    def __init__(self, args):
        self.args = args
        self.programs = contestants.Programs(args.programs)
        self.work = os.path.abspath(args.work)
        self.jobs = os.cpu_count()
        self.peers = not args.no_peers and contestants.installed('omindex', 'recollindex',
                                                                 'xapian-delve')
        self.fts5 = self.programs.has_fts5()
        self.sections = []
        os.makedirs(self.work, exist_ok=True)

    def at(self, *names):
        return os.path.join(self.work, *names)

    def section(self, title):
        print(f'... {title}', file=sys.stderr, flush=True)
        self.sections.append(Section(title))
        return self.sections[-1]

    def sizes(self):
        """Of the universes: the full one, and those that show growth (30,000 and 100,000 of
        450,000)."""
        full = self.args.letters
        return sorted({max(1, full // 15), max(1, full * 2 // 9), full})

    def universe(self, letters, form='gzip'):
        folder = self.at(f'universe-{letters}-{self.args.seed}-{form}')
        done = folder + '.done'
        if not os.path.exists(done):
            measure.run([self.programs.bench('make_universe'), '--language', LANGUAGE, '--letters',
                         letters, '--seed', self.args.seed, '--form', form, '--out',
                         contestants.emptied(folder)])
            open(done, 'w', encoding='ascii').close()
        return folder

    def queries(self):
        path = self.at('queries.jsonl')
        measure.run([self.programs.bench('make_queries'), '--language', LANGUAGE, '--seed',
                     self.args.seed, '--count', self.args.queries,
                     '--questions', self.args.questions], to=path)
        return path

    def run(self):
        """Every section, also where one cannot be measured; whether all could."""
        small = min(self.sizes()[0], MOST_LETTERS_FOR_PEERS)
        steps = [lambda: self.raw_files(self.args.corpus,
                                        os.path.basename(os.path.normpath(self.args.corpus)), True),
                 lambda: self.raw_files(self.universe(small), f'universe of {small}', False),
                 lambda: self.feed(small), self.growth, self.process_start, self.hostile_queries,
                 self.nightly]
        whole = True
        for step in steps:
            try:
                step()
            except measure.Failed as failure:
                print(f'bench: {failure}', file=sys.stderr)
                self.sections[-1].notes.append(f'Not measured: {failure}')
                whole = False
        return whole

    def raw_files(self, corpus, name, is_target):
        """From files on disk to an index, beside the two indexers of files."""
        records, documents = self.at('records.jsonl'), self.at('documents')
        counts = contestants.unpack(self.programs, corpus, records, documents)
        letters, text = counts['letters'], counts['text_bytes']
        section = self.section(
            f'From raw files: {name} ({letters} letters, {counts["comments"]} comments)')
        index, databases = self.at('index'), {'omindex': self.at('omindex'),
                                              'recollindex': self.at('recoll')}
        entrants = {'ours': lambda: contestants.rebuild(self.programs, index, corpus)}
        if self.peers:
            entrants['omindex'] = lambda: contestants.omindex(databases['omindex'], documents)
            entrants['recollindex'] = lambda: contestants.recollindex(databases['recollindex'],
                                                                      documents)
        measure.warm(corpus)
        measure.warm(documents)
        runs = measure.alternated(entrants, self.args.repeats)
        wall = {name: Series([run.wall_s for run in of]) for name, of in runs.items()}
        cpu = {name: Series([run.cpu_s for run in of]) for name, of in runs.items()}
        targets = {'omindex': 5, 'recollindex': 2.5} if is_target else {}
        rows = section.rows
        for peer in wall:
            if peer != 'ours':
                rows += [report.faster('full build', wall['ours'], peer, wall[peer],
                                       least=targets.get(peer)),
                         report.faster('full build, processor time', cpu['ours'], peer, cpu[peer])]
        if not self.peers:
            rows.append(report.Row('full build', wall['ours'], 's'))
        rows.append(report.Row('peak memory of the build',
                               Series([run.peak_bytes / MIB for run in runs['ours']]), 'MiB'))
        self.reading(section, corpus)
        self.ready_letters(section, records)
        self.index_sizes(section, index, text, databases)

    def reading(self, section, corpus):
        """A letter that lies there twice is read twice, by both."""
        results = measure.alternated({
            'ours': lambda: contestants.parse(self.programs, corpus),
            'floor': lambda: contestants.open_letters(self.programs, corpus)}, self.args.repeats)
        letters = results['floor'][0]['letters']
        ours = Series([run.cpu_s * 1000 / letters for run in results['ours']])
        floor = Series([of['cpu_s'] * 1000 / letters for of in results['floor']])
        section.rows += [
            report.at_most('reading alone, CPU a letter', ours, 'ms', 3.5),
            report.beside_floor('reading alone, CPU a letter', ours,
                                'containers, poppler and libxml2 alone', floor, 'ms', most=1.5)]

    def ready_letters(self, section, records):
        """Indexing alone, beside bare Xapian; and FTS5 on the same text."""
        entrants = {by: lambda by=by: contestants.index_ready(
            self.programs, by, self.at('ready-' + by), records, self.jobs)
            for by in ('precedent', 'xapian')}
        if self.fts5:
            entrants['FTS5'] = lambda: contestants.fts5_build(self.programs, self.at('fts5.db'),
                                                              records)
        results = measure.alternated(entrants, self.args.repeats)
        cpu = {name: Series([of['cpu_s'] * 1000 / of['letters'] for of in runs])
               for name, runs in results.items()}
        wall = {name: Series([of['wall_s'] for of in runs]) for name, runs in results.items()}
        section.rows += [
            report.beside_floor('indexing alone, CPU a letter', cpu['precedent'], 'bare Xapian',
                                cpu['xapian'], 'ms', most=1.3),
            report.beside_floor('indexing alone', wall['precedent'], 'bare Xapian', wall['xapian'],
                                most=1.3)]
        if self.fts5:
            section.rows.append(report.faster('indexing alone', wall['precedent'],
                                              'FTS5 (one thread)', wall['FTS5']))

    def index_sizes(self, section, index, text, databases):
        ours = Series([measure.size_of(index) / text])
        section.rows.append(report.at_most('index size over the letters\' text', ours, 'times', 5))
        others = {'bare Xapian': self.at('ready-xapian')}
        if self.fts5:
            others['FTS5'] = self.at('fts5.db')
        if self.peers:
            others |= databases
        for name, path in others.items():
            section.rows.append(report.beside_floor(
                'index size over the letters\' text', ours, name,
                Series([measure.size_of(path) / text]), 'times'))
        section.notes.append(sizes.table(index, text))
        if self.peers:
            counts = [f'{name} {contestants.documents_in(path)}' for name, path in
                      (('omindex', databases['omindex']),
                       ('recollindex', os.path.join(databases['recollindex'], 'xapiandb')))]
            section.notes.append('Documents in the peers\' indexes: ' + ', '.join(counts) +
                                 ' (Recoll counts folders, too).')

    def feed(self, letters):
        corpus = self.universe(letters, 'feed')
        section = self.section(f'From daily feed tarballs: universe of {letters}')
        measure.warm(corpus)
        runs = [contestants.rebuild(self.programs, self.at('index'), corpus)
                for _ in range(self.args.repeats)]
        section.rows.append(report.Row('full build', Series([letters / run.wall_s for run in runs]),
                                       'letters/s'))

    def growth(self):
        """Builds and searches at each size, and what grew how."""
        rates, slowest = {}, {}
        for letters in self.sizes():
            rates[letters] = self.build_universe(letters)
            slowest[letters] = self.search(letters)
        first, middle, last = self.sizes()[0], self.sizes()[-2], self.sizes()[-1]
        if first == last:
            return
        section = self.section(f'Growth from {first} to {last} letters')
        section.rows += [
            report.beside_floor('time of a build for each letter',
                                Series([1000 / rates[last].median]), f'at {first} letters',
                                Series([1000 / rates[first].median]), 'ms', most=1.2),
            report.beside_floor('search with the exact total, 99th percentile',
                                Series([slowest[last]]), f'at {middle} letters',
                                Series([slowest[middle]]), 'ms', most=5)]

    def build_universe(self, letters):
        corpus = self.universe(letters)
        section = self.section(f'Full build: universe of {letters}')
        index = self.index_of(letters)
        repeats = self.args.repeats if letters <= 30_000 else 1
        runs = [contestants.rebuild(self.programs, index, corpus) for _ in range(repeats)]
        rates = Series([letters / run.wall_s for run in runs])
        section.rows += [
            report.at_least('full build, gzip submissions', rates, 'letters/s',
                            300 if letters <= 30_000 else 250),
            report.at_most('peak memory', Series([run.peak_bytes / MIB for run in runs]), 'MiB',
                           1536),
            report.Row('CPU a letter', Series([run.cpu_s * 1000 / letters for run in runs]), 'ms')]
        return rates

    def index_of(self, letters):
        return self.at(f'index-{letters}')

    def search(self, letters):
        """The queries, warm, in a resident process. Returns the 99th percentile of searches with
        the exact total."""
        queries = self.queries()
        ours = contestants.search_index(self.programs, self.index_of(letters), queries,
                                        self.args.repeats)
        refused = [answer for answer in ours if 'refused' in answer]
        ours = [answer for answer in ours if 'refused' not in answer]
        section = self.section(
            f'Search: {len(ours)} queries, first ten comments, universe of {letters}')
        for answer in refused:
            section.notes.append(f'Refused: `{answer["query"]}`: {answer["refused"]}')
        self.search_rows(section, [one for one in ours if one['class'] != 'question'])
        self.question_rows(section, [one for one in ours if one['class'] == 'question'])
        if letters == self.args.letters:
            self.search_served(section, letters, queries, ours)
            self.read_pages(letters, queries)
            theirs = self.search_beside_fts5(section, letters, queries, ours) if self.fts5 else []
            section.notes.append(self.classes_table(ours, theirs))
        return measure.percentile([answer['exact_total_ms'] for answer in ours], 99)

    @staticmethod
    def times(answers, way, percent):
        return Series([measure.percentile([answer[way] for answer in answers], percent)])

    def search_rows(self, section, ours):
        times = self.times
        section.rows += [
            report.at_most('without total, median', times(ours, 'first_ten_ms', 50), 'ms', 10),
            report.at_most('without total, 99th percentile', times(ours, 'first_ten_ms', 99), 'ms',
                           100),
            report.at_most('exact total, median', times(ours, 'exact_total_ms', 50), 'ms', 15),
            report.at_most('exact total, 99th percentile', times(ours, 'exact_total_ms', 99), 'ms',
                           300),
            report.at_most('four exact facets, 99th percentile', times(ours, 'facets_ms', 99), 'ms',
                           500)]
        section.rows += [
            report.beside_floor(f'without total, {name}', times(ours, 'first_ten_ms', percent),
                                'bare Xapian', times(ours, 'bare_ms', percent), 'ms')
            for name, percent in (('median', 50), ('99th percentile', 99))]

    def question_rows(self, section, questions):
        """6 to 14 plain words: those that have most, beside FTS5's OR in the table of classes."""
        if questions:
            section.rows += [
                report.at_most(f'{len(questions)} questions in plain words, without total, {name}',
                               self.times(questions, 'first_ten_ms', percent), 'ms', most)
                for name, percent, most in (('median', 50, 40), ('99th percentile', 99, 250))]

    def search_served(self, section, letters, queries, ours):
        """The same searches through xapian-tcpsrv; only local databases have a target."""
        if not contestants.installed('xapian-tcpsrv'):
            section.notes.append('Searches through xapian-tcpsrv: not measured, not installed.')
            return
        with served.served_index(self.index_of(letters), self.at('served')) as index:
            theirs = contestants.search_index(self.programs, index, queries, self.args.repeats)
        theirs = [answer for answer in theirs if 'refused' not in answer]
        for what, way in (('exact total', 'exact_total_ms'), ('four exact facets', 'facets_ms')):
            for name, percent in (('median', 50), ('99th percentile', 99)):
                section.rows.append(report.beside_floor(
                    f'served by xapian-tcpsrv, {what}, {name}', self.times(theirs, way, percent),
                    'local', self.times(ours, way, percent), 'ms'))

    def read_pages(self, letters, queries):
        """The same searches as pages, with their facets, and what they lead to."""
        section = self.section(f'Pages: {pages.READERS} readers at once, universe of {letters}')
        measured = pages.times(self.programs, self.index_of(letters), queries, self.args.repeats)
        for what, name, of in (('answers with facets', 'search', ((50, 100), (99, 600))),
                               ('a letter or a review', 'reading', ((50, None), (99, 100)))):
            for percent, most in of:
                row = f'{what}, ' + ('median' if percent == 50 else '99th percentile')
                ms = Series([measure.percentile(measured[name], percent)])
                section.rows.append(report.at_most(row, ms, 'ms', most) if most else
                                    report.Row(row, ms, 'ms'))
        section.rows.append(report.at_most('memory of a thread that makes answers',
                                           Series([measured['worker_bytes'] / MIB]), 'MiB', 100))

    def search_beside_fts5(self, section, letters, queries, ours):
        records, database = self.at('records.jsonl'), self.at('fts5.db')
        text = contestants.unpack(self.programs, self.universe(letters), records)['text_bytes']
        contestants.fts5_build(self.programs, database, records)
        section.rows.append(report.beside_floor(
            'index size over the letters\' text',
            Series([measure.size_of(self.index_of(letters)) / text]), 'FTS5',
            Series([measure.size_of(database) / text]), 'times'))
        section.notes.append(sizes.table(self.index_of(letters), text))
        theirs = contestants.fts5_search(self.programs, database, queries, self.args.repeats)
        self.questions_beside_fts5(section, ours, theirs)
        mixed = [answer for answer in ours if answer['class'] != 'question']
        their_mixed = [answer for answer in theirs if answer['class'] != 'question']
        for what, way, least in (('without total', 'first_ten_ms', 5),
                                 ('exact total', 'exact_total_ms', None),
                                 ('four exact facets', 'facets_ms', 10)):
            for name, percent in (('median', 50), ('99th percentile', 99)):
                section.rows.append(report.faster(
                    f'{what}, {name}', self.times(mixed, way, percent), 'FTS5',
                    self.times(their_mixed, way, percent), 'ms', least if percent == 50 else None))
        return theirs

    def questions_beside_fts5(self, section, ours, theirs):
        ours, theirs = ([one for one in of if one['class'] == 'question'] for of in (ours, theirs))
        if not ours or not theirs:
            return
        for name, percent in (('median', 50), ('99th percentile', 99)):
            section.rows.append(report.faster(
                f'questions in plain words, first ten, {name}',
                self.times(ours, 'first_ten_ms', percent), 'FTS5, any of the words',
                self.times(theirs, 'first_ten_ms', percent), 'ms', None))

    @staticmethod
    def classes_table(ours, theirs):
        """A line a class of queries: how much they find, and where the time goes."""
        ways = ('first_ten_ms', 'exact_total_ms', 'facets_ms')
        rows = []
        for name in sorted({answer['class'] for answer in ours}):
            mine = [answer for answer in ours if answer['class'] == name]
            rows.append([name, len(mine)] + [
                measure.percentile([answer['total'] for answer in of if answer['class'] == name], 50)
                if of else '' for of in (ours, theirs)] + [
                    report.number(measure.percentile([answer[way] for answer in mine], percent))
                    for way in ways for percent in (50, 99)])
        return report.markdown_table(
            ['class', 'queries', 'found (median)', 'by FTS5', 'first ten, median ms', '99th',
             'exact total, median ms', '99th', 'four facets, median ms', '99th'], rows)

    def process_start(self):
        """precedent-query from start to end, on the sample corpus and on the largest universe."""
        sample = self.at('index-sample')
        contestants.rebuild(self.programs, sample, SAMPLE)
        section = self.section('Process start to end: precedent-query')
        for name, index, most in (('the sample letters', sample, 15),
                                  (f'universe of {self.args.letters}',
                                   self.index_of(self.args.letters), None)):
            self.query_times(index, lambda _: None)
            cached = self.query_times(index, lambda _: None)
            what = f'{name}, index in the page cache'
            section.rows += [report.at_most(what, cached, 'ms', most) if most else
                             report.Row(what, cached, 'ms'),
                             report.Row(f'{name}, index evicted before',
                                        self.query_times(index, measure.evict), 'ms')]

    def query_times(self, index, prepare):
        series = Series()
        for _ in range(self.args.repeats):
            for query in START_QUERIES:
                prepare(index)
                series.add(contestants.query_once(self.programs, index, [query]).wall_s * 1000)
        return series

    def hostile_queries(self):
        """Queries that nobody means: how long until they are refused or answered."""
        section = self.section(f'Hostile queries: universe of {self.args.letters}')
        rows = []
        for name, words in HOSTILE_QUERIES.items():
            run = contestants.query_once(self.programs, self.index_of(self.args.letters), words,
                                         good=(0, 1, 2), watches_memory=True)
            outcome = ('answered', 'found nothing', 'refused')[run.status]
            memory = f'{run.peak_bytes / MIB:.0f} MiB' if run.peak_bytes else 'not seen'
            rows.append([name, outcome, f'{run.wall_s * 1000:.0f} ms', memory])
        section.notes.append(report.markdown_table(['query', 'outcome', 'time', 'memory'], rows))

    def nightly(self):
        """Updates of the largest universe: nothing new, then as many letters as one night brings,
        then as many as a few nights; and what people who search meanwhile notice."""
        letters = self.args.letters
        section = self.section(f'Nightly run: universe of {letters}')
        index = self.index_of(letters)
        runs = [contestants.update(self.programs, index, self.universe(letters))
                for _ in range(self.args.repeats)]
        # The targets are for a hundred thousand letters.
        is_meant = letters <= 100_000
        nothing_new = Series([run.wall_s for run in runs])
        section.rows.append(report.at_most('nothing new', nothing_new, 's', 2) if is_meant else
                            report.Row('nothing new', nothing_new, 's'))
        idle = self.query_times(index, lambda _: None)
        first, folders, meanwhile = letters, [], Series()
        for more, most in ((min(50, max(1, letters // 20)), None),
                           (min(200, max(1, letters // 10)), 10)):
            folders.append(self.night(first, first + more))
            run, during = self.update_among_queries(index, self.universe(letters), *folders)
            what, wall = f'{more} new letters', Series([run.wall_s])
            section.rows += [report.at_most(what, wall, 's', most) if most and is_meant else
                             report.Row(what, wall, 's'),
                             report.Row(f'{what}, peak memory', Series([run.peak_bytes / MIB]),
                                        'MiB')]
            meanwhile.values += during.values
            first += more
        section.rows.append(report.beside_floor('a search, start to end, while letters are added',
                                                meanwhile, 'with nothing running', idle, 'ms'))

    def night(self, first, end):
        """The letters of the universe from number `first` to before `end`, in a folder."""
        folder = contestants.emptied(self.at(f'night-{first}'))
        measure.run([self.programs.bench('make_universe'), '--language', LANGUAGE, '--first', first,
                     '--letters', end, '--seed', self.args.seed, '--out', folder])
        return folder

    def update_among_queries(self, index, *corpora):
        """An update, and how long searches took that were started one after the other until it was
        over (at least one of each)."""
        series = Series()
        with ThreadPoolExecutor(1) as executor:
            update = executor.submit(contestants.update, self.programs, index, *corpora)
            while True:
                for query in START_QUERIES:
                    series.add(contestants.query_once(self.programs, index, [query]).wall_s * 1000)
                if update.done():
                    return update.result(), series


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    commands = parser.add_subparsers(dest='command', required=True)
    for name in ('run', 'smoke', 'scores'):
        command = commands.add_parser(name)
        command.add_argument('--programs', default='build/bin', help='folder of the built programs')
        command.add_argument('--work', default='build/bench', help='folder for all that is made')
        if name == 'scores':
            scores.add_options(command)
            continue
        command.add_argument('--seed', type=int, default=1)
        command.add_argument('--corpus', help='real letters; default: ../shared/letters if there '
                                              'is such a folder, else the sample letters')
        command.add_argument('--letters', type=int, default=60 if name == 'smoke' else 6000,
                             help='of the synthetic universe (default %(default)s)')
        command.add_argument('--queries', type=int, default=20 if name == 'smoke' else 200)
        command.add_argument('--questions', type=int, default=10 if name == 'smoke' else 100,
                             help='in 6 to 14 plain words (default %(default)s)')
        command.add_argument('--repeats', type=int, default=1 if name == 'smoke' else 3)
        command.add_argument('--no-peers', action='store_true', default=name == 'smoke',
                             help='without omindex and recollindex')
    return parser.parse_args()


def main():
    args = arguments()
    if args.command == 'scores':
        return scores.print_scores(args)
    if not args.corpus:
        real = os.path.join(os.path.dirname(SOURCE_FOLDER), 'shared', 'letters')
        args.corpus = real if args.command == 'run' and os.path.isdir(real) else SAMPLE
    bench = Bench(args)
    about = report.machine()
    try:
        whole = bench.run()
    finally:
        bench.sections.append(Section('What was compared', notes=COMPARED))
        text = report.write(bench.sections, bench.work, about)
    print(text)
    print(f'written to {bench.at("bench.md")} and {bench.at("bench.json")}')
    return 0 if whole else 1


if __name__ == '__main__':
    sys.exit(main())

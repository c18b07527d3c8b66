"""Includes run one way. The rooms and their order stand in ARCHITECTURE.md, lowest first: a file
includes its own room and rooms of earlier rows, as far as the top folders may know each other."""
import os
import re
import subprocess
import sys
import unittest

SOURCE_FOLDER = sys.argv.pop(1)
# Which top folder knows which.
KNOWN = {'schemas': set(), 'corpus': {'schemas'}, 'indexer': {'corpus', 'schemas'},
         'query': {'schemas'}}


def the_page(name='ARCHITECTURE.md'):
    with open(os.path.join(SOURCE_FOLDER, name), encoding='utf-8') as page:
        return page.read()


def rooms_of_the_page():
    return re.findall(r'^\| `([a-z_/]+)/` \|', the_page(), re.MULTILINE)


def places_in(text):
    """What a page names in backticks that reads as a file or a folder: `run/update_run`, `fields.hh`."""
    return [word for word in re.findall(r'`([a-z_./]+)`', text)
            if re.search(r'/|\.(cc|hh|json|txt|py|sh|md)$', word) and not word.startswith(('.', '/'))]


def files():
    for folder, folders, names in os.walk(SOURCE_FOLDER):
        folders[:] = [name for name in folders if not name.startswith('.') and name != 'build']
        for name in names:
            yield '/' + os.path.relpath(os.path.join(folder, name), SOURCE_FOLDER)


def sources():
    for top in KNOWN:
        for folder, _, names in os.walk(os.path.join(SOURCE_FOLDER, top)):
            for name in names:
                if name.endswith(('.cc', '.hh')):
                    path = os.path.join(folder, name)
                    yield os.path.relpath(path, SOURCE_FOLDER), path


def includes_of(path):
    with open(path, encoding='utf-8') as source:
        found = re.findall(r'^#include "([^"]+)"', source.read(), re.MULTILINE)
    return [name for name in found if not os.path.basename(name).startswith('embedded_')]


INCLUDES = {name: includes_of(path) for name, path in sources()}


def stem(name):
    return os.path.splitext(name)[0]


def is_entry(name):
    """A file of a top folder itself that uses the folder's rooms; others lie below all of them."""
    top = os.path.dirname(name)
    if '/' in top:
        return False
    files = [other for other in INCLUDES if stem(other) == stem(name)]
    return any(included.startswith(top + '/') and os.path.dirname(included) != top
               for other in files for included in INCLUDES[other])


class RoomsTest(unittest.TestCase):
    def setUp(self):
        self.rooms = rooms_of_the_page()

    def test_the_page_names_every_room_once_and_no_other(self):
        there = sorted({os.path.dirname(name) for name in INCLUDES})
        self.assertEqual(sorted(self.rooms), there)

    def test_files_and_folders_that_the_pages_name_are_there(self):
        there = list(files())
        for page in ('ARCHITECTURE.md', 'CONTRIBUTING.md'):
            for place in places_in(the_page(page)):
                named = re.compile('/' + re.escape(place) + ('' if place.endswith('/') else r'(\.[a-z]+)?$'))
                self.assertTrue(any(named.search(name) for name in there), f'{page}: {place}')

    def test_top_folders_know_only_those_below_them(self):
        for name, included in INCLUDES.items():
            for other in included:
                top, known = name.split('/')[0], other.split('/')[0]
                self.assertTrue(known == top or known in KNOWN[top], f'{name} includes {other}')

    def test_a_room_includes_only_rooms_of_earlier_rows(self):
        place = {room: number for number, room in enumerate(self.rooms)}
        for name, included in INCLUDES.items():
            for other in included:
                room, known = os.path.dirname(name), os.path.dirname(other)
                if room == known or is_entry(name) or room.split('/')[0] != known.split('/')[0]:
                    continue
                self.assertFalse(is_entry(other), f'{name} includes {other}, which uses rooms')
                self.assertLess(place[known], place[room], f'{name} includes {other}')


unittest.main()

"""What dpkg runs when the package comes and goes, without dpkg: ./run package --check does it with
dpkg, on a bare Debian. And what the package's files say of each other."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE_FOLDER = sys.argv.pop(1)
UNITS = ['precedent-page.service', 'precedent-update.timer']

# Programs of Debian that the scripts may call: each writes down how. No unit is known from before.
STUBS = {
    'deb-systemd-helper': '[ "$1" != debian-installed ]',
    'deb-systemd-invoke': ':',
    'systemctl': ':',
    'systemd-sysusers': ':',
    'systemd-tmpfiles': ':',
}
# All that dpkg calls them with.
ARGUMENTS = {
    'postinst': ['configure', 'configure 0.3.0-1', 'abort-upgrade 0.3.0-1',
                 'abort-remove', 'abort-deconfigure in-favour other 1'],
    'prerm': ['remove', 'upgrade 0.3.0-2', 'failed-upgrade 0.3.0-1',
              'deconfigure in-favour other 1'],
    'postrm': ['remove', 'purge', 'upgrade 0.3.0-2', 'failed-upgrade 0.3.0-1',
               'abort-install', 'abort-upgrade 0.3.0-1', 'disappear other 1'],
}


def text_of(*path):
    with open(os.path.join(SOURCE_FOLDER, *path), encoding='utf-8') as file:
        return file.read()


def run_script(name, arguments, broken=None):
    """The exit status, and the calls; nothing else than the stubs and the shell is in reach."""
    with tempfile.TemporaryDirectory() as folder:
        calls = os.path.join(folder, 'calls')
        for program, body in STUBS.items():
            path = os.path.join(folder, program)
            with open(path, 'w', encoding='utf-8') as stub:
                stub.write(f'#!/bin/sh\necho "{program} $*" >> "$CALLS"\n'
                           f'{"exit 1" if program == broken else body}\n')
            os.chmod(path, 0o755)
        script = text_of('indexer', 'package', name + '.in')
        script = script.replace('@PRECEDENT_UNITS@', ' '.join(UNITS))
        open(calls, 'w', encoding='utf-8').close()
        done = subprocess.run(['/bin/sh', '-c', script, name, *arguments.split()], check=False,
                              capture_output=True, text=True,
                              env={'PATH': folder, 'CALLS': calls})
        with open(calls, encoding='utf-8') as written:
            return done, written.read().splitlines()


class PackageTest(unittest.TestCase):
    def test_the_scripts_take_everything_dpkg_calls_them_with(self):
        for name, all_arguments in ARGUMENTS.items():
            for arguments in all_arguments:
                with self.subTest(f'{name} {arguments}'):
                    done, _ = run_script(name, arguments)
                    self.assertEqual(done.stderr, '')
                    self.assertEqual(done.returncode, 0)

    def test_the_user_is_made_before_the_folders_that_are_theirs(self):
        _, calls = run_script('postinst', 'configure')
        self.assertEqual(calls[:2], ['systemd-sysusers precedent.conf',
                                     'systemd-tmpfiles --create precedent.conf'])

    def test_folders_that_cannot_be_made_ours_are_told_of(self):
        done, _ = run_script('postinst', 'configure', broken='systemd-tmpfiles')
        self.assertEqual(done.returncode, 0)
        self.assertIn('folders', done.stderr)

    def test_without_a_user_it_is_not_installed(self):
        done, _ = run_script('postinst', 'configure', broken='systemd-sysusers')
        self.assertNotEqual(done.returncode, 0)

    def test_nothing_is_enabled_or_started_by_installing(self):
        _, calls = run_script('postinst', 'configure')
        for call in calls:
            self.assertNotRegex(call, r' (enable|start|restart) ')

    def test_links_of_units_go_with_a_purge_alone(self):
        for arguments in ARGUMENTS['postrm']:
            _, calls = run_script('postrm', arguments)
            purged = [call.split()[-1] for call in calls if call.startswith('deb-systemd-helper purge')]
            self.assertEqual(purged, UNITS if arguments == 'purge' else [], arguments)

    def test_every_setting_of_a_unit_stands_in_the_file_of_settings(self):
        settings = set(re.findall(r'^#(PRECEDENT_\w+)=', text_of('indexer', 'systemd', 'precedent.default'),
                                  re.MULTILINE))
        asked = set()
        for room in ('indexer', 'query'):
            folder = os.path.join(SOURCE_FOLDER, room, 'systemd')
            for name in os.listdir(folder):
                if '.service' in name:
                    asked |= set(re.findall(r'\b(PRECEDENT_\w+)', text_of(room, 'systemd', name)))
        self.assertEqual(settings, asked)

    def test_what_lies_in_etc_is_not_overwritten(self):
        installed = re.findall(r'DESTINATION (/etc/\S+) RENAME (\w+)',
                               text_of('indexer', 'package', 'package.cmake'))
        self.assertTrue(installed)
        self.assertEqual(text_of('indexer', 'package', 'conffiles').split(),
                         ['/'.join(place) for place in installed])

    def test_every_override_has_its_reason(self):
        lines = text_of('indexer', 'package', 'lintian-overrides').splitlines()
        for before, line in zip([''] + lines, lines):
            if not line.startswith('#'):
                self.assertTrue(before.startswith('#'), line)


unittest.main()

"""What ./run promises a machine that has nothing: each command installs what it needs, first."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE_FOLDER = sys.argv.pop(1)

# Programs of a bare machine, which write down that they were called. dpkg-query knows no package,
# and installing fails, so that a command ends there.
STUBS = {
    'dpkg-query': 'exit 1',
    'apt-get': 'echo "apt-get $*" >> "$CALLS"; [ "$1" = update ]',
    'sudo': '"$@"',
    'cmake': 'echo cmake >> "$CALLS"; exit 1',
    'ctest': 'echo ctest >> "$CALLS"; exit 1',
}


def run(*words, environment=None):
    return subprocess.run([os.path.join(SOURCE_FOLDER, 'run'), *words], capture_output=True,
                          text=True, env=environment, check=False)


def commands_of_usage():
    rows = re.findall(r'^  ([a-z]+)\b', run().stdout, re.MULTILINE)
    return sorted(set(rows) - {'packages'})


def called_on_a_bare_machine(command):
    with tempfile.TemporaryDirectory() as folder:
        calls = os.path.join(folder, 'calls')
        for name, body in STUBS.items():
            path = os.path.join(folder, name)
            with open(path, 'w', encoding='utf-8') as stub:
                stub.write(f'#!/bin/sh\n{body}\n')
            os.chmod(path, 0o755)
        run(command, environment={**os.environ, 'CALLS': calls,
                                  'PATH': folder + ':' + os.environ['PATH']})
        with open(calls, encoding='utf-8') as written:
            return written.read().splitlines()


class RunTest(unittest.TestCase):
    def test_usage_names_the_commands_of_the_table(self):
        with open(os.path.join(SOURCE_FOLDER, 'run'), encoding='utf-8') as script:
            table = re.findall(r'^  \[([a-z]+)\]=', script.read(), re.MULTILINE)
        self.assertEqual(sorted(table), commands_of_usage())

    def test_every_command_installs_all_it_needs_before_anything_else(self):
        for command in commands_of_usage():
            with self.subTest(command):
                needed = set(run('packages', command).stdout.split())
                self.assertIn('g++', needed)
                calls = called_on_a_bare_machine(command)
                self.assertEqual(len(calls), 2, calls)
                self.assertTrue(calls[0].startswith('apt-get update'), calls)
                self.assertEqual(needed - set(calls[1].split()), set())

    def test_what_is_built_with_clang_installs_clang(self):
        for command in ('test', 'fuzz'):
            self.assertIn('clang', run('packages', command).stdout.split())

    def test_an_unknown_command_is_refused(self):
        refused = run('tset')
        self.assertEqual(refused.returncode, 2)
        self.assertIn('usage:', refused.stderr)


unittest.main()

"""An index whose databases are served by xapian-tcpsrv, on this machine."""
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time

import contestants
import measure

DATABASES = ('letters', 'comments')
WAIT_S = 10


def free_port():
    with socket.socket() as any_port:
        any_port.bind(('127.0.0.1', 0))
        return any_port.getsockname()[1]


def answers(port):
    """Whether it greets who connects; whoever leaves before it has makes it complain."""
    try:
        with socket.create_connection(('127.0.0.1', port), timeout=1) as connection:
            return connection.recv(1 << 16) != b''
    except OSError:
        return False


@contextlib.contextmanager
def server(database):
    """Its port. A session of its own: the server ends all of its process group when it ends."""
    port = free_port()
    process = subprocess.Popen(['xapian-tcpsrv', '--quiet', '--interface', '127.0.0.1', '--port',
                                str(port), database], start_new_session=True)
    try:
        give_up = time.monotonic() + WAIT_S
        while not answers(port):
            if process.poll() is not None or time.monotonic() > give_up:
                raise measure.Failed(f'xapian-tcpsrv does not serve {database}')
            time.sleep(0.02)
        yield port
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextlib.contextmanager
def served_index(index, folder):
    """`folder` becomes a folder of stub files in front of the live generation of `index`."""
    with open(os.path.join(index, 'CURRENT'), encoding='utf-8') as file:
        generation = os.path.join(index, file.readline().strip())
    os.makedirs(contestants.emptied(folder))
    shutil.copy(os.path.join(generation, 'persons.json'), folder)
    with contextlib.ExitStack() as servers:
        for name in DATABASES:
            port = servers.enter_context(server(os.path.join(generation, name)))
            with open(os.path.join(folder, name), 'w', encoding='ascii') as file:
                file.write(f'remote 127.0.0.1:{port}\n')
        yield folder

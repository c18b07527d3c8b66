"""Running programs and measuring them: time, processor time, peak memory, sizes."""
import os
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    """One run of a program and all its children."""
    wall_s: float
    cpu_s: float
    peak_bytes: int  # 0: over before anyone looked
    output: str
    status: int = 0


class Failed(Exception):
    """A program that was to be measured did not run as it should."""


class PeakMemory(threading.Thread):
    """The most memory that a process and its children have held together, looked at now and then,
    and the most that each alone has, which the kernel keeps."""
    FIRST_S, FIRST_INTERVAL_S = 0.2, 0.002  # most queries are over by then
    INTERVAL_S = 0.05
    PAGE = os.sysconf('SC_PAGE_SIZE')

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid = pid
        self.peak_bytes = 0
        self.ended = threading.Event()
        self.start()

    def run(self):
        start = time.monotonic()
        while not self.ended.wait(self.FIRST_INTERVAL_S if time.monotonic() - start < self.FIRST_S
                                  else self.INTERVAL_S):
            together = 0
            for pid in self.family(self.pid):
                try:
                    with open(f'/proc/{pid}/statm', encoding='ascii') as file:
                        together += int(file.read().split()[1]) * self.PAGE
                    with open(f'/proc/{pid}/status', encoding='utf-8') as file:
                        alone = next((line for line in file if line.startswith('VmHWM:')), '0 0')
                    self.peak_bytes = max(self.peak_bytes, int(alone.split()[1]) * 1024)
                except (OSError, ValueError, IndexError):
                    continue  # it has just ended
            self.peak_bytes = max(self.peak_bytes, together)

    def family(self, pid):
        yield pid
        try:
            for task in os.listdir(f'/proc/{pid}/task'):
                with open(f'/proc/{pid}/task/{task}/children', encoding='ascii') as file:
                    for child in file.read().split():
                        yield from self.family(child)
        except OSError:
            return


def run(command, good=(0,), to=None, watches_memory=True):
    """Runs it to its end; output to the file `to`, or kept. Raises Failed for another status."""
    command = [part if isinstance(part, bytes) else str(part) for part in command]
    kept = None if to else subprocess.PIPE
    with (open(to or os.devnull, 'wb') as file, open(os.devnull, 'rb') as nothing,
          tempfile.TemporaryFile() as errors):
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=nothing, stdout=kept or file, stderr=errors)
        memory = PeakMemory(process.pid) if watches_memory else None
        output = process.stdout.read().decode('utf-8', 'replace') if kept else ''
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if memory:
            memory.ended.set()
            memory.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode('utf-8', 'replace')[-2000:]
    if process.stdout:
        process.stdout.close()
    if process.returncode not in good:
        raise Failed(f'exit status {process.returncode}: {command}\n{said}')
    return Run(wall, usage.ru_utime + usage.ru_stime, memory.peak_bytes if memory else 0, output,
               process.returncode)


@dataclass
class Series:
    """The same thing measured several times."""
    values: list = field(default_factory=list)

    def add(self, value):
        self.values.append(value)

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def spread(self):
        return min(self.values), max(self.values)

    def over(self, divisor):
        return Series([value / divisor for value in self.values])


def alternated(contestants, repeats):
    """Runs each contestant `repeats` times, in turn, another one first each time, so that a busy
    moment of the machine does not fall on one alone. name -> function; returns name -> results."""
    results = {name: [] for name in contestants}
    names = list(contestants)
    for turn in range(repeats):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            results[name].append(contestants[name]())
    return results


def percentile(values, percent):
    """The smallest value that so many percent of the values do not pass."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def files_under(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(root, name)


def size_of(folder):
    if os.path.isfile(folder):
        return os.path.getsize(folder)
    return sum(os.path.getsize(path) for path in files_under(folder))


def warm(folder):
    """Reads every file, so that the first contestant does not pay for the disk."""
    for path in files_under(folder):
        with open(path, 'rb') as file:
            while file.read(1 << 20):
                pass


def evict(folder):
    """Asks the kernel to forget the files, as if the machine had just been started."""
    for path in files_under(folder):
        with open(path, 'rb') as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

"""Runs programs in turn and keeps what each run took."""

import dataclasses
import os
import shutil
import statistics
import subprocess
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Run:
    """What a run of a program took."""

    seconds: float
    processor: float
    """Seconds of processor time of all threads."""
    memory: int
    """The largest resident size, in bytes."""


class Failed(Exception):
    """A program that ended with another status than 0, or printed nothing to measure."""


def run(command):
    """Runs a command to its end; returns what it took and what it printed."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        if process.returncode:
            messages.seek(0)
            raise Failed(f"{' '.join(map(str, command))}: status {process.returncode}\n{messages.read().decode()[-2000:]}")
        taken = Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
        return taken, output.read().decode()


class Contender:
    """A program in a comparison: what to run, what to do before each run, and what the runs took."""

    def __init__(self, command, before=None, prints_seconds=False):
        self.command, self.before, self.prints_seconds = command, before or (lambda: None), prints_seconds
        self.runs = []

    def go(self):
        self.before()
        taken, output = run(self.command)
        self.runs.append(dataclasses.replace(taken, seconds=float(output)) if self.prints_seconds else taken)

    def median(self, quantity="seconds"):
        return statistics.median(getattr(taken, quantity) for taken in self.runs)

    def samples(self):
        return [dataclasses.asdict(taken) for taken in self.runs]


def in_turn(contenders, times):
    """Runs each once, then each again, so that what slows the machine for a while slows all of them."""
    for _ in range(times):
        for contender in contenders.values():
            contender.go()
    return contenders


def removing(*folders):
    """What to do before a run whose output must not be there yet."""

    def remove():
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    return remove

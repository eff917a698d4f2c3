"""Runs of the program that go on until they are stopped."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The debug build, unless the environment names another.
PROGRAM = pathlib.Path(os.environ.get("GONGSHI", ROOT / ".build" / "debug" / "gongshi"))
CONTENT = ROOT / "Content"
THEME = ROOT / "Themes" / "default"
PATIENCE = 60
"""Seconds after which something is taken not to come; a machine under load may need many of them."""


def await_that(condition, what):
    """Returns what a condition gives as soon as it is true."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"in vain: {what}")


class Running:
    """A run of `gongshi`, with what it has said so far; stopped at the end of the `with`."""

    def __init__(self, *arguments):
        self.arguments = [str(argument) for argument in arguments]

    def __enter__(self):
        self.process = subprocess.Popen(
            [PROGRAM, *self.arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.said, self.printed = [], []
        self.readers = [
            threading.Thread(target=lambda: self.said.extend(iter(self.process.stderr.readline, ""))),
            threading.Thread(target=lambda: self.printed.extend(iter(self.process.stdout.readline, ""))),
        ]
        for reader in self.readers:
            reader.start()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        for reader in self.readers:
            reader.join()

    @property
    def words(self):
        return "".join(list(self.said))

    def await_words(self, pattern):
        """The first place in what was said on standard error that a pattern finds."""

        def look():
            assert self.process.poll() is None or re.search(pattern, self.words), f"ended: {self.words}"
            return re.search(pattern, self.words)

        return await_that(look, f"{pattern} in {self.words}")

    def await_end(self):
        """The exit status."""
        status = self.process.wait(PATIENCE)
        for reader in self.readers:
            reader.join()
        return status

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.await_end()

    @property
    def builds(self):
        """How many builds ended, well or not."""
        return len(re.findall(r"个文件，新写 |未写入任何文件|^gongshi: |未发布", self.words, re.MULTILINE))

    def await_watching(self):
        return self.await_words("正在监视变动.*").group()


class Served(Running):
    """A run of `gongshi serve` on any free port."""

    def __init__(self, *arguments):
        super().__init__("serve", "--port", "0", *arguments)

    @property
    def address(self):
        line = await_that(lambda: self.printed or self.process.poll() is not None and ["ended"], "an address")[0]
        assert line.startswith("http://"), self.words
        return line.strip()

    @property
    def port(self):
        return int(self.address.rstrip("/").rsplit(":", 1)[1])

    def raw(self, request, whole=True):
        """What comes back for the bytes of a request until the other side closes."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as connection:
            answer = b""
            try:
                connection.sendall(request)
                if not whole:
                    connection.shutdown(socket.SHUT_WR)
                while part := connection.recv(1 << 16):
                    answer += part
            except OSError:
                # What was refused half-way is not listened to.
                pass
            return answer

    def get(self, target, *fields, method="GET"):
        """Status, fields in lower case, and body."""
        lines = [f"{method} {target} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Connection: close", *fields]
        head, _, body = self.raw(("\r\n".join(lines) + "\r\n\r\n").encode()).partition(b"\r\n\r\n")
        first, *rest = head.decode().split("\r\n")
        return int(first.split()[1]), {k.lower(): v for k, v in (line.split(": ", 1) for line in rest)}, body

"""What is on a disk when the power goes: after any step of a run, whatever a file system that is not told to write may lose.

A run's system calls are recorded by strace and replayed on a model, the worst that POSIX leaves open: of a file nothing is
kept but what was there when it was last synchronised, and of a folder the names at any one moment since then, whatever the
moment is of any other folder. (ext4, XFS and btrfs keep the order of changes to folders; they are among the choices.)
"""

import copy
import dataclasses
import pathlib
import re
import subprocess

from Program.runs import PROGRAM, ROOT

CALLS = "openat,write,mkdir,mkdirat,linkat,renameat,renameat2,unlinkat,fsync,fdatasync,syncfs"
OF_NUMBERS = {"write", "fsync", "fdatasync", "syncfs"}
LINE = re.compile(r"^(\d+) +(.*)$")
RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(?:AT_FDCWD|\d+)<((?:[^>\\]|\\.)*)>')


def text(escaped):
    """A path as strace writes it, whose bytes beyond ASCII are octal."""
    raw = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), escaped.encode())
    return raw.decode()


@dataclasses.dataclass
class Step:
    """A system call that succeeded: its name, the paths it was about, what it returned, and its line."""

    call: str
    paths: list
    result: int
    line: str


def building(content, output):
    """A build of the public edition."""
    return ["build", "--content", content, "--output", output, "--edition", "site"]


def traced(arguments, log, *options, calls=CALLS):
    """Runs the program under strace."""
    tracer = ["strace", "-f", "-y", "-qq", "-s", "0", "-o", log, "-e", f"trace={calls}", *options]
    return subprocess.run([*tracer, PROGRAM, *arguments], cwd=ROOT, capture_output=True, timeout=300)


def recorded(arguments, folder, *options):
    """Runs the program and returns what it did to the disk, in order."""
    log = folder / "calls.log"
    run = traced(arguments, log, *options)
    assert run.returncode == 0, run.stderr.decode()
    return steps(log)


def steps(log):
    begun, found = {}, []
    for line in log.read_text("utf-8", errors="surrogateescape").splitlines():
        process, said = LINE.match(line).groups()
        if said.endswith("<unfinished ...>"):
            begun[process] = said.removesuffix("<unfinished ...>")
            continue
        if resumed := RESUMED.match(said):
            said = begun.pop(process) + resumed[1]
        call = CALL.match(said)
        if call and int(call[3]) >= 0:
            found.append(Step(call[1], paths(call[1], call[2]), int(call[3]), said))
    return found


def paths(call, arguments):
    """The paths of a call: of open files those of their numbers, of names in folders both joined."""
    found, folder = [], "/"
    for name, number in WORD.findall(arguments):
        if call in OF_NUMBERS:
            return [text(number)]
        if number:
            folder = text(number)
        else:
            found.append(str(pathlib.PurePosixPath(folder) / text(name)))
    return found


class Node:
    """A file or folder, known by its number."""

    number = None


class File(Node):
    """A file: how much was written, and how much of it is certainly on the disk."""

    def __init__(self, size=0, certain=0):
        self.size, self.certain = size, certain

    def synchronised(self):
        self.certain = self.size

    def image(self):
        return self.number, self.size

    def is_certain(self, wanted):
        return wanted == (self.number, self.certain)


class Folder(Node):
    """A folder: its names, and what they were at every moment since they were last brought to the disk."""

    def __init__(self, names=()):
        self.names = dict(names)
        self.synchronised()

    def synchronised(self):
        self.moments = [dict(self.names)]

    def change(self, changed):
        self.names = {name: node for name, node in {**self.names, **changed}.items() if node is not None}
        self.moments.append(dict(self.names))

    def image(self):
        return self.number, {name: node.image() for name, node in self.names.items()}

    def is_certain(self, wanted):
        number, parts = wanted
        return number == self.number and all(
            moment.keys() == parts.keys() and all(node.is_certain(parts[name]) for name, node in moment.items())
            for moment in self.moments
        )


def loaded(path):
    """What is on the disk, all of it certain."""
    if path.is_file():
        return File(path.stat().st_size, path.stat().st_size)
    return Folder({below.name: loaded(below) for below in path.iterdir()})


class Disk:
    """A folder, as the steps of a run change it, and in it what is watched: an edition, or another path."""

    def __init__(self, folder, watched="site"):
        self.root, self.folder, self.watched, self.nodes = loaded(folder), folder, watched, []
        self.note(self.root)

    def note(self, node):
        """Gives a node and all below it their numbers."""
        node.number = len(self.nodes)
        self.nodes.append(node)
        for below in node.names.values() if isinstance(node, Folder) else ():
            self.note(below)
        return node

    def place(self, path):
        """The folder that a path is in and its name there, none for the whole folder; nothing for a path elsewhere."""
        try:
            parts = pathlib.PurePosixPath(path).relative_to(self.folder).parts
        except ValueError:
            return None, None
        node = self.root
        for part in parts[:-1]:
            node = node.names[part]
        return node, parts[-1] if parts else None

    def take(self, step):
        """Does what a call did."""
        folder, name = self.place(step.paths[0]) if step.paths else (None, None)
        if folder is None:
            return
        node = folder if name is None else folder.names.get(name)
        match step.call:
            case "openat" if "O_CREAT" in step.line and node is None:
                folder.change({name: self.note(File())})
            case "mkdir" | "mkdirat":
                folder.change({name: self.note(Folder())})
            case "write":
                node.size += step.result
            case "linkat":
                above, other = self.place(step.paths[1])
                above.change({other: node})
            case "renameat" | "renameat2":
                above, other = self.place(step.paths[1])
                assert above is folder, "no edition leaves its folder"
                folder.change({name: folder.names[other] if "RENAME_EXCHANGE" in step.line else None, other: node})
            case "unlinkat":
                folder.change({name: None})
            case "fsync" | "fdatasync":
                node.synchronised()
            case "syncfs":
                for node in self.nodes:
                    node.synchronised()

    def possible(self):
        """What may be in the watched place if the power goes now, once the next run has put back an edition that was set
        aside; nothing if there may be nothing."""
        found = {self.root}
        for part in self.watched.split("/"):
            moments = [names for node in found if node for names in node.moments]
            found = {names.get(part, names.get(f".{part}.former")) for names in moments}
        return found

    def image(self):
        """What is in the watched place, as an image, if there is anything."""
        node = self.root
        for part in self.watched.split("/"):
            node = node and node.names.get(part)
        return node and node.image()

    def standing(self, known):
        """The names of those known images that may be in the watched place if the power goes now, `nothing`, or `broken`."""
        found = set()
        for node in self.possible():
            whole = [word for word, wanted in known.items() if node and wanted and node.is_certain(wanted)]
            found.add("nothing" if node is None else whole[0] if whole else "broken")
        return found


def outcomes(before, record, without=()):
    """What may stand after each step, over the disk as it was before; without some calls, as if they had not been made."""
    record = [step for step in record if step.call not in without]
    known = {"old": before.image()}
    disk = copy.deepcopy(before)
    for step in record:
        disk.take(step)
    known["new"] = disk.image()
    disk = copy.deepcopy(before)
    found = [disk.standing(known)]
    for step in record:
        disk.take(step)
        found.append(disk.standing(known))
    return found

"""Runs of the program, and what they left behind."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The debug build, unless the environment names another.
PROGRAM = pathlib.Path(os.environ.get("GONGSHI", ROOT / ".build" / "debug" / "gongshi"))
CONTENT = ROOT / "Content"
RECORD = ".gongshi-build"
NOTICES = ["第一版的公告", "第二版的公告"]


def gongshi(*arguments, program=PROGRAM, cwd=ROOT, **options):
    """Runs the program to its end; a run that hangs is an error."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 120} | options
    return subprocess.run([program, *map(str, arguments)], cwd=cwd, **options)


def build(content, output, **options):
    return gongshi("build", "--content", content, "--output", output, "--edition", "site", **options)


def started(content, output, *wrapper, editions=("--edition", "site")):
    return subprocess.Popen(
        [*wrapper, PROGRAM, "build", "--content", content, "--output", output, *editions],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def await_writing(process, output):
    """Returns as soon as the run writes beside the edition, holding its lock, or has ended."""
    # A lock that has only been made is not yet held.
    while process.poll() is None and not (output.is_dir() and set(hidden(output)) - {".site.lock"}):
        pass


def verified(output):
    """The number of the version that stands there, after every byte of it was compared with its manifest."""
    run = gongshi("verify", output / "site")
    assert run.returncode == 0, (run.stdout + run.stderr).decode()
    home = (output / "site/index.html").read_text("utf-8")
    shown = [number for number, notice in enumerate(NOTICES) if notice in home]
    assert len(shown) == 1, "the first page is of neither version"
    return shown[0]


def hidden(output):
    return sorted(name for name in os.listdir(output) if name.startswith((".site.", ".office.")))


def snapshot(folder):
    """Everything below a folder with identity, size and time."""
    found = {}
    for above, folders, files in os.walk(folder):
        for name in [".", *folders, *files]:
            path = os.path.join(above, name)
            status = os.lstat(path)
            found[path] = (status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns)
    return found


def contents(folder):
    """All files below a folder, byte for byte, but the record of a build, which names the program."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(pathlib.Path(folder).rglob("*"))
        if path.is_file() and path.name != RECORD
    }


def assert_refused(run, reason):
    """Status 2 and one Chinese sentence."""
    said = run.stderr.decode()
    assert run.returncode == 2, said
    assert said.startswith("gongshi: ") and reason in said and said.count("\n") == 1
    assert run.stdout == b""

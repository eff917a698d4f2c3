"""Where measurements are made: the programs that are compared, and content folders of any size, in memory if possible."""

import functools
import json
import pathlib
import shutil
import subprocess
import tempfile

import generate
import hugo
import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]


def memory_folder():
    """A folder that is held in memory, or nothing if there is none."""
    mounts = [line.split() for line in pathlib.Path("/proc/mounts").read_text().splitlines()]
    return "/dev/shm" if any(mount[1:3] == ["/dev/shm", "tmpfs"] for mount in mounts) else None


class Workshop:
    """A folder for the measurements, removed at the end."""

    def __init__(self, program, units, rows, policies, runs):
        self.program, self.units, self.rows, self.policies, self.runs = program, units, rows, policies, runs
        self.in_memory = memory_folder() is not None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-benchmark-", dir=memory_folder()))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def content(self, units=None, rows=None, policies=2, articles=20):
        """A content folder whose results are published."""
        units, rows = units or self.units, rows or self.rows
        folder = self.folder / f"content-{units}-{rows}-{policies}-{articles}"
        if not folder.exists():
            generate.generate(folder, units, rows, policies, articles)
        return folder

    def copy(self, content, name):
        """A copy of a content folder that may be changed."""
        return pathlib.Path(shutil.copytree(content, self.folder / f"{content.name}-{name}"))

    def clear(self):
        """Removes what was built, so that memory is not filled by parts that are done."""
        for folder in self.folder.glob("output-*"):
            shutil.rmtree(folder)

    @functools.cached_property
    def floor(self):
        """The program of what cannot be left out, compiled."""
        compiler = shutil.which("cc") or shutil.which("clang")
        source, program = ROOT / "Tests" / "Benchmarks" / "floor.c", self.folder / "floor"
        subprocess.run([compiler, "-O3", source, "-o", program, "-lcrypto", "-lpthread"], check=True)
        return program

    def build(self, content, edition, name=None, fresh=True):
        """The build of an edition of a content folder, into a folder of its own."""
        output = self.output(content, name or edition)
        command = [self.program, "build", "--content", content, "--output", output, "--edition", edition]
        return measure.Contender(command, measure.removing(output) if fresh else None)

    def output(self, content, name):
        return self.folder / f"output-{content.name}-{name}"

    def peer(self, content):
        """The peer's build of a site that shows the same results, which are computed beforehand."""
        site, output = self.folder / "hugo", self.folder / "output-hugo"
        _, results = measure.run([self.program, "score", "--content", content, "--format", "json"])
        hugo.lay_out(site, json.loads(results), content)
        program = hugo.program(ROOT / ".build" / "venv-benchmarks")
        command = [program, "--quiet", "--source", site, "--destination", output, "--cacheDir", self.folder / "hugo-cache"]
        return measure.Contender(command, measure.removing(output))

    @functools.cached_property
    def public(self):
        """The runs of the public edition, of the peer and of what the machine takes for the same files, in turn."""
        content = self.content()
        site = self.output(content, "site") / "site"
        written, copied = self.folder / "output-written", self.folder / "output-copied"
        return measure.in_turn(
            {
                "ours": self.build(content, "site"),
                "peer": self.peer(content),
                "floor": measure.Contender([self.floor, "write", site, written], measure.removing(written), prints_seconds=True),
                "copy": measure.Contender(["cp", "-r", site, copied], measure.removing(copied)),
            },
            self.runs,
        )

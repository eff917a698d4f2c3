"""A loss of power at any step of a build leaves one complete version.

Twice: on the model of a file system that loses whatever it may, after every single step; and on an ext4 that is cut off, its
journal written or not, at the steps that matter. (A device that records its writes, dm-log-writes, would show every state of
one real file system; few kernels have it, and the model has more states than any.)
"""

import fcntl
import os
import shutil
import struct
import subprocess

import pytest
from Program import power
from Program.runs import CONTENT, RECORD, build, gongshi, hidden, verified

RENAMING = ["-e", "inject=renameat2:error=EINVAL"]


def recorded(versions, output, folder, first, *options):
    """The disk before a build, and what the build did."""
    if first:
        output.mkdir()
    else:
        assert build(versions[0], output).returncode == 0
    before = power.Disk(output)
    return before, power.recorded(power.building(versions[1], output), folder, *options)


@pytest.mark.parametrize("options", [[], RENAMING], ids=["exchange", "renaming"])
@pytest.mark.parametrize("first", [False, True], ids=["over another", "first"])
def test_whatever_is_lost_one_version_stands_whole(versions, tmp_path, options, first):
    before, record = recorded(versions, tmp_path / "output", tmp_path, first, *options)
    assert len(record) > 100 and any(step.call == "renameat" for step in record) == (first or bool(options))
    found = power.outcomes(before, record)
    former = "nothing" if first else "old"
    assert set().union(*found) == {former, "new"}
    assert found[0] == {former} and found[-1] == {"new"}
    # Once it is certain to stand, it stays.
    assert all(later == {"new"} for later in found[found.index({"new"}) :])


@pytest.mark.parametrize("without", ["syncfs", "fsync"])
def test_the_model_sees_what_is_not_synchronised(versions, tmp_path, without):
    before, record = recorded(versions, tmp_path / "output", tmp_path, False)
    assert "broken" in set().union(*power.outcomes(before, record, {without}))


@pytest.mark.parametrize("first", [False, True], ids=["over another", "first"])
def test_what_was_published_stays_until_what_is_published_is_whole(tmp_path, first):
    content = tmp_path / "内容"
    shutil.copytree(CONTENT, content)
    kept = content / "assessments/2024/published.json"
    plan = content / "assessments/2024/assessment.yaml"
    if first:
        kept.unlink()
    else:
        plan.write_text(plan.read_text("utf-8").replace(", rank]", "]"), "utf-8")
    before = power.Disk(content, "assessments/2024/published.json")
    record = power.recorded(["publish", "--content", content, "--year", "2024", "--accept"], tmp_path)
    found = power.outcomes(before, record)
    former = "nothing" if first else "old"
    assert set().union(*found) == {former, "new"} and found[0] == {former} and found[-1] == {"new"}
    assert "broken" in set().union(*power.outcomes(before, record, {"fsync"}))
    assert gongshi("check", "--content", content).returncode == 0


def test_what_is_carried_over_was_perhaps_never_on_the_disk(versions, tmp_path):
    before, record = recorded(versions, tmp_path / "output", tmp_path, False)
    for node in before.nodes:
        if isinstance(node, power.File):
            node.certain = 0
    assert any(step.call == "linkat" for step in record)
    found = power.outcomes(before, record)
    assert found[-1] == {"new"} and "new" not in found[0]


JOURNAL_WRITTEN, NOTHING_WRITTEN = 1, 2
SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, _IOR('X', 125, __u32)


@pytest.fixture(scope="module")
def ext4(tmp_path_factory):
    """A small ext4 that writes nothing by itself for minutes, and of a file's bytes nothing before its name."""
    folder = tmp_path_factory.mktemp("ext4")
    disk = Ext4(folder / "image", folder / "mounted")
    yield disk
    disk.unmount()


class Ext4:
    """A mounted file system whose power can be cut."""

    def __init__(self, image, folder):
        self.image, self.folder = image, folder
        folder.mkdir()
        with open(image, "wb") as file:
            file.truncate(64 << 20)
        self.do("mkfs.ext4", "-q", "-F", image)
        self.mount()

    @staticmethod
    def do(*words):
        try:
            run = subprocess.run(words, capture_output=True)
        except FileNotFoundError:
            pytest.skip(f"there is no {words[0]}")
        if run.returncode != 0:
            pytest.skip(f"nothing can be mounted here: {run.stderr.decode().strip()}")

    def mount(self):
        self.do("mount", "-o", "loop,data=writeback,commit=300", self.image, self.folder)

    def settle(self):
        self.do("sync", "--file-system", self.folder)

    def unmount(self):
        if os.path.ismount(self.folder):
            subprocess.run(["umount", self.folder], check=True)

    def cut(self, how):
        """Ends the file system as a loss of power does, and mounts what is left."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", how))
        except OSError as fault:
            pytest.skip(f"this file system cannot be cut off: {fault}")
        finally:
            os.close(folder)
        self.unmount()
        self.mount()


def killed(content, output, folder, call, when, *options):
    """A build that ends before a call is made for the so-manyth time."""
    calls = f"{power.CALLS},exit_group"
    kill = ["-e", f"inject={call}:signal=SIGKILL:when={when}"]
    run = power.traced(power.building(content, output), folder / "calls.log", *options, *kill, calls=calls)
    assert run.returncode != 0, f"no call {when} of {call}"


STEPS = {
    "when all is written": ("syncfs", 1, {0}),
    "before the exchange": ("renameat2", 1, {0}),
    "behind the exchange": ("fsync", 1, {0, 1}),
    "before the old one goes": ("unlinkat", 2, {1}),
    "while the old one goes": ("unlinkat", 9, {1}),
    "at the end": ("exit_group", 1, {1}),
}


@pytest.mark.parametrize("how", [JOURNAL_WRITTEN, NOTHING_WRITTEN], ids=["the journal was written", "nothing was written"])
@pytest.mark.parametrize("step", STEPS)
def test_on_ext4_one_version_stands_whole(versions, tmp_path, ext4, step, how):
    call, when, expected = STEPS[step]
    assert build(versions[0], ext4.folder).returncode == 0
    ext4.settle()
    killed(versions[1], ext4.folder, tmp_path, call, when)
    ext4.cut(how)
    assert verified(ext4.folder) in expected
    assert build(versions[1], ext4.folder).returncode == 0
    assert verified(ext4.folder) == 1
    assert hidden(ext4.folder) == [] and set(os.listdir(ext4.folder)) - {RECORD} == {"site", "lost+found"}


def test_ext4_loses_what_is_not_synchronised(versions, tmp_path, ext4):
    assert build(versions[0], ext4.folder).returncode == 0
    ext4.settle()
    killed(versions[1], ext4.folder, tmp_path, "fsync", 1, "-e", "inject=syncfs:retval=0")
    ext4.cut(JOURNAL_WRITTEN)
    assert any(path.stat().st_size == 0 for path in (ext4.folder / "site").rglob("*.html"))

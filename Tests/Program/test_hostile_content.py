"""Content that is no content is refused, and nothing of it is told."""

import os
import shutil

import pytest
from Program.runs import build, snapshot, verified


def pipe(path):
    os.mkfifo(path)


def socket_file(path):
    try:
        os.mknod(path, 0o140644)
    except PermissionError as fault:
        pytest.skip(f"no socket can be made here: {fault}")


def device(path):
    try:
        os.mknod(path, 0o020666, os.makedev(1, 5))
    except PermissionError as fault:
        pytest.skip(f"no device can be made here: {fault}")


HOSTILE = {
    "a pipe": pipe,
    "a socket": socket_file,
    "an endless device": device,
    "a link to an endless device": lambda path: path.symlink_to("/dev/zero"),
    "a link out": lambda path: path.symlink_to("/etc/passwd"),
    "a link out by steps": lambda path: path.symlink_to("../" * 40 + "etc/passwd"),
    "a link to nothing": lambda path: path.symlink_to("没有"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to a pipe": lambda path: (os.mkfifo(path.parent / "pipe"), path.symlink_to("pipe")),
    "bytes of a program": lambda path: shutil.copy("/bin/sh", path),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_file_of_content_is_refused(versions, published, tmp_path_factory, tmp_path, name):
    content = tmp_path_factory.mktemp("hostile") / "Content"
    shutil.copytree(versions[1], content)
    place = "assessments/2024/2-final/evidence.csv"
    (content / place).unlink()
    HOSTILE[name](content / place)
    before = snapshot(tmp_path)
    for folder in (published, tmp_path / "new"):
        run = build(content, folder, timeout=120)
        said = run.stderr.decode()
        assert run.returncode == 1, said
        assert place + ":" in said and "error[" in said and "未写入任何文件" in said
        assert "root:" not in said, "what stands outside is told"
    assert snapshot(tmp_path) == before and verified(published) == 0

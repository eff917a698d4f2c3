"""Disks without room, that cannot be written or have something else in the place keep the former edition."""

import os
import subprocess

import pytest
from Program import power
from Program.runs import PROGRAM, ROOT, assert_refused, build, hidden, snapshot, verified


@pytest.mark.parametrize("kilobytes", [0, 40, 400])
def test_a_full_disk_keeps_the_former_edition(versions, mounted, kilobytes):
    output = mounted("size=8m")
    assert build(versions[0], output).returncode == 0
    space = os.statvfs(output)
    (output / "other.bin").write_bytes(bytes(space.f_bavail * space.f_bsize - kilobytes * 1024))
    before = snapshot(output / "site")
    assert_refused(build(versions[1], output), "磁盘已满")
    assert verified(output) == 0 and snapshot(output / "site") == before and hidden(output) == []
    (output / "other.bin").unlink()
    assert build(versions[1], output).returncode == 0
    assert verified(output) == 1 and hidden(output) == []


@pytest.mark.parametrize("left", [0, 2, 64])
def test_a_disk_without_room_for_names_keeps_the_former_edition(versions, mounted, left):
    output = mounted("size=4m,nr_inodes=1000")
    assert build(versions[0], output).returncode == 0
    used = os.statvfs(output).f_files - os.statvfs(output).f_ffree
    mounted.again(f"nr_inodes={used + left}")
    before = snapshot(output / "site")
    assert_refused(build(versions[1], output), "磁盘已满")
    assert verified(output) == 0 and snapshot(output / "site") == before and hidden(output) == []


def test_a_disk_too_small_for_the_first_edition_has_nothing_on_it(versions, mounted):
    output = mounted("size=300k")
    assert_refused(build(versions[0], output), "磁盘已满")
    assert os.listdir(output) == []


def test_a_disk_that_became_read_only_keeps_the_former_edition(versions, mounted):
    output = mounted("size=4m")
    assert build(versions[0], output).returncode == 0
    before = snapshot(output)
    mounted.again("ro")
    assert_refused(build(versions[1], output), "只读")
    assert_refused(build(versions[1], output / "new"), "只读")
    assert verified(output) == 0 and snapshot(output) == before


def test_an_output_that_is_a_file_stays_that_file(versions, tmp_path):
    file = tmp_path / "报告.txt"
    file.write_text("不可覆盖")
    assert_refused(build(versions[0], file), "不是文件夹")
    assert_refused(build(versions[0], file / "below"), "不是文件夹")
    (tmp_path / "site").write_text("不可覆盖")
    assert_refused(build(versions[0], tmp_path), "不是文件夹")
    (tmp_path / "link").mkdir()
    (tmp_path / "link/site").symlink_to(file)
    assert_refused(build(versions[0], tmp_path / "link"), "不是文件夹")
    assert file.read_text() == (tmp_path / "site").read_text() == "不可覆盖"
    assert hidden(tmp_path) == hidden(tmp_path / "link") == []


def test_a_file_too_large_for_the_limit_keeps_the_former_edition(versions, tmp_path):
    assert build(versions[0], tmp_path).returncode == 0
    command = ["sh", "-c", 'ulimit -f 16; trap "" XFSZ; exec "$@"', "sh", PROGRAM]
    command += ["build", "--content", versions[1], "--output", tmp_path, "--edition", "site"]
    assert_refused(subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120), "文件太大")
    assert verified(tmp_path) == 0 and hidden(tmp_path) == []


def failing(content, output, folder, call):
    """A build on a disk that breaks when it is asked to write what it was given."""
    return power.traced(power.building(content, output), folder / "calls.log", "-e", f"inject={call}:error=EIO")


def test_a_disk_that_cannot_write_what_it_took_keeps_the_former_edition(versions, tmp_path):
    output = tmp_path / "output"
    assert build(versions[0], output).returncode == 0
    before = snapshot(output / "site")
    run = failing(versions[1], output, tmp_path, "syncfs")
    assert_refused(run, "无法存到磁盘")
    assert "磁盘读写出错" in run.stderr.decode()
    assert verified(output) == 0 and snapshot(output / "site") == before and hidden(output) == []


def test_where_the_exchange_may_not_be_on_the_disk_the_former_edition_stays_beside_it(versions, tmp_path):
    output = tmp_path / "output"
    assert build(versions[0], output).returncode == 0
    run = failing(versions[1], output, tmp_path, "fsync")
    assert run.returncode == 0 and "旧内容未能删净" in run.stderr.decode()
    assert verified(output) == 1
    (former,) = (name for name in hidden(output) if "staging" in name)
    assert len(list((output / former).rglob("*.html"))) > 10
    assert build(versions[0], output).returncode == 0
    assert verified(output) == 0 and hidden(output) == []

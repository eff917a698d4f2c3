"""The program as a process: killed, out of space, under other settings, with hostile content and closed streams.

Whatever happens to a run, the published edition is one complete version, the former or the new one.
"""

import os
import pathlib
import random
import shutil
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "gongshi"
CONTENT = ROOT / "Content"
NOTICES = ["第一版的公告", "第二版的公告"]


def gongshi(*arguments, program=PROGRAM, cwd=ROOT, **options):
    """Runs the program to its end; a run that hangs is an error."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 30} | options
    return subprocess.run([program, *map(str, arguments)], cwd=cwd, **options)


def build(content, output, **options):
    return gongshi("build", "--content", content, "--output", output, "--edition", "site", **options)


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


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """Two contents that differ in the notice."""
    folders = []
    for notice in NOTICES:
        folder = tmp_path_factory.mktemp("content") / "Content"
        shutil.copytree(CONTENT, folder)
        settings = folder / "site.yaml"
        lines = settings.read_text("utf-8").splitlines()
        lines = [f"notice: {notice}" if line.startswith("notice:") else line for line in lines]
        settings.write_text("\n".join(lines) + "\n", "utf-8")
        folders.append(folder)
    return folders


def started(content, output):
    return subprocess.Popen(
        [PROGRAM, "build", "--content", content, "--output", output, "--edition", "site"],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def await_writing(process, output):
    """Returns as soon as the run has something beside the edition, or has ended."""
    while process.poll() is None and not (output.is_dir() and hidden(output)):
        pass


def durations(versions, output):
    """How long a build takes, and how long at its end it writes."""
    whole, writing = [], []
    for number in (0, 1, 0):
        begin = time.monotonic()
        process = started(versions[number], output)
        await_writing(process, output)
        middle = time.monotonic()
        assert process.wait() == 0
        whole.append(time.monotonic() - begin)
        writing.append(time.monotonic() - middle)
    return sorted(whole)[1], sorted(writing)[1]


def killed(content, output, delay, whole_run):
    """Kills a build some time after it began, or after it began to write."""
    process = started(content, output)
    if not whole_run:
        await_writing(process, output)
    time.sleep(delay)
    process.kill()
    process.wait()


def test_a_killed_build_leaves_one_complete_version(versions, tmp_path):
    whole, writing = durations(versions, tmp_path)
    moments = random.Random(20240048)
    current = verified(tmp_path)
    replaced, interrupted = 0, 0
    for number in range(100):
        # Every other moment lies in the short time of writing, the others anywhere.
        anywhere = number % 2 == 0
        killed(versions[1 - current], tmp_path, moments.uniform(0, 1.05 * (whole if anywhere else writing)), anywhere)
        interrupted += bool(hidden(tmp_path))
        former, current = current, verified(tmp_path)
        replaced += former != current
    assert interrupted >= 10 and replaced >= 1, f"the moments missed: {interrupted} interrupted, {replaced} replaced"
    run = build(versions[1 - current], tmp_path)
    assert run.returncode == 0, run.stderr.decode()
    assert verified(tmp_path) == 1 - current
    assert hidden(tmp_path) == [] and os.listdir(tmp_path) == ["site"]


def test_a_killed_first_build_leaves_nothing_or_a_complete_version(versions, tmp_path):
    _, writing = durations(versions, tmp_path / "measured")
    moments = random.Random(20240050)
    output = tmp_path / "output"
    for _ in range(20):
        shutil.rmtree(output, ignore_errors=True)
        killed(versions[0], output, moments.uniform(0, 1.05 * writing), False)
        if (output / "site").exists():
            assert verified(output) == 0
    assert build(versions[1], output).returncode == 0
    assert verified(output) == 1 and os.listdir(output) == ["site"]


@pytest.fixture
def mounted(tmp_path):
    """A function that mounts a small file system; nothing is mounted any more after the test."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def mount(*arguments):
        run = subprocess.run(["mount", *arguments, folder], capture_output=True)
        if run.returncode != 0:
            pytest.skip(f"nothing can be mounted here: {run.stderr.decode().strip()}")
        return folder

    def tmpfs(options):
        return mount("-t", "tmpfs", "-o", options, "gongshi-test")

    tmpfs.again = lambda options: mount("-o", f"remount,{options}")
    yield tmpfs
    while os.path.ismount(folder):
        subprocess.run(["umount", folder], check=True)


def assert_refused(run, reason):
    """Status 2 and one Chinese sentence."""
    said = run.stderr.decode()
    assert run.returncode == 2, said
    assert said.startswith("gongshi: ") and reason in said and said.count("\n") == 1
    assert run.stdout == b""


@pytest.mark.parametrize("kilobytes", [0, 40, 400])
def test_a_full_disk_keeps_the_former_edition(versions, mounted, kilobytes):
    output = mounted("size=2m")
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
    assert_refused(subprocess.run(command, cwd=ROOT, capture_output=True, timeout=30), "文件太大")
    assert verified(tmp_path) == 0 and hidden(tmp_path) == []

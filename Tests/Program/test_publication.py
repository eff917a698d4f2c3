"""The program as a process: killed, out of space, under other settings, with hostile content and closed streams.

Whatever happens to a run, the published edition is one complete version, the former or the new one.
"""

import os
import pathlib
import random
import shutil
import signal
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


@pytest.fixture
def published(first_edition, tmp_path):
    """A folder with the first version published in it."""
    output = tmp_path / "输出"
    shutil.copytree(first_edition, output)
    return output


@pytest.fixture(scope="module")
def first_edition(versions, tmp_path_factory):
    output = tmp_path_factory.mktemp("first")
    assert build(versions[0], output).returncode == 0
    return output


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


def contents(folder):
    """All files below a folder, byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(pathlib.Path(folder).rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """Both editions as they are built in the project's folder."""
    output = tmp_path_factory.mktemp("reference")
    run = gongshi("build", "--content", CONTENT, "--output", output)
    assert run.returncode == 0, run.stderr.decode()
    found = contents(output)
    assert len(found) > 40 and {"site/manifest.json", "office/manifest.json"} <= found.keys()
    return found


def assert_same(output, reference):
    found = contents(output)
    assert found.keys() == reference.keys()
    assert [name for name in found if found[name] != reference[name]] == []


SETTINGS = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "Chinese": {"LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"},
    "Turkish": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "Shanghai": {"TZ": "Asia/Shanghai"},
    "New York": {"TZ": "America/New_York"},
    "another epoch": {"SOURCE_DATE_EPOCH": "1", "TZ": "Pacific/Kiritimati"},
    "nothing set": None,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_of_the_system_change_no_byte(reference, tmp_path, name):
    settings = SETTINGS[name]
    environment = {} if settings is None else os.environ | settings
    run = gongshi("build", "--content", CONTENT, "--output", tmp_path, env=environment)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path, reference)


def test_one_processor_gives_the_bytes_of_many(reference, tmp_path):
    every = os.sched_getaffinity(0)
    if len(every) == 1:
        pytest.skip("there is only one processor")
    one = min(every)
    run = gongshi(
        "build", "--content", CONTENT, "--output", tmp_path, preexec_fn=lambda: os.sched_setaffinity(0, {one})
    )
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path, reference)


def test_places_change_no_byte(reference, tmp_path):
    content = tmp_path / "公示 内容 2025" / "网 安"
    shutil.copytree(CONTENT, content)
    # Relative paths, from a folder without a theme; the program's own is the same.
    run = gongshi("build", "--content", "网 安", "--output", "../输出 一/甲", cwd=content.parent)
    assert run.returncode == 0, run.stderr.decode()
    assert "输出 一/甲/site：" in run.stderr.decode()
    assert_same(tmp_path / "输出 一/甲", reference)
    # Over a link, with a theme elsewhere.
    (tmp_path / "链接").symlink_to(content)
    theme = ROOT / "Themes/default"
    run = gongshi("build", "--content", "链接/", "--output", "二", "--theme", theme, cwd=tmp_path)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path / "二", reference)
    # Over another version: the former files leave no trace.
    (content / "site.yaml").write_text((content / "site.yaml").read_text("utf-8").replace("示例", "样例"), "utf-8")
    assert gongshi("build", "--content", content, "--output", tmp_path / "二").returncode == 0
    assert contents(tmp_path / "二") != reference
    assert gongshi("build", "--content", CONTENT, "--output", tmp_path / "二").returncode == 0
    assert_same(tmp_path / "二", reference)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_files_on_disk_changes_no_byte(reference, mounted, tmp_path, seed):
    # This file system lists files in the order they were made.
    content = mounted("size=8m") / "Content"
    files = [path for path in sorted(CONTENT.rglob("*")) if path.is_file()]
    random.Random(seed).shuffle(files)
    for path in files:
        copy = content / path.relative_to(CONTENT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    run = gongshi("build", "--content", content, "--output", tmp_path / "output")
    assert run.returncode == 0, run.stderr.decode()
    assert_same(tmp_path / "output", reference)


def test_the_program_alone_has_its_theme(reference, tmp_path):
    alone = tmp_path / "empty" / "gongshi"
    alone.parent.mkdir()
    shutil.copy(PROGRAM, alone)
    run = gongshi("build", "--content", CONTENT, "--output", "out", program=alone, cwd=alone.parent)
    assert run.returncode == 0, run.stderr.decode()
    assert_same(alone.parent / "out", reference)


# How runs end.


@pytest.mark.parametrize(
    "arguments, status",
    [
        (["--help"], 0),
        (["help", "build"], 0),
        (["check"], 0),
        (["score", "--year", "2024", "--format", "csv"], 0),
        (["nonsense"], 2),
        (["build", "--nonsense"], 2),
        (["build", "--edition", "nonsense"], 2),
        (["build", "--content", "没有 此处"], 2),
        (["check", "--content", "Package.swift"], 2),
        (["score", "--year", "1999"], 2),
        (["score", "--unit", "没有这个单位"], 2),
        (["score", "--format", "xml"], 2),
        (["verify"], 2),
        (["verify", "没有 此处"], 2),
        (["verify", "Package.swift"], 2),
    ],
)
def test_statuses(arguments, status):
    run = gongshi(*arguments)
    assert run.returncode == status, run.stderr.decode()
    assert bool(run.stdout) == (status == 0) and (status == 0 or run.stderr)


def test_faults_in_the_content_are_status_1_and_no_result(published, tmp_path):
    before = snapshot(tmp_path)
    content = tmp_path / "有 错误"
    shutil.copytree(CONTENT, content)
    (content / "assessments/2024/2-final/scores.csv").write_text("单位,错\n甲,1\n", "utf-8")
    for format in ("table", "json", "csv"):
        run = gongshi("score", "--content", content, "--year", "2024", "--format", format)
        assert run.returncode == 1 and run.stdout == b"" and b"scores.csv:1" in run.stderr
    assert gongshi("check", "--content", content).returncode == 1
    assert build(content, published).returncode == 1
    assert build(content, tmp_path / "new").returncode == 1
    shutil.rmtree(content)
    after = snapshot(tmp_path)
    top = os.path.join(tmp_path, ".")
    assert {**after, top: None} == {**before, top: None}
    (published / "site/index.html").write_text("改")
    run = gongshi("verify", published / "site")
    assert run.returncode == 1 and b"index.html" in run.stdout


SPEAKING = [["--help"], ["check"], ["score"], ["score", "--format", "json"], ["score", "--format", "csv"]]


@pytest.mark.parametrize("arguments", SPEAKING)
def test_output_that_cannot_be_written_is_status_2(arguments):
    with open("/dev/full", "wb") as full:
        run = gongshi(*arguments, stdout=full)
    assert run.returncode == 2 and "结果未能完整输出" in run.stderr.decode()
    reader, writer = os.pipe()
    os.close(reader)
    run = gongshi(*arguments, stdout=writer)
    os.close(writer)
    assert run.returncode == 2 and "结果未能完整输出" in run.stderr.decode()
    run = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", PROGRAM, *arguments], cwd=ROOT, stderr=subprocess.PIPE, timeout=30
    )
    assert run.returncode == 2 and "结果未能完整输出" in run.stderr.decode()


def test_a_build_with_every_stream_closed_publishes(versions, tmp_path):
    # What is opened first gets the numbers of the closed streams; no message may end in it.
    command = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", PROGRAM]
    for number in (0, 1):
        arguments = ["build", "--content", versions[number], "--output", tmp_path, "--edition", "site"]
        assert subprocess.run([*command, *arguments], cwd=ROOT, timeout=30).returncode == 0
        assert verified(tmp_path) == number and hidden(tmp_path) == []


# Content that is no content.


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
        run = build(content, folder, timeout=20)
        said = run.stderr.decode()
        assert run.returncode == 1, said
        assert place + ":" in said and "error[" in said and "未写入任何文件" in said
        assert "root:" not in said, "what stands outside is told"
    assert snapshot(tmp_path) == before and verified(published) == 0


def test_two_builds_at_a_time_are_refused_not_mixed(versions, tmp_path):
    assert build(versions[0], tmp_path).returncode == 0
    process = started(versions[1], tmp_path)
    await_writing(process, tmp_path)
    process.send_signal(signal.SIGSTOP)
    try:
        if not hidden(tmp_path) or not (tmp_path / ".site.lock").exists():
            pytest.skip("the first build had already ended")
        run = build(versions[0], tmp_path)
        assert_refused(run, "另一个构建正在写入")
        verified(tmp_path)
    finally:
        process.send_signal(signal.SIGCONT)
    assert process.wait() == 0
    assert verified(tmp_path) == 1 and hidden(tmp_path) == []

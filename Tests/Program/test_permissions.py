"""What a user who is not allowed everything meets: read-only editions, folders that are closed, and limits of the system."""

import os
import resource
import shutil
import stat
import subprocess

import pytest
from Program.runs import CONTENT, ROOT, PROGRAM, assert_refused, gongshi, hidden


def ordinary(*arguments, **options):
    """A run whose user has no rights beyond those of the files, even where the tests run as root."""
    alone = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    return subprocess.run([*alone, PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, timeout=120, **options)


def closed(folder):
    """Takes the right to write from a folder and all below it."""
    for above, folders, files in os.walk(folder):
        for name in [".", *folders, *files]:
            path = os.path.join(above, name)
            os.chmod(path, stat.S_IMODE(os.stat(path).st_mode) & ~0o222)


def build(content, output, run=ordinary):
    return run("build", "--content", content, "--output", output, "--edition", "site")


def test_a_read_only_edition_does_not_block_later_ones(versions, tmp_path):
    for version in [0, 1, 0]:
        run = build(versions[version], tmp_path)
        assert run.returncode == 0, run.stderr.decode()
        assert hidden(tmp_path) == [] and "没有权限" not in run.stderr.decode()
        closed(tmp_path / "site")


def test_a_rubric_folder_that_is_closed_is_named(content):
    (content / "rubrics").chmod(0)
    try:
        run = ordinary("check", "--content", content)
    finally:
        (content / "rubrics").chmod(0o755)
    said = run.stdout.decode()
    assert run.returncode == 1 and "rubrics:1:1: error[unreadable-file]: 无法读取（没有读取权限）" in said
    # What follows from it is not said again.
    assert said.count("error[") == 1


@pytest.mark.parametrize("files", [5, 6, 8, 10])
def test_too_few_open_files_is_no_fault_of_the_content(content, tmp_path, files):
    def limit():
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    for arguments in [["check"], ["build", "--output", tmp_path / "out"], ["score"], ["status"]]:
        run = ordinary(*arguments, "--content", content, preexec_fn=limit)
        assert run.returncode in (0, 2), run.stderr.decode()
        if run.returncode == 2:
            assert "打开的文件太多" in run.stderr.decode() and run.stdout == b""


@pytest.mark.parametrize("mebibytes", [90, 150, 250, 400])
def test_too_little_memory_is_no_crash(content, mebibytes):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))

    rows = "".join(f"szjs,5.1,漏洞,A{number},2025-5-6,{'长' * 100}\n" for number in range(100_000))
    (content / "assessments/2025/1-preliminary/evidence/more.csv").write_text(f"单位,指标,事项,编号,开始,备注\n{rows}", "utf-8")
    run = ordinary("check", "--content", content, preexec_fn=limit)
    # Below what the program itself takes, the system's loader says so.
    assert run.returncode in (0, 1, 2, 127), (run.returncode, run.stderr[-300:])
    if run.returncode == 2:
        assert "内存" in run.stderr.decode()


def test_a_report_is_written_aside(content, tmp_path):
    report = tmp_path / "报告.html"
    report.write_text("以前的")
    report.chmod(0o640)
    identity = report.stat().st_ino
    with open(report) as reader:
        assert gongshi("check", "--content", content, "--format", "html", "--output", report).returncode == 0
        assert reader.read() == "以前的"
    assert report.stat().st_ino != identity and stat.S_IMODE(report.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["报告.html"]
    (tmp_path / "link").symlink_to(report)
    assert gongshi("export", "--format", "json", "--output", tmp_path / "link").returncode == 0
    assert (tmp_path / "link").is_symlink() and report.read_bytes().startswith(b"{")
    assert gongshi("check", "--output", "/dev/stdout", "--content", content).stdout != b""
    assert_refused(gongshi("check", "--content", content, "--output", tmp_path), "无法写入")
    before = report.read_bytes()

    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    run = gongshi("export", "--format", "json", "--output", report, preexec_fn=full)
    assert run.returncode != 0 and report.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["build"], ["serve"], ["check"], ["export", "--format", "json"]], ids=lambda arguments: arguments[0]
)
def test_an_empty_output_is_wrong_usage(arguments):
    assert_refused(gongshi(*arguments, "--output", ""), "--output 不能为空")


@pytest.fixture
def content(tmp_path):
    folder = tmp_path.parent / (tmp_path.name + "-content")
    shutil.copytree(CONTENT, folder)
    return folder

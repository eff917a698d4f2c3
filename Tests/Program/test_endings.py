"""How runs end: with their status, and without a result where there is none."""

import os
import shutil
import signal
import subprocess

import pytest
from Program.runs import CONTENT, PROGRAM, ROOT, build, gongshi, hidden, snapshot, verified


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


SPEAKING = [
    ["--help"],
    ["help", "build"],
    ["--version", "--verbose"],
    ["--generate-completion-script", "bash"],
    ["check"],
    ["check", "--format", "json"],
    ["score"],
    ["score", "--format", "json"],
    ["score", "--format", "csv"],
    ["status"],
    ["status", "--format", "text"],
    ["export", "--format", "xlsx"],
    ["rubric", "Content/rubrics/2024.yaml", "--try"],
    ["schema", "assessment"],
]


@pytest.mark.parametrize("arguments", SPEAKING)
def test_output_that_cannot_be_written_is_status_2(arguments):
    with open("/dev/full", "wb") as full:
        run = gongshi(*arguments, stdout=full)
    assert run.returncode == 2 and "结果未能完整输出" in run.stderr.decode()
    run = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", PROGRAM, *arguments], cwd=ROOT, stderr=subprocess.PIPE, timeout=120
    )
    assert run.returncode == 2 and "结果未能完整输出" in run.stderr.decode()


def unread(*arguments, **options):
    """Runs the program when whoever reads its output has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    run = gongshi(*arguments, stdout=writer, **options)
    os.close(writer)
    return run


@pytest.mark.parametrize("arguments", SPEAKING)
def test_output_that_nobody_reads_on_ends_the_run_as_it_ends_other_programs(arguments):
    run = unread(*arguments)
    read = gongshi(*arguments)
    assert run.returncode == -signal.SIGPIPE and run.stderr == read.stderr
    # Where a closed pipe is not to end programs, it is an error.
    run = unread(*arguments, restore_signals=False)
    assert run.returncode == 2 and run.stderr.decode() == read.stderr.decode() + "gongshi: 结果未能完整输出\n"


def test_a_pipe_to_head_says_nothing():
    command = ["bash", "-c", 'set -o pipefail; "$0" score --format csv | head -n 1', PROGRAM]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    assert run.returncode in (0, 128 + signal.SIGPIPE) and run.stdout.count(b"\n") == 1
    assert "完整".encode() not in run.stderr


def test_a_build_with_every_stream_closed_publishes(versions, tmp_path):
    # What is opened first gets the numbers of the closed streams; no message may end in it.
    command = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", PROGRAM]
    for number in (0, 1):
        arguments = ["build", "--content", versions[number], "--output", tmp_path, "--edition", "site"]
        assert subprocess.run([*command, *arguments], cwd=ROOT, timeout=120).returncode == 0
        assert verified(tmp_path) == number and hidden(tmp_path) == []

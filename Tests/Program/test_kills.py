"""Builds that are killed, or meet another build, leave one complete version."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import time

import pytest
from Program.runs import CONTENT, PROGRAM, RECORD, assert_refused, await_writing, build, contents, gongshi, hidden, started, verified


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
    assert hidden(tmp_path) == [] and set(os.listdir(tmp_path)) - {RECORD} == {"site"}


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
    assert verified(output) == 1 and set(os.listdir(output)) - {RECORD} == {"site"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_build_that_is_asked_to_stop_clears_away_what_it_began(versions, tmp_path, number):
    assert build(versions[0], tmp_path).returncode == 0
    stopped = 0
    for _ in range(20):
        # All editions, of which the public one is the first, so that the signal comes while others are made.
        # It is not ignored, as it is where the tests themselves run in the background.
        process = started(versions[1], tmp_path, "env", f"--default-signal={number.name[3:]}", editions=[])
        await_writing(process, tmp_path)
        process.send_signal(number)
        status = process.wait()
        assert hidden(tmp_path) == []
        if status == 0:  # It had come to its end.
            assert verified(tmp_path) == 1 and build(versions[0], tmp_path).returncode == 0
            continue
        assert status == -number and verified(tmp_path) == 0
        stopped += 1
        if stopped == 3:
            return
    pytest.fail(f"of 20 builds only {stopped} were stopped")


def test_a_signal_that_is_ignored_stays_ignored(versions, tmp_path):
    process = started(versions[0], tmp_path, "nohup")
    await_writing(process, tmp_path)
    process.send_signal(signal.SIGHUP)
    assert process.wait() == 0 and verified(tmp_path) == 0 and hidden(tmp_path) == []


def test_what_a_killed_build_left_is_cleared_even_by_a_build_of_what_stands(versions, tmp_path):
    assert build(versions[0], tmp_path).returncode == 0
    for _ in range(20):
        process = started(versions[1], tmp_path)
        await_writing(process, tmp_path)
        process.kill()
        process.wait()
        if hidden(tmp_path) and verified(tmp_path) == 0:
            break
        assert build(versions[0], tmp_path).returncode == 0
    assert hidden(tmp_path) != []
    assert build(versions[0], tmp_path).returncode == 0
    assert verified(tmp_path) == 0 and hidden(tmp_path) == []


def test_two_builds_at_a_time_are_refused_not_mixed(versions, tmp_path):
    assert build(versions[0], tmp_path).returncode == 0
    process = started(versions[1], tmp_path)
    await_writing(process, tmp_path)
    process.send_signal(signal.SIGSTOP)
    # The signal is on its way when it is sent: only a run that has stopped stays where it is.
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
    try:
        if not hidden(tmp_path) or not (tmp_path / ".site.lock").exists():
            pytest.skip("the first build had already ended")
        run = build(versions[0], tmp_path)
        assert_refused(run, "另一次生成正在写入")
        verified(tmp_path)
    finally:
        process.send_signal(signal.SIGCONT)
    assert process.wait() == 0
    assert verified(tmp_path) == 1 and hidden(tmp_path) == []


def restore(content):
    """Does what the program tells to do after a run that was stopped: the message names everything."""
    record = content / ".写到一半"
    said = gongshi("check", "--content", content).stderr.decode()
    assert "写到一半就中断了" in said, said
    for step in said.split("请", 1)[1].strip().split("；"):
        if step.startswith("删去 "):
            for path in map(content.joinpath, step.removeprefix("删去 ").split("、")):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif step.startswith("把 "):
            for path in step.split(" 里的 ")[1].removesuffix(" 复制回原处").split("、"):
                shutil.copy(record / "原件" / path, content / path)
        elif step.startswith("移回原处："):
            for move in step.removeprefix("移回原处：").split("、"):
                to, origin = move.split(" → ")
                os.rename(content / to, content / origin)
        else:
            assert step == "删去文件夹 .写到一半"
    shutil.rmtree(record)


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "year", "2031"],
        ["new", "round", "third", "--year", "2024", "--as-of", "2024-12-31", "--name", "复核", "--folder", "3-third"],
        ["new", "unit", "xdw", "新单位", "--year", "2025", "--category", "教学单位", "--set", "在职人数=5", "--set", "信息管理员人数=1"],
    ],
    ids=lambda arguments: arguments[1],
)
def test_a_killed_addition_tells_how_to_have_the_folder_as_it_was(tmp_path, arguments):
    content = tmp_path / "内容"
    shutil.copytree(CONTENT, content)
    before = contents(content)
    command = [PROGRAM, *arguments, "--content", content]
    assert subprocess.run(command, capture_output=True).returncode == 0
    after = contents(content)
    shutil.rmtree(content)
    shutil.copytree(CONTENT, content)
    moments = random.Random(20240051)
    record, stopped = content / ".写到一半", 0
    for _ in range(60):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not record.exists():
            pass
        time.sleep(moments.uniform(0, 0.03))
        process.kill()
        assert process.wait() in (0, -signal.SIGKILL)
        if record.exists():
            stopped += 1
            assert_refused(subprocess.run(command, capture_output=True), "写到一半就中断了")
            # Without its list, the record came to its end, or had not begun.
            whole = [before] if (record / "清单").exists() else [before, after]
            restore(content)
            assert contents(content) in whole
        shutil.rmtree(content)
        shutil.copytree(CONTENT, content)
        if stopped == 3:
            break
    assert stopped > 0, "the moments missed"
    assert gongshi(*arguments, "--content", content).returncode == 0
    assert not record.exists() and not list(pathlib.Path(content).rglob(".*.csv.*"))

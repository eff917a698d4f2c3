"""A build of the same does nothing, and a build after a change does the same as one from nothing."""

import random
import shutil

import pytest
from Program.runs import CONTENT, RECORD, contents, gongshi, snapshot

EDITS = {
    "a cell of a register": lambda content: append(content / "assessments/2025/1-preliminary/evidence.csv", "\r\n"),
    "a policy": lambda content: append(next((content / "policies").rglob("*.md")), "\n又一段。\n"),
    "a note that no page shows": lambda content: append(content / "site.yaml", "# 备忘\n"),
    "a file that nobody reads": lambda content: (content / "说明.bak").write_text("备份", "utf-8"),
    "an empty folder": lambda content: (content / "guides" / "空").mkdir(parents=True),
}


def append(path, text):
    path.write_bytes(path.read_bytes() + text.encode())


def build(content, output, *more):
    run = gongshi("build", "--content", content, "--output", output, *more)
    assert run.returncode == 0, run.stderr.decode()
    return run.stderr.decode().splitlines()


@pytest.fixture
def built(tmp_path):
    content, output = tmp_path / "内容", tmp_path / "输出"
    shutil.copytree(CONTENT, content)
    return content, output, build(content, output)


def test_a_second_build_says_what_the_first_said_and_touches_nothing(built):
    content, output, said = built
    before = snapshot(output)
    again = build(content, output)
    assert snapshot(output) == before
    assert len(again) == len(said)
    for first, second in zip(said, again):
        number = first.split("：")[1].split(" ")[0] if "个文件" in first else None
        assert second == first.replace(f"新写 {number}，未变 0", f"新写 0，未变 {number}"), second
    assert build(content, output, "--edition", "site") == [again[0], again[-1].split("，或")[0]]
    assert snapshot(output) == before


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_output_is_that_of_a_build_from_nothing(built, tmp_path, edit):
    content, output, _ = built
    EDITS[edit](content)
    build(content, output)
    fresh = tmp_path / "新"
    build(content, fresh)
    assert contents(output) == contents(fresh)


def test_what_was_changed_in_the_output_is_noticed(built):
    content, output, _ = built
    reference = contents(output)
    files = sorted(path for path in output.rglob("*.html"))
    for path in random.Random(20251128).sample(files, 3):
        path.unlink()
        assert "新写 1，" in "".join(build(content, output))
        assert contents(output) == reference
    (output / "site" / "别人的.txt").write_text("别人的", "utf-8")
    run = gongshi("build", "--content", content, "--output", output)
    assert run.returncode == 1 and "foreign-file" in run.stderr.decode()


@pytest.mark.parametrize("bytes", [b"", b"gongshi\t1\n", b"\xff" * 100, b"end\n" * 50])
def test_a_damaged_record_costs_a_build_and_nothing_else(built, bytes):
    content, output, _ = built
    reference = contents(output)
    (output / RECORD).write_bytes(bytes)
    build(content, output)
    assert contents(output) == reference


def test_other_options_are_not_taken_for_the_same(built):
    content, output, _ = built
    year = build(content, output, "--year", "2024")
    assert not any("新写 0" in line for line in year if "/packets：" in line)
    assert build(content, output)[2] != year[2]

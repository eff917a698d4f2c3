"""Small files whose meaning is large: what they take of memory is bounded by what they say, not by what follows from it."""

import os
import shutil
import subprocess

import pytest
from Program.runs import CONTENT, PROGRAM, ROOT

YEAR = "assessments/2025"
MEBIBYTE = 1 << 20


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "Content"
    shutil.copytree(CONTENT, folder)
    return folder


def peak(*arguments):
    """The status of a run, its output's size, and the most memory that it held, in bytes."""
    with open(os.devnull, "wb") as nowhere, subprocess.Popen(
        [PROGRAM, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=nowhere
    ) as run:  # fmt: skip
        size = sum(len(part) for part in iter(lambda: run.stdout.read(1 << 16), b""))
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    return run.returncode, size, usage.ru_maxrss << 10


def test_meetings_of_many_units_are_lists_of_units(content):
    count = 1200
    with open(content / YEAR / "units.csv", "a", encoding="utf-8") as file:
        file.writelines(f"u{number},第{number}处,教学单位,,参评,1,1,\n" for number in range(count))
    (content / YEAR / "1-preliminary/meetings.csv").write_text(
        "日期,会议,指标,事项,应到,实到\n" + "".join(f"2025-3-4,第{number}次,3.2,会议缺席,,无\n" for number in range(count)),
        "utf-8",
    )  # fmt: skip
    status, _, memory = peak("check", "--content", content)
    assert status == 0 and memory < 180 * MEBIBYTE


@pytest.mark.parametrize("form, most", [("text", 150), ("html", 150), ("json", 150)])
def test_thousands_of_findings_in_one_line_show_it_once(content, form, most):
    folder = content / YEAR / "1-preliminary/feedback"
    folder.mkdir(exist_ok=True)
    (folder / "szjs.csv").write_text("单位,指标," + "x," * 14_000 + "\nszjs,\n", "utf-8")
    (content / "policies/x.md").write_text("---\nid: x\ntitle: 甲办法\n---\n" + "[甲](b.md)" * 8000 + "\n", "utf-8")
    status, size, memory = peak("check", "--content", content, "--format", form)
    assert status == 1 and memory < most * MEBIBYTE and size < 16 * MEBIBYTE

"""Content of hostile shape at n, 2n and 4n: what reading and reporting it costs grows with its size, not with its square.

Work is counted in instructions and output in bytes. What 4n takes beyond 2n is twice what 2n takes beyond n where work is
in proportion, and four times where it is quadratic; what every run takes cancels out.
"""

import os
import platform
import re
import shutil
import subprocess

import pytest
from test_instructions import ROOT

LIMIT = 2.5
# Where a square would have a small part in the work.
STRICT = {"unknown items": 2.1}
YEAR = "assessments/2025"
ROUND = f"{YEAR}/1-preliminary"
POLICY = "---\nid: x\ntitle: 甲办法\n---\n"


def times(n, text, joint=""):
    """A text n times, with its number for `#`, which is as long every time."""
    return joint.join(text.replace("#", f"{number:05}") for number in range(n))


SHAPES = {
    # name: the size n, the file and its text, what is run
    "unknown columns in a unit's file": (250, f"{ROUND}/feedback/szjs.csv", lambda n: f"单位,指标,{times(n, '列#', ',')}\nszjs,\n"),
    "cells beyond the header": (250, f"{ROUND}/feedback/szjs.csv", lambda n: f"单位,指标\nszjs,{times(n, '格#', ',')}\n"),
    "faulty quotes in a row": (300, f"{ROUND}/feedback/szjs.csv", lambda n: "单位,指标\n" + times(n, '"甲"乙,') + "\n"),
    "unknown items": (500, f"{ROUND}/feedback/szjs.csv", lambda n: "单位,指标\n" + times(n, "szjs,第#项\n")),
    "unknown units": (300, f"{ROUND}/evidence.csv", lambda n: "单位,指标,事项\n" + times(n, "第#处,5.1,漏洞\n")),
    "withdrawals of nothing": (
        200, f"{ROUND}/evidence.csv",
        lambda n: "单位,指标,事项,编号,开始,审核\n" + times(n, "szjs,5.1,漏洞,A#,2025-5-6,\n") + times(n, "szjs,5.1,漏洞,B#,2025-5-6,退回\n"),
    ),
    "faulty cells in a row": (300, f"{ROUND}/checklist.csv", lambda n: f"单位,{times(n, '5.1 项#', ',')}\nszjs,{times(n, '甲', ',')}\n"),
    "units in a list": (300, f"{ROUND}/meetings.csv", lambda n: f"日期,会议,指标,事项,应到,实到\n2025-3-4,会,3.2,会议缺席,{times(n, '第#处', '、')},无\n"),
    "dead links in a line": (150, "policies/x.md", lambda n: POLICY + times(n, "[甲](b#.md) ") + "\n"),
    "dead places among as many headings": (100, "policies/x.md", lambda n: POLICY + times(n, "[甲](\0y#)\n\n乙#\n===\n\n").replace("\0", "#")),
    "missing pictures": (150, "policies/x.md", lambda n: POLICY + times(n, "![甲](b#.png) ")),
    "unknown keys": (300, "site.yaml", lambda n: "{title: 甲, " + times(n, "k#: 1, ") + "}\n"),
    "pictures of a drawing": (100, "guides/g.md", lambda n: '---\nitem: "5.1"\n---\n' + times(n, "|[甲](c#.md)") + "|\n"),
}  # fmt: skip
RUNS = {"text": ["check"], "html": ["check", "--format", "html"], "json": ["check", "--format", "json"]}
ALL = [(name, "text") for name in SHAPES] + [
    (name, form) for name in ["unknown columns in a unit's file", "dead links in a line"] for form in ["html", "json"]
]


@pytest.fixture(scope="session")
def stripped(tmp_path_factory):
    """The program without the compiler's debugging information, of which valgrind cannot read all."""
    program = tmp_path_factory.mktemp("program") / "gongshi"
    subprocess.run(["strip", "--strip-debug", os.environ.get("GONGSHI", ROOT / ".build/debug/gongshi"), "-o", program], check=True)
    return program


def cost(program, content, form):
    """The instructions of a run, and the bytes that it prints."""
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, *RUNS[form],
         "--content", content],
        capture_output=True, env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"},
    )  # fmt: skip
    assert run.returncode in (0, 1), run.stderr
    return int(re.search(rb"I +refs: +([\d,]+)", run.stderr)[1].replace(b",", b"")), len(run.stdout)


@pytest.mark.skipif(platform.machine() != "x86_64" or not shutil.which("valgrind"), reason="no valgrind for x86-64")
@pytest.mark.parametrize("name, form", ALL)
def test_work_grows_with_the_size(stripped, tmp_path, name, form):
    n, path, text = SHAPES[name]
    costs = []
    for size in [n, 2 * n, 4 * n]:
        content = tmp_path / str(size)
        for part in ["rubrics", "responsibility.yaml", f"{YEAR}/assessment.yaml", f"{YEAR}/units.csv"]:
            source, target = ROOT / "Content" / part, content / part
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text(size), "utf-8")
        costs.append(cost(stripped, content, form))
    for what, (one, two, four) in zip(["instructions", "bytes"], zip(*costs)):
        growth = (four - two) / max(two - one, 1)
        assert growth < STRICT.get(name, LIMIT), f"{name}, {form}: {what} {one:,}, {two:,}, {four:,} grow by {growth:.2f}, not by 2"

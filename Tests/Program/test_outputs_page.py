"""The page of the manual on output for programs says what the schemas say, with examples that the program wrote.

Whoever changes a schema or what is written renews the page:

    UPDATE_MANUAL=1 .build/venv/bin/python -m pytest Tests/Program/test_outputs_page.py
"""

import json
import os
import re

import pytest
from Program.outputs_page import PAGE, example, renewed, section
from Program.runs import gongshi
from Program.schemas import faults

NAMES = ["check", "score", "results", "diff", "published", "manifest"]
FILES = {
    "site.yaml": "institution: 示例学院\ntitle: 年度考核公示\noffice: 考核办公室\n",
    "calendar/2026.csv": "日期,类型,名称\n2026-05-01,休,劳动节\n",
    "rubrics/2026.yaml": """\
id: "2026"
title: 评分细则
total: 20
dimensions:
  - id: "1"
    name: 日常
    items:
      - id: "1.1"
        name: 漏洞处置
        points: 10
        facts: {漏洞: {kind: event}}
        rules: [{deduct: 6, each: 漏洞, late: 3 workdays, text: 每逾期一次扣 6 分}]
      - {id: "1.2", name: 总结, points: 10, judge: true}
""",
    "assessments/2026/assessment.yaml": """\
year: 2026
title: 2026 年度考核
rubric: "2026"
window: {from: 2026-01-01, to: 2026-12-31}
rounds: [{id: final, name: 终评, folder: 1-final, asOf: 2026-12-31}]
approval: {by: 领导小组, date: 2027-01-08, document: 会议纪要}
publication: {date: 2027-01-10, show: [total, dimensions, items, rank]}
""",
    "assessments/2026/units.csv": "单位编号,单位名称,类别\njdxy,机电学院,教学单位\n",
    "assessments/2026/1-final/evidence.csv": (
        "单位,指标,事项,开始,完成\n机电学院,1.1,漏洞,2026-05-06,2026-05-20\n机电学院,1.1,漏洞,2026-09-01,2026-09-20\n"
    ),
    "assessments/2026/1-final/scores.csv": "单位,指标,得分,理由\n机电学院,1.2,8,内容单薄\n",
}


def run(content, *arguments, status=0):
    done = gongshi(*arguments, cwd=content.parent)
    assert done.returncode == status, done.stdout.decode() + done.stderr.decode()
    return done.stdout


def written(folder, change=lambda text: text):
    """The small folder below another."""
    for path, text in FILES.items():
        (folder / "Content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "Content" / path).write_text(change(text), "utf-8")
    return folder / "Content"


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """What the program writes about a small folder, by schema."""
    content = written(tmp_path_factory.mktemp("outputs"))
    found = {"check": json.loads(run(content, "check", "--format", "json"))}
    before = run(content, "score", "--format", "json")
    found["score"] = json.loads(before)
    run(content, "publish", "--year", "2026")
    found["published"] = json.loads((content / "assessments/2026/published.json").read_text("utf-8"))
    run(content, "build", "--edition", "site")
    found["results"] = json.loads((content.parent / "Output/site/downloads/results-2026.json").read_text("utf-8"))
    manifest = json.loads((content.parent / "Output/site/manifest.json").read_text("utf-8"))
    # The other files change with every change of the theme.
    manifest["files"] = [file for file in manifest["files"] if file["path"].endswith(".csv")]
    found["manifest"] = manifest
    (content.parent / "before.json").write_bytes(before)
    marks = content / "assessments/2026/1-final/scores.csv"
    marks.write_text(marks.read_text("utf-8").replace(",8,", ",9,"), "utf-8")
    (content / "assessments/2026/published.json").unlink()
    found["diff"] = json.loads(run(content, "diff", "before.json", "--format", "json"))
    return found


def test_examples_are_what_the_schemas_declare(examples):
    assert sorted(examples) == sorted(NAMES)
    for name, value in examples.items():
        assert faults(name, value) == [], name


def test_the_page_has_the_members_of_every_schema_and_what_the_program_wrote(examples):
    text = PAGE.read_text("utf-8")
    made = renewed(text, NAMES, {name: example(value) for name, value in examples.items()})
    if os.environ.get("UPDATE_MANUAL") == "1" and made != text:
        PAGE.write_text(made, "utf-8")
        pytest.fail(f"{PAGE.name} is written anew")
    assert made == text


@pytest.mark.parametrize("name", NAMES)
def test_every_part_says_how_to_get_it(name):
    text = PAGE.read_text("utf-8")
    start, end = section(text, name)
    part = text[start:end]
    assert f"gongshi schema {name}" in part
    assert all(cells[3].strip() for cells in (row.split("|")[1:] for row in re.findall(r"^\| `.*$", part, re.M)))
    (shown,) = re.findall(r"```json\n(.*?)```\n", part, re.S)
    assert faults(name, json.loads(shown)) == []


@pytest.fixture
def content(tmp_path):
    """The small folder, with an error in a register."""
    return written(tmp_path, lambda text: text.replace("2026-09-01", "2026/13/5"))


def test_the_annotation_on_the_page_is_what_the_program_writes(content):
    said = run(content, "check", "--content", "Content", "--format", "github", status=1).decode().splitlines()
    shown = re.findall(r"^::error .*$", PAGE.read_text("utf-8"), re.M)
    assert len(shown) == 1 and shown[0] in said


def test_nothing_but_a_check_is_written_of_a_folder_with_errors(content):
    for arguments in (["score"], ["diff", "Content"], ["export"]):
        assert run(content, *arguments, "--format", "json", status=1) == b""
    assert json.loads(run(content, "check", "--format", "json", status=1))["errors"] == 1


def test_an_export_for_readers_is_as_a_download(tmp_path):
    content = written(tmp_path)
    for name, arguments in (("score", []), ("results", ["--edition", "site"]), ("results", ["--unit", "jdxy"])):
        assert faults(name, json.loads(run(content, "export", "--format", "json", *arguments))) == [], arguments

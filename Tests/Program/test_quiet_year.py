"""A year of forty units without an incident: a row per unit, the meetings, a row of “none” per kind of incident, and it is
published."""

import json
import re
import shutil

import pytest
from Program.runs import CONTENT, gongshi
from Program.sheets import append, fill, rows, save

YEAR = 2026
UNITS = [(f"u{number:02}", f"第{number}单位", "业务部门" if number <= 25 else "管理部门") for number in range(1, 41)]
STAFF = {name: 10 + number for number, (_, name, _) in enumerate(UNITS)}
ADMINISTRATORS = {name: 1 + number % 3 for number, (_, name, _) in enumerate(UNITS)}
QUARTERS = ["2026/3/18", "2026/6/17", "2026/9/16", "2026/12/2"]

# What the year was like: everything done by everyone, but for three things.
MARKS = {"第7单位": "3.5"}
EXCUSED = "第8单位"
ABSENT = "第9单位"
EXPECTED = {name: 100 for _, name, _ in UNITS} | {"第7单位": 99.5, "第9单位": 99}

CHECKLIST = {
    "1.1 责任书报送": "2026/6/20",
    "2.1 分管负责人": "是",
    "2.1 信息员": "√",
    "3.1 得分": lambda unit: MARKS.get(unit, "4"),
    "3.1 理由": "对照四项责任评定",
    "3.3 年度总结": "2026/12/8",
    "6.1 应急演练备案": "是",
    "8.1 自查材料": "有",
    # Half a day of four hours for everyone; two of them for the administrators.
    "9.1 培训学时": "4",
    "9.1 培训学时 数量": lambda unit: str(STAFF[unit]),
    "9.1 培训证明": "是",
    "9.2 管理员培训学时": "4",
    "9.2 管理员培训学时 数量": lambda unit: str(2 * ADMINISTRATORS[unit]),
    "9.2 管理员培训证明": "是",
}

# Of none of these was there one, at any unit.
NONE = [
    ("4.1", "项目环节"), ("4.2", "业务系统数据更新不及时"), ("4.3", "信息资产更新不及时"), ("5.1", "漏洞"), ("5.2", "安全通报"),
    ("5.3", "威胁复现"), ("6.2", "重大事件"), ("7.1", "等保备案"), ("7.2", "等保测评"), ("7.3", "测评整改"), ("10.1", "重要时期事件"),
]  # fmt: skip

PLAN = f"""year: {YEAR}
title: {YEAR} 年度考核
rubric: "2024"
window: {{from: {YEAR}-01-01, to: {YEAR}-12-31}}
dates:
  责任书截止: {YEAR}-06-30
  自查材料截止: {YEAR}-11-27
  培训材料截止: {YEAR}-12-04
  总结最早: {YEAR}-12-01
  总结截止: {YEAR}-12-15
  补充材料截止: {YEAR}-12-20
# 只有一轮
rounds:
  - {{id: first, name: 评审, folder: 1-first, asOf: {YEAR}-12-31}}
cutoff: 补充材料截止
"""


def content(above, *options):
    """A content folder with the year's units and an untouched round."""
    content = above / "Content"
    shutil.copytree(CONTENT, content, ignore=lambda above, names: ["assessments"] if above == str(CONTENT) else [])
    folder = content / f"assessments/{YEAR}"
    folder.mkdir(parents=True)
    (folder / "assessment.yaml").write_text(PLAN, "utf-8")
    head = ["单位编号", "单位名称", "类别", "在职人数", "信息管理员人数"]
    save(folder / "units.csv", [head] + [[*unit, str(STAFF[unit[1]]), str(ADMINISTRATORS[unit[1]])] for unit in UNITS])
    run = gongshi("new", "round", "评审", "--content", content, *options)
    assert run.returncode == 0, run.stderr.decode()
    asked = "、".join(f"{item} {fact}" for item, fact in [("3.2", "会议缺席"), *NONE])
    assert f"没有发生也要登记，空白不算没有：{asked}。" in run.stdout.decode()
    return content


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    return content(tmp_path_factory.mktemp("quiet"))


def score(content):
    run = gongshi("score", "--content", content, "--format", "json")
    assert run.returncode == 0, run.stderr.decode()
    return {unit["name"]: unit for unit in json.loads(run.stdout)["units"]}


def test_the_year_takes_a_row_per_unit_the_meetings_and_what_there_was_none_of(year, tmp_path):
    content, output = year, tmp_path / "网站"
    folder = content / f"assessments/{YEAR}/1-first"
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert [row[0] for row in rows(folder / "checklist.csv")] == ["单位"] + [name for _, name, _ in UNITS]
    untouched = score(content)
    assert all(unit["verdict"] == "pending" for unit in untouched.values())

    # What is typed: into each unit's row of one file, the meetings, and that there was nothing else.
    assert fill(folder / "checklist.csv", CHECKLIST) == 40
    present = [name for _, name, _ in UNITS if name not in (ABSENT, EXCUSED)]
    everyone = "类别:业务部门；类别:管理部门"
    append(
        folder / "meetings.csv",
        *({"日期": day, "会议": f"第{quarter}季度会议", "指标": "3.2", "事项": "会议缺席", "实到": everyone}
          for quarter, day in enumerate(QUARTERS[:3], 1)),
        {"日期": QUARTERS[3], "会议": "第4季度会议", "指标": "3.2", "事项": "会议缺席", "实到": "、".join(present), "请假": EXCUSED},
    )  # fmt: skip
    quiet = score(content)
    assert {unit["verdict"] for unit in quiet.values()} == {"pending"}
    assert {unit["pendingPoints"] for unit in quiet.values()} == {60}
    append(folder / "evidence.csv", *({"单位": "全部", "指标": item, "事项": fact, "内容": "无"} for item, fact in NONE))
    changed = {path.name for path in folder.iterdir() if path.is_file() and path.read_bytes() != before[path.name]}
    typed = {name: len(rows(folder / name)) - 1 for name in changed}
    assert typed == {"checklist.csv": 40, "meetings.csv": 4, "evidence.csv": len(NONE)}

    check = gongshi("check", "--strict", "--content", content)
    assert (check.returncode, check.stdout.decode()) == (0, "")
    scored = score(content)
    assert {name: unit["total"] for name, unit in scored.items()} == EXPECTED
    assert {unit["verdict"] for unit in scored.values()} == {"scored"}

    # Approved, decided to be shown, pinned and built.
    plan = content / f"assessments/{YEAR}/assessment.yaml"
    plan.write_text(
        PLAN + "approval: {by: 领导小组, date: 2027-01-08}\n"
        "publication: {date: 2027-01-10, show: [total, dimensions, items, rank]}\n",
        "utf-8",
    )
    assert gongshi("publish", "--content", content, "--year", YEAR).returncode == 0
    assert gongshi("check", "--strict", "--content", content).returncode == 0
    build = gongshi("build", "--content", content, "--output", output, timeout=120)
    assert build.returncode == 0, build.stderr.decode()
    cards = {path.stem: path.read_text("utf-8") for path in (output / f"site/results/{YEAR}").glob("u*.html")}
    assert set(cards) == {identifier for identifier, _, _ in UNITS}
    published = json.loads((output / f"site/downloads/results-{YEAR}.json").read_text("utf-8"))
    assert {unit["name"]: unit["total"] for unit in published["units"]} == EXPECTED
    for identifier, name, _ in UNITS:
        text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", cards[identifier]))
        assert name in text and f" {EXPECTED[name]:g} 分 ，" in text and "满分 100 分" in text

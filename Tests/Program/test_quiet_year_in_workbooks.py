"""The year of forty units without an incident, kept in a workbook that is filled in with LibreOffice."""

import json

from Program.forms import WORKBOOK
from Program.office import Typing
from Program.runs import gongshi
from Program.test_quiet_year import ABSENT, CHECKLIST, EXCUSED, EXPECTED, NONE, PLAN, QUARTERS, UNITS, YEAR, content, score


def test_the_year_is_typed_into_one_workbook_and_published(tmp_path):
    folder = content(tmp_path, "--registers", "xlsx") / f"assessments/{YEAR}/1-first"
    above = folder.parents[2]
    assert [path.name for path in folder.iterdir() if path.is_file()] == [WORKBOOK]
    assert all(unit["verdict"] == "pending" for unit in score(above).values())

    typing = Typing(folder / WORKBOOK)
    assert list(typing.units()) == [name for _, name, _ in UNITS]
    # A day is typed as LibreOffice knows it in every language.
    typing.fill({head: value.replace("/", "-") if isinstance(value, str) else value for head, value in CHECKLIST.items()})
    present = [name for _, name, _ in UNITS if name not in (ABSENT, EXCUSED)]
    everyone = "类别:业务部门；类别:管理部门"
    days = [day.replace("/", "-") for day in QUARTERS]
    typing.append(
        "会议",
        *({"日期": day, "会议": f"第{quarter}季度会议", "指标": "3.2", "事项": "会议缺席", "实到": everyone}
          for quarter, day in enumerate(days[:3], 1)),
        {"日期": days[3], "会议": "第4季度会议", "指标": "3.2", "事项": "会议缺席", "实到": "、".join(present), "请假": EXCUSED},
    )  # fmt: skip
    for item, fact in NONE:
        typing.append(f"{item} {fact}", {"单位": "全部", "内容": "无"})
    typing.save()

    check = gongshi("check", "--strict", "--content", above)
    assert (check.returncode, check.stdout.decode()) == (0, "")
    scored = score(above)
    assert {name: unit["total"] for name, unit in scored.items()} == EXPECTED
    assert {unit["verdict"] for unit in scored.values()} == {"scored"}

    (folder.parent / "assessment.yaml").write_text(
        PLAN + "approval: {by: 领导小组, date: 2027-01-08}\n"
        "publication: {date: 2027-01-10, show: [total, dimensions, items, rank]}\n",
        "utf-8",
    )
    assert gongshi("publish", "--content", above, "--year", YEAR).returncode == 0
    output = tmp_path / "网站"
    build = gongshi("build", "--content", above, "--output", output, timeout=120)
    assert build.returncode == 0, build.stderr.decode()
    published = json.loads((output / f"site/downloads/results-{YEAR}.json").read_text("utf-8"))
    assert {unit["name"]: unit["total"] for unit in published["units"]} == EXPECTED

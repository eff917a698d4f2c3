"""From an empty folder to a published site, with workbooks that are filled in with LibreOffice."""

import json
import re

from Program.forms import WORKBOOK
from Program.office import Typing
from Program.sheets import rows, save
from Program.test_newcomer import findings, run, scores


def test_a_newcomers_path_in_workbooks(tmp_path):
    content, output = tmp_path / "第一次 建的文件夹", tmp_path / "网站"
    options = ["--institution", "某某中心医院", "--office", "质量管理办公室（质管办）", "--year", "2026", "--registers", "xlsx"]
    run("init", content, *options)
    year = content / "assessments/2026"
    first, final = year / "1-preliminary", year / "2-final"

    # The sample units make room for those of the institution, and the workbooks are made anew for them.
    head = rows(year / "units.csv")[0]
    names = {"nk": "内科", "wk": "外科", "hq": "后勤处", "ek": "儿科"}
    save(year / "units.csv", [head] + [[key, name, "临床科室" if key != "hq" else "职能部门", "", ""] for key, name in names.items()])
    for folder, name in ((first, "初评"), (final, "终评")):
        (folder / WORKBOOK).unlink()
        run("new", "round", name, "--missing", "--content", content)
        assert list(Typing(folder / WORKBOOK).units()) == list(names.values())

    typing = Typing(first / WORKBOOK)
    typing.fill(
        {
            "1.1 责任书报送": lambda unit: "否" if unit == "外科" else "2026-04-28",
            "1.2 分管负责人": "是",
            "1.2 联络员": lambda unit: "×" if unit == "后勤处" else "√",
            "2.2 自查报告": lambda unit: "一般" if unit == "儿科" else "好",
            "2.3 培训学时": "4",
            "2.4 完成任务数": lambda unit: "3" if unit == "内科" else "4",
            "2.4 任务总数": "4",
            "3.1 年度总结": "2026-12-10",
            "3.2 得分": lambda unit: "" if unit == "儿科" else "9",
        }
    )
    meeting = {"会议": "第一季度例会", "指标": "1.3", "事项": "会议缺席", "实到": "内科、外科、儿科", "请假": "后勤处"}
    typing.append("会议", {"日期": "2026-03-18", **meeting})
    typing.append(
        "2.1 问题",
        {"单位": "全部", "内容": "无"},
        {"单位": "内科", "编号": "W1", "通知日期": "2026-04-30", "整改完成日期": "2026-05-08", "材料": "整改报告"},
        {"单位": "内科", "编号": "W2", "通知日期": "2026-06-01", "整改完成日期": "2026-06-30"},
    )
    typing.save()
    assert [found["code"] for found in findings(content)] == ["pending-item"]
    # 内科: two problems −4, one of them late −5, tasks 3 of 4 −2.5, mark −1.
    at_first = scores(content, "--round", "初评")
    assert {key: at_first[key]["total"] for key in names} == {"nk": 87.5, "wk": 89, "hq": 94, "ek": 85}
    assert [at_first[key]["verdict"] for key in names] == ["scored", "scored", "scored", "pending"]

    # The last round: only what has changed.
    typing = Typing(final / WORKBOOK)
    typing.fill({"3.2 得分": lambda unit: "10" if unit == "儿科" else ""})
    typing.append("评分", {"单位": "外科", "指标": "1.1", "得分": "5", "理由": "院办迟发通知", "评分人": "李四"})
    typing.save()
    assert findings(content) == []
    result = scores(content)
    assert {key: result[key]["total"] for key in names} == {"nk": 87.5, "wk": 94, "hq": 94, "ek": 95}

    plan = year / "assessment.yaml"
    plan.write_text(re.sub(r"^# (approval|publication): ", r"\1: ", plan.read_text("utf-8"), flags=re.M), "utf-8")
    run("publish", "--content", content, "--year", "2026")
    run("build", "--content", content, "--output", output)
    published = json.loads((output / "site/downloads/results-2026.json").read_text("utf-8"))
    assert {unit["id"]: unit["total"] for unit in published["units"]} == {key: result[key]["total"] for key in names}

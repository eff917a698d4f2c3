"""From an empty folder to a site, by the templates alone, saved as Excel saves them."""

import json
import re

import pytest
from Program.runs import gongshi
from Program.sheets import append, fill, rows, save


def run(*arguments, status=0):
    done = gongshi(*arguments, timeout=120)
    assert done.returncode == status, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode()


def scores(content, *arguments):
    result = json.loads(run("score", "--content", content, "--format", "json", *arguments))
    return {unit["id"]: unit for unit in result["units"]}


def findings(content):
    """What is found, but for the sample policy that stays."""
    found = json.loads(run("check", "--content", content, "--format", "json"))["diagnostics"]
    return [each for each in found if each["code"] != "placeholder"]


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "第一次 建的文件夹"
    run("init", folder, "--institution", "某某中心医院", "--office", "质量管理办公室（质管办）", "--year", "2026")
    return folder


def test_a_newcomers_path(content, tmp_path):
    assert "checklist.csv" in (content / "说明.txt").read_text("utf-8-sig")
    year = content / "assessments/2026"
    first, final = year / "1-preliminary", year / "2-final"

    # The sample units make room for those of the institution; one comes later, by the program.
    head = rows(year / "units.csv")[0]
    names = {"nk": "内科", "wk": "外科", "hq": "后勤处"}
    save(year / "units.csv", [head] + [[key, name, "临床科室" if key != "hq" else "职能部门", "", ""] for key, name in names.items()])
    said = json.loads(run("check", "--content", content, "--format", "json", status=1))["diagnostics"]
    stale = [each for each in said if each["severity"] == "error"]
    assert [(each["path"].split("/")[2], each["line"], each["code"]) for each in stale] == [
        (folder.name, 2, "unknown-unit") for folder in (first, final)
    ]
    for name, each in zip(("初评", "终评"), stale):
        assert f"请删去它，再运行 gongshi new round {name} --missing 重新生成" in each["message"]
    for folder, name in ((first, "初评"), (final, "终评")):
        (folder / "checklist.csv").unlink()
        assert f"gongshi new round {name} --missing" in (content / "说明.txt").read_text("utf-8-sig")
        run("new", "round", name, "--missing", "--content", content)
    run("new", "unit", "ek", "儿科", "--category", "临床科室", "--content", content)
    names["ek"] = "儿科"
    assert [row[0] for row in rows(final / "checklist.csv")[1:]] == list(names.values())
    save(year / "roster.csv", [rows(year / "roster.csv")[0], ["内科", "主要负责人", "张　三", "8001", "2025/9/1", ""]])

    # The first round, cell by cell.
    fill(
        first / "checklist.csv",
        {
            "1.1 责任书报送": lambda unit: "否" if unit == "外科" else "2026年4月28日",
            "1.2 分管负责人": "是",
            "1.2 联络员": lambda unit: "×" if unit == "后勤处" else "√",
            "2.2 自查报告": lambda unit: "一般" if unit == "儿科" else "好",
            "2.3 培训学时": "４",
            "2.4 完成任务数": lambda unit: "3" if unit == "内科" else "4",
            "2.4 任务总数": "4",
            "3.1 年度总结": "2026/12/10",
            "3.2 得分": lambda unit: "" if unit == "儿科" else "9",
        },
        width=30,
    )
    append(
        first / "meetings.csv",
        {"日期": "46100", "会议": "第一季度例会", "指标": "1.3", "事项": "会议缺席", "实到": "内科、外科", "请假": "后勤处"},
    )
    append(
        first / "evidence.csv",
        {"单位": "全部", "指标": "2.1", "事项": "问题", "内容": "无"},
        {"单位": "内科", "指标": "2.1", "事项": "问题", "编号": "W1", "开始": "2026-04-30", "完成": "2026-05-08", "材料": "整改报告"},
        {"单位": "", "指标": "", "事项": "问题", "编号": "W2", "开始": "2026-06-01", "完成": "2026-06-30"},
        width=25,
    )
    note, warning = findings(content)
    assert note["code"] == "csv-filled-down" and "指标 3.2 “工作评价”有 1 个单位待核定" in warning["message"]
    assert warning["message"].endswith("（“儿科”）")
    # 内科: two problems −4, one of them late −5, tasks 3 of 4 −2.5, mark −1. 30 April + 3 working days is 8 May.
    at_first = scores(content, "--round", "初评")
    assert {key: at_first[key]["total"] for key in names} == {"nk": 87.5, "wk": 89, "hq": 94, "ek": 83}
    assert [at_first[key]["verdict"] for key in names] == ["scored", "scored", "scored", "pending"]

    # The last round: only what has changed.
    fill(final / "checklist.csv", {"3.2 得分": lambda unit: "10" if unit == "儿科" else "", "3.2 理由": ""})
    append(final / "scores.csv", {"单位": "外科", "指标": "1.1", "得分": "5", "理由": "院办迟发通知", "评分人": "李四"})
    assert {finding["severity"] for finding in findings(content)} == {"note"}
    result = scores(content)
    assert {key: result[key]["total"] for key in names} == {"nk": 87.5, "wk": 94, "hq": 94, "ek": 93}
    assert [result[key]["rank"] for key in names] == [4, 1, 1, 3]

    # The pages say what the score says.
    output = tmp_path / "网站"
    run("build", "--content", content, "--output", output)
    for key, name in names.items():
        page = (output / f"office/results/2026/{key}.html").read_text("utf-8")
        assert name in page and f"{result[key]['total']:g}" in re.sub(r"<[^>]+>", " ", page).split()
        assert (output / f"packets/{key}.html").is_file()
    home = (output / "site/index.html").read_text("utf-8")
    assert "某某中心医院" in home and "质管办解释" in (output / "site/rubric/2026.html").read_text("utf-8")
    assert not list((output / "site").glob("results/2026/*.html"))
    assert (output / "briefing/index.html").is_file()


def test_faulty_bytes_are_findings_and_leave_everything_in_place(content):
    year = content / "assessments/2026"
    (year / "1-preliminary/checklist.csv").write_bytes("单位,1.1 责任书报送\n".encode("utf-8") + b"\x81\x00\xff")
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    for arguments in (["unit", "x1", "新科", "--category", "临床"], ["year", "2027"], ["round", "再评", "--as-of", "2027-12-31"]):
        done = gongshi("new", *arguments, "--content", content)
        said = done.stderr.decode()
        assert done.returncode in (0, 1) and "Fatal" not in said, said
        if arguments[0] == "unit":
            assert done.returncode == 1 and "1-preliminary/checklist.csv:1:1: error[csv-encoding]" in said
            assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before

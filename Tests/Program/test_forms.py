"""Registers as workbooks: made by the program, filled in by others, read, and turned into CSV files and back."""

import datetime
import json
import zipfile

import openpyxl
import pytest
from Program.forms import WORKBOOK, heads, run, saved_by_office, type_in, typed
from Program.runs import gongshi
from Program.sheets import append, fill
from Program.workbooks import converted

SHEETS = ["说明", "核对表", "会议", "1.1 负责人变更", "1.3 会议缺席", "2.1 问题", "2.3 培训学时", "2.4 完成任务数", "2.4 任务总数"]
SHEETS += ["登记", "材料", "评分", "一票否决", "反馈处理", "选项"]
DAY = datetime.date
LATE = 1
UNITS = ["示例单位甲", "示例单位乙", "示例单位丙"]
CHECKLIST = {
    name: {
        "1.1 责任书报送": DAY(2026, 4, 20) if name != "示例单位丙" else "否",
        "1.2 分管负责人": "是", "1.2 联络员": "是", "2.2 自查报告": "好", "2.3 培训学时": 4,
        "2.4 完成任务数": 9.5, "2.4 任务总数": 10, "3.1 年度总结": DAY(2026, 12, 4), "3.2 得分": 9,
    }
    for name in UNITS
}  # fmt: skip
# Labour Day is off from 1 to 5 May, and Saturday 9 May is worked instead.
CASES = [
    ("A1", DAY(2026, 4, 29), DAY(2026, 5, 7), None, None, False), ("A2", DAY(2026, 4, 29), DAY(2026, 5, 8), None, None, True),
    ("A3", DAY(2026, 5, 7), DAY(2026, 5, 11), None, None, False), ("A4", DAY(2026, 5, 7), DAY(2026, 5, 12), None, None, True),
    ("A5", DAY(2026, 5, 7), None, None, None, True), ("A6", DAY(2026, 5, 7), None, None, "退回", False),
    ("A7", DAY(2026, 5, 7), DAY(2026, 6, 1), DAY(2026, 6, 1), None, False),
    ("A8", DAY(2026, 5, 7), DAY(2026, 6, 2), DAY(2026, 6, 1), None, True),
]  # fmt: skip


def problems(unit):
    return [
        {"单位": unit, "编号": None if review else key, "内容": f"问题{key}", "通知日期": start, "整改完成日期": done, "限期": due, "审核": review}
        for key, start, done, due, review, _ in CASES
    ]


ROWS = {
    "会议": [
        {"日期": DAY(2026, 3, 12), "会议": "第一次例会", "指标": "1.3 参加工作会议", "事项": "会议缺席", "实到": "示例单位甲；示例单位乙"},
    ],
    "2.1 问题": [*problems("示例单位乙"), {"单位": "全部", "内容": "无"}],
    "材料": [{"单位": "示例单位甲", "指标": "1.1", "材料": "责任书扫描件", "收到": DAY(2026, 4, 20), "份数": 1}],
    "评分": [{"单位": "示例单位甲", "指标": "2.1", "得分": 8.5, "理由": "复核", "评分人": "张三", "日期": DAY(2026, 12, 10)}],
}


@pytest.fixture
def content(tmp_path):
    run("init", tmp_path / "内容", "--year", "2026", "--registers", "xlsx")
    return tmp_path / "内容"


@pytest.fixture
def first(content):
    return content / "assessments/2026/1-preliminary"


def findings(content):
    done = gongshi("check", "--content", content, "--format", "json")
    return [each for each in json.loads(done.stdout)["diagnostics"] if each["code"] not in ("pending-item", "placeholder")]


def results(content):
    done = gongshi("score", "--content", content, "--round", "preliminary", "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)["units"]


def points(content):
    return [
        (unit["total"], unit["verdict"], [(item["state"], item["earned"]) for item in unit["items"]])
        for unit in results(content)
    ]


def late(content):
    """The rows of the problems that the program counts as late."""
    unit = next(unit for unit in results(content) if unit["name"] == "示例单位乙")
    item = next(item for item in unit["items"] if item["id"] == "2.1")
    return next(line["rows"] for line in item["trace"] if line["rule"] == LATE)


def test_what_the_program_makes_is_a_workbook_as_others_read_it(content, first, tmp_path):
    book = openpyxl.load_workbook(first / WORKBOOK)
    assert book.sheetnames == SHEETS
    assert sorted(path.name for path in first.iterdir()) == ["feedback", WORKBOOK]
    for sheet in book:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9"), sheet.title
        assert sheet.protection.sheet and not sheet.protection.password, sheet.title
        if sheet.title not in ("说明", "选项"):
            assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref.startswith("A1:"), sheet.title
    checklist = book["核对表"]
    assert [checklist.cell(row, 1).value for row in (2, 3, 4)] == UNITS
    for head, column in heads(checklist).items():
        comment = checklist.cell(1, column).comment
        assert (comment is None) == (head in ("单位", "备注")), head
    assert checklist["B1"].comment.text.startswith("责任书扫描件报送日期")
    # The same folder made again has the same bytes, and none of them tells when.
    run("init", tmp_path / "另一个", "--year", "2026", "--registers", "xlsx")
    other = tmp_path / "另一个/assessments/2026/1-preliminary" / WORKBOOK
    assert other.read_bytes() == (first / WORKBOOK).read_bytes()
    assert {entry.date_time for entry in zipfile.ZipFile(other).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert findings(content) == []


def test_conditions_speak_chinese_and_lists_come_from_the_last_sheet(first):
    book = openpyxl.load_workbook(first / WORKBOOK)
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}
    kinds = set()
    for sheet in book:
        for condition in sheet.data_validations.dataValidation:
            kinds.add(condition.type)
            assert condition.error or condition.prompt, (sheet.title, str(condition.sqref))
            assert len(condition.error or "") <= 255 and len(condition.prompt or "") <= 255
            if condition.type == "list":
                assert names[condition.formula1].startswith("选项!$"), condition.formula1
    assert kinds == {"list", "date", "decimal", "whole", "custom", None}


def test_libreoffice_opens_it_keeps_it_and_prints_it(first, tmp_path):
    texts, paper = converted((first / WORKBOOK).read_bytes(), tmp_path / "office")
    assert set(texts) == set(SHEETS) and paper.stat().st_size > 10_000
    before = openpyxl.load_workbook(first / WORKBOOK)
    saved_by_office(first / WORKBOOK, tmp_path / "saved")
    after = openpyxl.load_workbook(first / WORKBOOK)
    assert after.sheetnames == SHEETS
    for sheet in before:
        kept = after[sheet.title]
        count = sum(len(each.sqref.ranges) for each in sheet.data_validations.dataValidation)
        assert sum(len(each.sqref.ranges) for each in kept.data_validations.dataValidation) == count, sheet.title
        assert len(kept.conditional_formatting) == len(sheet.conditional_formatting), sheet.title


@pytest.mark.parametrize("is_saved_by_office", [False, True])
def test_what_is_filled_in_comes_back_without_a_finding(content, first, tmp_path, is_saved_by_office):
    typed(first / WORKBOOK, CHECKLIST, ROWS)
    if is_saved_by_office:
        saved_by_office(first / WORKBOOK, tmp_path / "saved")
    assert findings(content) == []

    # The same, typed into CSV files.
    other = tmp_path / "CSV"
    run("init", other, "--year", "2026")
    place = other / "assessments/2026/1-preliminary"
    fill(place / "checklist.csv", {head: lambda unit, head=head: str(CHECKLIST[unit][head]) for head in CHECKLIST[UNITS[0]]})
    append(place / "meetings.csv", *[{head: str(value) for head, value in row.items()} for row in ROWS["会议"]])
    append(place / "materials.csv", *[{head: str(value) for head, value in row.items()} for row in ROWS["材料"]])
    append(place / "scores.csv", *[{head: str(value) for head, value in row.items()} for row in ROWS["评分"]])
    words = {"通知日期": "开始", "整改完成日期": "完成"}
    for row in ROWS["2.1 问题"]:
        cells = {words.get(head, head): str(value) for head, value in row.items() if value is not None}
        append(place / "evidence.csv", {"指标": "2.1", "事项": "问题", **cells})
    assert points(content) == points(other)
    assert late(content)[0] == f"1-preliminary/{WORKBOOK}#2.1 问题:3"


def test_rows_that_are_marked_as_overdue_are_those_that_the_program_counts(content, first, tmp_path):
    typed(first / WORKBOOK, CHECKLIST, ROWS)
    counted = {int(row.rsplit(":", 1)[1]) for row in late(content)}
    assert counted == {row for row, case in enumerate(CASES, 2) if case[-1]}

    book = openpyxl.load_workbook(first / WORKBOOK)
    sheet = book["2.1 问题"]
    (formatting,) = sheet.conditional_formatting
    formula = formatting.rules[0].formula[0]
    for row in range(2, len(CASES) + 3):
        # It is written for the second row, as every row sees it from its own place.
        own = formula
        for letter in "EFGI":
            own = own.replace(f"${letter}2", f"${letter}{row}")
        sheet.cell(row, 20).value = f"={own}"
    book.save(tmp_path / "marked.xlsx")
    texts, _ = converted((tmp_path / "marked.xlsx").read_bytes(), tmp_path / "office")
    marked = {row for row, cells in enumerate(texts["2.1 问题"], 1) if cells[19:20] == ["TRUE"]}
    assert marked == counted


def test_a_new_unit_is_said_where_to_be_written_and_nothing_typed_is_touched(content, first):
    typed(first / WORKBOOK, CHECKLIST, ROWS)
    before = (first / WORKBOOK).read_bytes()
    said = run("new", "unit", "d01", "示例单位丁", "--category", "业务部门", "--content", content)
    assert f"assessments/2026/1-preliminary/{WORKBOOK}" in said
    assert "“核对表”的 A5 写“示例单位丁”；“选项”的 A5、B8 也写“示例单位丁”" in said
    assert (first / WORKBOOK).read_bytes() == before
    # Nothing was filled in for the last round, so that its workbook has the unit.
    other = openpyxl.load_workbook(content / "assessments/2026/2-final" / WORKBOOK)
    assert other["核对表"]["A5"].value == "示例单位丁" and other["选项"]["B8"].value == "示例单位丁"
    book = openpyxl.load_workbook(first / WORKBOOK)
    type_in(book["核对表"], 5, {"单位": "示例单位丁", "1.2 联络员": "是"})
    book.save(first / WORKBOOK)
    assert findings(content) == []


def test_findings_about_sheets_say_what_to_do_in_a_spreadsheet(content, first):
    typed(first / WORKBOOK, {}, {"2.1 问题": [{"单位": "示例单位戊", "编号": "A1", "通知日期": DAY(2026, 5, 1)}]})
    book = openpyxl.load_workbook(first / WORKBOOK)
    for name in ("2.1问题", "草稿"):
        book.create_sheet(name)["A1"] = "记着"
    book["2.3 培训学时"]["A2"], book["2.3 培训学时"]["C2"] = "示例单位甲", 0.95
    book["2.3 培训学时"]["C2"].number_format = "0%"
    book["会议"]["B2"] = "=C2"
    book.save(first / WORKBOOK)
    (first / "scores.csv").write_text("单位,指标,得分,理由\n", "utf-8")
    said = gongshi("check", "--content", content).stdout.decode()
    path = f"assessments/2026/1-preliminary/{WORKBOOK}"
    assert f"{path}#2.1问题:1:1: error[unread-file]: 工作表“2.1问题”有内容，但不会被读取：没有这个名字的登记表，是不是“2.1 问题”？是就照它改名" in said
    assert f"{path}#草稿:1:1: error[unread-file]" in said and "或改名为“说明”" in said
    assert "只读了后者；请核对内容，只保留一份：要用工作簿的把 scores.csv 移出内容文件夹" in said
    assert "“95%”是百分数，这里只写数：请写成 95，不带百分号" in said
    assert f"{path}#会议:2:2: error[xlsx-formula]" in said and "按 Ctrl+S 保存一次" in said
    # The row is shown as it is seen there, days as days.
    assert "    A2: 示例单位戊,A1,,,2026-05-01\n" in said


def test_new_rounds_and_years_have_the_form_of_those_before(content):
    run("new", "round", "复议", "--as-of", "2027-01-15", "--content", content)
    run("new", "year", "2027", "--content", content)
    for folder in ["2026/3-复议", "2027/1-preliminary", "2027/2-final"]:
        names = sorted(path.name for path in (content / "assessments" / folder).iterdir())
        assert names == ["feedback", WORKBOOK], folder
    run("new", "year", "2028", "--content", content, "--registers", "csv")
    assert not (content / "assessments/2028/1-preliminary" / WORKBOOK).exists()


def test_registers_are_turned_into_the_other_form_and_back(content, first, tmp_path):
    typed(first / WORKBOOK, CHECKLIST, ROWS)
    expected = points(content)
    run("convert", first, "--to", "csv")
    assert not (first / WORKBOOK).exists() and (first / ".转换前" / WORKBOOK).exists()
    assert "2026-04-29" in (first / "evidence/2.1 问题.csv").read_text("utf-8-sig")
    assert points(content) == expected and findings(content) == []
    run("convert", content, "--to", "xlsx", "--year", "2026", "--round", "初评")
    assert sorted(path.name for path in first.iterdir() if path.is_file()) == [WORKBOOK]
    assert points(content) == expected and findings(content) == []
    book = openpyxl.load_workbook(first / WORKBOOK)
    assert book.sheetnames == SHEETS
    sheet = book["2.1 问题"]
    assert sheet.cell(2, heads(sheet)["通知日期"]).value == datetime.datetime(2026, 4, 29)
    assert not list((first / "evidence").iterdir())


def test_what_the_other_form_cannot_hold_is_named(content, first):
    typed(first / WORKBOOK, CHECKLIST, ROWS)
    book = openpyxl.load_workbook(first / WORKBOOK)
    sheet = book["2.1 问题"]
    sheet["C3"].comment = openpyxl.comments.Comment("见整改单", "王")
    sheet["M1"], sheet["M3"] = "经手人", "王"
    book["会议"]["B2"] = "=1+1 例会"
    book["会议"]["B2"].data_type = "s"
    book.create_sheet("草稿").sheet_state = "hidden"
    book["草稿"]["A1"] = "算一算"
    book.save(first / WORKBOOK)
    said = run("convert", first, "--to", "csv")
    assert "“2.1 问题”里 C3 的批注没有带过去" in said
    assert "隐藏的工作表“草稿”没有带过去" in said
    assert "“=1+1 例会”会被 Excel 当作公式，前面加了一个撇号" in said
    # A column that nobody knows stays where it was, and so does what is said of it.
    assert "经手人" in (first / "evidence/2.1 问题.csv").read_text("utf-8-sig").split("\n")[0]
    assert [each["code"] for each in findings(content)] == ["csv-unknown-column"]
    said = run("convert", first, "--to", "xlsx")
    sheet = openpyxl.load_workbook(first / WORKBOOK)["2.1 问题"]
    assert sheet.cell(3, heads(sheet)["经手人"]).value == "王"


def test_what_cannot_be_converted_is_said_and_nothing_is_written(content, first):
    assert "已有 登记.xlsx" in run("convert", first, "--to", "xlsx", status=2)
    assert "不存在" in run("convert", first / "没有", "--to", "csv", status=2)
    typed(first / WORKBOOK, {}, {"2.1 问题": [{"单位": "没有的单位", "通知日期": DAY(2026, 5, 1)}]})
    assert "unknown-unit" in run("convert", first, "--to", "csv", status=1)
    assert sorted(path.name for path in first.iterdir()) == ["feedback", WORKBOOK]

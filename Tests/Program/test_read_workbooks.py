"""Workbooks in the place of registers: a corpus read cell by cell, and the same cells as CSV and as workbooks."""

import ctypes
import ctypes.util
import csv
import io
import json
import re
import shutil

import openpyxl
import pytest
from Program import workbook_corpus as corpora
from Program.runs import CONTENT, gongshi
from Program.sheets import rows

RUBRIC = """\
id: r
title: 细则
total: 10
dimensions:
  - id: A
    name: 方面
    items:
      - id: A1
        name: 事件
        points: 10
        facts: {事: {kind: event}}
        rules: [{deduct: 1, each: 事, text: 每次扣一分}]
"""
PLAN = """\
year: 2025
title: 考核
rubric: r
window: {from: 2025-01-01, to: 2025-12-31}
rounds: [{id: one, name: 一轮, folder: "1", asOf: 2025-12-31}]
"""


def folder(path, files):
    files = {"site.yaml": "institution: 学校\ntitle: 网站\n", "rubrics/r.yaml": RUBRIC, "assessments/2025/assessment.yaml": PLAN} | files
    files.setdefault("assessments/2025/units.csv", "单位编号,单位名称,类别\njia,甲,教学单位\nyi,乙,教学单位\n")
    for name, content in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def book(**sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, table in sheets.items():
        sheet = made.create_sheet(name)
        for row in table:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def findings(content):
    run = gongshi("check", "--content", content, "--format", "json")
    return [
        (found["path"], found["line"], found["column"], found["severity"], found["code"], found["message"])
        for found in json.loads(run.stdout)["diagnostics"]
    ]


def places(content):
    """What is found in a content folder, without the words."""
    return [(path.removeprefix("assessments/2025/"), line, column, code) for path, line, column, _, code, _ in findings(content)]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    made = corpora.Corpus(tmp_path_factory.mktemp("corpus"))
    corpora.by_openpyxl(made)
    library = ctypes.util.find_library("xlsxwriter")
    if library:
        corpora.by_libxlsxwriter(made, ctypes.CDLL(library))
    corpora.by_hand(made)
    corpora.by_libreoffice(made, tmp_path_factory.mktemp("office"))
    return made


def test_corpus_is_read_cell_by_cell(corpus, tmp_path):
    assert len(corpus.expected) >= 40 and set(corpus.writers.values()) >= {"openpyxl", "LibreOffice", "hand"}
    for name, texts in corpus.expected.items():
        # One workbook at a time, since their 编号 are the same.
        data = (corpus.folder / f"{name}.xlsx").read_bytes()
        alone = folder(tmp_path / name, {"assessments/2025/1/evidence.xlsx": data})
        run = gongshi("export", "--content", alone, "--table", "evidence", "--format", "csv")
        assert run.returncode == 0, (name, run.stderr.decode())
        exported = list(csv.DictReader(io.StringIO(run.stdout.decode("utf-8-sig"), newline="")))
        found = {row["编号"]: row["内容"] for row in exported}
        expected = {f"N{number}": text for number, text in enumerate(texts)}
        # A cell that a spreadsheet would take for a formula has an apostrophe before it.
        assert {key: re.sub(r"^'(?=[-=+@])", "", text) for key, text in found.items()} == expected, name
        assert all(re.fullmatch(r"1/evidence\.xlsx#.+:\d+", row["登记位置"]) for row in exported), name


def converted(content, years, joined):
    """Turns the registers of a content folder into workbooks; `joined` puts those of a round into one."""
    for path in sorted(content.glob("assessments/**/*.csv")):
        sheet = {"checklist": "核对表", "meetings": "会议", "evidence": "登记", "scores": "评分", "vetoes": "一票否决", "feedback": "反馈处理"}
        target = path.with_suffix(".xlsx")
        title = "Sheet"
        made = openpyxl.Workbook()
        made.remove(made.active)
        if joined and path.stem in sheet and path.parent.parent.name in years:
            target, title = path.parent / "登记.xlsx", sheet[path.stem]
            if target.exists():
                made = openpyxl.load_workbook(target)
        new = made.create_sheet(title)
        for row in rows(path):
            new.append([cell or None for cell in row])
        made.save(target)
        path.unlink()


@pytest.mark.parametrize("joined", [False, True])
def test_workbooks_give_what_csv_files_with_the_same_cells_give(joined, tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    years = ["2024", "2025"]

    def told():
        results = [gongshi("score", "--content", content, "--year", year, "--format", "json").stdout.decode() for year in years]
        text = "\n".join([json.dumps(found, ensure_ascii=False) for found in findings(content)] + results)
        for sheet, file in [("核对表", "checklist"), ("会议", "meetings"), ("登记", "evidence"), ("评分", "scores"), ("一票否决", "vetoes"), ("反馈处理", "feedback")]:
            text = text.replace(f"登记.xlsx#{sheet}", f"{file}.csv").replace(f"登记.xlsx 的“{sheet}”", f"{file}.csv")
            # A sheet is followed by other words than a file.
            text = text.replace(f"{file}.csv表", f"{file}.csv").replace(f"{file}.csv ", f"{file}.csv")
        # Findings are sorted by their files' names.
        return sorted(text.replace(".xlsx#Sheet", ".csv").replace(".xlsx 的“Sheet”", ".csv").split("\n"))

    before = told()
    converted(content, years, joined)
    assert not list(content.glob("assessments/**/*.csv"))
    assert told() == before


def test_sheets_named_by_a_fact_need_neither_of_its_columns(tmp_path):
    content = folder(tmp_path, {"assessments/2025/1/登记.xlsx": book(**{"A1　事": [["单位", "编号", "开始"], ["甲", "N1", "2025-03-01"]]})})
    assert places(content) == []
    run = gongshi("score", "--content", content, "--format", "json")
    unit = json.loads(run.stdout)["units"][0]
    assert [step["rows"] for step in unit["items"][0]["trace"]] == [["1/登记.xlsx#A1　事:2"]]


HEAD = ["单位", "指标", "事项", "编号", "开始", "内容"]
ROW = ["甲", "A1", "事", "N1", "2025-03-01", "x"]


def test_what_stands_twice_is_said_at_the_workbook(tmp_path):
    text = "单位,指标,得分\n"
    content = folder(tmp_path, {
        "assessments/2025/units.xlsx": book(S=[["单位编号"]]), "assessments/2025/1/scores.csv": text,
        "assessments/2025/1/scores.XLSX": book(S=[["单位", "指标", "得分"]]), "assessments/2025/1/evidence/a.csv": ",".join(HEAD),
        "assessments/2025/1/evidence/a.xlsx": book(S=[HEAD]), "assessments/2025/1/登记.xlsx": book(评分=[["单位", "指标", "得分"]], 登记=[HEAD]),
        "assessments/2025/1/registers.xlsx": book(登记=[HEAD]),
    })  # fmt: skip
    found = [place for place in places(content) if place[3] == "duplicate-register"]
    assert found == [
        ("1/evidence/a.xlsx", 1, 1, "duplicate-register"), ("1/registers.xlsx", 1, 1, "duplicate-register"),
        ("1/scores.XLSX", 1, 1, "duplicate-register"), ("1/登记.xlsx", 1, 1, "duplicate-register"), ("units.xlsx", 1, 1, "duplicate-register"),
    ]  # fmt: skip


def test_sheets_that_nothing_reads_are_named_unless_they_explain(tmp_path):
    made = book(说明=[["填表说明"]], 选项=[["是"]], 登记=[HEAD, ROW], 空=[], Sheet3=[["x"]])
    content = folder(tmp_path, {"assessments/2025/1/登记.xlsx": made, "assessments/2025/1/evidence.xlsx": book(一=[HEAD], 二=[HEAD, ROW], 说明=[["x"]])})
    assert [(path, code, severity) for path, _, _, severity, code, _ in findings(content)] == [
        ("assessments/2025/1/evidence.xlsx#二", "unread-file", "warning"), ("assessments/2025/1/登记.xlsx#Sheet3", "unread-file", "error"),
    ]  # fmt: skip


def hiding(data, *names, state="hidden"):
    made = openpyxl.load_workbook(io.BytesIO(data))
    for name in names:
        made[name].sheet_state = state
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_hidden_registers_in_which_something_stands_are_named(tmp_path):
    marks = ["单位", "指标", "得分"]
    made = book(**{
        "说明": [["填表说明"]], "选项": [["是"]], "登记": [HEAD], "核对表": [["单位", "A1 事"], ["甲", None]], "会议": [["日期", "会议"]], "材料": [],
        "评分": [["2025 年评分表"], marks, ["甲", "A1", 10]], "一票否决": [["2025 年"], ["单位", "日期"]], "A1　事": [HEAD, ROW], "Scores": [marks],
        "去年": [HEAD, ROW], "A1 别的": [HEAD, ROW],
    })  # fmt: skip
    made = hiding(made, "选项", "核对表", "会议", "材料", "评分", "一票否决", "A1　事", "去年", "A1 别的")
    one = hiding(book(底稿=[HEAD, ROW], 一=[HEAD], 评分=[marks, ["甲", "A1", 1]], **{"A1 事": [HEAD, ROW]}), "底稿", "评分", "A1 事")
    content = folder(tmp_path, {"assessments/2025/1/登记.xlsx": made, "assessments/2025/1/evidence/一.xlsx": one})
    found = [find for find in findings(content) if find[4] != "csv-title-row"]
    assert [(path.removeprefix("assessments/2025/1/"), line, column, severity, code) for path, line, column, severity, code, _ in found] == [
        (f"{path}", 1, 1, "warning", "unread-file")
        for path in ["evidence/一.xlsx#A1 事", "evidence/一.xlsx#评分", "登记.xlsx#A1　事", "登记.xlsx#评分"]
    ]  # fmt: skip
    assert all("隐藏" in message and "右键单击任一表名，选“取消隐藏”" in message for *_, message in found)
    # Shown, they are read.
    (content / "assessments/2025/1/evidence/一.xlsx").unlink()
    (content / "assessments/2025/1/登记.xlsx").write_bytes(hiding(made, "A1　事", state="visible"))
    assert [(path.split("#")[-1], code) for path, *_, code, _ in findings(content)] == [("评分", "unread-file")]
    units = json.loads(gongshi("score", "--content", content, "--format", "json").stdout)["units"]
    assert len(units[0]["items"][0]["trace"]) == 1


def test_findings_name_sheet_row_and_cell(tmp_path):
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "A1 事"
    for row in [["2025 年"], [], ["单位", "开始", "数量"], ["甲", "2025/13/5", 1], ["甲", "2025-03-01", 0.95], ["甲", "=A1", 1]]:
        sheet.append(row)
    sheet["C5"].number_format = "0%"
    data = io.BytesIO()
    made.save(data)
    content = folder(tmp_path, {"assessments/2025/1/登记.xlsx": data.getvalue()})
    path = "1/登记.xlsx#A1 事"
    assert places(content) == [
        (path, 1, 1, "csv-title-row"), (path, 4, 2, "bad-date"), (path, 5, 3, "bad-number"), (path, 6, 2, "xlsx-formula"),
    ]  # fmt: skip
    text = gongshi("check", "--content", content).stdout.decode()
    assert "B4: 甲,2025/13/5,1" in text and "C5: 甲,2025-03-01,95%" in text and "写成 95" in text
    page = gongshi("check", "--content", content, "--format", "html").stdout.decode()
    assert "登记.xlsx#A1 事:4:2" in page and "Excel 单元格 B4" in page


def test_unusable_workbooks_say_why_and_nothing_else(tmp_path):
    bad = {"a.xlsx": b"PK\x03\x04", "b.xlsx": "单位,指标\n".encode(), "c.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)}
    content = folder(tmp_path, {f"assessments/2025/1/evidence/{name}": data for name, data in bad.items()} | {"assessments/2025/1/登记.xlsx": b""})
    found = findings(content)
    assert [(path.split("/")[-1], line, column, code) for path, line, column, _, code, _ in found] == [
        ("a.xlsx", 1, 1, "xlsx-invalid"), ("b.xlsx", 1, 1, "xlsx-invalid"), ("c.xlsx", 1, 1, "xlsx-invalid"), ("登记.xlsx", 1, 1, "xlsx-invalid"),
    ]  # fmt: skip
    assert "密码" in found[2][5] and all("另存为 .xlsx" in message for *_, message in found)


def test_units_hand_back_workbooks(tmp_path):
    made = book(反馈=[["单位", "指标", "确认", "意见"], ["甲", None, True, None]])
    content = folder(tmp_path, {"assessments/2025/1/feedback/反馈-jia.xlsx": made, "assessments/2025/1/feedback/甲(1).xlsx": made})
    found = findings(content)
    assert [(path.split("/")[-1], code) for path, *_, code, _ in found] == [("甲(1).xlsx", "unknown-unit")]
    assert "反馈-jia.xlsx" in found[0][5]


def test_calendars_and_units_may_be_workbooks(tmp_path):
    content = folder(tmp_path, {
        "calendar/2025.xlsx": book(S=[["日期", "类型", "名称"], ["2025-01-01", "休", "元旦"]]),
        "assessments/2025/units.XLSX": book(S=[["单位编号", "单位名称", "类别"], ["bing", "丙", "教学单位"]]),
    })  # fmt: skip
    (content / "assessments/2025/units.csv").unlink()
    assert places(content) == []
    run = gongshi("score", "--content", content, "--format", "json")
    assert [unit["id"] for unit in json.loads(run.stdout)["units"]] == ["bing"]

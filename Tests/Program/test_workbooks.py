"""Workbooks against what `gongshi score` computes, cell by cell, as openpyxl and as LibreOffice read them."""

import json
import os
import shutil

import openpyxl
import pytest
from Program.runs import CONTENT, ROOT, gongshi
from Program.workbooks import converted, decimal, exported, parts, printed, rows, sheets, shown

KINDS = ROOT / "Tests/ExportingTests/Cases/kinds/content"
CASES = [(CONTENT, "2024", "preliminary"), (CONTENT, "2024", "final"), (CONTENT, "2025", None)] + [
    (KINDS, "2025", "first"), (KINDS, "2025", "second")
]  # fmt: skip
VERDICTS = {"scored": "已评定", "pending": "待核定", "vetoed": "一票否决"}
STATES = {"scored": "得分", "judged": "评判", "overridden": "改判", "notApplicable": "不适用", "pending": "待核定"}
DRAFT = "草稿（尚未审定公布）"


def options(year, round):
    return ["--year", year, *(["--round", round] if round else [])]


def scored(content, *arguments, command="score"):
    run = gongshi(command, "--content", content, "--format", "json", *arguments)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout, parse_float=decimal, parse_int=decimal)


def assert_totals(table, result):
    found = rows(table)
    assert [row["单位编号"] for row in found] == [unit["id"] for unit in result["units"]]
    for row, unit in zip(found, result["units"]):
        assert (row["单位名称"], row["类别"]) == (unit["name"], unit["category"])
        if "total" in unit:
            assert (decimal(row["总分"]), row["结论"]) == (unit["total"], VERDICTS[unit["verdict"]])
            assert decimal(row["待核定分值"]) == unit["pendingPoints"]
        assert decimal(row.get("名次")) == unit.get("rank")
        heads = {head.split(" ")[0]: head for head in row if " " in head}
        for dimension in unit.get("dimensions", []):
            assert decimal(row[heads[dimension["id"]]]) == dimension["earned"]


def assert_items(table, result):
    for row, unit in zip(rows(table), result["units"], strict=True):
        heads = {head.split(" ")[0]: head for head in row if " " in head}
        assert list(heads) == [item["id"] for item in unit["items"]]
        for item in unit["items"]:
            value = row[heads[item["id"]]]
            if item["state"] in ("pending", "notApplicable"):
                assert value == STATES[item["state"]]
            else:
                assert decimal(value) == item["earned"]


def assert_lines(table, result, has_rows):
    """The lines of each calculation with the rows behind them, put together again."""
    found = {}
    for row in rows(table):
        found.setdefault((row["单位编号"], row["指标"]), []).append(row)
    items = {(unit["id"], item["id"]): item for unit in result["units"] for item in unit["items"]}
    assert found.keys() <= items.keys()
    for key, item in items.items():
        lines = found.get(key, [])
        for row in lines:
            assert decimal(row["满分"]) == item["points"] and decimal(row["得分"]) == item["earned"]
            is_overridden = item["state"] == "overridden"
            assert decimal(row["核算得分"]) == (item["computed"] if is_overridden else None)
            assert decimal(row["起评分"]) == item["start"]
            assert row["得分方式"] == (None if item["state"] == "scored" else STATES[item["state"]])
        deltas = [decimal(row["得扣分"]) for row in lines if row["得扣分"] is not None]
        assert deltas == [line["delta"] for line in item["trace"]], key
        if item["trace"]:
            assert item["start"] + sum(deltas) == item["computed"]
        counts = [decimal(row["次数"]) for row in lines if row["次数"] is not None]
        assert counts == [line["count"] for line in item["trace"] if "count" in line]
        if has_rows:
            behind = [row["登记位置"] for row in lines if row["登记位置"] is not None]
            assert behind == [name for line in item["trace"] for name in line.get("rows", [])]
        if item["state"] in ("pending", "notApplicable", "overridden"):
            assert lines[-1]["规则"] == STATES[item["state"]]


def assert_agrees(data, result, has_rows):
    found = sheets(data)
    assert_totals(found["总分"], result)
    if "items" in result["units"][0]:
        assert_items(found["指标得分"], result)
        assert_lines(found["扣分明细"], result, has_rows)
    else:
        assert "指标得分" not in found and "扣分明细" not in found
    return found


@pytest.mark.parametrize("content, year, round", CASES)
def test_the_offices_workbook_says_what_score_computes(content, year, round):
    data = exported(content, *options(year, round))
    assert_agrees(data, scored(content, *options(year, round)), has_rows=True)


@pytest.mark.parametrize("unit", ["szjs", "xdny", "xsb"])
def test_a_units_workbook_says_what_score_computes_of_it_alone(unit):
    for year in ["2024", "2025"]:
        data = exported(CONTENT, "--year", year, "--unit", unit)
        result = scored(CONTENT, "--year", year, "--unit", unit)
        found = assert_agrees(data, result, has_rows=False)
        assert {row["单位编号"] for name in ["总分", "扣分明细"] for row in rows(found[name])} == {unit}
        assert {row["状态"] for row in rows(found["总分"])} == {"已审定公布" if year == "2024" else DRAFT}
        assert "登记位置" not in found["扣分明细"][0] and "评分人" not in found["扣分明细"][0]


@pytest.mark.parametrize("show", ["total", "dimensions, rank", "items", "total, dimensions, items, rank, dates, reasons"])
def test_the_public_workbook_says_what_the_public_data_say(show, tmp_path):
    content = tmp_path / "内容"
    shutil.copytree(CONTENT, content)
    (content / "assessments/2024/published.json").unlink()
    plan = content / "assessments/2024/assessment.yaml"
    lines = [line for line in plan.read_text("utf-8").splitlines() if not line.startswith("publication")]
    plan.write_text("\n".join([*lines, f"publication: {{date: 2025-01-10, show: [{show}]}}\n"]), "utf-8")
    run = gongshi("build", "--content", content, "--output", tmp_path / "out", "--edition", "site")
    assert run.returncode == 0, run.stderr.decode()
    downloads = tmp_path / "out/site/downloads"
    data = (downloads / "results-2024.xlsx").read_bytes()
    result = json.loads((downloads / "results-2024.json").read_text(), parse_float=decimal, parse_int=decimal)
    found = assert_agrees(data, result, has_rows=False)
    assert "变动" not in found
    assert data == exported(content, "--year", "2024", "--edition", "site")
    page = (tmp_path / "out/site/results/2024/index.html").read_text("utf-8")
    assert '"../../downloads/results-2024.xlsx"' in page
    heads = {head for table in found.values() for head in table[0]}
    assert ("开始" in heads) == ("dates" in show) and ("理由" in heads) == ("reasons" in show)


def test_the_briefings_workbook_has_overridden_items_alone():
    data = exported(CONTENT, "--year", "2024", "--edition", "briefing")
    found = sheets(data)
    assert_totals(found["总分"], scored(CONTENT, "--year", "2024", "--edition", "briefing", command="export"))
    assert "名次" not in found["总分"][0] and "指标得分" not in found
    assert {row["得分方式"] for row in rows(found["扣分明细"])} == {"改判"}


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """Workbooks with what LibreOffice makes of them."""
    wanted = {
        "office": (CONTENT, "--year", "2024"), "draft": (CONTENT, "--year", "2025"), "kinds": (KINDS, "--round", "second"),
        "site": (CONTENT, "--year", "2024", "--edition", "site"), "unit": (CONTENT, "--year", "2025", "--unit", "xdny"),
        "evaluation": (CONTENT, "--year", "2024", "--table", "evaluation"),
        "evidence": (CONTENT, "--year", "2025", "--table", "evidence"),
    }  # fmt: skip
    folder = tmp_path_factory.mktemp("books")
    made = {}
    for name, arguments in wanted.items():
        data = exported(*arguments)
        made[name] = (data, *converted(data, folder, name))
    return made


NAMES = ["office", "draft", "kinds", "site", "unit", "evaluation", "evidence"]


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_reads_the_same_cells(examples, name):
    data, texts, _ = examples[name]
    found = sheets(data)
    assert texts.keys() == found.keys()
    for sheet, table in found.items():
        assert texts[sheet] == [[shown(cell) for cell in row] for row in table], sheet


@pytest.mark.parametrize("name", NAMES)
def test_sheets_are_printed_on_a4_landscape_with_heads_and_numbers(examples, name):
    data, texts, pdf = examples[name]
    size, pages = printed(pdf)
    assert abs(size[0] - 842) < 1 and abs(size[1] - 595) < 1
    assert len(pages) >= len(texts)
    is_draft = name in ("draft", "kinds", "unit", "evidence")
    for number, page in enumerate(pages, 1):
        words = page.replace(" ", "")
        assert f"第{number}页，共{len(pages)}页" in words
        assert (DRAFT in words) == is_draft
        assert any(sheet in words.splitlines()[0] for sheet in texts)
    # As wide as the paper: as many pages as a sheet is long, and the heads on each of them.
    assert sum("单位编号" in page.replace(" ", "") for page in pages) >= len(pages) - 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_hidden_computed_or_signed(examples, name, tmp_path):
    data = examples[name][0]
    (tmp_path / "book.xlsx").write_bytes(data)
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    assert not book.defined_names and not book.vba_archive
    for sheet in book:
        assert sheet.sheet_state == "visible" and sheet.freeze_panes is not None
        assert sheet.freeze_panes[-1] == "2" and sheet.auto_filter.ref.startswith("A1:")
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert not any(column.hidden or column.width < 5 for column in sheet.column_dimensions.values())
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1" and sheet.print_area == ""
        # A cell is text, a number or a day.
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "inlineStr"}
    properties = book.properties
    assert (properties.creator or "") == "" and (properties.lastModifiedBy or "") == ""
    assert properties.created == properties.modified and properties.created.hour == 12
    names = parts(data).keys()
    assert not any(word in name for name in names for word in ["comments", "external", "drawing", "custom", "vba"])


SETTINGS = {
    "Shanghai": {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"}, "New York": {"TZ": "America/New_York", "LC_ALL": "C"},
    "a decimal comma": {"LC_ALL": "de_DE.UTF-8", "TMPDIR": "/nowhere"}, "another epoch": {"SOURCE_DATE_EPOCH": "1"},
}  # fmt: skip


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_of_the_system_change_no_byte(examples, name):
    run = gongshi("export", "--year", "2024", "--format", "xlsx", env=os.environ | SETTINGS[name])
    assert run.stdout == examples["office"][0]


def test_the_export_is_the_download_of_its_edition(reference):
    for year in ["2024", "2025"]:
        assert exported(CONTENT, "--year", year) == reference[f"office/downloads/results-{year}.xlsx"]
    assert exported(CONTENT, "--year", "2024", "--edition", "site") == reference["site/downloads/results-2024.xlsx"]
    assert "site/downloads/results-2025.xlsx" not in reference

"""The table for the units' general evaluation and the index of evidence, against the registers and `gongshi score`."""

import collections
import csv
import io
import json
import pathlib
import shutil

import openpyxl
import pytest
from Program.runs import CONTENT, assert_refused, gongshi
from Program.workbooks import decimal, exported, rows, sheets, shown


def table(content, name, *options):
    """The table as CSV, row by row; the workbook has to say the same."""
    run = gongshi("export", "--content", content, "--format", "csv", "--table", name, *options)
    assert run.returncode == 0, run.stderr.decode()
    text = run.stdout.decode("utf-8")
    assert text.startswith("\ufeff") and text.count("\r\n") == text.count("\n") - text.replace("\r\n", "").count("\n")
    found = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    [book] = sheets(exported(content, "--table", name, *options)).values()
    assert [[shown(cell) for cell in row] for row in book] == [
        # Where a spreadsheet would take text for a formula, the text table has an apostrophe before it.
        [cell.removeprefix("'") if cell[1:2] in tuple("=+-@") else cell for cell in row] for row in found
    ]
    return rows(found)


def test_the_table_for_evaluation_says_what_was_approved_and_on_what_ground():
    found = table(CONTENT, "evaluation", "--year", "2024")
    result = json.loads(gongshi("score", "--year", "2024", "--format", "json").stdout, parse_float=decimal, parse_int=decimal)
    assert [row["单位编号"] for row in found] == [unit["id"] for unit in result["units"]]
    for row, unit in zip(found, result["units"]):
        assert decimal(row["考核总分"]) == unit["total"] and decimal(row["满分"]) == result["total"]
        assert row["名次"] == ("" if unit["rank"] is None else str(unit["rank"]))
        assert row["是否一票否决"] == ("是" if unit["verdict"] == "vetoed" else "否")
        assert (row["审定机构"], row["审定日期"]) == ("网络安全领导小组", "2025-01-08") and row["审定文件"]
        assert "〔2024〕50 号第十条（三）" in row["依据"] and row["状态"] == "已审定"
    assert {row["是否一票否决"] for row in found} == {"是", "否"}
    # Nothing of how a result came about.
    assert not any(head for head in found[0] if " " in head or head in ("一票否决情形", "理由", "待核定分值"))


def test_what_is_not_approved_is_refused_or_marked(tmp_path):
    assert_refused(gongshi("export", "--year", "2025", "--format", "xlsx", "--table", "evaluation"), "尚未审定")
    found = table(CONTENT, "evaluation", "--year", "2025", "--draft")
    assert {row["状态"] for row in found} == {"草稿（尚未审定，不作综合考核依据）"}
    assert "名次" not in found[0] and "审定机构" not in found[0]


def test_the_basis_is_the_contents_own(tmp_path):
    content = tmp_path / "内容"
    shutil.copytree(CONTENT, content)
    rubric = content / "rubrics/2024.yaml"
    lines = rubric.read_text("utf-8").splitlines(keepends=True)
    others = "".join(line for line in lines if not line.startswith("evaluation:"))
    rubric.write_text(others, "utf-8")
    assert "依据" not in table(content, "evaluation", "--year", "2024")[0]
    rubric.write_text("evaluation: [{policy: kaohe-2024-50, article: 99}]\n" + others, "utf-8")
    run = gongshi("check", "--content", content)
    assert "rubrics/2024.yaml" in run.stdout.decode() and "没有第 99 条" in run.stdout.decode()


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_every_row_of_the_registers_is_in_the_index(year):
    found = table(CONTENT, "evidence", "--year", year)
    places = collections.Counter(row["登记位置"] for row in found)
    folder = pathlib.Path(CONTENT) / "assessments" / year
    wanted = set()
    for path in sorted(folder.glob("*-*/**/*.csv")):
        name = path.relative_to(folder).as_posix()
        # Answers and materials are no records of facts.
        if "feedback" in name or name.endswith("materials.csv"):
            continue
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        reader = csv.reader(io.StringIO(text, newline=""))
        line, is_below_head = 1, False
        for row in reader:
            # A title may stand above the head, and a sum below the rows.
            if is_below_head and any(row) and row[0] not in ("合计", "小计", "备注"):
                wanted.add(f"{name}:{line}")
            is_below_head = is_below_head or "指标" in row or "单位" in row
            line = reader.line_num + 1
    missing = wanted - places.keys()
    # A meeting that nobody missed, and material that came after the cutoff, give no record.
    late = {place for place in missing if "meetings.csv" not in place}
    warned = gongshi("check").stdout.decode()
    for place in late:
        path, line = place.rsplit(":", 1)
        assert f"assessments/{year}/{path}:{line}:" in warned and "after-cutoff" in warned, place
    assert places.keys() <= wanted
    # The units in file order, and in each of them the items in rubric order, vetoes last.
    result = json.loads(gongshi("score", "--year", year, "--format", "json").stdout)
    with open(folder / "units.csv", encoding="utf-8-sig", newline="") as file:
        units = [row["单位编号"] for row in csv.DictReader(file)]
    items = [item["id"] for item in result["units"][0]["items"]] + [""]
    order = [(units.index(row["单位编号"]), items.index(row["指标"])) for row in found]
    assert order == sorted(order)


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_what_counted_is_what_stands_behind_the_calculations(year):
    found = table(CONTENT, "evidence", "--year", year)
    result = json.loads(gongshi("score", "--year", year, "--format", "json").stdout)
    behind = collections.Counter()
    for unit in result["units"]:
        for item in unit["items"]:
            for line in item["trace"]:
                behind.update((unit["id"], item["id"], row) for row in line.get("rows", []))
    fed = collections.Counter()
    for row in found:
        if row["类型"] == "登记记录" and row["规则和得扣分"]:
            fed[row["单位编号"], row["指标"], row["登记位置"]] += len(row["规则和得扣分"].split("\n"))
            assert row["是否计入"].startswith("计入")
    assert fed == behind
    marks = {(row["单位编号"], row["指标"]) for row in found if row["类型"] == "评分" and row["是否计入"].startswith("计入")}
    assert marks == {
        (unit["id"], item["id"])
        for unit in result["units"]
        for item in unit["items"]
        if item["state"] in ("judged", "overridden", "notApplicable")
    }
    vetoed = {row["单位编号"] for row in found if row["类型"] == "一票否决" and row["是否计入"] == "生效"}
    assert vetoed == {unit["id"] for unit in result["units"] if unit["verdict"] == "vetoed"}


@pytest.mark.parametrize(
    "options, reason",
    [
        (["--table", "evidence", "--edition", "site"], "证据索引是内部材料"), (["--table", "evidence", "--unit", "szjs"], "--unit"),
        (["--table", "evaluation", "--edition", "site"], "--edition"), (["--draft"], "--draft 只用于"),
        (["--unit", "szjs", "--edition", "site"], "不能与 --edition 同用"), (["--unit", "没有的单位"], "没有参加考核的单位"),
        (["--edition", "site", "--round", "final"], "请去掉 --round"), (["--edition", "site", "--year", "2025"], "尚未审定公布"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(options, reason):
    run = gongshi("export", "--format", "xlsx", *options)
    said = run.stderr.decode()
    assert run.returncode == 2 and run.stdout == b"" and reason in said.splitlines()[0], said
    assert gongshi("export", "--format", "json", "--table", "evidence").returncode == 2


def test_of_a_text_that_no_cell_can_hold_the_workbook_has_the_beginning(tmp_path):
    content = tmp_path / "内容"
    shutil.copytree(CONTENT, content)
    (content / "assessments/2024/published.json").unlink()
    register = content / "assessments/2024/2-final/evidence.csv"
    lines = register.read_text("utf-8-sig").splitlines()
    value = lines[0].split(",").index("内容")
    cells = lines[1].split(",")
    assert cells[value]
    lines[1] = ",".join(cells[:value] + ["长" * 32_768] + cells[value + 1:])
    register.write_text("\n".join(lines) + "\n", "utf-8")
    found = gongshi("check", "--content", content)
    place = f"assessments/2024/2-final/evidence.csv:2:{value + 1}: warning[cell-too-long]"
    assert found.returncode == 0 and place in found.stdout.decode()
    run = gongshi("export", "--content", content, "--year", "2024", "--format", "xlsx")
    assert run.returncode == 0, run.stderr.decode()
    book = openpyxl.load_workbook(io.BytesIO(run.stdout))
    texts = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]
    assert max(texts, key=len) == "长" * 32_766 + "…"
    assert gongshi("build", "--content", content, "--output", tmp_path / "out", "--edition", "office").returncode == 0

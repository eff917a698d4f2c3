"""The manual's first year, walked: every command on the page is run in its order, every example written where it says."""

import re
import shlex

import pytest
from Program.forms import WORKBOOK
from Program.office import Typing
from Program.runs import ROOT, gongshi

PAGE = ROOT / "Sources/Manual/Pages/first-year.md"
# A fenced block, or the rows of a sheet behind the line that names it.
BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$"
    r"|^`(?P<book>\S+\.xlsx)` 的“(?P<sheet>[^”]+)”：\n\n(?P<rows>(?:\|[^\n]*\n)+)",
    re.M | re.S,
)
FOLDERS = {"初评": "1-preliminary", "终评": "2-final"}


def save(place, text):
    """Saves a table as Chinese Excel does: GBK, CRLF."""
    place.write_bytes(text.replace("\n", "\r\n").encode("gb18030"))


def records(rows):
    """The rows of a table, each a dict by head."""
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows.splitlines()]
    return [dict(zip(cells[0], row)) for row in cells[2:]]


def fill(typing, sheet, rows):
    """Types the rows of a table into a sheet, into those of the units where they stand there."""
    if sheet != "核对表":
        return typing.append(sheet, *records(rows))
    of_units = {record.pop("单位"): record for record in records(rows)}
    assert list(typing.units()) == list(of_units)
    for head in next(iter(of_units.values())):
        typing.fill({head: lambda unit, head=head: of_units[unit][head]})


def approve(content):
    """Takes the `# ` off the two lines, as the page says."""
    plan = content / "assessments/2026/assessment.yaml"
    text = plan.read_text("utf-8")
    changed = re.sub(r"^# (approval|publication): ", r"\1: ", text, flags=re.M)
    assert changed != text
    plan.write_text(changed, "utf-8")


@pytest.fixture
def page():
    return list(BLOCK.finditer(PAGE.read_text("utf-8")))


def walk(folder, page, change=lambda rows: rows):
    """Does what the page says, the sheets of a workbook typed at a time; returns the commands and what each said."""
    content = folder / "Content"
    said, typing = [], {}
    for block in page:
        language, path, text = block["language"], block["path"], block["text"]
        if block["book"]:
            book = content / "assessments/2026" / block["book"]
            fill(typing.setdefault(book, Typing(book)), block["sheet"], change(block["rows"]))
            continue
        for typed in typing.values():
            typed.save()
        typing = {}
        if path:
            assert language == "csv"
            save(content / path, text)
        elif "approval:" in text:
            approve(content)
        if language != "sh":
            continue
        for line in text.splitlines():
            command = shlex.split(line)
            if command[0] == "cd":
                assert command[1] == folder.name
                continue
            assert command[0] == "gongshi"
            if command[1] == "serve":  # It goes on until it is stopped.
                continue
            if command[1:3] == ["new", "round"]:  # The page has the reader take away the workbook that is there.
                (content / "assessments/2026" / FOLDERS[command[3]] / WORKBOOK).unlink()
            run = gongshi(*command[1:], cwd=folder)
            said.append((line, run.returncode, (run.stdout + run.stderr).decode()))
    return said


def test_the_first_year_as_the_page_tells_it(tmp_path, page):
    folder = tmp_path / "考核公示"
    folder.mkdir()
    said = walk(folder, page)
    for line, status, text in said:
        assert status == 0, f"{line}\n{text}"
    assert len(said) > 12
    assert len({block["sheet"] for block in page if block["book"]}) == 3
    told = {line: text for line, _, text in said}
    first_check = next(text for line, _, text in said if line == "gongshi check")
    assert re.search(r"“(0 个错误，\d+ 个警告，\d+ 条提示)”", PAGE.read_text("utf-8")).group(1) in first_check
    # What is left is the policy's own text, which the page cannot have.
    left = re.findall(r"^(\S+?):\S+ \w+\[(\S+)\]", told["gongshi check"], re.M)
    assert left and {code for _, code in left} == {"placeholder"} and all(path.startswith("policies/") for path, _ in left)
    assert "已留存 3 个单位的结果" in told["gongshi publish --year 2026"]
    site = (folder / "Output/site/results/2026/index.html").read_text("utf-8")
    assert all(name in site for name in ("机电学院", "教务处", "图书馆"))
    year = folder / "Content/assessments/2027"
    assert (year / "units.csv").exists() and (year / "1-preliminary" / WORKBOOK).exists()
    assert gongshi("check", "--strict", cwd=folder).returncode in (0, 1)


def test_the_finding_the_page_shows(tmp_path, page):
    shown = next(block["text"] for block in page if block["language"] == "text" and "unknown-unit" in block["text"])
    folder = tmp_path / "考核公示"
    folder.mkdir()
    end = next(index for index, block in enumerate(page) if block["text"] == shown)
    walk(folder, page[: end + 1], change=lambda rows: re.sub(r"^\| 机电学院 \| WT", "| 机电学员 | WT", rows, flags=re.M))
    run = gongshi("check", cwd=folder)
    assert run.returncode == 1
    assert shown in run.stdout.decode()

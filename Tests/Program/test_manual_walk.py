"""The manual's first year, walked: every command on the page is run in its order, every example written where it says."""

import re
import shlex

import pytest
from Program.runs import ROOT, gongshi

PAGE = ROOT / "Sources/Manual/Pages/first-year.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def save(place, text):
    """Saves a table as Chinese Excel does: GBK, CRLF."""
    place.write_bytes(text.replace("\n", "\r\n").encode("gb18030"))


def approve(content):
    """Takes the `# ` off the two lines, as the page says."""
    plan = content / "assessments/2026/assessment.yaml"
    text = plan.read_text("utf-8")
    changed = re.sub(r"^# (approval|publication): ", r"\1: ", text, flags=re.M)
    assert changed != text
    plan.write_text(changed, "utf-8")


@pytest.fixture
def page():
    return BLOCK.findall(PAGE.read_text("utf-8"))


def test_the_first_year_as_the_page_tells_it(tmp_path, page):
    folder = tmp_path / "考核公示"
    folder.mkdir()
    content = folder / "Content"
    said = []
    for language, path, text in page:
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
            if command[1:3] == ["new", "round"]:  # The page has the reader take away the table that is there.
                name = {"初评": "1-preliminary", "终评": "2-final"}[command[3]]
                (content / "assessments/2026" / name / "checklist.csv").unlink()
            run = gongshi(*command[1:], cwd=folder)
            assert run.returncode == 0, f"{line}\n" + (run.stdout + run.stderr).decode()
            said.append((line, (run.stdout + run.stderr).decode()))
    assert len(said) > 12
    told = {line: text for line, text in said}
    first_check = next(text for line, text in said if line == "gongshi check")
    assert re.search(r"“(0 个错误，\d+ 个警告，\d+ 条提示)”", PAGE.read_text("utf-8")).group(1) in first_check
    assert "已留存 3 个单位的结果" in told["gongshi publish --year 2026"]
    site = (folder / "Output/site/results/2026/index.html").read_text("utf-8")
    assert all(name in site for name in ("机电学院", "教务处", "图书馆"))
    assert (content / "assessments/2027/units.csv").exists()
    assert gongshi("check", "--strict", cwd=folder).returncode in (0, 1)


def test_the_finding_the_page_shows(tmp_path, page):
    folder = tmp_path / "考核"
    assert gongshi("init", folder, "--year", "2026").returncode == 0
    for _, path, text in page:
        if path:
            save(folder / path, text.replace("图书馆,2026", "图书官,2026"))
    shown = next(text for language, path, text in page if language == "text" and "unknown-unit" in text)
    run = gongshi("check", "--content", folder)
    assert run.returncode == 1
    assert shown in run.stdout.decode()

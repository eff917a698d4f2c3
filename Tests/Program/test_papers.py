"""Papers against the results that other commands print, and against what their readers may not know."""

import csv
import email
import email.policy
import html
import io
import json
import re
import shutil

import pytest
from Program.runs import CONTENT, gongshi
from Program.sheets import rows

HOSPITAL = CONTENT.parent / "Tests/Program/hospital"
YEARS = [2024, 2025]


def run(*arguments):
    done = gongshi(*arguments)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    run("build", "--content", CONTENT, "--output", folder / "Output", "--edition", "office", "--edition", "site")
    return folder / "Output"


@pytest.fixture(scope="module")
def hospital(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hospital")
    shutil.copytree(HOSPITAL, folder / "Content")
    run("build", "--content", folder / "Content", "--output", folder / "Output", "--edition", "office")
    return folder / "Output/office"


def scored(year):
    return json.loads(run("score", "--content", CONTENT, "--year", year, "--format", "json"))["units"]


def words(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", markup))).strip()


def article(path):
    """The paper on a page with one."""
    page = path.read_text("utf-8")
    found = re.findall(r"<article class=\"document paper.*?</article>", page, re.S)
    assert len(found) == 1, path
    return found[0]


def tables(path):
    """The tables of a paper, each as rows of cells, its head first."""
    found = re.findall(r"<table.*?</table>", article(path), re.S)
    return [
        [[words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in table.split("<tr>")[1:]]
        for table in found
    ]


def count(unit, item, rule):
    """How often a rule counted."""
    lines = next(entry["trace"] for entry in unit["items"] if entry["id"] == item)
    return sum(line["count"] for line in lines if line["rule"] == rule)


def test_the_results_are_not_told_before_they_are_approved(output):
    assert not (output / "office/papers/2025/results.html").exists()


@pytest.mark.parametrize("year", [2024])
def test_the_notice_of_results_has_totals_ranks_and_dimensions_as_scored(output, year):
    totals, dimensions = tables(output / f"office/papers/{year}/results.html")
    units = {unit["name"]: unit for unit in scored(year)}
    assert totals[0] == ["序号", "单位", "总分", "名次", "备注"]
    assert sorted(row[1] for row in totals[1:]) == sorted(units)
    for row in totals[1:]:
        unit = units[row[1]]
        assert float(row[2]) == unit["total"] and row[3] == str(unit["rank"] or "—"), row
        assert (row[4] == "一票否决") == (unit["verdict"] == "vetoed")
    for row in dimensions[1:]:
        assert [float(cell) for cell in row[1:]] == [entry["earned"] for entry in units[row[0]]["dimensions"]], row


@pytest.mark.parametrize("year", YEARS)
def test_the_report_on_the_year_has_as_many_cases_as_the_rules_counted(output, year):
    handling = tables(output / f"office/papers/{year}/quarter/year.html")[0]
    found = {(row[0], row[1]): (int(row[2]), int(row[4])) for row in handling[1:-1]}
    expected = {}
    for unit in scored(year):
        # By the rubric: the first rule counts all, the second the late ones.
        for item, fact in (("5.1", "漏洞"), ("5.2", "安全通报")):
            if count(unit, item, 0):
                expected[unit["name"], fact] = (count(unit, item, 0), count(unit, item, 1))
    assert {key: value for key, value in found.items() if key[1] != "负责人变更"} == expected
    assert [int(cell) for cell in handling[-1][2:5]] == [sum(int(row[place]) for row in handling[1:-1]) for place in (2, 3, 4)]
    quarters = [tables(path)[0][-1] for path in sorted((output / f"office/papers/{year}/quarter").glob("q*.html"))]
    assert sum(int(row[2]) for row in quarters) == int(handling[-1][2])


@pytest.mark.parametrize("year", YEARS)
def test_absences_are_those_that_the_rules_counted(output, year):
    found = {row[0]: int(row[1]) for row in tables(output / f"office/papers/{year}/absences/year.html")[1][1:]}
    expected = {unit["name"]: count(unit, "3.2", 0) for unit in scored(year) if count(unit, "3.2", 0)}
    assert found == expected


@pytest.mark.parametrize("year", YEARS)
def test_open_cases_are_the_unfinished_tasks(output, year):
    tasks = list(csv.DictReader(io.StringIO(run("status", "--content", CONTENT, "--year", year, "--format", "csv").lstrip("\ufeff"))))
    unfinished = [task for task in tasks if task["情况"] in ("未办结", "上年未办结")]
    listed = tables(output / f"office/papers/{year}/cases.html")[0][1:]
    assert [row[1] for row in listed] == [task["单位"] for task in unfinished]
    assert [bool(row[6]) for row in listed] == [task["是否过期"] == "是" for task in unfinished]


def names(year):
    return [row[1] for row in rows(CONTENT / f"assessments/{year}/units.csv")[1:]]


def people():
    found = set()
    for year in YEARS:
        found |= {cell for row in rows(CONTENT / f"assessments/{year}/roster.csv")[1:] for cell in row[2:4] if cell}
    return found


@pytest.mark.parametrize("year", YEARS)
def test_a_paper_to_a_unit_says_nothing_of_another(output, year):
    papers = output / f"office/papers/{year}"
    units = names(year)
    seen = 0
    for kind in ("rectification", "overdue", "reminder", "objection"):
        for path in sorted((papers / kind).glob("*.html")):
            said = words(article(path))
            own = [name for name in units if name in said]
            # One name may stand within another.
            assert len({name for name in own if not any(name != other and name in other for other in own)}) == 1, path
            assert not [person for person in people() if person in said], path
            assert "示例数据：" not in said and not re.search(r"\.csv:\d", said), path
            seen += 1
    assert seen >= 10


def test_reminders_can_be_sent_as_messages(output):
    list_of = csv.DictReader(io.StringIO(run("status", "--content", CONTENT, "--format", "csv").lstrip("\ufeff")))
    owing = {task["单位编号"]: task["单位"] for task in list_of if task["由谁办理"] == "单位"}
    folder = output / "office/downloads/reminders-2025"
    assert {path.stem for path in folder.glob("*.eml")} == {path.stem for path in folder.glob("*.ics")} == set(owing)
    for unit, name in owing.items():
        file = (folder / f"{unit}.eml").read_bytes()
        assert all(len(line) <= 78 for line in file.split(b"\r\n")) and b"\n" not in file.replace(b"\r\n", b"")
        message = email.message_from_bytes(file, policy=email.policy.default)
        assert message.defects == [] and name in message["Subject"]
        assert message["From"].addresses[0].addr_spec == "wanganban@example.org"
        assert message["Date"].datetime.date().isoformat() == "2025-12-20" and message["Message-ID"] is None
        text = message.get_content().replace("\r\n", "\n")
        assert run("status", "--content", CONTENT, "--unit", unit, "--format", "text").endswith("\n\n" + text.strip() + "\n")
        page = (output / f"office/papers/2025/reminder/{unit}.html").read_text("utf-8")
        assert html.unescape(re.search(r"<pre>(.*?)</pre>", page, re.S)[1]).strip() == text.strip()


def test_everybody_reads_the_notice_of_published_results_and_no_other_paper(output):
    papers = sorted(path.relative_to(output / "site").as_posix() for path in (output / "site").glob("papers/**/*"))
    assert [path for path in papers if path.endswith(".html")] == ["papers/2024/results.html"]
    said = words(article(output / "site/papers/2024/results.html"))
    assert "网络安全领导小组2025年1月8日审定" in said
    for row in rows(CONTENT / "assessments/2024/2-final/vetoes.csv")[1:]:
        assert row[2] not in said and row[3] not in said
    assert not [person for person in people() if person in said]


def test_another_institution_prints_them_in_its_own_name(hospital):
    kinds = {path.stem for path in hospital.glob("papers/2025/*.html")}
    assert kinds >= {"cases", "incident", "quarter", "results"}
    # Its rubric is not about meetings.
    assert kinds.isdisjoint({"meeting", "attendance", "absences"})
    for path in hospital.glob("papers/**/*.html"):
        assert not re.search("学院|网络安全|网安办|常州|教学单位", words(path.read_text("utf-8"))), path
    for path in hospital.glob("downloads/reminders-2025/*.eml"):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert not re.search("学院|网络安全|网安办|常州", message["Subject"] + message.get_content()), path


def test_faults_of_an_office_s_own_texts_are_found_where_they_are(tmp_path):
    shutil.copytree(HOSPITAL, tmp_path / "Content")
    papers = tmp_path / "Content/papers"
    papers.mkdir()
    (papers / "overdue.md").write_text("---\ntitle: 督办\n---\n\n{{单位}}：\n\n甲{{单为}}乙。\n", "utf-8")
    (papers / "cases.md").write_text("---\nnumber: 号\n---\n\n{{数量\n", "utf-8")
    (papers / "remind.md").write_text("---\ntitle: 催办\n---\n\n甲。\n", "utf-8")
    done = gongshi("check", "--content", tmp_path / "Content", "--format", "json")
    found = [
        (entry["path"], entry["line"], entry["column"], entry["code"])
        for entry in json.loads(done.stdout)["diagnostics"]
        if entry["path"].startswith("papers/")
    ]
    assert found == [
        ("papers/cases.md", 1, 1, "missing-value"), ("papers/overdue.md", 7, 2, "paper-invalid"),
        ("papers/remind.md", 1, 1, "unread-file"),
    ]  # fmt: skip
    assert done.returncode == 1 and "reminder.md" in done.stdout.decode()

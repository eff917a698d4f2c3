"""The manual's chapter for a province: its files as they stand there, over a few institutions."""

import csv
import fcntl
import io
import json
import os
import re
import shutil
import subprocess

import pytest
from Program.runs import PROGRAM, ROOT, contents, gongshi

PAGE = ROOT / "Sources/Manual/Pages/province.md"
NAMES = {
    "10001": "示例第一学院", "10002": "甲 & 乙 <职业> 学院", "10003": "示例第三学院",
    "10004": "示例第四学院", "10005": "示例第五学院", "10006": "示例第六学院",
}  # fmt: skip
UNPUBLISHED = "10005"
ALL = "make -k -O -j 2 sites"
UNITS = ["示例单位甲", "示例单位乙", "示例单位丙"]
CHECKLIST = [
    "单位,1.1 责任书报送,1.2 分管负责人,1.2 联络员,2.2 自查报告,2.3 培训学时,2.4 完成任务数,2.4 任务总数,3.1 年度总结,3.2 得分,3.2 理由",
    "{},2026-04-20,是,{},{},{},{},10,2026-12-04,{},逐项核对",
]


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)


def commands():
    return [line for block in blocks("sh") for line in block.splitlines()]


class Province:
    """The folder that the chapter describes."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        (folder / "bin").mkdir()
        (folder / "bin/gongshi").symlink_to(PROGRAM)
        (makefile,) = blocks("makefile")
        tables, *queries, index = blocks("sql")
        (folder / "Makefile").write_text(makefile, "utf-8")
        (folder / "tables.sql").write_text(tables, "utf-8")
        (folder / "index.sql").write_text(index, "utf-8")
        self.queries = queries
        # As Excel writes it: a mark in front, CRLF.
        rows = "".join(f"{code},{name},{'东市' if int(code) % 2 else '西市'}\r\n" for code, name in NAMES.items())
        (folder / "institutions.csv").write_bytes(("\ufeff编号,名称,地区\r\n" + rows).encode())

    def run(self, line):
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        return subprocess.run(
            ["sh", "-c", line], cwd=self.folder, capture_output=True, text=True, env=os.environ | {"PATH": path}, timeout=600
        )  # fmt: skip

    def make(self, line=ALL):
        """Does what the chapter says and returns the status, which institutions were made, and what was said."""
        assert line.replace("-j 1", "-j 2") in commands()
        run = self.run(line)
        said = run.stdout + run.stderr
        return run.returncode, re.findall(r"^www/(\d+)/site：", said, re.M), said

    def content(self, code):
        return self.folder / "institutions" / code

    def results(self, code):
        return self.folder / "results" / f"{code}.json"

    def query(self, number):
        run = subprocess.run(
            ["sqlite3", "-csv", "-header", "results.db"], input=self.queries[number], cwd=self.folder,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return list(csv.DictReader(io.StringIO(run.stdout)))


def fill(content, number):
    """Fills in the registers of an institution, each otherwise."""
    round = content / "assessments/2026/1-preliminary"
    rows = [CHECKLIST[0]]
    for place, unit in enumerate(UNITS):
        good = (number + place) % 3
        words = (unit, "否" if good == 0 else "是", "好" if good else "一般", "4" if good != 1 else "3", 7 + good, 8 + good / 2)
        rows.append(CHECKLIST[1].format(*words))
    (round / "checklist.csv").write_text("\n".join(rows) + "\n", "utf-8")
    evidence = ["单位,指标,事项,编号,内容,开始,完成", "全部,1.3,会议缺席,,无,,", "全部,2.1,问题,,无,,"]
    evidence += [f"{UNITS[number % 3]},2.1,问题,WT-{n},台账不全,2026-05-11,2026-05-{12 + n}" for n in range(1, number)]
    (round / "evidence.csv").write_text("\n".join(evidence) + "\n", "utf-8")


def break_(content):
    """Makes a mistake that stops a build; returns what was there."""
    path = content / "assessments/2026/1-preliminary/checklist.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace("2026-04-20".encode(), "四月下旬".encode()))
    return path, before


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    province = Province(tmp_path_factory.mktemp("省") / "province")
    for line in commands():
        if line.startswith("gongshi init"):
            first = line
    for number, code in enumerate(NAMES, 1):
        line = first.replace("10001", code).replace(NAMES["10001"], f"'{NAMES[code]}'")
        run = province.run(line)
        assert run.returncode == 0, run.stderr
        content = province.content(code)
        fill(content, number)
        if code != UNPUBLISHED:
            plan = content / "assessments/2026/assessment.yaml"
            plan.write_text(re.sub(r"^# (approval|publication): ", r"\1: ", plan.read_text("utf-8"), flags=re.M), "utf-8")
    for line in commands():
        if line.startswith(("mkdir", "cp")):
            assert province.run(line).returncode == 0, line
    return province


def test_one_with_errors_stays_as_it_was_and_the_others_are_made(province):
    path, sound = break_(province.content("10003"))
    status, made, said = province.make()
    assert status != 0 and sorted(made) == [code for code in NAMES if code != "10003"], said
    (line,) = re.findall(r"^make: \*\*\* \[Makefile:\d+: results/(\d+)\.json\] Error 1$", said, re.M)
    assert line == "10003"
    # The chapter shows these lines, with this number.
    for shown in next(block for block in blocks("text") if "***" in block).splitlines():
        assert shown in said
    report = province.folder / "reports/10003.html"
    assert "四月下旬" in report.read_text("utf-8") and os.listdir(report.parent) == ["10003.html"]
    assert not province.results("10003").exists() and not (province.folder / "www/10003").exists()

    path.write_bytes(sound)
    status, made, said = province.make()
    assert (status, made) == (0, ["10003"]), said
    assert not report.exists() and province.make()[:2] == (0, [])

    before, result = contents(province.folder / "www/10003"), province.results("10003").read_bytes()
    break_(province.content("10003"))
    assert province.make()[0] != 0
    assert contents(province.folder / "www/10003") == before and province.results("10003").read_bytes() == result
    path.write_bytes(sound)
    assert province.make()[0] == 0
    assert sorted(os.listdir(province.folder / "results")) == [f"{code}.json" for code in NAMES]


def test_an_institution_off_the_list_is_in_no_table(province):
    province.make()
    names = province.folder / "institutions.csv"
    before = names.read_bytes()
    names.write_bytes(b"".join(line for line in before.splitlines(True) if not line.startswith(b"10004,")))
    assert province.make()[:2] == (0, [])
    run = province.run("make tables")
    assert run.returncode == 0 and run.stderr == "", run.stderr
    assert "10004" not in (province.folder / "www/index.html").read_text("utf-8")
    assert NAMES["10004"] not in {row["名称"] for row in province.query(0)} and len(province.query(0)) == 5
    names.write_bytes(before)


def test_only_what_changed_is_made(province):
    province.make()
    before = {path: path.stat() for path in (province.folder / "www").rglob("*") if path.is_file()}
    site = province.content("10002") / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("title: 年度考核公示", "title: 年度考核结果公示"), "utf-8")
    assert province.make()[:2] == (0, ["10002"])
    for path, status in before.items():
        if "10002" not in path.parts:
            now = path.stat()
            assert (now.st_ino, now.st_mtime_ns) == (status.st_ino, status.st_mtime_ns)
    # A file that is older than the one it replaces, one with blanks and signs in its name, one that is gone.
    spare = province.folder / "spare"
    shutil.copy2(site, spare)
    os.utime(spare, (0, 0))
    spare.replace(site)
    assert province.make()[1] == ["10002"]
    odd = province.content("10004") / "policies/~$新 建 $(x).bak"
    odd.write_text("x")
    assert province.make()[1] == ["10004"]
    odd.unlink()
    assert province.make()[1] == ["10004"]
    assert province.make()[:2] == (0, [])


def test_what_is_shared_is_the_same_for_all(province):
    province.make()
    shared = province.folder / "shared/rubrics/2026.yaml"
    own = [province.content(code) / "rubrics/2026.yaml" for code in NAMES]
    before = shared.read_bytes()
    shared.write_bytes(before + "# 全省统一\n".encode())
    status, made, said = province.make()
    assert status == 0 and sorted(made) == list(NAMES), said
    assert all(path.read_bytes() == shared.read_bytes() for path in own)
    own[0].write_bytes(before)
    assert province.make()[:2] == (0, ["10001"])
    assert own[0].read_bytes() == shared.read_bytes() and province.make()[:2] in [(0, []), (0, ["10001"])]
    assert province.make()[:2] == (0, [])


def test_at_a_time_or_in_turn_the_bytes_are_the_same(province):
    province.make()
    files = {name: contents(province.folder / name) for name in ("www", "results")}
    for name in files:
        shutil.rmtree(province.folder / name)
    status, made, said = province.make("make -k -O -j 1 sites")
    assert status == 0 and made == list(NAMES), said
    assert "index.html" not in files["results"]
    files["www"].pop("index.html", None)
    assert {name: contents(province.folder / name) for name in files} == files


def test_the_table_is_the_sum_of_the_scores(province):
    province.make()
    assert "make tables" in commands()
    aside = province.results("10006").rename(province.folder / "aside.json")
    site = (province.folder / "www/10006").rename(province.folder / "aside")
    run = province.run("make tables")
    assert run.returncode == 0 and run.stderr == "", run.stderr
    scores = {}
    for code in NAMES:
        if code != "10006":
            run = gongshi("score", "--content", province.content(code), "--year", 2026, "--format", "json")
            scores[code] = json.loads(run.stdout)["units"]
    scored = [(unit["total"], code, unit["id"], unit) for code, units in scores.items() for unit in units if unit["verdict"] == "scored"]
    assert len(scored) == 15 and len({total for total, *_ in scored}) > 4

    means = {}
    for total, code, *_ in scored:
        means.setdefault(code, []).append(total)
    assert {row["名称"]: (row["单位数"], row["平均分"]) for row in province.query(0)} == {
        NAMES[code]: (str(len(totals)), f"{sum(totals) / len(totals):.2f}") for code, totals in means.items()
    }
    lowest = [(NAMES[code], unit["name"], total) for total, code, _, unit in sorted(scored, key=lambda found: found[:3])[:5]]
    assert [(row["名称"], row["单位"], float(row["总分"])) for row in province.query(1)] == lowest
    assert [(row["编号"], row["情况"]) for row in province.query(2)] == [("10005", "有结果，没有公布"), ("10006", "没有结果")]
    lost = {}
    for *_, unit in scored:
        for item in unit["items"]:
            if item["earned"] is not None and item["earned"] < item["points"]:
                lost.setdefault(item["id"], []).append(item["points"] - item["earned"])
    found = province.query(3)
    assert {row["指标"]: (row["失分的单位数"], row["失分"]) for row in found} == {
        item: (str(len(points)), f"{sum(points):.2f}") for item, points in lost.items()
    }
    assert [float(row["失分"]) for row in found] == sorted((float(row["失分"]) for row in found), reverse=True)

    (province.folder / "查询.sql").write_text("".join(province.queries), "utf-8")
    for line in [line for line in commands() if line.startswith("sqlite3")]:
        run = province.run(line)
        assert run.returncode == 0 and run.stderr == "", run.stderr
    assert "没有结果" in (province.folder / "查询.csv").read_text("utf-8")

    page = (province.folder / "www/index.html").read_text("utf-8")
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', page)
    assert [target for target, _ in links] == [f"{code}/site/index.html" for code in ("10001", "10003", "10005", "10002", "10004")]
    assert all((province.folder / "www" / target).exists() for target, _ in links)
    assert dict(links)["10002/site/index.html"] == "甲 &amp; 乙 &lt;职业> 学院"
    assert page.count("<td>已公布") == 4 and page.count("<td>尚未公布") == 2
    aside.rename(province.results("10006"))
    site.rename(province.folder / "www/10006")


def test_two_at_a_time_do_not_wait_for_each_other(province):
    (line,) = [line for line in commands() if line.startswith("flock")]
    province.run("make tables")
    with open(province.folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = province.run(line)
        assert run.returncode == 1 and run.stdout == ""
    assert province.run(line).returncode == 0

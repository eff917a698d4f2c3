"""The briefing as the leading group sees it: on a screen, and printed on A4 to be signed."""

import csv
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import PROGRAM
from registers import CONTENT

# The year and the round, and what a draft is called.
HEADINGS = ("审定事项", "主要问题", "审定意见", "与往年比较", "一票否决", "改判的指标", "总分分布", "各方面失分情况", "分类别情况", "各单位得分", "核算方法")
STATES = [(2024, "preliminary", "初评·仅供核对"), (2024, "final", None), (2025, "preliminary", "初评·仅供核对")]


@pytest.fixture(scope="module")
def briefings(tmp_path_factory):
    """The sample's briefings, by year and round."""
    output = tmp_path_factory.mktemp("briefings")
    found = {}
    for year, round, _ in STATES:
        folder = output / f"{year}-{round}"
        command = [PROGRAM, "build", "--content", CONTENT, "--output", folder, "--edition", "briefing"]
        subprocess.run([*command, "--year", str(year), "--round", round], capture_output=True, check=True)
        found[year, round] = folder / "briefing/index.html"
    return found


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The briefing of two hundred units made of the sample's, each of them eleven times and some."""
    folder = tmp_path_factory.mktemp("large")
    year = folder / "Content/assessments/2024"
    subprocess.run(["cp", "-r", CONTENT, folder / "Content"], check=True)
    # Names differ and so do ids: what the registers say is of the first ones.
    rows = [f"extra-{number},增设单位第{number}号,类别{number % 5},,参评," for number in range(1, 183)]
    header, *lines = (year / "units.csv").read_text("utf-8-sig").splitlines()
    width = len(next(csv.reader([header])))
    quantities = [row + ",".join(["40"] * (width - 5)) for row in rows]
    (year / "units.csv").write_text("\n".join([header, *lines, *quantities]) + "\n", "utf-8")
    text = (year / "assessment.yaml").read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith(("approval:", "publication:"))]
    (year / "assessment.yaml").write_text("\n".join(kept) + "\n", "utf-8")
    (year / "published.json").unlink(missing_ok=True)
    command = [PROGRAM, "build", "--content", folder / "Content", "--output", folder / "out", "--edition", "briefing"]
    run = subprocess.run([*command, "--year", "2024"], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return folder / "out/briefing/index.html"


class Opened:
    """A page that says nothing and asks for nothing but itself."""

    def __init__(self, chromium, path):
        self.page = chromium.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.address = path.as_uri()

    def __enter__(self):
        self.page.goto(self.address)
        return self.page

    def __exit__(self, *failure):
        self.page.close()
        if failure[0] is None:
            assert self.said == [] and set(self.asked) == {self.address}


def printed(page):
    """The text of every sheet without white space."""
    pdf = page.pdf(prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return ["".join(sheet.split()) for sheet in text.decode().split("\f")[:-1]]


def units(year):
    with open(CONTENT / f"assessments/{year}/units.csv", encoding="utf-8-sig", newline="") as file:
        return [row["单位名称"] for row in csv.DictReader(file) if row.get("状态") != "不参评"]


@pytest.mark.parametrize("year, round, draft", STATES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(chromium, briefings, year, round, draft):
    with Opened(chromium, briefings[year, round]) as page:
        page.evaluate(AXE_SCRIPT)
        for width in (390, 1280):
            for scheme in ("light", "dark"):
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=scheme)
                faults = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
                places = [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in faults]
                assert places == [], (width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("year, round, draft", STATES)
def test_nothing_stands_outside_the_file(chromium, briefings, year, round, draft):
    with Opened(chromium, briefings[year, round]) as page:
        links = page.eval_on_selector_all("[href], [src]", "all => all.map(it => it.getAttribute('href') ?? it.getAttribute('src'))")
        assert links and all(link.startswith(("#", "data:")) for link in links)
        missing = [link for link in links if link.startswith("#") and page.locator(f'[id="{link[1:]}"]').count() != 1]
        assert missing == []
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        assert policy.startswith("default-src 'none'; style-src 'sha256-") and "unsafe" not in policy


@pytest.mark.parametrize("year, round, draft", STATES)
def test_the_sheets(chromium, briefings, year, round, draft):
    with Opened(chromium, briefings[year, round]) as page:
        sheets = printed(page)
        rows = page.locator("#results tbody th").all_inner_texts()
    assert 3 <= len(sheets) <= 5
    for number, sheet in enumerate(sheets, 1):
        assert (draft in sheet) if draft else ("仅供核对" not in sheet)
        assert f"{year}年度网络安全责任制落实考核" in sheet and sheet.endswith(f"—{number}—")
    # The table names every unit that takes part, once, and stands on as many sheets as it needs.
    assert rows == units(year)
    whole = "".join(sheets)
    assert all(name in whole for name in rows)
    # What is signed stands on one sheet with its heading, right after the problems; what was approved is not asked again.
    signed = [sheet for sheet in sheets if "三、审定意见" in sheet]
    assert len(signed) == (0 if draft is None else 1)
    if signed:
        assert sheets.index(signed[0]) <= 1
        assert all(words in signed[0] for words in ["领导小组意见", "组长（签字）", "领导小组（盖章）", "日期"])
    # Headings are not the last of a sheet.
    for sheet in sheets:
        body = sheet.removesuffix(f"—{sheets.index(sheet) + 1}—")
        assert not body.endswith(HEADINGS)


def test_what_is_asked_for_comes_first_and_then_the_problems(chromium, briefings):
    with Opened(chromium, briefings[2024, "final"]) as page:
        heads = page.locator("main h2").all_inner_texts()
        first, *rest = printed(page)
    assert heads[:3] == ["审定事项", "主要问题", "一票否决"] and heads[-1] == "核算方法"
    assert first.index("一、审定事项") < first.index("二、主要问题")
    for words in ["18个参加考核的单位的结果，其中已评定17个", "一票否决1个单位：学生事务部", "改判的指标1项", "单位提出的异议9条", "没有待核定的单位"]:
        assert words in first
    # What was lost is told by its name.
    assert "处置安全漏洞（指标5.1，10分）：6个单位失分" in first
    for words in ["5.1处置安全漏洞", "护理学院8696+10"]:
        assert any(words in sheet for sheet in rest), words


def test_the_units_answers_are_counted(chromium, briefings):
    with Opened(chromium, briefings[2025, "preliminary"]) as page:
        text = "".join(page.locator("main").inner_text().split())
    assert "各单位反馈：已确认0个，有异议0个，未反馈18个（反馈截止日2025年12月26日）。" in text
    # Who has not answered may still object.
    assert "没有单位提出异议" not in text


def test_the_year_before_is_told(chromium, briefings):
    with Opened(chromium, briefings[2025, "preliminary"]) as page:
        text = "".join(page.locator("#years").inner_text().split())
    assert "与2024年相比，总分中位数95→90.65分；14个单位两年都有结果，7个上升、7个下降。" in text
    assert "上升最多的是学生事务部（+7.85分，2024年被一票否决，按当年照算的总分比较）" in text and "下降最多的是后勤保障中心（−10.55分）" in text


def test_the_briefing_is_set_as_an_official_document(chromium, briefings):
    with Opened(chromium, briefings[2025, "preliminary"]) as page:
        page.emulate_media(media="print")
        font = "it => getComputedStyle(it).fontFamily"
        assert page.locator(".briefing > p").first.evaluate(font).startswith("FangSong")
        assert "方正小标宋简体" in page.locator("h1").evaluate(font)
        # That it is a draft stands at the head of every sheet, and nowhere else on paper.
        assert page.locator(".banner:visible").count() == 0
        page.emulate_media(media="screen")
        assert page.locator(".banner:visible").count() == 1


def test_two_hundred_units_are_a_few_sheets(chromium, large):
    with Opened(chromium, large) as page:
        page.set_viewport_size({"width": 390, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        rows = page.locator("#results tbody th").all_inner_texts()
        bands = page.locator(".bands").bounding_box()["height"]
        sheets = printed(page)
    assert len(rows) == 200 and len(sheets) <= 11
    assert bands < 900
    # The head of the table is repeated, and the draft is said on every sheet.
    assert sum("单位总分结论类别" in sheet for sheet in sheets) >= 5
    assert all("仅供核对" in sheet for sheet in sheets)
    # Sentences name a few units of many.
    assert any("待核定182个单位：" in sheet and "等；核定后另行报审。" in sheet for sheet in sheets)

"""The year's calendar, its file for other programs, guides and letters: on screen, on paper, read back."""

import datetime
import pathlib
import re
import shutil
import subprocess
import zipfile

import icalendar
import pytest
from conftest import PAGES, PROGRAM


def events(name):
    data = (PAGES / "site/downloads" / name).read_bytes()
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        assert len(line) <= 75
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.errors == []
    found = list(calendar.walk("VEVENT"))
    assert all(event.errors == [] for event in found)
    return found


@pytest.mark.parametrize("year", [2024, 2025])
def test_the_calendar_file_is_read_back_right(year):
    found = events(f"deadlines-{year}.ics")
    days = {(str(event["SUMMARY"]), event.decoded("DTSTART"), event.decoded("DTEND")) for event in found}
    day = datetime.date
    assert ("补充考核材料提交截止（补充材料截止）", day(year, 12, 20), day(year, 12, 21)) in days
    assert ("年度总结最早提交日（总结最早）", day(year, 12, 1), day(year, 12, 2)) in days
    letter = {2024: day(2024, 6, 28), 2025: day(2025, 4, 30)}[year]
    assert ("签订《网络安全责任书》（责任书截止）", letter, letter + datetime.timedelta(1)) in days
    # What has weeks is an event on its last day, and nothing lasts for months.
    assert ("召开网络安全季度工作会议（第 2 季度）（最后一天）", day(year, 6, 30), day(year, 7, 1)) in days
    assert all(end - start <= datetime.timedelta(31) for _, start, end in days)
    meeting = next(event for event in found if "第 2 季度" in event["SUMMARY"])
    assert str(meeting["DESCRIPTION"]).startswith(f"{year} 年 4 月 1 日至 {year} 年 6 月 30 日\n")
    assert not any(event.subcomponents for event in found)
    assert any("公布" in title for title, *_ in days) == (year == 2024)
    assert len({str(event["UID"]) for event in found}) == len(found)
    last = next(event for event in found if event["SUMMARY"] == "补充考核材料提交截止（补充材料截止）")
    assert str(last["DESCRIPTION"]).startswith("补充考核材料提交截止时间不晚于当年度12月20日，逾期不再审核。\n")
    assert "指标" not in str(last["DESCRIPTION"])
    # What is handed in for the first time has days of its own.
    first = {str(event["SUMMARY"]): str(event.get("DESCRIPTION")) for event in found}
    assert ("自查材料截止" in first) == ("培训材料截止" in first) == (year == 2025)
    if year == 2025:
        assert first["自查材料截止"].endswith("\n指标 8.1") and first["培训材料截止"].endswith("\n指标 9.1、9.2")
    # The stamp and the number of the revision are of the day of the publication, where there is one.
    stamp, revision = {2024: (day(2025, 1, 10), 740), 2025: (day(2025, 1, 1), 0)}[year]
    assert {event.decoded("DTSTAMP").date() for event in found} == {stamp}
    assert {event["SEQUENCE"] for event in found} == {revision}


def test_one_file_holds_all_years():
    years = [event for year in (2024, 2025, 2026) for event in events(f"deadlines-{year}.ics")]
    assert [event["UID"] for event in events("deadlines.ics")] == [event["UID"] for event in years]


def test_from_the_first_page_to_a_deadline_its_clause_and_its_guide(chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((PAGES / "site/index.html").as_uri())
    page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="工作日历").click()
    assert page.url.endswith("/calendar/2025.html")
    december = page.locator("#month-2025-12")
    assert "23 个工作日" in december.inner_text()
    entry = december.get_by_role("listitem").filter(has_text="补充材料截止").first
    assert "12 月 20 日 周六 休息日，不顺延" in " ".join(entry.inner_text().split())
    entry = december.get_by_role("listitem").filter(has_text="培训材料截止").first
    entry.get_by_role("link", name="自查指南 9.1").click()
    block = page.locator(".submission")
    assert "加盖单位公章" in block.inner_text() and "2025\u00a0年 12\u00a0月 5\u00a0日（周五）" in block.inner_text()
    page.get_by_role("link", name="自查指南", exact=True).click()
    page.get_by_role("link", name="2025 年工作日历").click()
    assert page.url.endswith("/calendar/2025.html#relative")
    scoring = page.get_by_role("listitem").filter(has_text="形成初评结果").first
    scoring.get_by_role("link", name="〔2024〕50 号第十条（一）").click()
    assert page.url.endswith("/policies/kaohe-2024-50.html#article-10-1")
    context.close()


def paper(chromium, path):
    """The number of pages of a print on A4."""
    page = chromium.new_page()
    page.goto((PAGES / path).as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)}
    assert all(abs(box[2] - 595.3) < 1 and abs(box[3] - 841.9) < 1 for box in boxes)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_calendar_and_letters_print_on_a4(chromium):
    assert paper(chromium, "site/calendar/2025.html") <= 5
    assert paper(chromium, "site/letter/kaohe-2024-50-fujian-2.html") == 2
    # A letter for each of 18 units, each on sheets of its own.
    assert paper(chromium, "office/letters/2024/sheets.html") == 2 * 18


def test_letters_print_alone_with_lines_to_fill_in(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "site/letter/kaohe-2024-50-fujian-2.html").as_uri())
    page.emulate_media(media="print")
    assert not any(page.locator(name).first.is_visible() for name in [".head", ".foot", ".notice", ".letter-note"])
    for line in page.locator(".parties dd").all():
        assert line.bounding_box()["width"] > 100
    seal = page.get_by_text("二级单位（盖章）")
    # A seal is 40 mm across at most and may lie over the signature below it.
    assert seal.bounding_box()["height"] >= 20 / 25.4 * 96
    page.close()


def test_rosters_are_the_offices_alone():
    names = set(re.findall(r"示例[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]", (PAGES / "office/letters/2024/index.html").read_text("utf-8")))
    assert len(names) > 20
    for path in (PAGES / "site").rglob("*"):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                parts = [book.read(part) for part in book.namelist()]
        else:
            parts = [path.read_bytes()] if path.is_file() else []
        assert not any(name.encode() in part for part in parts for name in names), path


def moved(folder, program, date, *build):
    """The events of a build in which the supplement's last day is another."""
    plan = folder / "content/assessments/2025/assessment.yaml"
    plan.write_text(plan.read_text("utf-8").replace("补充材料截止: 2025-12-20", f"补充材料截止: {date}"), "utf-8")
    run = [program, "build", "--content", folder / "content", "--output", folder / "out", "--edition", "site", *build]
    subprocess.run(run, check=True, capture_output=True)
    calendar = icalendar.Calendar.from_ical((folder / "out/site/downloads/deadlines-2025.ics").read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_a_moved_deadline_has_a_higher_number_if_the_build_has_a_later_day(tmp_path):
    root = pathlib.Path(__file__).resolve().parents[2]
    shutil.copytree(root / "Content", tmp_path / "content")
    plain = moved(tmp_path, PROGRAM, "2025-12-20")
    first = moved(tmp_path, PROGRAM, "2025-12-20", "--date", "2025-05-20")
    later = moved(tmp_path, PROGRAM, "2025-12-22", "--date", "2025-06-03")
    (uid,) = [uid for uid, event in first.items() if event["SUMMARY"] == "补充考核材料提交截止（补充材料截止）"]
    assert later[uid].decoded("DTSTART") == datetime.date(2025, 12, 22)
    assert later[uid]["SEQUENCE"] == first[uid]["SEQUENCE"] + 14 > plain[uid]["SEQUENCE"] + 14
    assert later[uid].decoded("DTSTAMP") > first[uid].decoded("DTSTAMP")


@pytest.fixture
def at(chromium):
    """Opens the calendar of 2025 at a reader's time."""
    contexts = []

    def open_at(now, width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto((PAGES / "site/calendar/2025.html").as_uri())
        return page

    yield open_at
    for context in contexts:
        context.close()


def test_twelve_months_lead_to_what_falls_due(at):
    page = at("2025-11-28T09:00:00", java_script_enabled=False)
    months = page.locator(".year-grid table")
    assert months.count() == 12
    assert [month.locator("td:not(:empty)").count() for month in months.all()] == [31, 28] + [31, 30, 31, 30, 31] + [31, 30, 31, 30, 31]
    link = months.nth(11).get_by_role("link", name="12 月 20 日：补充考核材料提交截止（补充材料截止）")
    assert link.inner_text() == "20"
    link.click()
    target = page.locator("li:target")
    assert "补充材料截止" in target.inner_text()
    # Every marked day has its place.
    for href in page.locator(".year-grid a").evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert page.locator(f"[id='{href[1:]}']").count() == 1, href
    assert months.nth(9).locator("td.off").all_inner_texts()[:8] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert "off" not in (months.nth(9).locator("td", has_text="11").first.get_attribute("class") or "")
    # Nothing of what only a script can tell.
    assert not page.locator(".calendar-tools").is_visible() and page.locator(".today").count() == 0


def test_today_is_the_readers_and_of_this_year_only(at):
    page = at("2025-11-28T23:30:00")
    assert page.locator("[aria-current=date]").all_inner_texts() == ["28"]
    page.get_by_role("link", name="今天 11 月 28 日").click()
    assert page.url.endswith("#month-2025-11")
    other = at("2026-11-28T09:00:00")
    assert other.locator("[aria-current=date]").count() == 0
    assert other.get_by_role("link", name=re.compile("今天")).count() == 0


def test_the_offices_own_entries_can_be_hidden_and_stay_so(at):
    page = at("2025-11-28T09:00:00")
    button = page.get_by_role("button", name="只看各单位")
    assert button.get_attribute("aria-pressed") == "false"
    office = page.get_by_text("网安办打分，形成初评结果", exact=True)
    unit = page.locator(".dues .what").get_by_text("自查材料截止", exact=True)
    assert office.is_visible() and unit.is_visible()
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert not office.is_visible() and unit.is_visible()
    # A day that is left without an entry leads nowhere; one that keeps one leads to it.
    for link in page.locator(".year-grid a[href^='#day']").all():
        assert page.locator(f"[id='{link.get_attribute('href')[1:]}']").is_visible()
    page.reload()
    assert not office.is_visible()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert office.is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_year_fits_the_window(at, width):
    page = at("2025-11-28T09:00:00", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".year-grid a.due").evaluate_all(
        "links => links.map(link => [link.getBoundingClientRect().width, link.getBoundingClientRect().height])")
    assert all(height >= 24 for _, height in sizes)
    rows = {round(month.bounding_box()["y"]) for month in page.locator(".year-grid table").all()}
    assert len(rows) == (6 if width < 640 else len(rows)) and len(rows) <= 6

"""The first page: what is due next by the reader's clock, the choice of a unit, and the list of what to hand in."""

import datetime
import re
import subprocess

import pytest
from conftest import PAGES

HOME = PAGES / "site/index.html"


def at(chromium, day, width=390):
    """The first page as a reader sees it on a day."""
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(f"{day}T08:00:00"))
    page.goto(HOME.as_uri())
    return page


def shown(page):
    """What is due next, entry by entry."""
    return [" ".join(text.split()) for text in page.locator(".deadlines > .next > li").all_inner_texts()]


def test_the_next_three_deadlines_are_those_of_the_readers_day(chromium):
    page = at(chromium, "2025-11-27")
    assert page.locator(".deadlines h2").inner_text() == "现在"
    found = shown(page)
    assert [re.match(r"(.*?) 周. (.*?天|.*?截止) (\S+)", text).groups() for text in found] == [
        ("11 月 28 日", "明天截止", "自查材料截止"),
        ("12 月 5 日", "还有 8 天", "培训材料截止"),
        ("12 月 12 日", "还有 15 天", "总结截止"),
    ]
    assert re.search(r"8\.1 组织开展网络安全自查 ?10 分", found[0]) and re.search(r"9\.2 信息管理员网络安全培训 ?3 分", found[1])
    page.locator(".deadlines > .next a").first.click()
    assert page.url.endswith("/guide/8.1.html")
    page.close()


def test_what_units_have_to_do_comes_before_what_others_have(chromium):
    page = at(chromium, "2026-01-10")
    assert all("领导小组" not in text for text in shown(page)), shown(page)
    page.goto((HOME.parents[1] / "office/index.html").as_uri())
    assert any("领导小组" in text for text in shown(page)), "the office sees everybody's"
    page.close()


def test_a_deadline_stands_until_its_day_is_over_and_is_then_marked(chromium):
    page = at(chromium, "2025-12-12")
    assert shown(page)[0].startswith("12 月 12 日 周五 今天截止")
    page.close()
    page = at(chromium, "2025-12-13")
    assert not any("总结截止" in text for text in shown(page))
    page.locator("summary", has_text="2025 年").click()
    passed = page.locator("li.passed", has_text="总结截止")
    assert "已过" in passed.inner_text() and page.locator("li.passed", has_text="补充考核材料提交截止").count() == 0
    page.close()


def test_after_the_last_deadline_nothing_is_said_to_be_ahead(chromium):
    page = at(chromium, "2031-05-06")
    assert shown(page) == [] and "2026 年的截止日都已经过去；" in page.locator(".deadlines").inner_text()
    page.close()


def test_without_script_nothing_is_said_of_today(chromium):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(HOME.as_uri())
    text = page.locator(".deadlines").inner_text()
    assert text.startswith("截止日") and not re.search("现在|还有|今天|已过|已经", text)
    page.locator("summary", has_text="2025 年").click()
    days = page.locator("details").first.locator("li").evaluate_all("all => all.map(li => li.dataset.last)")
    assert days == sorted(days) and len(days) >= 10
    context.close()


def test_a_unit_is_chosen_from_a_list_by_categories(chromium):
    page = at(chromium, "2025-11-27")
    part = page.locator(".find-unit")
    assert part.locator("optgroup").evaluate_all("all => all.map(group => [group.label, group.children.length])") == [
        ["教学单位", 7],
        ["党政管理部门", 6],
        ["群团组织", 2],
        ["直属单位", 3],
    ]
    assert not part.locator("details").first.is_visible()
    part.get_by_role("button", name="看结果").click()
    assert page.url == HOME.as_uri()
    part.get_by_role("combobox", name="选择单位").select_option(label="继续学习中心")
    part.get_by_role("button", name="看结果").click()
    assert page.locator("h1").inner_text() == "继续学习中心"
    page.close()


def test_the_office_begins_with_what_it_has_to_do(chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto((PAGES / "office/index.html").as_uri())
    assert page.locator("main h2").first.inner_text().replace("\u00a0", " ") == "2025 年：下一步（到 2025 年 12 月 20 日为止）"
    for words in ("核定各项指标", "2025 年待办", "检查结果"):
        assert page.get_by_text(words).last.bounding_box()["y"] < 844 * 1.5, words
    page.get_by_role("link", name="2025 年待办").click()
    assert page.url.endswith("/results/2025/tasks.html")
    page.close()


def test_a_step_whose_last_day_is_over_for_the_reader_says_so(chromium):
    for day, isPassed in [("2025-12-26", False), ("2025-12-27", True)]:
        page = chromium.new_page(viewport={"width": 390, "height": 844})
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(f"{day}T08:00:00"))
        page.goto((PAGES / "office/index.html").as_uri())
        step = page.locator(".steps li", has_text="反馈截止日")
        assert step.inner_text().endswith("已过") == isPassed, day
        page.close()


def test_of_a_year_that_is_over_no_day_is_said_to_be_open(chromium):
    for day, isSaid in [("2026-06-01", True), ("2027-01-02", False)]:
        page = at(chromium, day)
        note = page.locator(".deadlines p[data-year]")
        assert note.is_visible() == isSaid, day
        assert "最早" not in note.inner_text() and "总结截止" in note.text_content()
        page.close()


@pytest.mark.parametrize("edition", ["site", "office"])
def test_what_to_hand_in_prints_on_one_sheet_with_boxes(chromium, tmp_path, edition):
    page = chromium.new_page()
    page.goto((PAGES / edition / "guide/index.html").as_uri())
    file = tmp_path / "due.pdf"
    file.write_bytes(page.pdf(prefer_css_page_size=True))
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == 1
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    for words in ("应交材料一览", "12 月 5 日", "公安出具的备案证明", "补充材料须在"):
        assert words.replace(" ", "") in text.replace(" ", ""), words
    assert "按指标" not in text
    page.emulate_media(media="print")
    boxes = [box.bounding_box() for box in page.locator(".due-table .tick span").all()]
    assert len(boxes) == 12 and all(12 < box["width"] == box["height"] < 20 for box in boxes)
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_list_of_what_to_hand_in_is_whole_at_any_width(chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto((PAGES / "site/guide/index.html").as_uri())
    rows = page.locator(".due-table tbody tr")
    days = rows.locator("time").all_inner_texts()
    assert days == ["4 月 30 日", "11 月 28 日", "12 月 5 日", "12 月 5 日", "12 月 12 日"]
    for row in rows.all():
        cells = [row.locator(f"css={name}") for name in (".day", "th", ".what", ".number")]
        assert all(cell.is_visible() and cell.inner_text().strip() for cell in cells), row.inner_text()
        # No cell lies over another.
        boxes = [cell.bounding_box() for cell in cells]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
                below = one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1
                assert apart or below, row.inner_text()
    if width == 390:
        assert rows.last.bounding_box()["y"] + rows.last.bounding_box()["height"] <= 2 * 844
    page.close()


def test_guides_lead_to_one_another(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "site/guide/1.1.html").as_uri())
    turn = page.get_by_role("navigation", name="上一项和下一项指标")
    assert turn.get_by_role("link").all_inner_texts() == ["下一项：2.1 明确分管负责人和信息员"]
    turn.get_by_role("link").click()
    assert turn.get_by_role("link").count() == 2 and page.locator("h1").inner_text().startswith("2.1")
    page.emulate_media(media="print")
    assert not turn.is_visible()
    page.close()

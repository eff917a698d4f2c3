"""Narrow windows and paper: wide tables as blocks, nothing cut without a sign of it, and no talk of clicks on paper."""

import pytest
from conftest import PAGES

POLICY = PAGES / "site/policies/kaohe-2024-50-fujian-1.html"
YEAR = PAGES / "site/results/2024/index.html"


@pytest.fixture
def narrow(chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def is_cut(region):
    return region.evaluate("one => one.scrollWidth > one.clientWidth")


def test_a_wide_table_of_a_policy_is_a_list_on_phones(narrow):
    narrow.goto(POLICY.as_uri())
    region = narrow.locator(".policy .table").first
    assert not is_cut(region)
    cell = region.locator("td[data-column='评分细则']").first
    # Its own width is most of the window's, and its column's name stands before it.
    assert cell.bounding_box()["width"] > 300
    assert "评分细则" in cell.evaluate("one => getComputedStyle(one, '::before').content + one.dataset.column")
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") not in ("none", "normal")
    # Cells left empty under a filled one say nothing.
    assert not any(one.is_visible() for one in region.locator("td:empty").all())
    narrow.set_viewport_size({"width": 768, "height": 900})
    assert not is_cut(region) and cell.evaluate("one => getComputedStyle(one).display") == "table-cell"


def test_blocks_to_sign_stay_a_table_on_phones(narrow):
    narrow.goto((PAGES / "site/policies/kaohe-2024-50-fujian-2.html").as_uri())
    assert narrow.locator(".policy td").first.evaluate("one => getComputedStyle(one).display") == "table-cell"


def test_categories_are_a_list_on_phones_and_the_key_to_columns_out_of_sight_comes_last(narrow):
    narrow.goto(YEAR.as_uri())
    assert not is_cut(narrow.locator("#categories .table"))
    for cell in narrow.locator(".categories td").all():
        assert cell.get_attribute("data-column") and cell.bounding_box()["x"] >= 0
    table, key = (narrow.locator(f"#results > {one}").bounding_box() for one in (".table", ".names"))
    assert table["y"] + table["height"] <= key["y"]
    narrow.set_viewport_size({"width": 1280, "height": 900})
    table, key = (narrow.locator(f"#results > {one}").bounding_box() for one in (".table", ".names"))
    assert key["y"] < table["y"]


def test_cases_of_the_briefing_are_lists_on_phones(narrow):
    narrow.goto((PAGES / "briefing/index.html").as_uri())
    cells = narrow.locator(".cases td")
    for cell in cells.all():
        assert cell.get_attribute("data-column")
    assert not any(is_cut(region) for region in narrow.locator(".table:has(.cases)").all())


def test_the_register_of_letters_has_two_lines_for_a_unit_on_phones(narrow):
    narrow.goto((PAGES / "office/letters/2024/index.html").as_uri())
    for row in narrow.locator(".submitted tbody tr").all():
        # A leader who came after the signature takes one line more.
        assert row.bounding_box()["height"] < (100 if "签订后到任" in row.inner_text() else 75)
    people = narrow.locator(".roster tbody tr").count()
    assert narrow.evaluate("document.documentElement.scrollHeight") < 2500 + 60 * people


def test_a_unit_and_what_it_lost_stay_on_one_line(narrow):
    narrow.goto(YEAR.as_uri())
    links = narrow.locator(".concerned a:not(.rest)")
    assert links.count() > 5
    assert links.evaluate_all("links => links.every(link => link.getClientRects().length === 1)")


def test_the_map_fits_a_tablet_or_has_a_shadow_at_its_edge(narrow):
    narrow.set_viewport_size({"width": 768, "height": 1024})
    narrow.goto(YEAR.as_uri())
    region = narrow.locator(".map")
    assert not is_cut(region)
    assert "gradient" in region.evaluate("one => getComputedStyle(one).backgroundImage")


def test_paper_has_no_talk_of_clicks_and_no_signs_of_folding(narrow):
    narrow.goto(YEAR.as_uri())
    narrow.set_viewport_size({"width": 1280, "height": 900})
    assert narrow.locator(".map-open").is_visible()
    narrow.emulate_media(media="print")
    assert not narrow.locator(".map-open").is_visible()
    for summary in narrow.locator("summary").all():
        assert summary.evaluate("one => getComputedStyle(one).listStyleType") == "none"


def test_a_blank_self_check_has_room_for_what_is_written_by_hand(narrow):
    narrow.goto((PAGES / "site/selfcheck/2024.html").as_uri())
    narrow.emulate_media(media="print")
    boxes = narrow.locator("[data-not-applicable]")
    assert boxes.count() > 10 and all(box.is_visible() for box in boxes.all())
    rows = narrow.locator(".selfcheck .rows").first
    assert rows.evaluate("one => parseFloat(getComputedStyle(one, '::after').height)") > 40


@pytest.mark.parametrize("name", ["responsibility/index.html", "calendar/2025.html"])
def test_citations_stay_whole_on_wide_screens(chromium, name):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto((PAGES / "site" / name).as_uri())
    links = page.locator(".duties td:nth-child(2) a[href*='article-'], .dues p.quiet > a[href*='article-']")
    assert links.count() > 5
    assert links.evaluate_all("links => links.every(link => link.getBoundingClientRect().height < 30)")
    page.close()

"""A year's dashboard: the order of its parts and its figures, complete without script, and on paper."""

import re

import pytest
from conftest import PAGES
from dashboard_page import INDEX, faults, filled, page, sheets  # noqa: F401


@pytest.mark.parametrize("edition", ["site", "office"])
def test_every_part_has_no_fault_in_light_and_dark(page, edition):
    page.goto((PAGES / edition / INDEX).as_uri())
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == [], scheme


def test_the_page_is_whole_without_script(chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((PAGES / "site" / INDEX).as_uri())
    assert page.locator("button.sort").count() == 0
    assert "点列名" not in page.locator("main").inner_text()
    for link in page.locator(".parts a").all():
        part = page.locator(link.get_attribute("href"))
        assert part.locator("h2").inner_text() == link.inner_text() and part.is_visible()
    assert page.locator(".chart title").text_content() == "总分分布"
    bars = page.locator(".chart .count").all_text_contents()
    cells = page.locator(".bands td.number").all_inner_texts()
    assert bars == cells[::-1] and sum(map(int, bars)) == 17
    link = page.locator("#items td a").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith("/results/2024/" + target) and "#item-" in target
    context.close()


def test_the_state_of_a_score_is_told_without_colour(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    for sign, word in [("◆", "评判"), ("▲", "改判"), ("–", "不适用")]:
        cells = page.locator("#items td", has_text=sign)
        assert cells.count() > 0 and all(word in text for text in cells.all_text_contents())
    for level in ("l1", "l2", "l3", "l4"):
        assert page.evaluate(f"!!document.querySelector('#items .{level}')")
    # The steps differ in lightness alone, so that they are told apart in grey.
    lightness = page.evaluate(
        """() => ["l1", "l2", "l3", "l4"].map(level => {
          const [r, g, b] = getComputedStyle(document.querySelector(".swatch." + level)).backgroundColor.match(/\\d+/g);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        })"""
    )
    assert all(light - dark > 12 for light, dark in zip(lightness, lightness[1:]))


def test_the_dashboard_prints(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = [tuple(map(float, box.split()))[2:] for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)]
    # Twenty items stand on upright paper, so that no sheet ends where the paper is turned.
    assert all(width < height for width, height in boxes) and 4 <= len(boxes) <= 7
    printed = sheets(pdf)
    (start,) = [number for number, sheet in enumerate(printed) if "每格是该单位" in sheet]
    # All columns and all units, none cut off, with the heads on each sheet.
    assert all("1.12.13.1" in sheet and "9.210.1" in sheet for sheet in printed[start:])
    assert "后勤保障中心" in "".join(printed[start:]) and not any("点列名" in sheet for sheet in printed)
    assert all("跳过此表" not in sheet and "我的单位" not in sheet for sheet in printed)
    assert all(share > 0.55 for share in filled(pdf)[:-1]), filled(pdf)


def test_links_are_not_underlined_in_printed_tables(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    page.emulate_media(media="print")
    lines = "all => all.filter(it => getComputedStyle(it).textDecorationLine !== 'none').length"
    assert page.locator("main table a").count() > 50 and page.eval_on_selector_all("main table a", lines) == 0


def test_results_come_right_after_the_sentence(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    assert page.locator("section.dash").first.get_attribute("id") == "results"
    assert page.locator("#results").bounding_box()["y"] < 900
    ranks = page.locator("#results tbody tr td:first-child").all_inner_texts()
    numbers = [int(rank) for rank in ranks if rank != "–"]
    assert numbers == sorted(numbers) and ranks[: len(numbers)] == list(map(str, numbers))


def test_a_finished_process_is_one_line(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    summary = page.locator("#process summary")
    assert "考核结果公布" in summary.inner_text() and not page.locator("#process ol").is_visible()
    summary.click()
    assert page.locator("#process ol").is_visible()
    page.goto((PAGES / "office/results/2025/index.html").as_uri())
    assert page.locator("#process ol").is_visible() and page.locator("#process details").count() == 0


def test_shares_of_units_are_told_in_numbers_and_tell_apart_in_grey(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    for row in page.locator("#dimensions tbody tr").all():
        counts = list(map(int, row.locator(".share").all_inner_texts()))
        assert sum(counts) == 17
        widths = [float(bar.get_attribute("width")) for bar in row.locator("rect").all()]
        assert sum(widths) == 1000 and len(widths) == sum(count > 0 for count in counts)
    means = [float(text) for text in page.locator("#dimensions .mean").all_inner_texts()]
    assert means == sorted(means, reverse=True) and means[0] > 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        lightness = page.evaluate(
            """() => ["s0", "s1", "s2", "s3"].map(share => {
              const [r, g, b] = getComputedStyle(document.querySelector(".swatch." + share)).backgroundColor.match(/\\d+/g);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            })"""
        )
        assert all(abs(one - other) > 25 for one, other in zip(lightness, lightness[1:])), lightness


@pytest.mark.parametrize("edition, path", [("site", INDEX), ("office", "results/2025/index.html")])
def test_columns_of_numbers_have_one_number_of_decimals(page, edition, path):
    page.goto((PAGES / edition / path).as_uri())
    faults = page.evaluate(
        """() => [...document.querySelectorAll("main table")].flatMap(table => {
          const rows = [...table.tBodies[0].rows];
          return [...rows[0].cells].flatMap((_, column) => {
            const texts = rows.map(row => row.cells[column]).filter(cell => cell && !cell.querySelector("span:not(.figure)"))
              .map(cell => (cell.querySelector(".figure") || cell).textContent.trim()).filter(text => /^[+−-]?\\d+(\\.\\d+)?$/.test(text));
            const places = new Set(texts.map(text => (text.split(".")[1] || "").length));
            return places.size > 1 ? [[table.className, column, texts]] : [];
          });
        })"""
    )
    assert faults == []

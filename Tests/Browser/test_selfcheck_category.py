"""The self-check of a rubric whose items differ by category, with facts that items of a dimension share."""

import pathlib
import subprocess

import pytest
from conftest import PROGRAM

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Tests/ExportingTests/Foreign/school/content"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    output = tmp_path_factory.mktemp("school")
    command = [PROGRAM, "build", "--content", CONTENT, "--output", output]
    subprocess.run(command, check=True, capture_output=True)
    return output


@pytest.fixture
def page(chromium, built):
    page = chromium.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    page.goto(next((built / "site" / "selfcheck").glob("*.html")).as_uri())
    page.locator(".selfcheck-score").wait_for()
    yield page
    page.close()
    assert faults == []


def items(page):
    return [place.get_attribute("id").removeprefix("item-") for place in page.locator("section.item:visible").all()]


def summary(page):
    return page.locator(".selfcheck-score").inner_text()


def test_items_follow_the_category(page):
    common = items(page)
    assert "选择本单位的类别" in page.locator(".selfcheck-total").inner_text() and "满分 80" in summary(page)
    page.select_option("[name=category]", "小学")
    primary = items(page)
    assert set(common) < set(primary) and "满分 100" in summary(page)
    assert page.locator("[name=category] option").all_inner_texts()[-1] == "其他类别"
    page.select_option("[name=category]", "幼儿园")
    nursery = items(page)
    assert set(common) < set(nursery) != set(primary) and "满分 100" in summary(page)
    # A dimension of which the unit has no item has no heading either.
    heads = page.locator("#selfcheck h2:visible").all_inner_texts()
    assert not any("义务教育专项" in head for head in heads) and len(heads) > 3
    assert "选择本单位的类别" not in page.locator(".selfcheck-total").inner_text()


def test_a_shared_fact_is_filled_in_once(page):
    page.select_option("[name=category]", "小学")
    shared = page.locator("section.shared [data-fact]")
    assert shared.count() == 1
    shared.locator("select[data-field=value]").select_option("食品")
    shared.locator("[data-field=start]").fill("2025-03-03")
    shared.locator("[data-field=done]").fill("2025-03-04")
    food = page.locator("#item-B2 .live")
    assert "−4" in food.inner_text() and "食品隐患一处扣 4 分" in food.inner_text()
    assert page.locator("#item-B1 .earned").inner_text().startswith("20")
    with page.expect_download() as download:
        page.fill("[name=unit]", "甲校")
        page.get_by_role("button", name="保存自查文件").click()
    text = pathlib.Path(download.value.path()).read_text("utf-8-sig")
    assert "甲校,B,隐患,自查-1,食品,,2025-03-03,2025-03-04," in text and "类别,,小学" in text


def test_a_file_brings_its_category_back(page):
    page.select_option("[name=category]", "初中")
    before = items(page)
    page.fill("[name=unit]", "乙校")
    page.locator("[name=unit]").blur()
    page.reload()
    page.locator(".selfcheck-score").wait_for()
    assert page.locator("[name=category]").input_value() == "初中" and items(page) == before


def test_a_packet_asks_what_its_unit_has(chromium, built):
    kept = {}
    for path in sorted((built / "packets").glob("*.html")):
        page = chromium.new_page()
        page.goto(path.as_uri())
        page.locator(".selfcheck-score").wait_for(state="attached")
        asked = page.evaluate(
            "[...document.querySelectorAll('#selfcheck section.item')].filter(one => !one.hidden).map(one => one.id)")
        category = page.evaluate("document.querySelector('#selfcheck [name=category]').value")
        kept.setdefault(category, []).append({name.removeprefix("trial-") for name in asked})
        page.close()
    assert set(kept) == {"幼儿园", "小学", "初中"} and all(one == units[0] for units in kept.values() for one in units)
    own = {category: units[0] - {"A1", "A2", "A3", "B1", "B2", "C1", "C2"} for category, units in kept.items()}
    assert own == {"幼儿园": {"E1", "E2"}, "小学": {"D1", "D2"}, "初中": {"D1", "D3"}}

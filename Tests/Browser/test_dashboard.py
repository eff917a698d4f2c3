"""A year's dashboard: complete without script, sorted by keys, within the window, on paper, and with many units."""

import re
import shutil
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import PAGES
from playwright.sync_api import expect

ROOT = PAGES.parents[1]
INDEX = "results/2024/index.html"
RUN = "options => axe.run(document, options).then(found => found.violations.map(v => [v.id, v.nodes[0].html]))"


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The office's edition with 401 more units in two categories, nothing registered of them."""
    folder = tmp_path_factory.mktemp("many")
    shutil.copytree(ROOT / "Content", folder / "Content")
    units = folder / "Content/assessments/2025/units.csv"
    rows = [f"many{n},增设单位第{n}号,{'教学单位' if n % 3 else '增设类别'},,参评,20,2,示例数据" for n in range(401)]
    with units.open("a", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    program = ROOT / ".build/debug/gongshi"
    command = [program, "build", "--content", folder / "Content", "--output", folder / "Output", "--edition", "office"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "Output/office/results/2025"


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def faults(page):
    page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, {"resultTypes": ["violations"]})


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_pages_with_many_units_fit_and_have_no_fault(page, many, width):
    page.set_viewport_size({"width": width, "height": 900})
    for path in [many / "index.html", many / "items/1.html", many / "units/2.html"]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        for scheme in ("light", "dark") if width != 768 and "items" in str(path) else ():
            page.emulate_media(color_scheme=scheme)
            assert faults(page) == [], (path, scheme)


def test_many_units_are_split_by_category(page, many):
    page.goto((many / "index.html").as_uri())
    assert page.locator("table.heat").count() == 0
    links = page.locator("#items li a")
    assert links.count() >= 2
    rows = 0
    for name in [link.get_attribute("href") for link in links.all()]:
        page.goto((many / name).as_uri())
        count = page.locator("table.heat tbody tr").count()
        assert 0 < count <= 400
        rows += count
        assert (many / name).stat().st_size < 1_000_000
    page.goto((many / "index.html").as_uri())
    assert page.locator("#results tbody tr").count() <= 400
    listed = page.locator("#results tbody tr").count()
    for name in [link.get_attribute("href") for link in page.locator("#results > ul:not(.turn) a").all()]:
        page.goto((many / name).as_uri())
        assert 0 < page.locator("tbody tr").count() <= 400
        listed += page.locator("tbody tr").count()
    assert rows == listed > 400


@pytest.mark.parametrize("path", ["index.html", "items/1.html", "units/2.html"])
def test_rows_of_a_page_are_filtered(page, many, path):
    page.goto((many / path).as_uri())
    table = page.locator("table[data-filter]")
    shown = table.locator("tbody tr:visible")
    count = shown.count()
    name = shown.nth(count // 2).locator("th").inner_text()
    field = page.get_by_label("只看本页中含有这些字的单位")
    field.fill(f" {name} ")
    assert shown.count() == 1 and shown.locator("th").inner_text() == name
    assert page.locator(".filter output").inner_text() == f"本页 {count} 个单位中有 1 个"
    # Sorting moves rows and shows no more of them.
    table.locator("thead button").first.click()
    assert shown.count() == 1
    field.fill("没有这样的单位")
    assert shown.count() == 0
    field.fill("")
    assert shown.count() == count and page.locator(".filter output").inner_text() == ""


def test_pages_of_units_need_no_script(chromium, many):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((many / "index.html").as_uri())
    assert page.locator(".filter").count() == 0
    page.locator("#results .turn a").click()
    assert "/units/" in page.url and page.locator("tbody tr").count() > 0
    page.locator(".turn a").first.click()
    assert page.url.endswith("/2025/index.html")
    context.close()


@pytest.mark.parametrize("edition", ["site", "office"])
def test_every_part_has_no_fault_in_light_and_dark(page, edition):
    page.goto((PAGES / edition / INDEX).as_uri())
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == [], scheme


def rows(page, table):
    return page.locator(f"{table} tbody tr th").all_inner_texts()


def test_tables_sort_by_keys(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    table = "#items table"
    order = rows(page, table)
    head = page.locator(f"{table} thead th").nth(1)
    button = head.get_by_role("button", name="总分")
    button.focus()

    def totals():
        return [float(text) for text in page.locator(f"{table} td.sum").all_inner_texts()]

    unsorted = totals()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending" and totals() == sorted(unsorted)
    page.keyboard.press("Space")
    assert head.get_attribute("aria-sort") == "descending" and totals() == sorted(unsorted, reverse=True)
    expect(button).to_be_focused()
    page.keyboard.press("Tab")
    item = page.locator(f"{table} thead th").nth(2)
    page.keyboard.press("Enter")
    assert item.get_attribute("aria-sort") == "ascending" and head.get_attribute("aria-sort") is None
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert item.get_attribute("aria-sort") is None and rows(page, table) == order


def test_units_without_a_number_come_last(page):
    page.goto((PAGES / "office/results/2025/index.html").as_uri())
    table = page.locator("#items table")
    for number in range(2, 8):
        head = table.locator("thead th").nth(number)
        for _ in range(2):
            head.locator("button").click()
            texts = table.locator(f"tbody td:nth-child({number + 1})").all_inner_texts()
            blank = [not re.match(r"\d", text) for text in texts]
            assert blank == sorted(blank), texts


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
    page.locator("#items td a").nth(8).click()
    assert re.search(r"/results/2024/szjs\.html#item-5\.1$", page.url)
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


def test_heads_stay_in_sight(page):
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto((PAGES / "site" / INDEX).as_uri())
    region = page.locator("#items .map")
    region.evaluate("region => region.scrollTo(200, 300)")
    box = region.bounding_box()
    corner = region.locator("thead th").first.bounding_box()
    assert abs(corner["x"] - box["x"]) <= 2 and abs(corner["y"] - box["y"]) <= 2


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return ["".join(sheet.split()) for sheet in text.decode().split("\f")[:-1]]


def test_heads_are_repeated_on_every_sheet(page, many):
    page.goto((many / "items/1.html").as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    printed = sheets(pdf)
    assert len(printed) > 5 and all("单位总分1.12.13.1" in sheet for sheet in printed)
    boxes = [box.split() for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)]
    assert all(float(box[2]) > float(box[3]) for box in boxes)


def test_the_dashboard_prints(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = [tuple(map(float, box.split()))[2:] for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)]
    wide = [box for box in boxes if box[0] > box[1]]
    assert len(wide) == 1 and 4 <= len(boxes) <= 9
    printed = sheets(pdf)
    (sheet,) = [sheet for sheet in printed if "每格是该单位" in sheet]
    # All columns and all units, none cut off.
    assert "10.1" in sheet and "后勤保障中心" in sheet and not any("点列名" in sheet for sheet in printed)

"""The tables of units of a dashboard: sorted and filtered, one's own unit first, the map by keyboard, and many units."""

import re
import shutil
import subprocess

import pytest
from conftest import PAGES, PROGRAM
from dashboard_page import INDEX, faults, page, rows, sheets  # noqa: F401
from playwright.sync_api import expect

ROOT = PAGES.parents[1]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The office's edition with 401 more units in two categories, nothing registered of them."""
    folder = tmp_path_factory.mktemp("many")
    shutil.copytree(ROOT / "Content", folder / "Content")
    units = folder / "Content/assessments/2025/units.csv"
    rows = [f"many{n},增设单位第{n}号,{'教学单位' if n % 3 else '增设类别'},,参评,20,2,示例数据" for n in range(401)]
    with units.open("a", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    command = [PROGRAM, "build", "--content", folder / "Content", "--output", folder / "Output", "--edition", "office"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "Output/office/results/2025"


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_pages_with_many_units_fit_and_have_no_fault(page, many, width):
    page.set_viewport_size({"width": width, "height": 900})
    for path in [many / "index.html", many / "items/1.html", many / "units/2.html"]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("document.documentElement.scrollHeight") <= 30 * 900, path
        for scheme in ("light", "dark") if width != 768 and "items" in str(path) else ():
            page.emulate_media(color_scheme=scheme)
            assert faults(page) == [], (path, scheme)


def test_many_units_are_split_by_category(page, many):
    page.goto((many / "index.html").as_uri())
    assert page.locator("table.heat").count() == 0
    links = page.locator("#items li a")
    assert links.count() >= 2
    total = 0
    names = [link.get_attribute("href") for link in links.all()]
    for name in names:
        page.goto((many / name).as_uri())
        count = page.locator("table.heat tbody tr").count()
        assert 0 < count <= 400
        total += count
        assert (many / name).stat().st_size < 1_000_000
        # Every page leads to all others.
        assert page.locator(".pages li").count() == len(names)
        assert page.locator(".pages a").count() == len(names) - 1 and page.locator(".turn").count() == 2
    page.goto((many / "index.html").as_uri())
    assert page.locator("#results tbody tr").count() <= 400
    listed = page.locator("#results tbody tr").count()
    for name in [link.get_attribute("href") for link in page.locator("#results > ul:not(.turn) a").all()]:
        page.goto((many / name).as_uri())
        assert 0 < page.locator("tbody tr").count() <= 400
        listed += page.locator("tbody tr").count()
    assert total == listed > 400


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


def test_tables_sort_by_keys(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    table = "#items table"
    order = rows(page, table)
    head = page.locator(f"{table} thead th").nth(1)
    button = head.get_by_role("button", name="总分")
    button.focus()

    def totals():
        return [float(text.split()[0]) for text in page.locator(f"{table} td.sum").all_inner_texts()]

    unsorted = totals()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending" and totals() == sorted(unsorted)
    page.keyboard.press("Space")
    assert head.get_attribute("aria-sort") == "descending" and totals() == sorted(unsorted, reverse=True)
    expect(button).to_be_focused()
    page.keyboard.press("ArrowRight")
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


def test_heads_stay_in_sight(page):
    page.set_viewport_size({"width": 700, "height": 500})
    page.goto((PAGES / "site" / INDEX).as_uri())
    region = page.locator("#items .map")
    region.evaluate("region => region.scrollTo(200, 300)")
    box = region.bounding_box()
    corner = region.locator("thead th").first.bounding_box()
    assert abs(corner["x"] - box["x"]) <= 2 and abs(corner["y"] - box["y"]) <= 2


def test_heads_are_repeated_on_every_sheet(page, many):
    page.goto((many / "items/1.html").as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    printed = sheets(pdf)
    assert len(printed) > 5 and all("1.12.13.1" in sheet and "单位总分" in sheet for sheet in printed)
    boxes = [box.split() for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)]
    assert all(float(box[2]) > float(box[3]) for box in boxes)


def focused(page, selector):
    return page.evaluate("selector => document.activeElement.closest(selector) !== null", selector)


def test_the_map_is_three_stops_of_the_keyboard(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    page.locator("#items .pass").focus()
    stops = 1
    page.keyboard.press("Tab")
    while focused(page, "#items .map"):
        stops += 1
        assert stops <= 3
        page.keyboard.press("Tab")
    assert stops == 3 and page.locator("#items .map a").count() > 50
    # From within, the arrows lead to every cell that leads somewhere.
    page.keyboard.press("Shift+Tab")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    assert focused(page, "#items td") and page.evaluate("document.activeElement.matches('[data-lost]')")
    box = page.evaluate("(({x, y}) => [x, y])(document.activeElement.getBoundingClientRect())")
    head = page.locator("#items thead th").first.bounding_box()
    assert box[1] >= head["y"] + head["height"] - 1


@pytest.mark.parametrize("script", [True, False])
def test_a_link_passes_the_map(chromium, script):
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto((PAGES / "site" / INDEX).as_uri())
    for part in ("#results", "#items"):
        link = page.locator(f"{part} .pass")
        link.focus()
        assert link.bounding_box()["x"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = page.locator(f"{part} table :focus").count()
        assert inside == 0
    context.close()


def test_heads_of_the_map_are_upright_and_say_the_whole_name(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    head = page.locator("#items thead th", has_text="9.1")
    assert head.get_attribute("aria-label") == "9.1 在职人员网络安全培训，3 分" == head.get_attribute("title")
    name = head.locator(".name")
    assert name.inner_text() == "在职人员网络…"
    box = name.bounding_box()
    assert box["height"] > 3 * box["width"]


def test_the_key_has_what_occurs_and_says_what_does_not_apply_counts(page):
    page.goto((PAGES / "office/results/2025/index.html").as_uri())
    key = page.locator("#items .key li").all_inner_texts()
    signs = [words for words in key if words[0] in "◆▲–◌"]
    cells = "".join(page.locator("#items td").all_inner_texts())
    assert {words[0] for words in signs} == {sign for sign in "◆▲–◌" if sign in cells} and "▲" not in cells
    assert "– 不适用（计满分）" in signs
    shades = page.locator("#items .key .swatch")
    for shade in [shade.get_attribute("class").split()[1] for shade in shades.all()]:
        assert page.locator(f"#items td.{shade}").count() > 0, shade


@pytest.mark.parametrize("width", [390, 1280])
def test_whole_names_stand_before_what_has_their_numbers(page, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((PAGES / "site" / INDEX).as_uri())
    for part, count in (("#results", 10), ("#items", 20)):
        names = page.locator(f"{part} .names li")
        assert names.count() == count
        key = names.last.bounding_box()["y"]
        row = page.locator(f"{part} tbody tr").first.bounding_box()["y"]
        # On a phone the columns of dimensions are out of sight at first, and so are the words for them.
        assert (key > row) == (width == 390 and part == "#results")
    assert all(link.bounding_box()["height"] >= 24 for link in page.locator("#items .names a").all())


def test_a_narrow_window_has_rank_unit_total_and_verdict_in_sight(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((PAGES / "site" / INDEX).as_uri())
    for row in page.locator("#results tbody tr").all():
        box = row.locator("td", has_text=re.compile("[●■]")).bounding_box()
        assert box["x"] + box["width"] <= 390


def test_only_lost_points_are_links(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    assert page.locator("#items td.l0").count() > 100 and page.locator("#items td.l0 a").count() == 0
    for level in ("l1", "l2", "l3", "l4"):
        cells = page.locator(f"#items td.{level}")
        assert cells.count() == page.locator(f"#items td.{level} a").count() > 0


def test_a_narrow_window_lists_what_each_unit_lost(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((PAGES / "site" / INDEX).as_uri())
    lost = page.locator("#items td a")
    assert all(link.is_visible() for link in lost.all()[:20])
    assert page.locator("#items td.l0:visible").count() == 0 and page.locator("#items thead:visible").count() == 0
    words = lost.first.evaluate("it => getComputedStyle(it, '::before').content")
    assert re.fullmatch(r'"\d+\.\d+ −\d+(\.\d+)?"', words)
    assert all(link.bounding_box()["height"] >= 24 for link in lost.all()[:20])
    # Every link is a stop, since a list has no columns for the arrows.
    assert page.locator("#items td a[tabindex='-1']").count() == 0


OWN = "教学事务部"


def first(page, part):
    return page.locator(f"{part} tbody tr th").first.inner_text()


def test_ones_own_unit_is_kept_and_comes_first(page):
    page.goto((PAGES / "site" / INDEX).as_uri())
    order = rows(page, "#results")
    choice = page.get_by_label("我的单位")
    choice.select_option(OWN)
    for _ in range(2):
        assert first(page, "#results") == first(page, "#items") == OWN
        assert page.locator("#results .mine").count() == page.locator("#items .mine").count() == 1
        page.reload()
    # The map keeps the shades of its scores.
    shade = "it => getComputedStyle(it).backgroundColor"
    level = page.locator("#items .mine .l1, #items .mine .l2, #items .mine .l3, #items .mine .l4").first
    name = level.get_attribute("class")
    assert level.evaluate(shade) == page.locator(f"#items tr:not(.mine) .{name}").first.evaluate(shade)
    # Sorting and filtering leave it where it is.
    page.locator("#results thead button", has_text="总分").click()
    assert first(page, "#results") == OWN
    page.get_by_label("只看含有这些字的单位").fill("护理学院")
    shown = page.locator("#results tbody tr:visible th").all_inner_texts()
    assert shown[0] == OWN and set(shown[1:]) == {name for name in order if "护理学院" in name}
    page.get_by_label("只看含有这些字的单位").fill("")
    for _ in range(2):
        page.locator("#results thead button", has_text="总分").click()
    page.get_by_label("我的单位").select_option("未选")
    assert rows(page, "#results") == order and page.locator(".mine").count() == 0
    page.reload()
    assert rows(page, "#results") == order


def test_a_browser_that_keeps_nothing_still_marks_the_unit(page):
    said = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    page.goto((PAGES / "site" / INDEX).as_uri())
    page.get_by_label("我的单位").select_option(OWN)
    assert first(page, "#results") == OWN and said == []
    page.reload()
    assert page.locator(".mine").count() == 0 and said == []

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


def test_heads_stay_in_sight(page):
    page.set_viewport_size({"width": 700, "height": 500})
    page.goto((PAGES / "site" / INDEX).as_uri())
    region = page.locator("#items .map")
    region.evaluate("region => region.scrollTo(200, 300)")
    box = region.bounding_box()
    corner = region.locator("thead th").first.bounding_box()
    assert abs(corner["x"] - box["x"]) <= 2 and abs(corner["y"] - box["y"]) <= 2


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return ["".join(sheet.split()) for sheet in text.decode().split("\f")[:-1]]


def filled(pdf):
    """How far down each sheet is written on, as a share of its height."""
    command = ["pdftotext", "-bbox", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    found = []
    for sheet in re.findall(r"<page .*?</page>", text, re.S):
        height = float(re.search(r'height="([\d.]+)"', sheet)[1])
        found.append(max(map(float, re.findall(r'yMax="([\d.]+)"', sheet)), default=0) / height)
    return found


def test_heads_are_repeated_on_every_sheet(page, many):
    page.goto((many / "items/1.html").as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    printed = sheets(pdf)
    assert len(printed) > 5 and all("1.12.13.1" in sheet and "单位总分" in sheet for sheet in printed)
    boxes = [box.split() for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)]
    assert all(float(box[2]) > float(box[3]) for box in boxes)


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
    assert all(share > 0.6 for share in filled(pdf)[:-1]), filled(pdf)


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

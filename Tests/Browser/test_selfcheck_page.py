"""The self-check page for every reader: keyboard, screens, paper, no script, no module; and what it costs."""

import re
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import PAGES
from selfcheck_form import Form, path


@pytest.fixture
def form(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    form = Form(context.new_page())
    yield form
    assert form.faults == []
    context.close()


def focused(page):
    return page.evaluate(
        """() => {
          const at = document.activeElement;
          const row = at.closest("li"), fact = at.closest("fieldset");
          const label = at.labels && at.labels[0] ? at.labels[0].textContent : at.textContent;
          return [fact && fact.dataset.fact, row ? [...row.parentNode.children].indexOf(row) : null, label.trim()];
        }"""
    )


def test_every_control_has_a_name_and_is_reached_in_the_order_it_stands_in(form):
    page = form.page
    controls = page.locator(".selfcheck :is(input, button):visible")
    names = controls.evaluate_all("all => all.map(one => one.labels && one.labels[0] ? one.labels[0].textContent : one.ariaLabel || one.textContent)")
    assert len(names) > 80 and all(name.strip() for name in names)
    page.get_by_role("button", name="保存自查文件").focus()
    places = []
    order = "[...document.querySelectorAll('.selfcheck :is(input, button, a)')].indexOf(document.activeElement)"
    while (place := page.evaluate(order)) >= 0:
        # A date has a stop for each of its parts.
        if not places or places[-1] != place:
            places.append(place)
        page.keyboard.press("Tab")
    assert places == sorted(set(places)) and len(places) > 60


def test_rows_are_added_and_removed_from_the_keyboard(form):
    page, fact = form.page, form.question("5.1", "漏洞").get_attribute("data-fact")
    adding = form.question("5.1", "漏洞").get_by_role("button", name="漏洞：添加一行")
    adding.focus()
    page.keyboard.press("Enter")
    assert focused(page) == [fact, 1, "名称或说明"] and form.rows("5.1", "漏洞").count() == 2
    page.keyboard.insert_text("弱口令")
    adding.focus()
    page.keyboard.press("Space")
    assert focused(page) == [fact, 2, "名称或说明"]
    form.question("5.1", "漏洞").get_by_role("button", name="漏洞：删除第 1 行").focus()
    page.keyboard.press("Enter")
    # What was the second row is the first.
    assert focused(page) == [fact, 0, "名称或说明"] and form.rows("5.1", "漏洞").count() == 2
    assert page.evaluate("document.activeElement.value") == "弱口令"
    for left in (1, 1):
        form.question("5.1", "漏洞").get_by_role("button", name="漏洞：删除第 1 行").focus()
        page.keyboard.press("Enter")
        assert form.rows("5.1", "漏洞").count() == left and focused(page) == [fact, 0, "名称或说明"]
    assert page.evaluate("document.activeElement.value") == ""


def test_a_live_region_says_the_total_once_typing_stops(form):
    region = form.page.locator(".unseen")
    assert region.get_attribute("role") == "status" and region.inner_text() == ""
    form.answer("2.1", "分管负责人", "是")
    form.answer("2.1", "信息员", "是")
    total = f"{form.total():f}"
    region.get_by_text(f"已定 {total} · 待定").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_moves_sideways_and_the_total_stays_in_sight(form, scheme):
    page = form.page
    page.emulate_media(color_scheme=scheme)
    form.add("5.2", "安全通报")
    form.record("5.2", "安全通报", 0, {"内容": "系统被通报" * 12, "开始": "2024/9/30 16:30"})
    form.unit("很长的单位名称" * 8)
    for width in (320, 390, 600, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, width
        for item in ("5.2", "10.1"):
            form.item(item).scroll_into_view_if_needed()
            assert 0 <= page.locator(".selfcheck-total strong").bounding_box()["y"] < 100
        # What a deadline leads to is not hidden under the total.
        page.locator(".selfcheck-deadlines a").first.click()
        bar = page.locator(".selfcheck-total").bounding_box()
        id = page.locator(".selfcheck-deadlines a").first.get_attribute("href")[1:]
        assert page.locator(f'[id="{id}"] h3').bounding_box()["y"] >= bar["y"] + bar["height"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_form_with_answers_and_faults(form, scheme):
    page = form.page
    form.day("2024-12-10")
    form.unit("甲单位")
    form.answer("2.1", "分管负责人", "是")
    form.answer("2.1", "信息员", "否")
    form.mark("3.1", "9")
    form.add("5.1", "漏洞")
    form.record("5.1", "漏洞", 0, {"开始": "2023/3/18"})
    form.record("5.1", "漏洞", 1, {"开始": "2024/12/9"})
    form.press("清除")
    assert form.invalid() == 1
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE_SCRIPT)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false}).then(all => all.violations)")
        assert [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in found] == []


def test_without_script_the_form_can_be_read_and_printed(chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path().as_uri())
    assert page.locator("noscript p").is_visible()
    # Nothing is said of buttons that are not there.
    assert not page.get_by_text("先按“保存自查文件”").is_visible()
    assert page.locator("section.item").count() == 20
    assert page.get_by_label("是", exact=True).first.is_visible()
    assert not page.locator(".selfcheck-tools").is_visible() and not page.locator(".selfcheck-total").is_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) <= 6
    context.close()


def test_without_webassembly_the_script_computes_the_same(form, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script("delete window.WebAssembly")
    other = Form(page)
    for one in (form, other):
        one.day("2024-12-10")
        one.mark("3.1", "2.5")
        one.record("5.1", "漏洞", 0, {"开始": "2024/12/9"})
        one.answer("2.1", "信息员", "否")
    assert other.shown() == form.shown() and other.waiting("5.1") == form.waiting("5.1") != []
    assert page.evaluate("[typeof gongshiRubricScript, document.querySelectorAll('script[src*=rubric-script]').length]") == ["string", 1]
    assert form.page.evaluate("typeof gongshiRubricScript") == "undefined"
    assert other.faults == []
    context.close()


def test_where_nothing_can_compute_the_page_says_so_and_still_keeps_and_saves(chromium):
    context = chromium.new_context()
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    page.add_init_script("delete window.WebAssembly; delete window.DecompressionStream")
    page.goto(path().as_uri())
    page.get_by_text("这个浏览器太旧，不能计分").wait_for()
    page.get_by_label("单位", exact=True).fill("甲单位")
    page.get_by_label("在职人数", exact=True).fill("10")
    with page.expect_download():
        page.get_by_role("button", name="保存自查文件").click()
    page.reload()
    assert page.get_by_label("在职人数", exact=True).input_value() == "10"
    assert faults == []
    context.close()


def test_a_filled_in_sheet_prints_on_few_pages(form, tmp_path):
    form.unit("示例“甲”单位")
    form.page.get_by_label("在职人数", exact=True).fill("321")
    form.answer("2.1", "信息员", "是")
    form.mark("3.1", "3.75")
    for place in range(2):
        if place:
            form.add("5.1", "漏洞")
        form.record("5.1", "漏洞", place, {"内容": f"弱口令之{place}", "开始": "2024/3/18", "完成": "2024/3/20"})
    form.day("2024-12-10")
    pdf = form.page.pdf(prefer_css_page_size=True)
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)}
    assert all(abs(box[2] - 595.3) < 1 and abs(box[3] - 841.9) < 1 for box in boxes)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 6
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    sheets = ["".join(sheet.split()) for sheet in text.split("\f")[:-1]]
    for word in ("2024年度自查", "示例“甲”单位", "12/10/2024", "321", f"已定{form.total()}·待定"):
        assert word in sheets[0], word
    whole = "".join(sheets)
    for word in ("3.75", "弱口令之0", "弱口令之1", "03/18/2024", "03/20/2024", "填表人", "主要负责人（签字）", "单位（盖章）"):
        assert word in whole, word
    for word in ("×", "添加一行", "保存自查文件", "打印自查表", "mm/dd", "未填", "还能争取", "截止日", "搜制度"):
        assert word not in whole, word
    assert "填表人" in sheets[-1] and len(sheets[-1]) > 100


def test_with_a_script_it_is_said_where_answers_are_kept(form):
    assert form.page.get_by_text("先按“保存自查文件”").is_visible()


def test_a_blank_sheet_has_no_day_and_no_points_that_nobody_gave(form):
    form.page.emulate_media(media="print")
    total, day = form.page.locator(".selfcheck-total"), form.page.locator("[name=day]")
    # The sheet hides the digits of a day on a blank form.
    assert day.input_value() and form.page.locator(".selfcheck.blank [name=day]").count() == 1
    assert not total.is_visible() and not form.page.locator(".live").first.is_visible()
    pdf = form.page.pdf(prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert "2024 年度自查" in text and not re.search(r"\d+/\d+/\d{4}|已定", text)
    form.page.emulate_media(media="screen")
    assert total.is_visible()
    form.mark("3.1", "3.75")
    form.page.emulate_media(media="print")
    assert total.is_visible() and form.page.locator(".selfcheck.blank").count() == 0


@pytest.mark.parametrize("edition", ["site", "office"])
def test_both_editions_have_the_page_and_links_to_it(chromium, edition):
    page = chromium.new_page()
    for start in ("guide/index.html", "guide/5.1.html"):
        page.goto((PAGES / edition / start).as_uri())
        page.get_by_role("link", name=re.compile("年度自查表")).first.click()
        page.locator(".selfcheck-total strong").wait_for()
        assert "/selfcheck/" in page.url
    page.close()


def test_ten_thousand_evaluations_take_no_more_memory(chromium):
    page = chromium.new_page()
    # The modules of the page's script are no part of the site: a browser takes them from servers only.
    modules = PAGES.parents[1] / "Themes/default/scripts"
    page.route("http://site.test/**", lambda route: route.fulfill(path=PAGES / "site" / route.request.url[17:]))
    page.route(
        "http://site.test/modules/**",
        lambda route: route.fulfill(path=modules / route.request.url[25:], content_type="text/javascript"),
    )
    page.goto(f"http://site.test/{path().relative_to(PAGES / 'site').as_posix()}")
    page.locator(".selfcheck-total strong").wait_for()
    found = page.evaluate(
        """async () => {
          const data = JSON.parse(document.getElementById("selfcheck-data").textContent);
          const made = [], create = WebAssembly.instantiate;
          WebAssembly.instantiate = async (bytes) => { const one = await create(bytes); made.push(one.instance.exports.memory); return one; };
          const loading = performance.now();
          const {RubricModule} = await import("http://site.test/modules/rubric/module.mjs");
          const {rubricExports} = await import("http://site.test/modules/rubric/forms.mjs");
          const rubric = RubricModule.with(await rubricExports(), data.book);
          const loaded = performance.now();
          const event = data.facts.findIndex((fact) => fact.name === "漏洞");
          const answer = data.facts.findIndex((fact) => fact.kind === "yesno");
          const unit = (count) => ({
            records: [{fact: answer, value: {yes: true}},
              ...Array.from({length: count}, (_, place) => ({fact: event, start: {day: data.from + place}, done: {day: data.from + 2 * place}}))],
            quantities: data.quantities.map(() => 8600), marks: data.items.map(() => null),
          });
          rubric.result(unit(20), data.asOf);
          rubric.remedies(unit(20), data.asOf, data.asOf - 20);
          const first = performance.now();
          const size = made[0].buffer.byteLength;
          let sum = 0;
          for (let turn = 0; turn < 10000; turn += 1) sum += rubric.result(unit(turn % 20), data.asOf).total;
          const done = performance.now();
          rubric.remedies(unit(20), data.asOf, data.asOf - 20);
          return {size, after: made[0].buffer.byteLength, sum, loading: loaded - loading, scoring: (done - first) / 10000, remedies: performance.now() - done};
        }"""
    )
    print(f"\nloaded in {found['loading']:.1f} ms, scored in {found['scoring']:.3f} ms, remedies in {found['remedies']:.1f} ms, memory {found['size']} bytes")
    assert found["after"] == found["size"] and found["sum"] > 0
    page.close()

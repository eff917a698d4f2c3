"""The search: any part of a word, by keyboard and without script, opened from file://."""

import json
import re
import shutil
import urllib.parse

import pytest
from conftest import PAGES
from playwright.sync_api import expect

FIELD = ".search-field"
RESULTS = ".search-results li"
ADDRESSES = f"[...document.querySelectorAll('{RESULTS} a')].map(a => a.getAttribute('href'))"


@pytest.fixture
def page(chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("requestfailed", lambda request: page.said.append(f"failed: {request.url}"))
    yield page
    context.close()
    assert page.said == []


def open_at(page, path, root=PAGES / "site"):
    page.goto((root / path).as_uri())


def ask(page, query):
    """Types a query; the status says when it has been answered."""
    page.locator(FIELD).fill(query)
    expect(page.locator(".search-status")).not_to_have_text(re.compile("正在载入"))
    return page.locator(".search-status").inner_text()


def follow(page, link):
    """Opens a link and waits for the page it leads to."""
    with page.expect_navigation():
        link.click()


def count(status):
    found = re.fullmatch(r"找到 (\d+) 处", status)
    return int(found[1]) if found else 0


@pytest.mark.parametrize(
    "query, address, marked",
    [
        ("漏洞", "guide/5.1.html", "漏洞"),
        ("巡察办", "policies/zerenzhi-2024-48.html#article-9", "巡察办"),
        # Across the borders of words, which searches by segmented words do not find.
        ("察工作范", "policies/zerenzhi-2024-48.html#article-9", "察工作范"),
        ("涉密网络的网", "policies/zerenzhi-2024-48.html#article-10", "涉密网络的网"),
        ("１０个方面", "policies/kaohe-2024-50.html#article-6", "10 个方面"),
        ("10个方面", "policies/kaohe-2024-50.html#article-6", "10 个方面"),
        ("〔2024〕48号", "policies/zerenzhi-2024-48.html", "〔2024〕48 号"),
        ("[2024] 48", "policies/zerenzhi-2024-48.html", "〔2024〕"),
        ("继续学习", "results/2024/jxzx.html", "继续学习"),
        ("处置安全漏洞", "rubric/2024.html#item-5.1", "处置安全漏洞"),
    ],
)
def test_finds_any_part_of_a_text(page, query, address, marked):
    open_at(page, "search/index.html")
    assert count(ask(page, query)) >= 1
    item = page.locator(RESULTS, has=page.locator(f'a[href="../{address}"]'))
    assert marked in item.locator("mark").all_inner_texts()


def test_shows_the_text_around_the_match(page):
    open_at(page, "search/index.html")
    ask(page, "审计处")
    text = page.locator(RESULTS, has=page.locator("a[href$='zerenzhi-2024-48.html#article-9']")).locator(".search-text")
    assert "学校巡察办应当将网络安全工作责任制的落实情况纳入巡察工作范围，审计处应当" in text.inner_text()
    assert text.locator("mark").all_inner_texts()[0] == "审计处"


def test_every_word_has_to_occur(page):
    open_at(page, "search/index.html")
    both, one, other = (count(ask(page, query)) for query in ("巡察 审计", "巡察", "审计"))
    assert 1 <= both <= min(one, other)
    assert count(ask(page, "审计　巡察")) == both
    assert ask(page, "巡察 不会有的字词") == "没有找到“巡察 不会有的字词”"


def test_titles_come_before_headings_before_texts(page):
    open_at(page, "search/index.html")
    ask(page, "演练")
    ranks = page.evaluate(
        f"""[...document.querySelectorAll('{RESULTS}')].map(item =>
            item.querySelector('.search-heading mark') ? 1 : item.querySelector('a mark') ? 0 : 2)"""
    )
    assert ranks == sorted(ranks) and set(ranks) == {0, 1, 2}


@pytest.mark.parametrize("query", ["，", "。？！", "()[]{}*+?.^$|\\", "   ", "<", "&", "《》"])
def test_punctuation_alone_is_harmless(page, query):
    open_at(page, "search/index.html")
    assert ask(page, query) in ("请至少输入一个汉字，或两个字母、数字", "")
    assert page.locator(RESULTS).count() == 0


@pytest.mark.parametrize("query", [".*", "网.络", "(网络", "[a-z]网", "\\d网", "<b>网", "$&网", "{1}网"])
def test_what_is_asked_for_is_never_a_pattern_or_markup(page, query):
    open_at(page, "search/index.html")
    status = ask(page, query)
    assert status in (f"没有找到“{query}”", "请至少输入一个汉字，或两个字母、数字")
    assert page.locator(".search-panel b").count() == 0


def test_the_result_is_announced(page):
    open_at(page, "index.html")
    said = page.locator(".search [role=status]")
    assert said.get_attribute("aria-live") == "polite"
    status = ask(page, "网络安全")
    assert count(status) > 10
    expect(said).to_have_text(status)
    ask(page, "不会有的字词")
    expect(said).to_have_text("没有找到“不会有的字词”")


def test_the_index_is_loaded_on_first_use_only(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_at(page, "guide/5.1.html")
    assert not any("search-index" in url for url in asked)
    page.locator(FIELD).focus()
    assert ask(page, "漏洞").startswith("找到")
    ask(page, "网络")
    assert sum("search-index" in url for url in asked) == 1


def test_the_keyboard_alone_leads_to_an_article(page):
    open_at(page, "results/2024/index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.className") == "search-field"
    page.keyboard.type("涉密网络/的")
    assert page.locator(FIELD).input_value() == "涉密网络/的"
    for _ in range(2):
        page.keyboard.press("Backspace")
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.className") == "search-field"
    page.keyboard.press("Escape")
    assert not page.locator(".search-panel").is_visible()
    assert page.locator(FIELD).input_value() == "涉密网络"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/policies/zerenzhi-2024-48.html#article-10")
    assert page.evaluate("document.querySelector(':target').id") == "article-10"


def test_enter_in_the_field_shows_all_on_the_search_page(page):
    open_at(page, "guide/5.1.html")
    status = ask(page, "网络安全")
    assert page.locator(RESULTS).count() == 8
    assert page.locator(".search-rest a").inner_text() == f"查看全部 {count(status)} 处"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html#q=*")
    assert urllib.parse.unquote(page.url).endswith("#q=网络安全")
    page.locator(RESULTS).first.wait_for()
    assert page.locator(".search-status").inner_text() == status
    assert not page.locator(".search-list").is_visible()
    while page.locator(".search-more").count():
        page.locator(".search-more").click()
    assert page.locator(RESULTS).count() == count(status)
    follow(page, page.locator(f"{RESULTS} a").first)
    page.go_back()
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".search-list").is_visible()


def test_leaving_closes_the_panel(page):
    open_at(page, "guide/5.1.html")
    ask(page, "网络安全")
    page.mouse.click(20, 700)
    assert not page.locator(".search-panel").is_visible()
    page.locator(FIELD).focus()
    assert page.locator(".search-panel").is_visible()
    page.locator(".head nav a").first.focus()
    assert not page.locator(".search-panel").is_visible()


def test_an_input_method_is_left_in_peace(page):
    open_at(page, "search/index.html")
    ask(page, "巡察")
    page.locator(FIELD).fill("")
    page.locator(FIELD).focus()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "xun'cha", "selectionStart": 7, "selectionEnd": 7})
    assert page.locator(FIELD).input_value() == "xun'cha"
    assert page.locator(".search-status").inner_text() == ""
    client.send("Input.insertText", {"text": "巡察"})
    page.locator(RESULTS).first.wait_for()
    assert page.locator(f"{RESULTS} mark").first.inner_text() == "巡察"


@pytest.mark.parametrize("edition", ["site", "office"])
def test_every_result_leads_to_its_place(page, edition):
    root = PAGES / edition
    (script,) = root.glob("assets/search-index-*.js")
    index = json.loads(re.fullmatch(r"gongshiSearchIndex\((.*)\);\n", script.read_text("utf-8"), re.S)[1])
    followed = 0
    for _, path, _, *places in index["pages"]:
        text = (root / path).read_text("utf-8")
        for anchor in places[1::3]:
            anchor = index["shared"][anchor] if isinstance(anchor, int) else anchor
            assert not anchor or f'id="{anchor}"' in text, f"{path}#{anchor}"
            followed += 1
    assert followed > 100
    open_at(page, "search/index.html", root)
    ask(page, "及时上报处置重大网络安全事件")
    follow(page, page.locator(f"{RESULTS} a[href*='fujian-1.html#']").first)
    assert page.evaluate("document.querySelector(':target') !== null")


def test_the_public_edition_finds_nothing_of_the_draft_year(page):
    open_at(page, "search/index.html", PAGES / "office")
    assert count(ask(page, "2025 仅供核对")) > 10
    open_at(page, "search/index.html")
    assert ask(page, "2025 仅供核对").startswith("没有找到")
    assert not any("results/2025" in link for link in page.evaluate("[...document.links].map(a => a.href)"))


def test_without_script_a_link_leads_to_the_list(chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    open_at(page, "results/2024/jxzx.html")
    assert not page.locator(FIELD).is_visible()
    follow(page, page.get_by_role("link", name="搜索", exact=True))
    follow(page, page.get_by_role("link", name="第九条").first)
    assert "#article-9" in page.url
    open_at(page, "search/index.html")
    follow(page, page.get_by_role("link", name="继续学习中心"))
    assert page.url.endswith("/results/2024/jxzx.html")
    context.close()


def test_an_index_that_is_missing_is_said_in_words(chromium, tmp_path):
    shutil.copytree(PAGES / "site", tmp_path / "site")
    for script in (tmp_path / "site").glob("assets/search-index-*.js"):
        script.unlink()
    page = chromium.new_page()
    open_at(page, "guide/5.1.html", tmp_path / "site")
    page.locator(FIELD).fill("网络")
    link = page.get_by_role("link", name="搜索数据无法载入，请从索引页查找")
    follow(page, link)
    assert page.url.endswith("/search/index.html")
    assert page.locator(".search-list").is_visible()
    page.close()


def test_ten_thousand_units(page, tmp_path):
    shutil.copytree(PAGES / "site", tmp_path / "site")
    (script,) = (tmp_path / "site").glob("assets/search-index-*.js")
    units = [
        [4, f"results/2024/u{n}.html", f"第 {n} 学院 ＡＢ{n % 7}", 0, "", 1 + n % 2] for n in range(10_000)
    ]
    index = {"parts": ["", "", "", "", "考核结果"], "shared": ["某年度考核", "教学单位", "直属单位"], "pages": units}
    script.write_text(f"gongshiSearchIndex({json.dumps(index, ensure_ascii=False)});\n", "utf-8")
    open_at(page, "index.html", tmp_path / "site")
    assert ask(page, "第9999学院") == "找到 1 处"
    assert page.evaluate(ADDRESSES) == ["results/2024/u9999.html"]
    assert ask(page, "教学") == "找到 5000 处"
    assert page.locator(RESULTS).count() == 8
    assert ask(page, "ab3 直属") == f"找到 {sum(n % 7 == 3 and n % 2 == 1 for n in range(10_000))} 处"
    assert page.locator(f"{RESULTS} mark").first.inner_text() == "ＡＢ3"
    assert ask(page, "院") == "找到 10000 处"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_fits_the_window(chromium, width, scheme):
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for path in ("policies/kaohe-2024-50.html", "search/index.html"):
        open_at(page, path)
        ask(page, "网络安全")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        box = page.locator(".search-panel").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        colours = page.locator(".search mark").first.evaluate(
            "mark => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor]"
        )
        assert contrast(*colours) >= 4.5
    page.emulate_media(media="print")
    assert not page.locator(FIELD).is_visible()
    context.close()


def contrast(*colours):
    """The contrast of two colours by WCAG 2.2."""

    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted(luminance(colour) for colour in colours)
    return (light + 0.05) / (dark + 0.05)

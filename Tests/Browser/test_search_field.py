"""The search as a field: by keyboard, by input method and without script, opened from file://, on every screen."""

import re
import shutil
import urllib.parse

import pytest
from conftest import PAGES
from playwright.sync_api import expect
from search_page import FIELD, RESULTS, ask, count, follow, open_at, page  # noqa: F401


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


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1200])
def test_the_hint_is_not_cut(chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((PAGES / "site/index.html").as_uri())
    room, wanted = page.locator(FIELD).evaluate(
        """field => {
          const style = getComputedStyle(field), hint = document.createElement("span")
          hint.textContent = field.placeholder
          hint.style = `position: absolute; white-space: nowrap; font-size: ${getComputedStyle(field, "::placeholder").fontSize}`
          document.body.append(hint)
          // A field of this kind keeps room for its button.
          return [field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16, hint.offsetWidth]
        }"""
    )
    assert wanted <= room
    page.close()

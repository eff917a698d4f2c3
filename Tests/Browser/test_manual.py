"""The manual as the office reads it: every chapter fits, links lead on, code is copied, tables and code move alone."""

import re

import pytest
from conftest import PAGES
from playwright.sync_api import expect

CHAPTERS = sorted(path.stem for path in (PAGES / "office/manual").glob("*.html"))


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_chapter_fits(chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    said = []
    page.on("console", lambda message: said.append(message.text))
    assert len(CHAPTERS) > 10
    for chapter in CHAPTERS:
        page.goto((PAGES / f"office/manual/{chapter}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, chapter
        # No line begins with a stop: the browser keeps the rule that the style sheet asks for.
        assert page.evaluate("getComputedStyle(document.body).lineBreak") == "strict"
    assert said == []
    page.close()


def test_reading_on_from_chapter_to_chapter(chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto((PAGES / "office/index.html").as_uri())
    page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="使用手册").click()
    seen = [page.locator("h1").inner_text()]
    while (after := page.get_by_role("link", name=re.compile("^下一章："))).count():
        after.click()
        seen.append(page.locator("h1").inner_text())
    assert len(seen) == len(set(seen)) == len(CHAPTERS)
    page.close()


@pytest.mark.parametrize("has_clipboard", [True, False])
def test_code_is_copied(chromium, has_clipboard):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    if not has_clipboard:
        # As on pages that a server sends without HTTPS.
        context.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")
    page = context.new_page()
    page.goto((PAGES / "office/manual/registers.html").as_uri())
    block = page.locator(".code").filter(has_text="单位编号,单位名称,").first
    block.get_by_role("button", name="复制").click()
    expect(block.get_by_role("button")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n").strip() == block.locator("pre").inner_text().strip()
    assert copied.startswith("单位编号,单位名称,")
    context.close()


@pytest.mark.parametrize("width", [390, 1200])
def test_the_button_to_copy_takes_no_line_and_covers_no_text(chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((PAGES / "office/manual/themes.html").as_uri())
    blocks = page.locator(".code").evaluate_all(
        """frames => frames.map(frame => {
          const code = frame.querySelector("code").getClientRects()[0], button = frame.querySelector("button").getBoundingClientRect()
          const before = frame.previousElementSibling, line = parseFloat(getComputedStyle(frame.querySelector("pre")).lineHeight)
          const range = document.createRange()
          if (before) range.selectNodeContents(before)
          const last = before ? [...range.getClientRects()].pop() : null
          const clear = !last || last.bottom <= button.top + 3 || last.right <= button.left
          return [button.bottom <= code.top + 3, code.top - frame.getBoundingClientRect().top < line, clear, button.height >= 24]
        })"""
    )
    assert len(blocks) > 4 and all(all(block) for block in blocks), blocks
    page.close()


def test_wide_code_moves_alone_also_by_key(chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto((PAGES / "office/manual/registers.html").as_uri())
    wide = page.locator("pre").filter(has_text="单位,指标,事项,编号,内容,数量").first
    assert wide.evaluate("code => code.scrollWidth > code.clientWidth")
    wide.focus()
    page.keyboard.press("ArrowRight")
    frames = "async code => { for (let n = 0; n < 600 && !code.scrollLeft; n++) await new Promise(requestAnimationFrame); }"
    wide.evaluate(frames)
    assert wide.evaluate("code => code.scrollLeft") > 0
    assert page.evaluate("scrollX") == 0
    page.close()


def test_code_prints_whole(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "office/manual/registers.html").as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})
    assert page.evaluate("[...document.querySelectorAll('pre')].every(code => code.scrollWidth <= code.clientWidth)")
    assert not page.get_by_role("button", name="复制").first.is_visible()
    page.close()


def test_the_search_finds_findings(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "office/index.html").as_uri())
    page.get_by_role("searchbox").fill("bad-date")
    page.get_by_role("link", name=re.compile("bad-date")).first.click()
    assert page.url.endswith("/manual/findings.html#bad-date")
    page.close()

"""The list of contents beside a policy follows what is being read."""

import pytest
from conftest import PAGES

CURRENT = "Array.from(document.querySelectorAll('.contents [aria-current]'), link => link.textContent)"


def opened(context, anchor=""):
    page = context.new_page()
    page.goto((PAGES / "site/policies/kaohe-2024-50.html").as_uri() + anchor)
    return page


def settled(page):
    """What is marked, two frames later: by then a browser has reported what came into sight."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
    return page.evaluate(CURRENT)


def test_what_is_read_is_marked(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = opened(context)
    assert settled(page) == []
    order = page.evaluate("Array.from(document.querySelectorAll('.contents a'), link => link.textContent)")
    seen = []
    while page.evaluate("scrollY + innerHeight < document.documentElement.scrollHeight - 1"):
        page.mouse.wheel(0, 80)
        # A wheel scrolls a little later than it turns.
        page.wait_for_timeout(20)
        seen += [link for link in settled(page) if link not in seen[-1:]]
    # A step may lead over more than one place, and the last ones may never come up to the window's top.
    assert seen == [link for link in order if link in seen] and len(seen) > len(order) // 2
    page.evaluate("scrollTo(0, 0)")
    assert settled(page) == []
    page.get_by_role("navigation", name="目录").get_by_role("link", name="第八条").click()
    assert settled(page) == ["第八条"]
    marked = page.locator(".contents [aria-current]")
    assert marked.get_attribute("aria-current") == "location"
    colour, usual = (
        link.evaluate("link => getComputedStyle(link).color") for link in (marked, page.locator("text=第九条").first)
    )
    assert colour != usual
    # At the end of the page what was jumped to is marked, though it cannot come up to the window's top.
    page.get_by_role("navigation", name="目录").get_by_role("link", name="第十二条").click()
    assert settled(page) == ["第十二条"]
    page.mouse.wheel(0, -600)
    page.wait_for_timeout(100)
    assert settled(page) not in ([], ["第十二条"])
    context.close()


def test_a_long_list_moves_along(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 300})
    page = opened(context, "#article-11")
    assert settled(page) == ["第十一条"]
    link, column = (page.locator(place).bounding_box() for place in (".contents [aria-current]", ".beside"))
    assert column["y"] <= link["y"] and link["y"] + link["height"] <= column["y"] + column["height"]
    page.evaluate("scrollTo(0, document.querySelector('#article-1').offsetTop - 20)")
    assert settled(page) == ["第一条"]
    assert 0 <= page.locator(".contents [aria-current]").bounding_box()["y"] < 300
    context.close()


@pytest.mark.parametrize("width, script", [(390, True), (768, True), (1280, False)])
def test_nothing_is_marked_elsewhere(chromium, width, script):
    context = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
    page = opened(context, "#article-8")
    assert (settled(page) if script else page.locator(".contents [aria-current]").count()) in ([], 0)
    context.close()

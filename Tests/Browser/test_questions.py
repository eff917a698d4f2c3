"""The questions that readers come with: from the first page, on a phone, with scripts and without, an answer is at most
two clicks away, and stands in the first two screens of the page that the last one leads to."""

import re

import pytest
from conftest import PAGES

WIDTH, HEIGHT = 390, 844
CLICKS, SCREENS = 2, 2


def click(selector):
    """Clicks the first of such elements."""
    return lambda page: page.locator(selector).first.click()


def choose(selector, words):
    """Chooses from a list."""
    return lambda page: page.locator(selector).select_option(label=words)


def own_card(unit, category):
    """The ways to a unit's own results: folded links by category, and with scripts a list to choose from."""
    return {
        False: [click(f"summary:has-text('{category}')"), click(f".find-unit a:has-text('{unit}')")],
        True: [choose(".find-unit select", unit), click(".find-unit button")],
    }


def always(*steps):
    """A way that is the same with scripts and without."""
    return {False: list(steps), True: list(steps)}


# The question, the ways to its answer, and what has to be seen there: where, and which words.
#
# The sample has published one year, so that only the office's edition can set a year beside the one before.
QUESTIONS = {
    "what must be handed in, by when, for how many points": (
        always(click("a:has-text('应交材料一览')")),
        [
            ("tr:has-text('9.1 在职人员')", r"12 月 5 日.*培训通知；学时证明.*扫描件，\s*盖公章.*3 分"),
            ("tr:has-text('3.3 网络安全')", r"12 月 12 日.*总结报告.*3 分"),
            ("tr:has-text('5.2 上级')", r"24 小时内.*网络安全事件表.*10 分"),
        ],
    ),
    # Without scripts the list stands open.
    "what is due next": (
        {True: [click("summary:has-text('2025 年')")], False: []},
        [("li:has-text('签订《网络安全责任书》')", r"4 月 30 日.*1\.1.*4 分")],
    ),
    "how many points did we get": (own_card("轨道交通学院", "教学单位"), [("main p", r"83\.5 分")]),
    "where do we stand": (own_card("轨道交通学院", "教学单位"), [("main p", r"第 17 名")]),
    "why did we lose points": (
        own_card("轨道交通学院", "教学单位"),
        [("[id='item-5.1']", r"−10.*三个工作日没处理的"), ("[id='item-5.3']", r"−5.*再次发生")],
    ),
    "what changed since last year": (own_card("轨道交通学院", "教学单位"), [("main p", r"比 2024 年 \+6\.65")], "office"),
    "which article says so": (
        always(click("main a:has-text('考核评价办法')"), click("a:text-is('第十条')")),
        [("[id='article-10']", r"第十条")],
    ),
}


@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_are_two_clicks_and_two_screens_away(chromium, question, scripts):
    ways, answers, *edition = QUESTIONS[question]
    context = chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto((PAGES / "".join(edition or ["site"]) / "index.html").as_uri())
    steps = ways[scripts]
    assert len(steps) <= CLICKS
    for step in steps:
        step(page)
    for selector, words in answers:
        said = re.compile(words.replace(" ", r"\s"), re.DOTALL)  # a number may be held to its unit
        place = page.locator(selector).filter(has_text=said).first
        assert place.is_visible(), (selector, page.locator("main").inner_text()[:2000])
        box = place.bounding_box()
        # A link into a page has scrolled to its place.
        assert 0 <= box["y"] and box["y"] + min(box["height"], HEIGHT) <= SCREENS * HEIGHT, (selector, box)
    context.close()

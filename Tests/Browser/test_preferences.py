"""What readers have asked their system for: a dark page, more contrast, less motion, colours of their own."""

import pytest
from conftest import PAGES
from test_search_field import contrast

COLOURS = """() => {
  const at = element => getComputedStyle(element);
  return [at(document.body).color, at(document.body).backgroundColor, at(document.querySelector(".foot p")).color];
}"""


@pytest.fixture
def page(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "site/policies/kaohe-2024-50.html").as_uri() + "#article-8")
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast(page, scheme):
    page.emulate_media(color_scheme=scheme)
    ink, paper, quiet = page.evaluate(COLOURS)
    page.emulate_media(color_scheme=scheme, contrast="more")
    more_ink, more_paper, more_quiet = page.evaluate(COLOURS)
    assert contrast(more_ink, more_paper) == pytest.approx(21)
    assert contrast(more_quiet, more_paper) > max(10, contrast(quiet, paper))
    assert (contrast(more_paper, "rgb(0, 0, 0)") == pytest.approx(1)) == (scheme == "dark")


def test_dark(page):
    light, dark = [], []
    for scheme, colours in (("light", light), ("dark", dark)):
        page.emulate_media(color_scheme=scheme)
        colours += page.evaluate(COLOURS)
    assert light[0] != dark[0] and light[1] != dark[1]


def test_less_motion(page):
    # The default theme has no motion: what a theme on top of it adds stands still as well.
    moves = "getComputedStyle(document.body).transitionProperty"
    page.evaluate("document.body.style.transition = 'color 1s'")
    assert page.evaluate(moves) == "color"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moves) != "color" or page.evaluate("getComputedStyle(document.body).transitionDuration") == "0s"


def test_forced_colours_keep_the_target_in_sight(page):
    outline = "getComputedStyle(document.querySelector('#article-8')).outlineStyle"
    assert page.evaluate(outline) == "none"
    page.emulate_media(forced_colors="active")
    assert page.evaluate(outline) == "solid"

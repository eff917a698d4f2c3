"""A unit's card as wide as its page, with days and words that stay whole, in the site and in packets."""

import pytest
from conftest import PAGES

CARDS = ["office/results/2024/kyb.html", "packets/kyb.html"]
# What lies between spaces, on how many lines each of it stands.
PARTS = """courses => courses.flatMap(course => {
  const walker = document.createTreeWalker(course, NodeFilter.SHOW_TEXT), torn = []
  while (walker.nextNode()) for (const part of walker.currentNode.data.matchAll(/[^\\s，→]+/g)) {
    const range = document.createRange()
    range.setStart(walker.currentNode, part.index)
    range.setEnd(walker.currentNode, part.index + part[0].length)
    if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) torn.push(part[0])
  }
  return torn
})"""


@pytest.mark.parametrize("width", [390, 768, 1200, 1440])
@pytest.mark.parametrize("card", CARDS)
def test_days_and_what_was_done_on_them_are_not_torn(chromium, card, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((PAGES / card).as_uri())
    courses = page.locator(".card .course")
    assert courses.count() > 1 and courses.evaluate_all(PARTS) == []
    page.close()


@pytest.mark.parametrize("width", [390, 768, 1200, 1440])
@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_as_wide_as_its_page(chromium, card, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((PAGES / card).as_uri())
    ends = page.evaluate(
        """() => {
          const main = document.querySelector("main"), style = getComputedStyle(main)
          const end = main.getBoundingClientRect().right - parseFloat(style.paddingRight)
          return [...document.querySelectorAll(".card section.item, .card .bars, .card .settled")].map(it => it.getBoundingClientRect().right - end)
        }"""
    )
    assert len(ends) > 2 and all(abs(it) < 1 for it in ends), ends
    page.close()

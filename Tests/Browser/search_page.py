"""The search of a page, used as its reader uses it; at the end it must have complained of nothing."""

import re

import pytest
from conftest import PAGES
from playwright.sync_api import expect

FIELD = ".search-field"
RESULTS = ".search-results li"


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

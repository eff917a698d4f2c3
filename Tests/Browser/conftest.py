"""Chromium over the built pages, opened from file:// as a reader without a server opens them."""

import pathlib

import pytest
from playwright.sync_api import sync_playwright

PAGES = pathlib.Path(__file__).resolve().parents[2] / ".build" / "pages"


def pages(edition):
    found = sorted((PAGES / edition).rglob("*.html"))
    assert len(found) > 20, f"{edition} was not built"
    return found


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


# One page of each kind; every one is looked at in each way.
KINDS = [
    "site/index.html",
    "site/policies/index.html",
    "site/policies/zerenzhi-2024-48.html",
    "site/policies/kaohe-2024-50.html",
    "site/policies/kaohe-2024-50-fujian-1.html",
    "site/policies/kaohe-2024-50-fujian-2.html",
    "site/rubric/2024.html",
    "site/guide/index.html",
    "site/guide/5.1.html",
    "site/responsibility/index.html",
    "site/responsibility/accountability.html",
    "site/results/index.html",
    "site/results/2024/index.html",
    "site/results/2024/xsb.html",
    "site/search/index.html",
    "office/index.html",
    "office/results/2025/index.html",
    "office/results/2025/xdny.html",
]

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


# One page of each kind in each edition; every one is looked at in each way.
SHARED = [
    "index.html",
    "policies/index.html",
    "policies/zerenzhi-2024-48.html",
    "policies/kaohe-2024-50.html",
    "policies/kaohe-2024-50-fujian-1.html",
    "policies/kaohe-2024-50-fujian-2.html",
    "rubric/2024.html",
    "guide/index.html",
    "guide/5.1.html",
    "calendar/2025.html",
    "letter/kaohe-2024-50-fujian-2.html",
    "selfcheck/2024.html",
    "responsibility/index.html",
    "responsibility/accountability.html",
    "results/index.html",
    "results/2024/index.html",
    "results/2024/jxzx.html",  # scored
    "results/2024/xsb.html",  # vetoed
    "search/index.html",
]
KINDS = [f"{edition}/{kind}" for edition in ("site", "office") for kind in SHARED] + [
    "office/results/2025/index.html",
    "office/results/2025/xdny.html",  # a draft, pending
    "office/findings/index.html",
    "office/results/2024/tasks.html",
    "office/results/2025/tasks.html",
    "office/results/2024/rounds/2.html",
    "office/results/2025/rounds/1.html",
    "briefing/index.html",
    "packets/xdny.html",
    "office/letters/2024/index.html",
    "office/letters/2024/sheets.html",
    "office/manual/index.html",
    "office/manual/registers.html",
]

"""Chromium over the built pages, opened from file:// as a reader without a server opens them."""

import os
import pathlib

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ROOT / ".build" / "pages"
# The debug build, unless the environment names another.
PROGRAM = pathlib.Path(os.environ.get("GONGSHI", ROOT / ".build" / "debug" / "gongshi"))


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


# Pages of each kind, every one of which is looked at in each way: those that are in both editions, and the others.
SHARED = {
    "home": ["index.html"],
    "policies": ["policies/index.html"],
    "policy": [
        "policies/zerenzhi-2024-48.html",
        "policies/kaohe-2024-50.html",
        "policies/kaohe-2024-50-fujian-1.html",
        "policies/kaohe-2024-50-fujian-2.html",
    ],
    "rubric": ["rubric/2024.html"],
    "guides": ["guide/index.html"],
    "guide": ["guide/5.1.html"],
    "calendar": ["calendar/2025.html"],
    "letter": ["letter/kaohe-2024-50-fujian-2.html"],
    "selfcheck": ["selfcheck/2024.html"],
    "responsibility": ["responsibility/index.html"],
    "accountability": ["responsibility/accountability.html"],
    "results": ["results/index.html"],
    "year": ["results/2024/index.html"],
    "scorecard": ["results/2024/jxzx.html", "results/2024/xsb.html"],  # scored, vetoed
    "search": ["search/index.html"],
    "missing": ["404.html"],
}
OTHERS = {
    "year": ["office/results/2025/index.html"],
    "scorecard": ["office/results/2025/xdny.html"],  # a draft, pending
    "findings": ["office/findings/index.html"],
    "tasks": ["office/results/2024/tasks.html", "office/results/2025/tasks.html"],
    "papers": ["office/papers/index.html"],
    "paper": [
        "site/papers/2024/results.html",
        "office/papers/2025/rectification.html",
        "office/papers/2025/quarter/year.html",
        "office/papers/2025/reminder/szjs.html",
        "office/papers/2025/attendance/q1.html",
    ],
    "round": ["office/results/2024/rounds/2.html", "office/results/2025/rounds/1.html"],
    "briefing": ["briefing/index.html"],
    "packet": ["packets/xdny.html"],
    "letterRegister": ["office/letters/2024/index.html"],
    "letterSheets": ["office/letters/2024/sheets.html"],
    "manual": ["office/manual/index.html", "office/manual/registers.html"],
}
KINDS = [f"{edition}/{path}" for edition in ("site", "office") for paths in SHARED.values() for path in paths]
KINDS += [path for paths in OTHERS.values() for path in paths]

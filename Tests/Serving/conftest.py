"""A browser, and a content folder of one's own."""

import shutil

import pytest
from playwright.sync_api import sync_playwright
from Serving.served import CONTENT, THEME


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that fails the test where the browser has something to complain of."""
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda said: said.type in ("error", "warning") and complaints.append(f"{said.text} {said.location}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda it: complaints.append(f"{it.url}: {it.failure}"))
    page.on("response", lambda it: it.status >= 400 and complaints.append(f"{it.url}: {it.status}"))
    yield page
    page.close()
    # A page goes on asking for news when it is left and when its server has been stopped; the browser itself for an icon.
    unanswered = [text for text in complaints if "net::" in text and ("/.gongshi/state.js" in text or "/favicon.ico" in text)]
    assert [text for text in complaints if text not in unanswered] == []


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "共享 文件夹" / "Content"
    shutil.copytree(CONTENT, folder)
    return folder


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "主题"
    shutil.copytree(THEME, folder)
    return folder


@pytest.fixture
def output(tmp_path):
    return tmp_path / "输出"

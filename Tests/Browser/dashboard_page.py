"""A year's dashboard as tests open it: its page, its faults, its rows, and its sheets of paper."""

import re
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT

INDEX = "results/2024/index.html"
RUN = "options => axe.run(document, options).then(found => found.violations.map(v => [v.id, v.nodes[0].html]))"


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def faults(page):
    page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, {"resultTypes": ["violations"]})


def rows(page, table):
    return page.locator(f"{table} tbody tr th").all_inner_texts()


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return ["".join(sheet.split()) for sheet in text.decode().split("\f")[:-1]]


def filled(pdf):
    """How far down each sheet is written on, as a share of its height."""
    command = ["pdftotext", "-bbox", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    found = []
    for sheet in re.findall(r"<page .*?</page>", text, re.S):
        height = float(re.search(r'height="([\d.]+)"', sheet)[1])
        found.append(max(map(float, re.findall(r'yMax="([\d.]+)"', sheet)), default=0) / height)
    return found

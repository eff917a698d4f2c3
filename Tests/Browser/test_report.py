"""The report of findings as a clerk sees it: one file, opened in a browser, on a phone, on paper, with scripts off."""

import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PAGES, PROGRAM

ROOT = PAGES.parents[1]
BROKEN = "单位,指标,事项,编号,内容,开始,完成\n教务处处,5.1,漏洞,LD-1,“<b>弱口令</b>”,2024-13-01,\n,,,,,,\n"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    shutil.copytree(ROOT / "Content", folder / "Content")
    register = folder / "Content/assessments/2024/2-final/evidence/新登记.csv"
    register.parent.mkdir(exist_ok=True)
    register.write_bytes(BROKEN.encode("gb18030"))
    run = subprocess.run(
        [PROGRAM, "check", "--content", folder / "Content", "--format", "html"],
        capture_output=True,
        timeout=60,
    )
    assert run.returncode == 1, run.stderr.decode()
    (folder / "检查报告.html").write_bytes(run.stdout)
    return folder / "检查报告.html"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_report_fits_and_stays_silent(chromium, report, width, scripts):
    context = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url) if request.url != report.as_uri() else None)
    page.goto(report.as_uri())
    assert page.locator("h1").inner_text() == "检查报告"
    # The style sheet has effect, so its hash is right.
    assert page.locator(".error mark").first.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    width_of_page = page.locator("html").evaluate("e => e.scrollWidth") if scripts else width
    assert width_of_page <= width
    context.close()
    assert said == []


def test_a_place_is_selected_by_one_click(chromium, report):
    page = chromium.new_page()
    page.goto(report.as_uri())
    place = page.locator(".error .place").first
    assert re.fullmatch(r"assessments/2024/2-final/evidence/新登记\.csv:2:\d", place.inner_text())
    place.click()
    assert page.evaluate("getSelection().toString()") == place.inner_text()
    row = page.locator(".error pre").first
    assert row.inner_text() == BROKEN.splitlines()[1]
    assert row.locator("mark").inner_text() == "教务处处"
    page.close()


def test_the_report_can_be_read_aloud_and_printed(chromium, report):
    page = chromium.new_page()
    page.goto(report.as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()

"""The office's page of findings as a clerk works through it: on a phone, in the dark, on paper, with scripts off."""

import shutil
import subprocess

import pytest
from conftest import PAGES, PROGRAM

ROOT = PAGES.parents[1]
REGISTER = "单位,指标,事项,编号,内容,开始,完成,颜色\n教务部,5.1,漏洞,LD-1,“<b>弱口令</b>”,2019-12-01,,红\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("findings")
    shutil.copytree(ROOT / "Content", folder / "Content")
    units = (folder / "Content/assessments/2025/units.csv").read_text("utf-8-sig").splitlines()
    evidence = folder / "Content/assessments/2025/1-preliminary/evidence"
    # A name with nowhere to break.
    register = evidence / ("a" * 90 + ".csv")
    register.write_bytes(REGISTER.replace("教务部", units[1].split(",")[0]).encode("gb18030"))
    run = subprocess.run(
        [PROGRAM, "build", "--content", folder / "Content", "--output", folder / "Output"],
        capture_output=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr.decode()
    assert not (folder / "Output/site/findings").exists()
    return folder / "Output/office"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_page_fits_and_is_reached_from_the_home_page(chromium, office, width, scheme, scripts):
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto((office / "index.html").as_uri())
    link = page.get_by_role("link", name="检查结果")
    assert "条警告" in link.locator("..").inner_text()
    link.click()
    assert page.locator("h1").inner_text() == "检查结果"
    found = page.locator(".findings.warning li", has_text="csv-unknown-column")
    assert "单元格 H1" in found.inner_text() and "颜色" in found.inner_text()
    if scripts:
        assert page.locator("html").evaluate("e => e.scrollWidth") <= width
    found.get_by_role("link").click()
    assert page.url.endswith("manual/findings.html#csv-unknown-column")
    context.close()


def test_nothing_is_folded_away_and_all_of_it_prints(chromium, office):
    page = chromium.new_page()
    page.goto((office / "findings/index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator("details").count() == 0
    entries = page.locator(".findings li")
    assert entries.count() > 5
    for index in range(entries.count()):
        assert entries.nth(index).is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()

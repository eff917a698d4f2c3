"""Policies on paper: the page, the lines and the characters of GB/T 9704-2012."""

import re
import subprocess

import pytest
from conftest import PAGES

POLICIES = ["zerenzhi-2024-48", "kaohe-2024-50", "kaohe-2024-50-fujian-1", "kaohe-2024-50-fujian-2"]


@pytest.mark.parametrize("slug", POLICIES)
def test_policies_print_as_documents(chromium, slug):
    page = chromium.new_page()
    page.goto((PAGES / f"site/policies/{slug}.html").as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 9
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)}
    assert all(abs(box[2] - 595.3) < 1 and abs(box[3] - 841.9) < 1 for box in boxes)
    page.close()


def test_a_printed_page_has_22_lines_of_28_characters(chromium):
    # The text block is 156 mm wide: 28 characters of 16 pt, set a little tighter, are one line, 29 are two.
    page = chromium.new_page(viewport={"width": round(156 / 25.4 * 96), "height": 900})
    page.goto((PAGES / "site/policies/zerenzhi-2024-48.html").as_uri())
    page.emulate_media(media="print")
    measure = """count => {
      const line = document.querySelector(".policy").appendChild(document.createElement("p"));
      line.style.cssText = "width: 156mm; text-indent: 0";
      line.textContent = "国".repeat(count);
      const height = line.getBoundingClientRect().height;
      line.remove();
      return height;
    }"""
    one, two = page.evaluate(measure, 28), page.evaluate(measure, 29)
    block = 225 / 25.4 * 96
    assert 22 <= block / one < 22.1 and abs(two - 2 * one) < 0.1
    indent = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#article-2')).textIndent)")
    assert abs(indent - 2 * 156 / 25.4 * 96 / 28) < 0.5
    hidden = [".head", ".foot", ".notice", ".beside", ".cited", ".remark"]
    assert not any(page.locator(selector).first.is_visible() for selector in hidden)
    page.close()


def test_contents_stay_beside_the_text_on_wide_screens_only(chromium):
    for width, beside in [(390, False), (768, False), (1280, True)]:
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.goto((PAGES / "site/policies/kaohe-2024-50.html").as_uri() + "#article-8")
        top = page.locator(".contents").bounding_box()["y"]
        assert (0 <= top < 900) == beside, width
        assert page.locator("#article-8").bounding_box()["y"] >= 0
        page.close()


def printed(chromium, name, edition="site"):
    """The text of each printed page without white space and page number, by lines."""
    page = chromium.new_page()
    page.goto((PAGES / edition / name).as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return [
        [line for line in ("".join(line.split()) for line in sheet.splitlines()) if line and not line.startswith("—")]
        for sheet in text.decode().split("\f")[:-1]
    ]


@pytest.mark.parametrize("slug", ["zerenzhi-2024-48", "kaohe-2024-50"])
def test_no_page_begins_with_a_signature(chromium, slug):
    sheets = printed(chromium, f"policies/{slug}.html")
    (signed,) = (sheet for sheet in sheets if any("日印发" in line for line in sheet))
    attachments = next(index for index, line in enumerate(signed) if line.startswith("附件："))
    assert attachments >= 2 and signed[attachments - 1].endswith("行。")


def test_rows_under_one_heading_stay_on_one_page(chromium):
    sheets = printed(chromium, "policies/kaohe-2024-50-fujian-1.html")
    heads = [sheet for sheet in sheets if any("工作要求" in line and "评分细则" in line for line in sheet)]
    assert len(heads) == 3
    for sheet in heads:
        head = next(index for index, line in enumerate(sheet) if "工作要求" in line)
        # The first row below a repeated head has its serial number; the head's own words may take two lines.
        assert any(re.match(r"\d", line) for line in sheet[head + 1 : head + 4]), sheet[head : head + 4]


def test_scorecards_take_two_sheets(chromium):
    for unit in ("jxzx", "xdny", "xsb"):
        sheets = printed(chromium, f"results/2024/{unit}.html")
        assert len(sheets) <= 2 and all(len(sheet) > 3 for sheet in sheets), unit


@pytest.mark.parametrize("name", ["responsibility/index.html", "results/2024/index.html", "results/2024/jxzx.html"])
def test_no_sheet_ends_with_a_heading_or_a_tables_heads(chromium, name):
    page = chromium.new_page()
    page.goto((PAGES / "site" / name).as_uri())
    heads = page.eval_on_selector_all("main h2, main thead tr", "all => all.map(it => it.textContent.replace(/\\s/g, ''))")
    page.close()
    assert len(heads) > 3
    for sheet in printed(chromium, name):
        assert sheet[-1] not in heads, sheet[-3:]


@pytest.mark.parametrize("year", [2024, 2025])
def test_the_tasks_begin_on_the_first_sheet(chromium, year):
    sheets = printed(chromium, f"results/{year}/tasks.html", "office")
    head = "已经办完的各步" if year == 2024 else "到公布还差什么"
    assert any(head in line for line in sheets[0]), sheets[0]


def test_the_self_check_is_a_form_to_fill_in_by_hand(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "office/selfcheck/2025.html").as_uri())
    options = page.eval_on_selector_all("[data-fact] select", "all => all.map(it => it.options.length - 1)")
    keys = page.eval_on_selector_all("[data-fact] p.by-hand", "all => all.map(it => it.childElementCount)")
    assert keys == options and len(keys) > 2
    page.close()
    sheets = printed(chromium, "selfcheck/2025.html", "office")
    assert len(sheets) == 4 and all(len(sheet) > 20 for sheet in sheets)
    assert any("1合格" in line and "3未测评" in line for sheet in sheets for line in sheet)


def test_every_sheet_of_a_letter_names_its_unit(chromium):
    sheets = printed(chromium, "letters/2025/sheets.html", "office")
    assert len(sheets) == 36
    for sheet, unit in zip(sheets, ["数字技术学院"] * 2 + ["海洋技术学院"] * 2):
        assert sheet[0].startswith(unit)


def test_guides_take_one_sheet(chromium):
    for item in ("1.1", "5.2", "9.1", "9.2"):
        assert len(printed(chromium, f"guide/{item}.html")) == 1, item

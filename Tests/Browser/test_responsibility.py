"""Duties and accountability as a reader without script finds a way through them."""

import pytest
from conftest import PAGES


@pytest.mark.parametrize("width", [390, 1280])
def test_role_to_duty_to_clause(chromium, width):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((PAGES / "site/index.html").as_uri())
    page.get_by_role("link", name="职责", exact=True).click()
    page.get_by_role("navigation", name="找到自己").get_by_role("link", name="各单位主要负责人").click()
    assert page.url.endswith("/responsibility/index.html#role-fuzeren")
    # Also where cells stand below each other, assistive technology is told of a table with heads.
    table = page.get_by_role("table", name="各单位主要负责人的职责")
    assert table.get_by_role("columnheader").count() == 4
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="第一责任人"))
    row.get_by_role("link", name="〔2024〕48 号第五条").click()
    assert page.url.endswith("/policies/zerenzhi-2024-48.html#article-5")
    page.go_back()
    row.get_by_role("link", name="自查指南 1.1").click()
    assert page.url.endswith("/guide/1.1.html")
    context.close()


def test_duties_without_points_say_so(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "site/responsibility/index.html").as_uri())
    for word in ["密码", "无线", "“僵尸”"]:
        rows = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=word))
        assert rows.count() > 0
        assert all("职责，不计分" in text for text in rows.all_inner_texts())
    page.close()


def test_veto_leads_to_its_situation(chromium):
    page = chromium.new_page()
    page.goto((PAGES / "site/results/2024/xsb.html").as_uri())
    page.get_by_role("link", name="发生国家秘密泄露").click()
    assert page.url.endswith("/responsibility/accountability.html#situation-48-7-2")
    situation = page.locator(":target")
    assert situation.inner_text().startswith("发生国家秘密泄露、大面积个人信息泄露")
    situation.get_by_role("link", name="〔2024〕48 号第七条（二）").click()
    assert page.url.endswith("/policies/zerenzhi-2024-48.html#article-7-2")
    page.close()

"""The self-check computes what the program computes, and keeps what is filled in."""

import decimal
import json
import shutil
import subprocess

import pytest
from conftest import PROGRAM
from registers import CONTENT, Year
from selfcheck_form import Form, form  # noqa: F401

# Neither overridden nor vetoed: overdue vulnerabilities, notices by the hour, a record taken back, items that do not apply.
UNITS = ["gdjt", "hkfw", "zcb", "jzglh"]


@pytest.fixture(scope="module")
def scores():
    command = [PROGRAM, "score", "--content", CONTENT, "--year", "2024", "--format", "json"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    return {unit["id"]: unit for unit in json.loads(out, parse_float=decimal.Decimal)["units"]}


def expected(unit):
    """What the page has to show of a result of the program."""
    items = {}
    for item in unit["items"]:
        lines = [item["start"], *(line["delta"] for line in item["trace"]), item["computed"]]
        items[item["id"]] = (item["earned"], [] if item["computed"] is None else lines)
    return unit["total"], unit["pendingPoints"], items


@pytest.mark.parametrize("id", UNITS)
def test_a_form_filled_in_from_the_registers_shows_the_programs_result(form, scores, id, tmp_path):
    assert scores[id]["verdict"] == "scored" and all(item["state"] != "overridden" for item in scores[id]["items"])
    answers = Year(2024).answers(id)
    form.fill(answers)
    assert form.invalid() == 0
    assert form.shown() == expected(scores[id])

    # The file it saves is one that the program takes as it is.
    assert form.save(tmp_path / "saved.csv") == f"自查-2024-{answers.name}.csv"
    data = (tmp_path / "saved.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r") and data.count(b"\xef\xbb\xbf") == 1
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    (content / "assessments/2024/selfcheck").mkdir(exist_ok=True)
    (content / f"assessments/2024/selfcheck/{id}.csv").write_bytes(data)
    command = [PROGRAM, "check", "--content", content, "--format", "json"]
    found = json.loads(subprocess.run(command, capture_output=True).stdout)["diagnostics"]
    own = [finding for finding in found if finding["path"].endswith(f"selfcheck/{id}.csv")]
    assert [finding for finding in own if finding["severity"] != "note"] == []
    assert {finding["code"] for finding in own} <= {"csv-summary-row", "limit-open", "after-as-of"}

    # Read in elsewhere, with either encoding, it gives the same.
    for name, bytes in [("UTF-8.csv", data), ("GBK.csv", data.decode("utf-8-sig").encode("gb18030"))]:
        context = form.page.context.browser.new_context()
        other = Form(context.new_page())
        other.load(name, bytes)
        assert other.unit() == answers.name and "没有读入" not in other.status()
        assert other.shown() == expected(scores[id])
        assert other.faults == []
        context.close()


def test_answers_are_kept_by_unit_and_year(form):
    form.unit("甲单位")
    form.answer("2.1", "信息员", "否")
    form.mark("3.1", "3.5")
    form.item("7.1").get_by_label("不适用").check()
    form.record("5.1", "漏洞", 0, {"内容": "弱口令", "开始": "2024/3/18"})
    first = form.shown()
    form.reload()
    assert form.unit() == "甲单位" and form.shown() == first

    form.unit("乙单位")
    assert form.earned("3.1") is None and form.earned("5.1") is None
    assert "甲单位" in form.status()
    form.none("5.1", "漏洞")
    assert form.earned("5.1") == 10
    form.mark("3.1", "1")
    second = form.shown()
    form.unit("甲单位")
    assert form.shown() == first
    form.unit("乙单位")
    assert form.shown() == second

    other = Form(form.page.context.new_page(), year=2025)
    assert other.unit() == "" and other.earned("3.1") is None and other.faults == []
    other.page.close()

    # Erasing takes two presses, and takes one unit's answers of one year.
    form.press("清除")
    form.page.get_by_label("单位", exact=True).focus()
    assert form.shown() == second and form.button("清除").inner_text() == "清除"
    form.press("清除")
    form.press("再按一次")
    assert form.unit() == "" and form.earned("3.1") is None
    form.reload()
    assert form.unit() == "" and form.earned("3.1") is None
    form.unit("乙单位")
    assert form.earned("3.1") is None
    form.unit("甲单位")
    assert form.shown() == first


def test_what_was_filled_in_before_a_name_belongs_to_the_name(form):
    form.mark("3.1", "2")
    form.unit("甲单位")
    assert form.earned("3.1") == 2
    form.reload()
    assert form.unit() == "甲单位" and form.earned("3.1") == 2


def test_doing_what_a_remedy_says_gives_its_gain(form):
    form.day("2024-12-10")
    form.answer("2.1", "分管负责人", "是")
    form.answer("2.1", "信息员", "否")
    assert form.remedies("2.1") == ["把“信息员”办成“是”，+2 分 （12 月 20 日以前）"]
    before = form.total()
    form.answer("2.1", "信息员", "是")
    assert form.total() == before + 2 and form.remedies("2.1") == []

    # What has time until a day is not lost before it.
    form.date("3.3", "年度总结", "否")
    assert form.waiting("3.3") == ["若到 12 月 13 日仍未办理“年度总结”，扣 3 分"] and form.remedies("3.3") == []
    form.day("2024-12-14")
    assert form.waiting("3.3") == [] and form.earned("3.3") == 0
    form.day("2024-12-10")
    before = form.total()
    form.page.locator('[id="item-3.3"] [data-never]').uncheck()
    form.date("3.3", "年度总结", "2024-12-14")
    assert form.total() == before
    form.date("3.3", "年度总结", "2024-12-13")
    assert form.total() == before + 3

    # A summary may not come before December: the day from which it counts is said.
    form.date("3.3", "年度总结", "2024-11-20")
    form.day("2024-11-25")
    assert form.remedies("3.3") == ["办理“年度总结”，+3 分 （12 月 1 日至 12 月 13 日）"]


def test_what_is_open_is_not_lost_before_its_deadline(form):
    form.day("2024-12-02")
    for place, start in enumerate(["2024/11/29", "2024/12/2"]):
        if place:
            form.add("5.1", "漏洞")
        form.record("5.1", "漏洞", place, {"开始": start})
    lost = "若到 12 月 {1} 日仍未办结“漏洞”（第 {0} 行），扣 5 分"
    assert form.sum("5.1") == [10, -4, 6]
    assert form.waiting("5.1") == [lost.format(1, 4), lost.format(2, 5)] and form.remedies("5.1") == []
    # Nothing of it is decided: neither earned nor lost.
    assert (form.total(), form.pending(), form.lost()) == (0, 96, 4)
    assert form.item("5.1").locator(".earned").inner_text() == "0～6 ⁄ "
    form.record("5.1", "漏洞", 0, {"完成": "2024/12/4"})
    assert form.waiting("5.1") == [lost.format(2, 5)]
    assert (form.total(), form.pending(), form.lost()) == (1, 95, 4)
    form.record("5.1", "漏洞", 1, {"完成": "2024/12/5"})
    assert form.earned("5.1") == 6 and form.waiting("5.1") == [] and form.remedies("5.1") == []
    assert (form.total(), form.pending(), form.lost()) == (6, 90, 4)
    form.record("5.1", "漏洞", 1, {"完成": "2024/12/6"})
    assert form.earned("5.1") == 1
    # Over is over, as the day that is entered has it.
    form.page.locator('[id="item-5.1"] [data-field=done]').nth(1).fill("")
    form.day("2024-12-06")
    assert form.waiting("5.1") == [] and form.sum("5.1") == [10, -4, -5, 1]
    form.day("2024-12-05")
    assert form.waiting("5.1") == [lost.format(2, 5)] and form.sum("5.1") == [10, -4, 6]


def test_the_nearest_deadlines_count_working_days(form):
    # Third working day after 2024-09-30: the holiday runs to 7 October, so 8, 9, 10 October.
    form.record("5.1", "漏洞", 0, {"开始": "2024/9/30"})
    # Tenth working day after 2 September: Saturday the 14th is worked.
    form.record("1.1", "负责人变更", 0, {"开始": "2024/9/2"})
    form.record("5.2", "安全通报", 0, {"开始": "2024/9/30 16:30"})
    form.day("2024-09-13")
    said = form.deadlines()
    assert said == [
        # One working day after the 13th, the worked Saturday.
        "1.1 负责人变更（第 1 行） 2024-09-14 还有 1 个工作日",
        # 14, 18–20, 23–27, 29, 30 September are 11.
        "5.2 安全通报（第 1 行） 2024-10-01 16:30 还有 11 个工作日",
        # And 8, 9, 10 October.
        "5.1 漏洞（第 1 行） 2024-10-10 还有 14 个工作日",
        # 11, 12 (worked), 14–18, 21–25, 28–31 October: 16; November 21; 2–6, 9–13 December: 10.
        "3.3 年度总结 2024-12-13 还有 61 个工作日",
        # 1–5, 8–12 … July 23, August 22, 2–6 and 9–13 September 10.
        "1.1 责任书报送 2024-06-28 已过 55 个工作日",
    ]
    form.day("2024-10-10")
    assert "5.1 漏洞（第 1 行） 2024-10-10 当天到期" in form.deadlines()
    form.record("5.1", "漏洞", 0, {"完成": "2024/10/10"})
    assert not any("5.1" in line for line in form.deadlines())


def test_the_list_of_items_says_where_each_stands_and_leads_there(form):
    form.day("2024-12-02")
    form.answer("2.1", "分管负责人", "是")
    form.answer("2.1", "信息员", "否")
    form.none("5.2", "安全通报")
    form.record("5.1", "漏洞", 0, {"开始": "2024/11/29"})
    form.item("7.1").get_by_label("不适用").check()
    states = form.page.locator(".selfcheck-states")
    assert states.locator("summary").inner_text() == "各项指标：17 项待定，1 项失分，1 项满分"
    states.locator("summary").click()
    lines = [" ".join(text.split()) for text in states.locator("li").all_inner_texts()]
    assert len(lines) == 20 and states.locator(".label").count() == 10
    assert [line.split()[-1] for line in lines[:1]] == ["待定"]
    found = {line.split()[0]: line for line in lines}
    assert found["2.1"].endswith("失 2 分") and found["5.2"].endswith(" 满分") and found["7.1"].endswith("不适用")
    assert found["5.1"].endswith("办结前 5 分待定")
    # The list stays open while answers change.
    form.answer("2.1", "信息员", "是")
    assert states.locator("li", has_text="2.1").inner_text().endswith("满分")
    states.get_by_role("link", name="7.1").click()
    bar = form.page.locator(".selfcheck-total").bounding_box()
    assert bar["y"] + bar["height"] <= form.item("7.1").locator("h3").bounding_box()["y"] < 300
    # The bar says the same again, and to the eye alone.
    assert form.page.locator(".selfcheck-bar").get_attribute("aria-hidden") == "true"


def test_a_reader_is_told_that_answers_are_kept_or_that_they_are_not(form, chromium):
    kept = form.page.locator(".selfcheck-kept")
    assert kept.inner_text() == "填写的内容会自动保存在本机，关掉网页也不会丢失。"
    form.mark("3.1", "2")
    assert kept.inner_text() == "填写的内容已自动保存在本机，关掉网页也不会丢失。"

    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    other = Form(page)
    assert page.locator(".selfcheck-kept").inner_text().startswith("这个浏览器不保存填写的内容")
    other.mark("3.1", "2")
    assert other.earned("3.1") == 2
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.evaluate("true")
    assert asked == ["beforeunload"] and not page.is_closed()
    # A file keeps them as well.
    other.unit("甲单位")
    with page.expect_download():
        other.press("保存自查文件")
    page.close(run_before_unload=True)
    context.close()
    assert asked == ["beforeunload"] and other.faults == []

"""The trial in a packet: the self-check that begins with what the registers hold of the unit."""

import json
import subprocess

import pytest
from conftest import PROGRAM
from packet_form import Packet, build, context, packets  # noqa: F401
from registers import Year
from selfcheck_form import Form, number
from test_selfcheck import UNITS, expected, scores  # noqa: F401


@pytest.mark.parametrize("id", UNITS)
def test_the_trial_begins_with_the_programs_result(context, packets, scores, id):  # noqa: F811
    packet = Packet(context, packets[2024] / f"{id}.html")
    trial = packet.page.locator("#trial")
    trial.locator(".selfcheck-total strong").wait_for()
    for name, text in Year(2024).answers(id).quantities.items():
        trial.get_by_label(name, exact=True).fill(text)
    form = Form.__new__(Form)
    form.page = trial
    total, pending, items = expected(scores[id])
    assert (form.total(), form.pending()) == (total, pending)
    for item, (earned, lines) in items.items():
        shown = trial.locator(f'[id="trial-{item}"]')
        assert number(shown.locator(".earned").inner_text().split("⁄")[0]) == earned, item
        assert shown.locator(".sum .points").count() == len(lines), item
    trial.get_by_label("不适用").first.check()
    trial.get_by_role("button", name="恢复为登记内容").click()
    trial.get_by_role("button", name="再按一次").click()
    assert trial.get_by_label("单位", exact=True).get_attribute("readonly") is not None
    assert not trial.get_by_label("不适用").first.is_checked()
    assert packet.said == [] and set(packet.asked) == {packet.address}


RULES = """\
id: r
title: 细则
total: 30
dimensions:
  - id: A
    name: 方面
    items:
      - {id: A1, name: 例会, points: 10, facts: {缺席: {kind: event}}, rules: [{zero: true, run: 缺席, length: 3}, {deduct: 1, each: 缺席}]}
      - {id: A2, name: 通报, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, late: 24 hours}]}
      - {id: A3, name: 漏洞, points: 10, facts: {漏洞: {kind: event}}, rules: [{deduct: 3, each: 漏洞, late: 3 workdays}]}
"""
PLAN = """\
year: 2025
title: 年度
rubric: r
window: {from: 2025-01-01, to: 2025-12-31}
rounds: [{id: first, name: 初评, folder: "1", asOf: 2025-12-31}]
"""
ROWS = """\
单位,指标,事项,内容,数量,开始,完成,限期
u,A1,缺席,,3,2025-03-01,,
u,A2,通报,,,2025-05-20 9:00,2025-05-23 10:00,2025-05-23
u,A2,通报,,,2025-06-02,2025-06-05,2025-06-04
u,A3,漏洞,,,2025-05-20 9:00,2025-05-20 14:00,2025-05-20 12:00
u,A3,漏洞,,,2025-05-21 9:00,2025-05-21 11:00,2025-05-21 12:00
"""


def trial(context, tmp_path, rules, rows):
    """The packet of a unit with these rows, and its result."""
    content, year = tmp_path / "Content", tmp_path / "Content/assessments/2025"
    for folder in (content / "rubrics", content / "calendar", year / "1"):
        folder.mkdir(parents=True)
    (content / "rubrics/r.yaml").write_text(rules)
    (content / "calendar/2025.csv").write_text("日期,类型,名称\n2025-01-01,休,元旦\n")
    (year / "assessment.yaml").write_text(PLAN)
    (year / "units.csv").write_text("单位编号,单位名称,类别\nu,甲单位,类\n")
    (year / "1/evidence.csv").write_text(rows)
    build(tmp_path / "Output", "--edition", "packets", content=content)
    command = [PROGRAM, "score", "--content", content, "--format", "json"]
    unit = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["units"][0]
    packet = Packet(context, tmp_path / "Output/packets/u.html")
    packet.page.locator("#trial .selfcheck-total strong").wait_for()
    return packet, unit


def test_the_trial_takes_counts_times_and_single_deadlines_as_the_card_does(context, tmp_path):
    packet, unit = trial(context, tmp_path, RULES, ROWS)
    assert [item["earned"] for item in unit["items"]] == [7, 7, 7]
    for item in unit["items"]:
        shown = packet.page.locator(f'[id="trial-{item["id"]}"] .earned').inner_text()
        assert number(shown.split("⁄")[0]) == item["earned"], item["id"]
    assert packet.page.locator("#trial [aria-invalid]").count() == 0 and packet.said == []


SHARE = """\
id: r
title: 细则
total: 10
dimensions:
  - id: A
    name: 方面
    items:
      - id: A1
        name: 培训
        points: 10
        start: zero
        facts: {参训人数: {kind: number}, 应训人数: {kind: number}}
        rules:
          - {award: 6, ratio: {part: 参训人数, whole: 应训人数}, text: 按比例得分}
          - {award: 4, above: 参训人数, most: 5, text: 多于 5 人的}
"""
NUMBERS = """\
单位,指标,事项,内容
u,A1,参训人数,3
u,A1,参训人数,6
u,A1,应训人数,12
"""


def test_the_trial_names_the_facts_of_rows_where_those_are_several(context, tmp_path):
    packet, unit = trial(context, tmp_path, SHARE, NUMBERS)
    item = packet.page.locator('[id="trial-A1"]')
    lines = [line.replace("\xa0", " ") for line in item.locator(".sum li").all_inner_texts()]
    assert [line.split("\n")[-1] for line in lines][1:3] == [
        "按比例得分（“参训人数”第 1、2 行）（“应训人数”第 1 行）", "多于 5 人的（第 1、2 行）",
    ]  # fmt: skip
    assert number(item.locator(".earned").inner_text().split("⁄")[0]) == unit["items"][0]["earned"] == 8.5
    assert packet.said == []


def test_the_trial_names_the_head_count_where_only_that_is_missing(context, packets):
    packet = Packet(context, packets[2024] / "xsb.html")
    trial = packet.page.locator("#trial")
    trial.locator(".selfcheck-total strong").wait_for()
    item = trial.locator('[id="trial-9.1"]')
    # A packet has it; who takes it away is told what is missing.
    trial.get_by_label("在职人数", exact=True).fill("")
    assert item.locator(".live").inner_text() == "待定：还缺“在职人数”"
    for _ in range(item.get_by_role("button", name="删除第").count()):
        item.get_by_role("button", name="删除第 1 行").click()
    assert item.locator(".live").inner_text() == "待定：还缺“培训学时”、“在职人数”"
    trial.get_by_label("在职人数", exact=True).fill("12")
    assert item.locator(".live").inner_text() == "待定：还缺“培训学时”"
    assert packet.said == []

"""A packet as its unit uses it: opened from a folder, filled in, saved, printed, and read by the office's program."""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from registers import CONTENT, Year
from selfcheck_form import Form, number
from test_selfcheck import GONGSHI, UNITS, expected, scores  # noqa: F401

UNIT, NAME = "xdny", "现代农艺学院"
DRAFT = "初评·仅供核对"


def build(output, *options, content=CONTENT):
    command = [GONGSHI, "build", "--content", content, "--output", output, *options]
    subprocess.run(command, capture_output=True, check=True)


@pytest.fixture(scope="module")
def packets(tmp_path_factory):
    """The packets of the draft year and of the published one."""
    output = tmp_path_factory.mktemp("packets")
    build(output / "2025", "--edition", "packets")
    build(output / "2024", "--edition", "packets", "--year", "2024")
    return {year: output / str(year) / "packets" for year in (2024, 2025)}


class Packet:
    """The receipt of a packet."""

    def __init__(self, context, path):
        self.page = context.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.address = path.as_uri()
        self.page.goto(self.address)
        self.form = self.page.locator("#feedback")

    def row(self, name):
        return self.form.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=name))

    def confirm(self, name, word):
        self.row(name).get_by_label(word, exact=True).check()

    def object(self, name, opinion):
        self.row(name).get_by_label(f"{name}：意见").fill(opinion)

    def by(self, name):
        self.form.get_by_label("经办人").fill(name)

    def day(self, day):
        self.form.get_by_label("日期").fill(day)

    def press(self, name):
        self.form.get_by_role("button", name=name).click()

    def status(self):
        return self.form.get_by_role("status").inner_text()

    def refusal(self):
        """Why nothing was saved, as it stands in the window at once."""
        alert = self.form.get_by_role("alert")
        box = alert.bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] <= self.page.viewport_size["height"]
        return alert.inner_text()

    def save(self, to):
        with self.page.expect_download() as saving:
            self.press("保存反馈文件")
        path = to / saving.value.suggested_filename
        saving.value.save_as(path)
        return path

    def load(self, path):
        with self.page.expect_file_chooser() as choosing:
            self.press("读入反馈文件")
        choosing.value.set_files(path)
        self.page.wait_for_function("!document.querySelector('.feedback-status').hidden")

    def printed(self):
        """The text of every printed page without white space."""
        pdf = self.page.pdf(prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
        return ["".join(sheet.split()) for sheet in text.decode().split("\f")[:-1]]


@pytest.fixture
def context(chromium):
    context = chromium.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def packet(context, packets):
    packet = Packet(context, packets[2025] / f"{UNIT}.html")
    yield packet
    assert packet.said == []
    assert set(packet.asked) == {packet.address}


def fill(packet):
    packet.confirm("1.1 签订网络安全责任书", "是")
    packet.confirm("5.1 处置安全漏洞", "否")
    packet.object("5.1 处置安全漏洞", "已于 9 月 5 日修复，\n见“整改单”,附件 2")
    packet.confirm("9.1 在职人员网络安全培训", "否")
    packet.object("9.1 在职人员网络安全培训", "=学时应为 5")
    packet.by("王小明")
    packet.day("2026-01-06")


def checked(content):
    run = subprocess.run([GONGSHI, "check", "--content", content, "--format", "json"], capture_output=True)
    return [
        (pathlib.PurePath(found["path"]).name, found["line"], found["column"], found["code"])
        for found in json.loads(run.stdout)["diagnostics"]
        if found["severity"] == "error"
    ]


def returned(tmp_path, name, data):
    """The content with what a unit returned."""
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    folder = content / "assessments/2025/1-preliminary/feedback"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return content


@pytest.mark.parametrize("name", [f"反馈-{UNIT}.csv", f"{UNIT}.csv"])
def test_what_a_unit_saves_is_what_the_office_reads(packet, tmp_path, name):
    fill(packet)
    saved = packet.save(tmp_path)
    assert saved.name == f"反馈-{UNIT}.csv" and saved.name in packet.status()
    data = saved.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n") and data.count(b"\xef\xbb\xbf") == 1
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["单位", "指标", "确认", "意见", "日期", "经办人"],
        [NAME, "1.1", "是", "", "2026-01-06", "王小明"],
        [NAME, "5.1", "否", "已于 9 月 5 日修复，\n见“整改单”,附件 2", "2026-01-06", "王小明"],
        [NAME, "9.1", "否", "'=学时应为 5", "2026-01-06", "王小明"],
    ]

    content = returned(tmp_path, name, data)
    assert checked(content) == []
    build(tmp_path / "Output", "--edition", "office", content=content)
    page = packet.page.context.new_page()
    page.goto((tmp_path / f"Output/office/results/2025/{UNIT}.html").as_uri())
    text = "".join(page.locator("main").inner_text().split())
    assert "见“整改单”,附件2" in text and "意见：=学时应为5" in text and "'=" not in text
    page.goto((tmp_path / "Output/office/results/2025/dkjs.html").as_uri())
    assert "整改单”,附件" not in page.locator("main").inner_text()
    page.close()


@pytest.mark.parametrize(
    "name, change, found",
    [
        (f"{UNIT}.csv", lambda text: text.replace(f"{NAME},1.1", "数字技术学院,1.1"), [(3, 1, "foreign-unit")]),
        (f"{UNIT}.csv", lambda text: text.replace("经办人", "经办人,处理", 1), [(1, 7, "office-column")]),
        (f"{UNIT}.csv", lambda text: text.replace("意见", "得分", 1), [(1, 4, "office-column")]),
        ("反馈-xdnx.csv", lambda text: text, [(1, 1, "unknown-unit")]),
        (f"{UNIT}.csv", lambda text: text.replace("是", "大概"), [(3, 3, "bad-yesno")]),
        (f"{UNIT}.csv", lambda text: text.replace("1.1", "11.1"), [(3, 2, "unknown-item")]),
    ],
)
def test_a_file_that_was_tampered_with_is_refused(packet, tmp_path, name, change, found):
    packet.confirm("全部结果", "是")
    packet.confirm("1.1 签订网络安全责任书", "是")
    packet.by("王小明")
    # 是 of the first item alone.
    text = packet.save(tmp_path).read_text("utf-8-sig").replace(f"{NAME},,是", f"{NAME},,有")
    assert checked(returned(tmp_path, name, change(text).encode())) == [(name, *place) for place in found]


def test_what_was_typed_is_kept_and_loaded_again(packet, context, packets, tmp_path):
    def state():
        fields = packet.form.locator("input[type=radio]:checked, textarea, [name=by], [name=day]").all()
        return [field.input_value() for field in fields]

    empty = state()
    fill(packet)
    filled = state()
    packet.page.reload()
    assert state() == filled != empty
    saved = packet.save(tmp_path)
    # Another unit's packet in the same browser knows nothing of it.
    other = Packet(context, packets[2025] / "dkjs.html")
    assert other.form.get_by_label("经办人").input_value() == ""
    other.load(saved)
    assert f"“{NAME}”" in other.status() and "不是本单位" in other.status()
    assert other.form.get_by_label("经办人").input_value() == ""
    other.page.close()

    packet.press("清空回执")
    packet.press("再按一次")
    assert state() == empty
    packet.page.reload()
    assert state() == empty
    packet.load(saved)
    assert "读入 3 行" in packet.status()
    assert state() == filled
    # As Excel saves it: in GB 18030, with another date.
    again = saved.read_text("utf-8-sig").replace("2026-01-06", "2026/1/6").encode("gb18030")
    (tmp_path / "again.csv").write_bytes(again)
    packet.load(tmp_path / "again.csv")
    assert state() == filled
    (tmp_path / "other.csv").write_text("甲,乙\n1,2\n", "utf-8")
    packet.load(tmp_path / "other.csv")
    assert "不是反馈文件" in packet.status() and state() == filled


def lines(path):
    """The rows of a saved file below its head: item, answer and opinion."""
    return [row[1:4] for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))][1:]


def test_an_unfinished_receipt_says_beside_the_button_what_is_missing(packet, tmp_path):
    item = "5.1 处置安全漏洞"
    packet.page.set_viewport_size({"width": 1000, "height": 650})
    packet.press("保存反馈文件")
    assert "还没有填写" in packet.refusal()
    packet.confirm("1.1 签订网络安全责任书", "是")
    # What was said of a mistake goes when it is being mended.
    assert not packet.form.get_by_role("alert").is_visible()
    packet.press("保存反馈文件")
    assert "“全部结果”选“是”" in packet.refusal()
    packet.object(item, "有异议")
    packet.press("保存反馈文件")
    assert f"“{item}”写了意见" in packet.refusal() and "“是”或“否”" in packet.refusal()
    packet.press("去填写")
    assert packet.page.evaluate("document.activeElement.closest('tr').dataset.item") == "5.1"
    packet.confirm(item, "否")
    packet.object(item, " ")
    packet.press("保存反馈文件")
    assert f"“{item}”的意见" in packet.refusal()
    packet.object(item, "有异议")
    packet.confirm("全部结果", "是")
    packet.press("保存反馈文件")
    assert "“全部结果”选了“是”" in packet.refusal() and f"“{item}”又选了“否”" in packet.refusal()
    packet.confirm("全部结果", "未填")
    packet.press("保存反馈文件")
    assert "经办人" in packet.refusal()
    packet.by("王小明")
    saved = packet.save(tmp_path)
    assert re.search(r"有异议,\d{4}-\d\d-\d\d,王小明", saved.read_text("utf-8-sig"))
    assert lines(saved) == [["1.1", "是", ""], ["5.1", "否", "有异议"]]
    assert not packet.form.get_by_role("alert").is_visible() and saved.name in packet.status()


def test_an_objection_is_one_row_and_the_whole_result_another_only_with_a_reason_of_its_own(packet, tmp_path):
    packet.confirm("5.1 处置安全漏洞", "否")
    packet.object("5.1 处置安全漏洞", "已修复")
    packet.by("王小明")
    assert lines(packet.save(tmp_path)) == [["5.1", "否", "已修复"]]
    packet.confirm("全部结果", "否")
    assert lines(packet.save(tmp_path)) == [["5.1", "否", "已修复"]]
    packet.object("全部结果", "请一并复核")
    assert lines(packet.save(tmp_path)) == [["", "否", "请一并复核"], ["5.1", "否", "已修复"]]
    packet.confirm("5.1 处置安全漏洞", "是")
    packet.object("全部结果", "")
    packet.press("保存反馈文件")
    assert "“全部结果”的意见" in packet.refusal()


@pytest.mark.parametrize("script", [True, False])
def test_a_draft_prints_with_its_state_on_every_page_and_the_receipt_on_its_own_sheet(chromium, packets, script):
    context = chromium.new_context(java_script_enabled=script)
    packet = Packet(context, packets[2025] / f"{UNIT}.html")
    if script:
        fill(packet)
    else:
        assert "请打印本页的回执" in packet.page.locator("#receipt").inner_text()
        assert not packet.page.locator("#selfcheck").is_visible()
    sheets = packet.printed()
    assert len(sheets) >= 3 and all(DRAFT in sheet for sheet in sheets)
    receipts = [number for number, sheet in enumerate(sheets) if "考核结果确认回执" in sheet]
    assert receipts == [len(sheets) - 1]
    for words in ["全部结果", "10.1", "经办人", "主要负责人（签字）", "单位（盖章）", "日期"]:
        assert words in sheets[-1], words
    assert ("附件2" in sheets[-1]) == script
    assert not any("试算" in sheet or "未填" in sheet or "保存" in sheet for sheet in sheets)
    assert packet.said == []
    context.close()


def test_a_published_result_prints_as_no_draft(context, packets):
    packet = Packet(context, packets[2024] / "xsb.html")
    assert not any("仅供核对" in sheet for sheet in packet.printed())


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


def test_the_trial_takes_counts_times_and_single_deadlines_as_the_card_does(context, tmp_path):
    content, year = tmp_path / "Content", tmp_path / "Content/assessments/2025"
    for folder in (content / "rubrics", content / "calendar", year / "1"):
        folder.mkdir(parents=True)
    (content / "rubrics/r.yaml").write_text(RULES)
    (content / "calendar/2025.csv").write_text("日期,类型,名称\n2025-01-01,休,元旦\n")
    (year / "assessment.yaml").write_text(PLAN)
    (year / "units.csv").write_text("单位编号,单位名称,类别\nu,甲单位,类\n")
    (year / "1/evidence.csv").write_text(ROWS)
    build(tmp_path / "Output", "--edition", "packets", content=content)
    command = [GONGSHI, "score", "--content", content, "--format", "json"]
    unit = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["units"][0]
    assert [item["earned"] for item in unit["items"]] == [7, 7, 7]
    packet = Packet(context, tmp_path / "Output/packets/u.html")
    trial = packet.page.locator("#trial")
    trial.locator(".selfcheck-total strong").wait_for()
    for item in unit["items"]:
        shown = trial.locator(f'[id="trial-{item["id"]}"] .earned').inner_text()
        assert number(shown.split("⁄")[0]) == item["earned"], item["id"]
    assert trial.locator("[aria-invalid]").count() == 0 and packet.said == []


def test_the_trial_names_the_head_count_where_only_that_is_missing(context, packets):
    packet = Packet(context, packets[2024] / "xsb.html")
    trial = packet.page.locator("#trial")
    trial.locator(".selfcheck-total strong").wait_for()
    item = trial.locator('[id="trial-9.1"]')
    assert item.locator(".live").inner_text() == "待定：还缺“在职人数”"
    for _ in range(item.get_by_role("button", name="删除第").count()):
        item.get_by_role("button", name="删除第 1 行").click()
    assert item.locator(".live").inner_text() == "待定：还缺“培训学时”、“在职人数”"
    trial.get_by_label("在职人数", exact=True).fill("12")
    assert item.locator(".live").inner_text() == "待定：还缺“培训学时”"
    assert packet.said == []


@pytest.mark.parametrize("unit", [(2025, UNIT), (2024, "xsb")])
def test_axe_finds_nothing_in_packets(chromium, packets, unit):
    year, id = unit
    context = chromium.new_context(reduced_motion="reduce")
    packet = Packet(context, packets[year] / f"{id}.html")
    packet.page.locator(".selfcheck-total strong").wait_for()
    packet.page.evaluate(AXE_SCRIPT)
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            packet.page.set_viewport_size({"width": width, "height": 900})
            packet.page.emulate_media(color_scheme=scheme)
            assert packet.page.evaluate("document.documentElement.scrollWidth") <= width
            found = packet.page.evaluate("() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
            assert [(fault["id"], [node["html"] for node in fault["nodes"]][:2]) for fault in found] == []
    context.close()


def test_a_packet_lets_nothing_in(context, packets):
    packet = Packet(context, packets[2025] / f"{UNIT}.html")
    packet.page.evaluate(
        """() => {
          document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.let_in = 1'}));
          document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/a.png'}));
        }"""
    )
    packet.page.wait_for_timeout(100)
    assert packet.page.evaluate("window.let_in") is None
    assert len([text for text in packet.said if "Content Security Policy" in text]) == 2

"""The receipt of a packet: what it saves and loads, what it asks for, and what the office's program makes of it."""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess

import pytest
from conftest import PROGRAM
from packet_form import NAME, UNIT, Packet, build, context, fill, lines, packet, packets  # noqa: F401
from playwright.sync_api import expect
from registers import CONTENT


def checked(content):
    run = subprocess.run([PROGRAM, "check", "--content", content, "--format", "json"], capture_output=True)
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

    def reload(expected):
        # A browser may hand on what was kept after the page has asked for it; the page listens.
        packet.page.reload()
        for _ in range(200):
            if state() == expected:
                break
        assert state() == expected

    empty = state()
    fill(packet)
    filled = state()
    assert filled != empty
    reload(filled)
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
    reload(empty)
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


def test_another_window_follows_what_is_typed(packet, context, packets):
    other = Packet(context, packets[2025] / f"{UNIT}.html")
    packet.by("王小明")
    packet.object("5.1 处置安全漏洞", "已修复")
    expect(other.form.get_by_label("经办人")).to_have_value("王小明")
    expect(other.row("5.1 处置安全漏洞").get_by_label("5.1 处置安全漏洞：意见")).to_have_value("已修复")
    packet.press("清空回执")
    packet.press("再按一次")
    expect(other.form.get_by_label("经办人")).to_have_value("")
    other.page.close()


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

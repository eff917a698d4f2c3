"""The receipt of a packet, filled in as its unit fills it in, and what its saved file says."""

import csv
import io
import subprocess

import pytest
from conftest import PROGRAM
from registers import CONTENT

UNIT, NAME = "xdny", "现代农艺学院"


def build(output, *options, content=CONTENT):
    command = [PROGRAM, "build", "--content", content, "--output", output, *options]
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
        self.form.locator(".feedback-status").wait_for(state="visible")

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


def lines(path):
    """The rows of a saved file below its head: item, answer and opinion."""
    return [row[1:4] for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))][1:]

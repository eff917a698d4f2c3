"""The self-check page as a person uses it: by labels, buttons and what stands on the screen."""

import decimal
import re

import pytest
import yaml
from conftest import PAGES
from registers import CONTENT

DEFAULTS = {"event": ("开始", "完成"), "number": ("日期", "完成")}


def path(year=2024, edition="site"):
    return PAGES / edition / "selfcheck" / f"{year}.html"


def iso(text):
    """A register's date, with its time where it has one, as a date field takes it."""
    year, month, day, *time = re.findall(r"\d+", text)
    date = f"{year}-{int(month):02}-{int(day):02}"
    return f"{date}T{int(time[0]):02}:{time[1]}" if time else date


def number(text):
    return decimal.Decimal(text.strip().replace("−", "-"))


class Form:
    def __init__(self, page, year=2024, edition="site"):
        self.page = page
        self.faults = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text))
        rubric = yaml.safe_load((CONTENT / "rubrics/2024.yaml").read_text("utf-8"))
        items = [item for dimension in rubric["dimensions"] for item in dimension["items"]]
        self.facts = {(item["id"], name): fact for item in items for name, fact in item.get("facts", {}).items()}
        self.address = path(year, edition).as_uri()
        page.goto(self.address)
        self.ready()

    def ready(self):
        self.page.locator(".selfcheck-total strong").wait_for()

    def reload(self):
        self.page.reload()
        self.ready()

    def item(self, id):
        return self.page.locator(f'[id="item-{id}"]')

    def question(self, item, name):
        asked = self.facts[item, name].get("ask", name)
        return self.item(item).get_by_role("group", name=asked, exact=True)

    def button(self, name):
        return self.page.locator(".selfcheck-tools").get_by_role("button", name=name)

    def press(self, name):
        self.button(name).click()

    def unit(self, name=None):
        field = self.page.get_by_label("单位", exact=True)
        if name is None:
            return field.input_value()
        field.fill(name)
        field.press("Tab")

    def day(self, day):
        self.page.get_by_label("按哪一天计算").fill(day)

    def answer(self, item, name, word):
        self.question(item, name).get_by_label(word, exact=True).check()

    def date(self, item, name, text):
        question = self.question(item, name)
        if text in ("否", "无"):
            question.get_by_label("否（没有办理）").check()
        else:
            question.get_by_label("日期", exact=True).fill(iso(text))

    def rows(self, item, name):
        return self.question(item, name).get_by_role("listitem")

    def none(self, item, name):
        self.question(item, name).get_by_label("没有发生").check()

    def add(self, item, name):
        self.question(item, name).get_by_role("button", name="添加一行").click()

    def record(self, item, name, place, row):
        """Fills in one row; what the form does not ask for is passed over."""
        fact, cells = self.facts[item, name], self.rows(item, name).nth(place)
        start, done = DEFAULTS[fact["kind"]]
        labels = {
            "内容": name if fact["kind"] == "number" else "情况" if fact.get("options") else "名称或说明",
            "数量": "前一格的数要乘几（如 4 学时有 86 人），一般不填" if fact["kind"] == "number" else "这一行计几次（不填计 1 次）",
            "开始": fact.get("started", start),
            "完成": fact.get("finished", done),
            "限期": "通知另定的限期",
        }
        for column, label in labels.items():
            field = cells.get_by_label(label, exact=True)
            if not row.get(column) or not field.count():
                continue
            kind = field.get_attribute("type")
            text = row[column] if kind == "text" else iso(row[column])
            field.fill(text[:10] if kind == "date" else text)

    def mark(self, item, text):
        self.item(item).get_by_label("自评分").fill(text)

    def fill(self, answers):
        self.unit(answers.name)
        for name, text in answers.quantities.items():
            self.page.get_by_label(name, exact=True).fill(text)
        for (item, name), rows in answers.facts.items():
            kind = self.facts[item, name]["kind"]
            for place, row in enumerate(rows):
                if kind in ("yesno", "choice"):
                    self.answer(item, name, row["内容"])
                elif kind == "date":
                    self.date(item, name, row["内容"])
                elif row["内容"] == "无" and not row.get("开始"):
                    self.none(item, name)
                else:
                    if place:
                        self.add(item, name)
                    self.record(item, name, place, row)
        for item, mark in answers.marks.items():
            if mark == "不适用":
                self.item(item).get_by_label("不适用").check()
            else:
                self.mark(item, mark)

    def total(self):
        return number(self.page.locator(".selfcheck-total strong").inner_text())

    def pending(self):
        found = re.search(r"待定 ([\d.]+)", self.page.locator(".selfcheck-total").inner_text())
        return number(found[1]) if found else 0

    def lost(self):
        found = re.search(r"已失 ([\d.]+)", self.page.locator(".selfcheck-total").inner_text())
        return number(found[1]) if found else 0

    def earned(self, item):
        text = self.item(item).locator(".earned").inner_text().split("⁄")[0].strip()
        return None if text == "—" else number(text.split("～")[-1])

    def waiting(self, item):
        """What is lost unless something is done in time."""
        return [text.replace("\u00a0", " ") for text in self.item(item).locator(".waiting").all_inner_texts()]

    def sum(self, item):
        """The points of each line, from the start to the score; nothing where the item is not computed."""
        return [number(text) for text in self.item(item).locator(".sum .points").all_inner_texts()]

    def shown(self):
        items = [section.get_attribute("id")[5:] for section in self.page.locator("section.item").all()]
        return self.total(), self.pending(), {item: (self.earned(item), self.sum(item)) for item in items}

    def remedies(self, item):
        self.page.locator(".selfcheck:not([data-searching])").wait_for()
        return [" ".join(text.split()) for text in self.item(item).locator(".remedies li").all_inner_texts()]

    def deadlines(self):
        return [re.sub(r"\s+", " ", text) for text in self.page.locator(".selfcheck-deadlines li").all_inner_texts()]

    def status(self):
        return self.page.locator(".selfcheck-status").inner_text()

    def save(self, to):
        with self.page.expect_download() as saving:
            self.press("保存自查文件")
        saving.value.save_as(to)
        return saving.value.suggested_filename

    def load(self, name, data):
        with self.page.expect_file_chooser() as choosing:
            self.press("读入自查文件")
        choosing.value.set_files({"name": name, "mimeType": "text/csv", "buffer": data})
        self.page.locator(".selfcheck-status").get_by_text(name).wait_for()

    def invalid(self):
        return self.page.locator("[aria-invalid]").count()


@pytest.fixture
def form(chromium):
    """A fresh page in a browser that remembers nothing; at the end it must have complained of nothing."""
    context = chromium.new_context(accept_downloads=True)
    form = Form(context.new_page())
    yield form
    assert form.faults == []
    context.close()

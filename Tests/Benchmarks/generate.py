#!/usr/bin/env python3
"""Writes a content folder of any size, for measurements: units, register rows, policies. Same arguments, same bytes.

The rubric, the calendar and the policies that the rubric refers to are those of `Content/`.
"""

import argparse
import csv
import datetime
import pathlib
import random
import shutil

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "Content"
CATEGORIES = ("教学单位", "党政管理部门", "群团组织", "直属单位")
COLUMNS = ("单位", "指标", "事项", "编号", "内容", "数量", "开始", "完成", "限期", "材料", "审核", "密级", "备注")
PROSE = "各单位应当落实网络安全工作责任制明确分管负责人和信息员及时处置安全漏洞并在规定时间内完成整改上报报告组织开展培训演练自查备案测评"
STAGES = ("申请", "评估", "论证", "建设", "验收")
QUESTIONS = (
    ("2.1", "分管负责人", 0.97), ("2.1", "信息员", 0.95), ("6.1", "应急演练备案", 0.93), ("8.1", "自查材料", 0.94),
    ("9.1", "培训证明", 0.96), ("9.2", "管理员培训证明", 0.97),
)  # fmt: skip
EVENTS = (
    ("3.2", "会议缺席"), ("4.1", "项目环节"), ("4.2", "业务系统数据更新不及时"), ("4.3", "信息资产更新不及时"),
    ("5.1", "漏洞"), ("5.2", "安全通报"), ("5.3", "威胁复现"), ("6.2", "重大事件"), ("7.1", "等保备案"),
    ("7.2", "等保测评"), ("7.3", "测评整改"), ("10.1", "重要时期事件"),
)  # fmt: skip

FILES = {
    "submissions": ("1", "2", "3", "6", "8"), "incidents": ("5", "10"), "systems": ("4", "7"), "training": ("9",),
}  # fmt: skip


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--units", type=int, default=500)
    parser.add_argument("--rows", type=int, default=20, help="register rows of a unit, on the average; at least 15")
    parser.add_argument("--policies", type=int, default=2, help="policies beyond those of the sample")
    parser.add_argument("--articles", type=int, default=20, help="articles of each of them")
    parser.add_argument("--draft", action="store_true", help="some items pending, and nothing approved or published")
    return parser.parse_args()


class Registers:
    """The rows of a year, unit by unit."""

    def __init__(self, units, rows, draft):
        self.chance = random.Random(units * 1_000 + rows)
        self.draft = draft
        self.units, self.evidence, self.scores, self.corrections, self.feedback = [], [], [], [], []
        for item, fact in EVENTS:
            self.add("全部", item, fact, content="无")
        for number in range(1, units + 1):
            self.unit(f"u{number:06}", number, rows)

    def add(self, unit, item, fact, number="", content="", count="", start="", end="", review=""):
        proof = "" if unit == "全部" else f"{fact}-{unit}.pdf"
        self.evidence.append((unit, item, fact, number, content, count, start, end, "", proof, review, "内部", ""))

    def day(self, first=datetime.date(2024, 1, 2), days=350):
        return first + datetime.timedelta(days=self.chance.randrange(days))

    def unit(self, unit, number, rows):
        chance, staff, officers = self.chance, self.chance.randint(8, 300), self.chance.randint(1, 6)
        self.units.append((unit, f"第{number}单位", CATEGORIES[number % 4], staff, officers))
        first, wanted = len(self.evidence), rows + chance.randint(-4, 4)
        if not (self.draft and chance.random() < 0.02):
            late = chance.random() < 0.06
            signed = "否" if late else self.day(datetime.date(2024, 3, 1), 60)
            self.add(unit, "1.1", "责任书报送", content=signed)
        self.add(unit, "3.3", "年度总结", content=self.day(datetime.date(2024, 11, 29), 16))
        for item, fact, good in QUESTIONS:
            self.add(unit, item, fact, content="是" if chance.random() < good else "否")
        for lesson in range(chance.randint(1, 3)):
            hours, count = chance.choice(("4", "4", "2", "3.5")), chance.randint(staff // 2, staff)
            self.add(unit, "9.1", "培训学时", f"T{lesson + 1}", hours, count, self.day())
        for lesson in range(chance.randint(2, 4)):
            self.add(unit, "9.2", "管理员培训学时", f"A{lesson + 1}", "4", officers, self.day())
        while len(self.evidence) - first < wanted:
            self.event(unit, len(self.evidence) - first)
        self.scores.append((unit, "3.1", chance.choice(("4", "4", "3.5", "3")), "四项职责逐项核对", "网安办", "", "2024-12-18"))
        if chance.random() < 0.05:
            self.corrections.append((unit, "5.1", "8", "经复核，误报予以更正", "网安办", "反馈复核记录", "2024-12-27"))
        if chance.random() < 0.3:
            self.feedback.append((unit, "5.1", "否", "对扣分有异议", "不采纳", "", "2024-12-24"))

    def event(self, unit, number):
        chance, start = self.chance, self.day(days=250)
        after = lambda days: start + datetime.timedelta(days=days)  # noqa: E731
        kind = chance.choices(("hole", "notice", "project", "system", "other"), (35, 15, 20, 25, 5))[0]
        if kind == "hole":
            review = "待审" if self.draft and chance.random() < 0.01 else ""
            done = "" if chance.random() < 0.06 else after(chance.choice((0, 1, 2, 3, 4, 7, 12)))
            self.add(unit, "5.1", "漏洞", f"V{number}", "", "", start, done, review)
        elif kind == "notice":
            begun = datetime.datetime(start.year, start.month, start.day, chance.randrange(24), chance.randrange(60))
            done = begun + datetime.timedelta(hours=chance.choice((3, 20, 24, 25, 60)))
            self.add(unit, "5.2", "安全通报", f"N{number}", "", "", f"{begun:%Y-%m-%d %H:%M}", f"{done:%Y-%m-%d %H:%M}")
        elif kind == "project":
            for step, stage in enumerate(STAGES):
                done = after(20 * step) if chance.random() < 0.9 else ""
                self.add(unit, "4.1", "项目环节", f"P{number}-{stage}", stage, "", after(20 * step), done)
        elif kind == "system":
            passed = "合格" if chance.random() < 0.93 else "不合格"
            self.add(unit, "7.1", "等保备案", f"S{number}", f"系统{number}", "", start, after(60))
            self.add(unit, "7.2", "等保测评", f"S{number}", passed, "", start, after(90))
            self.add(unit, "7.3", "测评整改", f"S{number}", chance.choice(("已完成", "未完成报告")), "", start)
        else:
            item, fact = chance.choice((("3.2", "会议缺席"), ("4.2", "业务系统数据更新不及时"), ("5.3", "威胁复现")))
            self.add(unit, item, fact, start=start)


def numeral(number):
    """A number below 1,000 as articles have it: 一百零五."""
    digits = "零一二三四五六七八九"
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = digits[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def policy(number, articles):
    chance = random.Random(number)
    name = f"示例制度第 {number} 号"
    head = (
        f"---\nid: policy-{number}\ntitle: {name}\nnumber: 示例〔2024〕{number} 号\nissuer: 示例职业技术学院\n"
        f"issued: 2024-05-29\nstatus: 现行\n---\n\n# {name}\n"
    )
    for article in range(1, articles + 1):
        text = "".join(chance.choice(PROSE) for _ in range(chance.randint(60, 140)))
        head += f"\n**第{numeral(article)}条** {text[:40]}，{text[40:]}。\n"
    return head


def write(path, columns, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def generate(folder, units, rows=20, policies=2, articles=20, draft=False):
    """Writes the folder, which must not be there."""
    year = folder / "assessments" / "2024"
    year.mkdir(parents=True)
    for part in ("rubrics", "calendar", "policies"):
        shutil.copytree(CONTENT / part, folder / part)
    (folder / "site.yaml").write_text("institution: 示例职业技术学院\ntitle: 网络安全责任制考核公示\nlanguage: zh-CN\n")
    said = (
        'year: 2024\ntitle: 2024 年度网络安全责任制落实考核\nrubric: "2024"\nwindow: {from: 2024-01-01, to: 2024-12-31}\n'
        "dates: {责任书截止: 2024-06-28, 总结最早: 2024-12-01, 总结截止: 2024-12-13, 补充材料截止: 2024-12-20}\nrounds:\n"
        "  - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}\n"
        "  - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}\n"
    )
    if not draft:
        said += (
            "approval: {by: 网络安全领导小组, date: 2025-01-08, document: 会议纪要}\n"
            "publication: {date: 2025-01-10, show: [total, dimensions, items, rank]}\n"
        )
    (year / "assessment.yaml").write_text(said)
    registers = Registers(units, rows, draft)
    write(year / "units.csv", ("单位编号", "单位名称", "类别", "在职人数", "信息管理员人数"), registers.units)
    for name, items in FILES.items():
        rows = [row for row in registers.evidence if row[1].split(".")[0] in items]
        write(year / "1-preliminary" / "evidence" / f"{name}.csv", COLUMNS, rows)
    scores = ("单位", "指标", "得分", "理由", "评分人", "依据", "日期")
    write(year / "1-preliminary" / "scores.csv", scores, registers.scores)
    write(year / "2-final" / "scores.csv", scores, registers.corrections)
    feedback = ("单位", "指标", "确认", "意见", "处理", "答复", "日期")
    write(year / "2-final" / "feedback.csv", feedback, registers.feedback)
    for number in range(1, policies + 1):
        (folder / "policies" / f"policy-{number}.md").write_text(policy(number, articles))


if __name__ == "__main__":
    wanted = arguments()
    generate(wanted.folder, wanted.units, wanted.rows, wanted.policies, wanted.articles, wanted.draft)

"""An independent reading of a sample year's registers: what one unit's self-check has to say, as rows and words.

It knows only what the sample uses of the format: no encodings but UTF-8 and GB 18030, no 收到, no 待审.
"""

import csv
import dataclasses
import io
import pathlib
import re

import yaml

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "Content"
SINGLE = {"yesno", "choice", "date"}
YES = {"是", "有", "√", "1"}


@dataclasses.dataclass
class Answers:
    name: str
    quantities: dict
    # By item and fact: a list of rows, each a dictionary of 内容, 数量, 开始, 完成 and 限期.
    facts: dict
    # By item: a number as text, or 不适用.
    marks: dict


def table(path, required):
    """The rows below the header as dictionaries; summary rows are left out, merged cells filled."""
    if not path.exists():
        return []
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    head = next(place for place, row in enumerate(rows) if set(required) <= set(row))
    found, above = [], {}
    for row in rows[head + 1 :]:
        if not any(row):
            continue
        cells = dict(zip(rows[head], row))
        if cells[required[0]] in ("合计", "小计", "备注"):
            above = {}
            continue
        for name in ("单位", "指标"):
            if name in required and name in cells:
                cells[name] = above[name] = cells[name] or above.get(name, "")
        found.append(cells)
    return found


def kinds(rubric):
    """The kind of each fact by item and name, in the rubric's order, and the judged items."""
    items = [item for dimension in rubric["dimensions"] for item in dimension["items"]]
    facts = {(item["id"], name): fact["kind"] for item in items for name, fact in item.get("facts", {}).items()}
    return facts, [item["id"] for item in items if item.get("judge")]


def is_none(row):
    """Whether a row says that nothing happened."""
    return row.get("内容") == "无" and not row.get("开始") and not row.get("编号")


def said(rows):
    """What a form is told of a fact: what happened, or, where nothing did, that it did not."""
    happened = [row for row in rows if not is_none(row)]
    return happened or rows[:1]


class Year:
    def __init__(self, year, content=CONTENT):
        self.folder = content / "assessments" / str(year)
        plan = yaml.safe_load((self.folder / "assessment.yaml").read_text("utf-8"))
        rubric = yaml.safe_load((content / "rubrics" / f"{plan['rubric']}.yaml").read_text("utf-8"))
        self.kinds, self.judged = kinds(rubric)
        self.rounds = [self.folder / round["folder"] for round in plan["rounds"]]
        self.units = table(self.folder / "units.csv", ["单位编号", "单位名称"])
        self.by_name = {}
        for unit in self.units:
            for name in [unit["单位编号"], unit["单位名称"], *re.split("[;；]", unit["别名"])]:
                if name:
                    self.by_name[name] = unit

    def members(self, text):
        """The ids that a list of units or categories names; nothing written means every unit."""
        words = [word for word in re.split("[;；、]", text) if word]
        if not words:
            return {unit["单位编号"] for unit in self.units}
        ids = set()
        for word in words:
            if word.startswith("类别:"):
                ids |= {unit["单位编号"] for unit in self.units if unit["类别"] == word[3:]}
            else:
                ids.add(self.by_name[word]["单位编号"])
        return ids

    def rows(self, folder, unit):
        """A unit's rows of a round in reading order."""
        files = [folder / "evidence.csv", *sorted((folder / "evidence").glob("*.csv"))]
        evidence = [row for path in files for row in table(path, ["单位", "指标", "事项"])]
        yield from (row for row in evidence if row["单位"] == "全部")
        yield from (row for row in evidence if row["单位"] == f"类别:{unit['类别']}")
        for row in table(folder / "checklist.csv", ["单位"]):
            if self.by_name[row["单位"]] is unit:
                for head, cell in row.items():
                    if " " in head and cell:
                        item, fact = head.split()
                        yield {"指标": item, "事项": fact, "内容": cell}
        for row in table(folder / "meetings.csv", ["日期", "会议", "指标", "事项"]):
            expected = self.members(row["应到"])
            away = set(expected)
            for column in ("实到", "请假"):
                if row[column]:
                    away -= self.members(row[column])
            if unit["单位编号"] in away:
                yield {"指标": row["指标"], "事项": row["事项"], "内容": row["会议"], "开始": row["日期"]}
            # A meeting that a unit is expected at tells whether it was missed.
            elif unit["单位编号"] in expected:
                yield {"指标": row["指标"], "事项": row["事项"], "内容": "无"}
        yield from (row for row in evidence if self.by_name.get(row["单位"]) is unit)

    def answers(self, id):
        unit = self.by_name[id]
        facts, marks = {key: [] for key in self.kinds}, {}
        for folder in self.rounds:
            for row in self.rows(folder, unit):
                key = (row["指标"], row["事项"])
                reference = row.get("编号")
                if self.kinds[key] in SINGLE:
                    facts[key] = []
                elif reference:
                    facts[key] = [other for other in facts[key] if other.get("编号") != reference]
                facts[key].append(row)
            for row in table(folder / "scores.csv", ["单位", "指标", "得分"]):
                if self.by_name[row["单位"]] is unit:
                    marks[row["指标"]] = row["得分"]
        counting = lambda row: row.get("审核") != "退回" and row.get("数量") != "0"
        facts = {key: said([row for row in rows if counting(row)]) for key, rows in facts.items()}
        quantities = {name: text for name, text in unit.items() if name.endswith("人数")}
        return Answers(unit["单位名称"], quantities, facts, {item: mark for item, mark in marks.items() if mark})

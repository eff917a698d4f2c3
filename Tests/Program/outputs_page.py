"""The page of the manual on output for programs: its tables, made from the schemas, and its examples."""

import json
import re

from Program.runs import ROOT
from Program.schemas import kinds, schema

PAGE = ROOT / "Sources/Manual/Pages/outputs.md"
KINDS = {
    "string": "文字", "number": "数", "integer": "整数", "boolean": "是非", "array": "列表", "object": "对象", "null": "`null`",
}  # fmt: skip


def kind_of(part):
    """The words for a part of a schema."""
    names = part.get("type", [])
    names = names if isinstance(names, list) else [names]
    words = [KINDS[name] for name in names]
    if part.get("format") == "date":
        words[0] = "日期"
    if "items" in part:
        inner = kind_of(kinds(part["items"])[0])
        words[names.index("array")] = f"列表，各项是 {inner}" if inner.startswith("`") else f"{inner}的列表"
    if "enum" in part:
        return "、".join(f"`{word}`" for word in part["enum"])
    return "或".join(words).replace("或`", "或 `")


def rows(part, path="", seen=None):
    """(path, kind, whether it is always there, meaning) of every member below a part; objects alike are told once."""
    seen = {} if seen is None else seen
    for kind in kinds(part):
        for name, member in kind.get("properties", {}).items():
            place = f"{path}.{name}" if path else name
            always = "是" if name in kind.get("required", []) else "否"
            meaning = member.get("description", "")
            objects = json.dumps([each.get("properties") for each in kinds(member.get("items", member))])
            if objects in seen:
                yield place, kind_of(member), always, f"{meaning}；成员与 `{seen[objects]}` 的相同"
                continue
            if "properties" in objects or "description" in objects:
                seen[objects] = place
            yield place, kind_of(member), always, meaning
            yield from rows(member, place, seen)
        if "items" in kind:
            alternatives = kinds(kind["items"])
            for each in alternatives:
                if len(alternatives) > 1:
                    yield f"{path}[]", kind_of(each), "", each.get("description", "")
                yield from rows(each, f"{path}[]", seen)


def table(name):
    """The table of a schema's members."""
    lines = ["| 成员 | 类型 | 一定有 | 意思 |", "|---|---|---|---|"]
    for place, kind, always, meaning in rows(schema(name)):
        told = re.sub(r"<[^ ，；]+>", lambda path: f"`{path[0]}`", meaning)
        lines.append(f"| `{place}` | {kind} | {always} | {told} |")
    return "\n".join(lines) + "\n"


def section(text, name):
    """Where the part of the page about a schema begins and ends."""
    start = re.search(rf"^## .*`{name}`$", text, re.M).start()
    end = re.search(r"^## ", text[start + 3 :], re.M)
    return start, start + 3 + end.start() if end else len(text)


def renewed(text, names, examples):
    """The page with the tables and examples of some schemas made anew."""
    for name in names:
        start, end = section(text, name)
        part = text[start:end]
        part = re.sub(r"^\|.*(?:\n\|.*)*\n", lambda _: table(name), part, count=1, flags=re.M)
        part = re.sub(r"```json\n.*?```\n", lambda _: f"```json\n{examples[name]}```\n", part, count=1, flags=re.S)
        text = text[:start] + part + text[end:]
    return text


def example(value):
    """A value as an example: short objects on a line of their own, lists of objects element by element."""
    return written(value, 0) + "\n"


def written(value, depth):
    compact = json.dumps(value, ensure_ascii=False)
    if len(compact) + 2 * depth <= 100 or not isinstance(value, dict | list) or not value:
        return compact
    inner = "  " * (depth + 1)
    if isinstance(value, dict):
        parts = [f"{json.dumps(name)}: {written(member, depth + 1)}" for name, member in value.items()]
    else:
        parts = [written(element, depth + 1) for element in value]
    marks = "{}" if isinstance(value, dict) else "[]"
    return f"{marks[0]}\n{inner}" + f",\n{inner}".join(parts) + "\n" + "  " * depth + marks[1]

"""The words that users read: every label is used and one thing has one word; the manual tells the theme's colours."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
ASSETS = ROOT / "Themes/default/assets"
LABELS = dict(re.findall(r'^([A-Za-z]\w*): "?(.*?)"?$', (ROOT / "Themes/default/labels.yaml").read_text(), re.M))
READ = [
    path
    for top in ("Sources", "Themes", "README.md")
    for path in ([ROOT / top] if top.endswith(".md") else sorted((ROOT / top).rglob("*")))
    if path.suffix in (".swift", ".md", ".yaml", ".mustache", ".mjs", ".css")
]
# What is not said, and what is said for it.
OTHER_WORDS = {
    "维度": "方面",
    "等次": "等级",
    "构建": "生成",
    "得分卡": "成绩单",
    "校徽": "标志",
    "这个摘要": "这个核对码",
}
# Words that registers and files have, which no theme changes.
OF_FILES = {"是", "否", "无", "单位", "指标", "事项", "确认", "意见", "完成", "不适用", "未完成", "情况", "全部"}


def test_every_label_is_used():
    code = "\n".join(path.read_text() for path in READ if path.suffix == ".swift" and path.name != "Label.swift")
    templates = "\n".join(path.read_text() for path in READ if path.suffix == ".mustache")
    unused = [
        name
        for name in LABELS
        if not re.search(rf"\.{name}\b", code)
        and f"label.{name}}}" not in templates
        and not any(f"{{{name}}}" in words for words in LABELS.values())
    ]
    assert len(LABELS) > 1_000 and unused == []


def test_a_label_that_names_another_refers_to_it():
    names = {words: name for name, words in LABELS.items()}
    faults = [
        f"{label}: “{quoted}” is {{{names[quoted]}}}"
        for label, words in LABELS.items()
        for quoted in re.findall(r"“([^”{}]+)”", words)
        if quoted in names and quoted not in OF_FILES
    ]
    assert faults == []


def test_one_thing_has_one_word():
    faults = []
    for path in READ:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            faults += [
                f"{path.relative_to(ROOT)}:{number}: {word}, not {said}" for word, said in OTHER_WORDS.items() if word in line
            ]
    assert faults == []


def colours(sheet, dark):
    """The colours that a sheet gives to its variables for the whole page, on screens without high contrast."""
    text = (ASSETS / sheet).read_text()
    scheme = re.search(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", text, re.S)
    part = scheme[1] if dark else text[: scheme.start()]
    return dict(re.findall(r"(--[\w-]+): (#\w+)", part))


def test_the_manual_tells_every_colour_with_its_values():
    chapter = (ROOT / "Sources/Manual/Pages/themes.md").read_text()
    rows = re.findall(r"^\| `(--[\w-]+)` \| [^|]+ \| `(#\w+)` \| `(#\w+)` \|$", chapter, re.M)
    light, dark = ({**colours("site.css", it), **colours("dashboard.css", it)} for it in (False, True))
    # The colour of what was found has its values where it is used.
    mark = re.findall(r"var\(--mark, (#\w+)\)", (ASSETS / "search.css").read_text())
    light["--mark"], dark["--mark"] = mark
    assert {name: values for name, *values in rows} == {name: [light[name], dark[name]] for name in light}

"""JSON Schemas as the program prints them: validators, what a value uses of them, and values that they must refuse."""

import functools
import json
import re

import jsonschema
import yaml
from Program.runs import gongshi


ABSENT = object()


class Loader(yaml.SafeLoader):
    """YAML as editors read it (1.2): days are texts, and yes and no are words."""

    yaml_implicit_resolvers = {}


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(0|[1-9][0-9]*)$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]*$"), list("-+0123456789"))


def load(text):
    """The value of a YAML file, or of the front matter of a Markdown file."""
    if text.startswith("---\n"):
        text = text.split("\n---\n")[0][4:]
    return yaml.load(text, Loader)


@functools.cache
def names():
    return [line.split()[0] for line in gongshi("schema").stdout.decode().splitlines()]


@functools.cache
def schema(name):
    run = gongshi("schema", name)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


@functools.cache
def validator(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))
    return jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())


def faults(name, value):
    return [f"{fault.json_path}: {fault.message}" for fault in validator(name).iter_errors(value)]


def accepts(part, value):
    return jsonschema.Draft202012Validator(part).is_valid(value)


def kinds(part):
    """The kinds of value that a part of a schema allows, without the choice between them."""
    return [kind for each in part["anyOf"] for kind in kinds(each)] if "anyOf" in part else [part]


def declared(part, path=""):
    """The path of every member that a schema declares."""
    for kind in kinds(part):
        for name, member in kind.get("properties", {}).items():
            yield f"{path}/{name}"
            yield from declared(member, f"{path}/{name}")
        if "items" in kind:
            yield from declared(kind["items"], f"{path}[]")
        if isinstance(kind.get("additionalProperties"), dict):
            yield from declared(kind["additionalProperties"], f"{path}/*")


def nodes(part, value, path="", keys=()):
    """Every part of a value, as (path in the schema, keys in the value, kind, value, all kinds that may stand there)."""
    for kind in kinds(part):
        if not accepts(kind, value):
            continue
        yield path, keys, kind, value, kinds(part)
        for name, member in value.items() if isinstance(value, dict) else ():
            own = kind.get("properties", {})
            below, place = (own[name], f"{path}/{name}") if name in own else (kind["additionalProperties"], f"{path}/*")
            yield from nodes(below, member, place, (*keys, name))
        for index, element in enumerate(value) if isinstance(value, list) else ():
            yield from nodes(kind["items"], element, f"{path}[]", (*keys, index))


def used(name, value):
    """The paths of a schema's members that a value has."""
    return {path for path, *_ in nodes(schema(name), value)}


def changed(value, keys, new):
    """A copy of a value with one part replaced, or left out if the new one is `ABSENT`."""
    if not keys:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(keys) > 1:
        copy[keys[0]] = changed(value[keys[0]], keys[1:], new)
    elif new is ABSENT:
        del copy[keys[0]]
    else:
        copy[keys[0]] = new
    return copy


def combined(name, value):
    """A value with keys that conditions are about left out, added, or with each of their words: (words for it, the value,
    the conditions that it breaks)."""
    found = list(nodes(schema(name), value))
    samples = {path: part for path, _, _, part, _ in reversed(found)}
    for path, keys, kind, part, _ in found:
        about = sorted(set(re.findall(r'"required": \["([^"]+)"\]', json.dumps(kind.get("allOf", [])))))
        for key in about:
            others = [ABSENT] if key in part else [samples.get(f"{path}/{key}", "x")]
            others += [word for each in kinds(kind["properties"][key]) for word in each.get("enum", [])]
            for other in others:
                new = changed(part, (key,), other)
                broken = {f"{path} {index}" for index, each in enumerate(kind["allOf"]) if not accepts(each, new)}
                yield f"{path}: {key}: {'' if other is ABSENT else other}", changed(value, keys, new), broken


def restricted(name, value):
    """The conditions on keys that go together in a value."""
    found = nodes(schema(name), value)
    return {f"{path} {index}" for path, _, kind, *_ in found for index in range(len(kind.get("allOf", [])))}


def misuses(name, value):
    """What nobody may write: (words for it, the value with it)."""
    for path, keys, kind, part, others in nodes(schema(name), value):
        place = path or "/"
        if "properties" in kind:
            yield f"{place}: an unknown key", changed(value, (*keys, "没有这个键"), "值")
            for key in kind.get("required", []):
                yield f"{place}: without {key}", changed(value, (*keys, key), ABSENT)
                yield f"{place}: empty {key}", changed(value, (*keys, key), None)
        if not keys:
            continue
        if "additionalProperties" not in kind:
            yield f"{place}: a mapping", changed(value, keys, {"甲": "乙"})
        yield f"{place}: a list in a list", changed(value, keys, [["甲"]])
        if not any(accepts(each, "没有这个词") for each in others):
            yield f"{place}: a text", changed(value, keys, "没有这个词")
        if kind.get("format") == "date":
            for text in ("2026/5/28", "2026-02-30", "26-05-28", 20260528):
                yield f"{place}: {text}", changed(value, keys, text)
        elif "minimum" in kind and "integer" in kind["type"]:
            for text in ("第七", -1, kind["minimum"] - 1, 1.5):
                yield f"{place}: {text}", changed(value, keys, text)
        elif "pattern" in kind:
            yield f"{place}: a mark", changed(value, keys, "甲 / 乙")


def words(name, value):
    """A value with each of the words that may stand in a place, whatever stands beside it."""
    found = list(nodes(schema(name), value))
    about = {keys: json.dumps(kind.get("allOf", [])) for _, keys, kind, *_ in found}
    for path, keys, kind, *_ in found:
        for word in kind.get("enum", []):
            if f'["{keys[-1]}"]' not in about[keys[:-1]]:
                yield f"{path}: {word}", changed(value, keys, word)

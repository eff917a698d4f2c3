"""What is in the package."""

import json
import re
import subprocess

from Package.conftest import ROOT
from spdx_tools.spdx.parser import parse_anything
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document


def test_lintian_finds_no_error(package):
    run = subprocess.run(
        ["lintian", "--fail-on", "error", "--allow-root", package], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert run.returncode == 0, run.stdout


def test_every_command_has_a_page_for_man(installed):
    outline = json.loads(installed.run("gongshi --experimental-dump-help"))["command"]

    def names(command, above=()):
        path = (*above, command["commandName"])
        yield "-".join(path)
        for below in command.get("subcommands", []):
            if below["shouldDisplay"] and below["commandName"] != "help":
                yield from names(below, path)

    wanted = {f"{name}.1.gz" for name in names(outline)}
    assert len(wanted) > 15
    assert {path.name for path in (installed.root / "usr/share/man/man1").glob("gongshi*")} == wanted


def test_the_pages_for_man_are_shown_without_a_complaint(package, tmp_path):
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    pages = sorted((tmp_path / "usr/share/man/man1").iterdir())
    for page in pages:
        shown = subprocess.run(
            ["man", "--warnings", "--local-file", page], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MANWIDTH": "80"},
        )  # fmt: skip
        assert shown.returncode == 0 and shown.stderr == "", shown.stderr
        assert "用法" in shown.stdout and page.name.removesuffix(".1.gz") in shown.stdout
    names = subprocess.run(["lexgrog", *pages], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    assert len(names) == len(pages) and all(re.search(r'"gongshi\S* - \S+', line) for line in names)


def test_shells_complete_the_commands(installed):
    for shell in ("bash-completion/completions/gongshi", "zsh/vendor-completions/_gongshi", "fish/vendor_completions.d/gongshi.fish"):
        assert "publish" in (installed.root / "usr/share" / shell).read_text(), shell
    said = installed.run(
        "bash -c '. /usr/share/bash-completion/completions/gongshi; COMP_WORDS=(gongshi pu); COMP_CWORD=1; "
        'COMP_LINE="gongshi pu"; COMP_POINT=10; _gongshi gongshi pu gongshi; printf "%s\\n" "${COMPREPLY[@]}"\''
    )
    assert said.split() == ["publish"]
    said = installed.run(
        "mkdir /tmp/completion && cd /tmp/completion && gongshi init Content --year 2026 >/dev/null 2>&1; "
        "bash -c '. /usr/share/bash-completion/completions/gongshi; COMP_WORDS=(gongshi score --year \"\"); COMP_CWORD=3; "
        'COMP_LINE="gongshi score --year "; COMP_POINT=21; _gongshi gongshi "" --year; printf "%s\\n" "${COMPREPLY[@]}"\''
    )
    assert said.split() == ["2026"]


def test_the_theme_is_the_programs_own(installed):
    theme = installed.root / "usr/share/gongshi/themes/default"
    own = ROOT / "Themes/default"
    assert {str(path.relative_to(theme)) for path in theme.rglob("*")} == {str(path.relative_to(own)) for path in own.rglob("*")}


def test_the_origin_of_every_part_is_told(installed, package):
    folder = installed.root / "usr/share/doc/gongshi"
    bill = json.loads((folder / "bill-of-materials.spdx.json").read_text())
    document = parse_anything.parse_file(str(folder / "bill-of-materials.spdx.json"))
    assert validate_full_spdx_document(document, "SPDX-2.3") == []
    parts = {part["name"]: part for part in bill["packages"]}
    depends = subprocess.run(["dpkg-deb", "--field", package, "Depends"], check=True, stdout=subprocess.PIPE, text=True).stdout
    needed = set(re.findall(r"(\S+) \(", depends))
    assert {name for name in needed if name.startswith(("lib", "zlib"))} <= parts.keys()
    assert {"gongshi", "swift-argument-parser", "swift-runtime"} <= parts.keys()
    linked = [
        each["relatedSpdxElement"] for each in bill["relationships"] if each["relationshipType"] in ("STATIC_LINK", "DYNAMIC_LINK")
    ]
    for part in parts.values():
        if part["SPDXID"] in linked:
            assert (folder / "licenses" / f"{part['name']}.txt").stat().st_size > 300, part["name"]
    assert "Runtime Library Exception" in (folder / "copyright").read_text()


def test_the_manual_is_registered_and_there(installed):
    index = re.search(r"^Index: (.*)$", (installed.root / "usr/share/doc-base/gongshi.gongshi").read_text(), re.MULTILINE)[1]
    assert "使用手册" in (installed.root / index[1:]).read_text()

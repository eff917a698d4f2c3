"""Pages hold in Chromium 87: the browsers of offices are built on 86 to 109."""

import json
import pathlib
import re
import subprocess
import sys

import pytest
from conftest import KINDS, PAGES

ENGINE = pathlib.Path(__file__).with_name("old_engine.py")
# The engine knows no policy that lets WebAssembly run; that it says so is no fault of the page's.
KNOWN = re.compile(r"contains an invalid source: ''wasm-unsafe-eval''\. It will be ignored\.$")
# The elements that lie beyond the window's edge without anything to scroll them by.
BEYOND = """(() => {
  const width = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth <= width ? [] : [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1).slice(0, 5).map((element) => element.outerHTML.slice(0, 80));
})()"""


def opened(tmp_path, jobs):
    """What came of the jobs."""
    jobs = [job | {"file": str(PAGES / job["file"])} for job in jobs]
    environment = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    run = subprocess.run(
        [sys.executable, ENGINE], input=json.dumps(jobs), capture_output=True, text=True, env=environment, timeout=600
    )
    lines = run.stdout.splitlines()
    assert lines and "Chrome/87." in lines[0], run.stderr
    assert len(lines) == len(jobs) + 1, f"{lines[-1][:200]}\n{run.stderr}"
    results = [json.loads(line) for line in lines[1:]]
    for job, result in zip(jobs, results):
        faults = [text for text in result["complaints"] if not KNOWN.search(text)]
        assert not faults, f"{job['file']}: {faults}"
    return [result["value"] for result in results]


def test_no_page_of_any_kind_is_wider_than_a_phone(tmp_path):
    values = opened(tmp_path, [{"file": kind, "width": 390, "script": BEYOND} for kind in KINDS])
    assert len(values) > 40
    assert not {kind: value for kind, value in zip(KINDS, values) if value}


# What a rule gives, where a selector or a property that is unknown would have taken all of it away.
STYLES = [
    ("site/index.html", 390, ".head", "borderBottomWidth", "2px"),
    ("site/index.html", 390, ".search", "position", "relative"),
    ("site/results/2024/index.html", 390, ".process li", "borderLeftStyle", "solid"),
    ("site/results/2024/index.html", 1280, ".process li", "borderTopStyle", "solid"),
    ("site/results/2024/index.html", 1280, ".heat tbody td:not(.sum)", "paddingTop", "0px"),
    ("site/results/2024/index.html", 1280, ".losses h3", "marginTop", "0px"),
    ("site/responsibility/index.html", 390, ".stacked td", "display", "grid"),
    ("site/responsibility/index.html", 1280, ".stacked td", "display", "table-cell"),
    ("site/policies/zerenzhi-2024-48.html", 1280, ".document", "display", "grid"),
    ("site/letter/kaohe-2024-50-fujian-2.html", 1280, ".letter td", "height", "72px"),
    ("site/selfcheck/2024.html", 390, ".selfcheck .timed > li", "display", "grid"),
    ("site/selfcheck/2024.html", 390, ".selfcheck select", "minHeight", "44px"),
    ("site/selfcheck/2024.html", 390, ".selfcheck input[type=date]", "minHeight", "44px"),
    ("office/manual/index.html", 1280, ".manual", "display", "grid"),
    ("packets/xdny.html", 390, ".receipt-table tr", "display", "grid"),
    ("packets/xdny.html", 390, "main > .notice", "marginLeft", "0px"),
    ("packets/xdny.html", 1280, "p.unseen", "width", "1px"),
]


def test_rules_with_newer_ones_beside_them_hold(tmp_path):
    found = opened(
        tmp_path,
        [
            {"file": file, "width": width, "script": f"getComputedStyle(document.querySelector({json.dumps(element)})).{name}"}
            for file, width, element, name, _ in STYLES
        ],
    )
    assert found == [style[-1] for style in STYLES]


def test_the_self_check_computes_without_web_assembly(tmp_path):
    total = "document.querySelector('.selfcheck-total strong') && [document.querySelector('.selfcheck-total strong').textContent, %s]"
    site, packet = opened(
        tmp_path,
        [
            {"file": "site/selfcheck/2024.html", "width": 1280, "script": total % "'gongshiRubricScript' in window"},
            {"file": "packets/xdny.html", "width": 1280, "script": total % "'gongshiRubricModule' in window"},
        ],
    )
    # The site loads the script when the module has failed; a packet has nothing but the script.
    assert site == ["0", True]
    assert re.fullmatch(r"\d+(\.\d+)?", packet[0]) and packet[1] is False


# The margins that the pages' own sheets have.
USUAL, OFFICIAL = (18, 20, 18, 20), (28, 37, 26, 35)


@pytest.mark.parametrize(
    "file, margins",
    [
        ("site/results/2024/jxzx.html", USUAL),
        ("site/policies/zerenzhi-2024-48.html", OFFICIAL),
        ("site/selfcheck/2024.html", USUAL),
        ("packets/xdny.html", USUAL),
    ],
)
def test_pages_print_as_in_browsers_of_today(chromium, tmp_path, file, margins):
    job = {"file": file, "width": 1280, "script": "document.readyState", "pdf": str(tmp_path / "old.pdf"), "margins": margins}
    (loaded,) = opened(tmp_path, [job])
    assert loaded == "complete"
    page = chromium.new_page()
    page.goto((PAGES / file).as_uri())
    page.pdf(path=tmp_path / "new.pdf", prefer_css_page_size=True)
    page.close()
    old, new = (sheets(tmp_path / name) for name in ("old.pdf", "new.pdf"))
    assert abs(len(old) - len(new)) <= 1, (len(old), len(new))
    # What is on a screen alone is left out by both.
    for word in ("搜制度", "跳到正文", "打印自查表"):
        assert not any(word in sheet for sheet in old), word


def sheets(file):
    """The words on each sheet."""
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
    return ["".join(sheet.split()) for sheet in text.split("\f")[:-1]]

"""The picture that site.yaml names stands beside the institution's name, or a finding says why it cannot."""

import pathlib
import shutil
import struct
import subprocess
import zlib

import pytest
from conftest import PROGRAM

ROOT = pathlib.Path(__file__).resolve().parents[2]


def picture(width, height):
    """A red PNG."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + b"\xa8\x20\x1a" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def content(tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(ROOT / "Content", content)
    with open(content / "site.yaml", "a", encoding="utf-8") as settings:
        settings.write("logo: 图片/校徽.png\n")
    (content / "图片").mkdir()
    return content


def build(content, output):
    command = [PROGRAM, "build", "--content", content, "--output", output, "--edition", "site"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_logo_is_seen(chromium, content, tmp_path, width):
    (content / "图片/校徽.png").write_bytes(picture(900, 60))
    run = build(content, tmp_path / "output")
    assert run.returncode == 0, run.stderr
    (file,) = (tmp_path / "output/site/assets").glob("logo-*.png")
    assert file.read_bytes() == picture(900, 60)
    page = chromium.new_page(viewport={"width": width, "height": 900})
    said = []
    page.on("console", lambda message: said.append(message.text))
    for name in ("index.html", "policies/kaohe-2024-50.html", "results/2024/jxzx.html"):
        page.goto((tmp_path / "output/site" / name).as_uri())
        logo = page.locator(".head img")
        assert logo.evaluate("logo => logo.complete && logo.naturalWidth") == 900
        # The name stands beside it in words.
        assert logo.get_attribute("alt") == ""
        box, words = logo.bounding_box(), page.locator(".site a").bounding_box()
        assert box["height"] == pytest.approx(48 if width > 640 else 38.4, abs=0.1) and box["x"] + box["width"] <= max(words["x"], width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
    assert said == []


@pytest.mark.parametrize(
    "make, finding",
    [
        (lambda path: None, "error[missing-file]"),
        (lambda path: path.write_text("不是图片"), "error[logo-invalid]"),
        (lambda path: path.write_bytes(picture(1, 1) + bytes(1 << 20)), "error[logo-invalid]"),
        (lambda path: path.symlink_to("/etc/passwd"), "error[outside-content]"),
        (lambda path: path.mkdir(), "error[unreadable-file]"),
    ],
)
def test_what_is_no_picture_is_refused(content, tmp_path, make, finding):
    make(content / "图片/校徽.png")
    run = build(content, tmp_path / "output")
    assert run.returncode == 1 and f"图片/校徽.png:1:1: {finding}" in run.stderr, run.stderr
    assert not (tmp_path / "output").exists()

"""Pictures and documents that policies and guides name are in the edition, fit a phone and paper, and can be opened."""

import pathlib
import shutil

import pytest
from test_logo import ROOT, build, picture

TEXT = """
![整改流程图](图片/流程%20图.png)

下载[申请表](files/申请表.docx)，见[指南](../guides/5.1x.md#样式)。

| 图 | 说明 |
|---|---|
| ![长图](图片/长图.png) | 说明文字 |
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    content = folder / "Content"
    shutil.copytree(ROOT / "Content", content)
    policy = content / "policies/kaohe-2024-50.md"
    policy.write_text(policy.read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    for name, (width, height) in {"流程 图": (1800, 900), "长图": (500, 6000)}.items():
        (content / "policies/图片").mkdir(exist_ok=True)
        (content / f"policies/图片/{name}.png").write_bytes(picture(width, height))
    (content / "policies/files").mkdir()
    (content / "policies/files/申请表.docx").write_bytes(b"PK\3\4form")
    guide = '---\nitem: "5.1"\ntitle: 照片\n---\n## 样式\n\n![照片样式](../policies/图片/流程%20图.png)\n'
    (content / "guides/5.1x.md").write_text(guide, encoding="utf-8")
    run = build(content, folder / "output")
    assert run.returncode == 0, run.stderr
    return folder / "output/site"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pictures_fit_the_page(chromium, site, width):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    said = []
    page.on("console", lambda message: said.append(message.text))
    for name, count in [("policies/kaohe-2024-50.html", 2), ("guide/5.1.html", 1)]:
        page.goto((site / name).as_uri())
        pictures = page.locator("main img")
        assert pictures.count() == count
        for index in range(count):
            shown = pictures.nth(index)
            natural = shown.evaluate("image => [image.complete, image.naturalWidth, image.naturalHeight]")
            assert natural[0] and natural[1] in (500, 1800)
            box = shown.bounding_box()
            assert 0 <= box["x"] and box["x"] + box["width"] <= width
            assert abs(box["width"] / box["height"] - natural[1] / natural[2]) < 0.01
            assert shown.get_attribute("alt") in ("整改流程图", "长图", "照片样式")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []
    page.close()


def test_pictures_fit_a_printed_page(chromium, site):
    page = chromium.new_page(viewport={"width": round(156 / 25.4 * 96), "height": 900})
    page.emulate_media(media="print")
    page.goto((site / "policies/kaohe-2024-50.html").as_uri())
    for shown in page.locator("main img").all():
        box = shown.bounding_box()
        assert box["width"] <= 156 / 25.4 * 96 + 1 and box["height"] <= 200 / 25.4 * 96 + 1
    page.close()


def test_the_file_is_what_the_text_names(chromium, site):
    page = chromium.new_page()
    page.goto((site / "policies/kaohe-2024-50.html").as_uri())
    link = page.get_by_role("link", name="申请表", exact=True)
    target = pathlib.Path(page.evaluate("link => decodeURIComponent(new URL(link.href).pathname)", link.element_handle()))
    assert target.read_bytes() == b"PK\3\4form" and target.parent == site / "files"
    assert target.name.startswith("申请表-") and target.suffix == ".docx"
    page.get_by_role("link", name="指南", exact=True).click()
    assert page.locator(":target").text_content() == "样式"
    page.close()
    # Two pictures and a form: what no text names is not there.
    assert len(list((site / "files").iterdir())) == 3

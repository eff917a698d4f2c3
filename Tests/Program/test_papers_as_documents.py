"""The manual's way from a page of papers to a document that an office edits before it is sealed."""

import re
import subprocess
import zipfile

from Program.runs import CONTENT, gongshi

MANUAL = CONTENT.parent / "Sources/Manual/Pages/papers.md"


def test_the_manuals_line_makes_a_document_of_nothing_but_the_papers(tmp_path):
    done = gongshi("build", "--content", CONTENT, "--output", tmp_path / "Output", "--edition", "office")
    assert done.returncode == 0, done.stderr.decode()
    [line] = re.findall(r"```shell\n(sed .*?)\n```", MANUAL.read_text("utf-8"))
    page = "Output/office/papers/2025/absences.html"
    line, count = re.subn(r"Output/\S+\.html", page, line)
    assert count == 1
    subprocess.run(["sh", "-c", line], cwd=tmp_path, check=True)
    [document] = tmp_path.glob("*.docx")
    text = zipfile.ZipFile(document).read("word/document.xml").decode()
    said = re.sub(r"<[^>]+>", "", text)
    titles = re.findall(r"<h1 class=\"title\"[^>]*>(.*?)</h1>", (tmp_path / page).read_text("utf-8"))
    assert len(titles) > 3 and all(said.count(title) == 1 for title in titles), titles
    assert text.count("<w:tbl>") >= len(titles)
    # Nothing of the page around the papers comes along.
    assert not re.search("跳到正文|使用手册|内部版|双面打印", said)

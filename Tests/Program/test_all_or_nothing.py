"""A build of several editions publishes all of them or none."""

import shutil

from Program.runs import CONTENT, contents, gongshi, hidden


def test_one_edition_that_cannot_be_published_keeps_all_others(tmp_path):
    content, output = tmp_path / "内容", tmp_path / "输出"
    shutil.copytree(CONTENT, content)
    arguments = ["build", "--content", content, "--output", output, "--edition", "site", "--edition", "office"]
    assert gongshi(*arguments).returncode == 0
    settings = (content / "site.yaml").read_text("utf-8")
    (content / "site.yaml").write_text(settings.replace("contact: 网安办", "contact: 改过的网安办"), "utf-8")
    (output / "office/手写的.txt").write_text("不是生成的", "utf-8")
    before, beside = contents(output), hidden(output)
    run = gongshi(*arguments)
    lines = run.stderr.decode()
    assert run.returncode == 1, lines
    assert "office/手写的.txt:1:1: error[foreign-file]" in lines
    assert "office 未发布，原有内容保持不变，其他版本也没有换" in lines and "新写" not in lines
    assert contents(output) == before and hidden(output) == beside
    (output / "office/手写的.txt").unlink()
    run = gongshi(*arguments)
    assert run.returncode == 0 and "新写" in run.stderr.decode(), run.stderr.decode()
    assert contents(output) != before

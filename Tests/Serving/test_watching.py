"""Builds on change: how many, what they leave, and how a run begins and ends."""

import os
import shutil
import signal
import socket

import pytest
from Program.runs import contents, gongshi, hidden
from Serving.edits import replaced, save_as_office_does, save_in_place
from Serving.served import CONTENT, Running, Served, await_that

MODES = pytest.mark.parametrize("mode", [[], ["--poll"]], ids=["notified", "polled"])
NAME = "institution: 常州工程职业技术学院"


def rename(content, number):
    text = (CONTENT / "site.yaml").read_text("utf-8")
    assert NAME in text
    save_as_office_does(content / "site.yaml", text.replace(NAME, f"institution: 第{number}学院"))


def shown(output, number):
    return f"第{number}学院" in (output / "site/index.html").read_text("utf-8")


@MODES
def test_build_watch(content, output, mode):
    with Running("build", "--watch", *mode, "--content", content, "--output", output, "--edition", "site") as run:
        assert ("定时查看" if mode else "系统通知") in run.await_watching()
        rename(content, 7)
        await_that(lambda: shown(output, 7), run.words)
        save_in_place(content / "site.yaml", "title: [")
        run.await_words("未写入任何文件")
        assert shown(output, 7)
        rename(content, 8)
        await_that(lambda: shown(output, 8), run.words)
        assert run.stop(signal.SIGINT) == 0
        assert "已停止" in run.words and run.printed == []
    assert hidden(output) == []
    assert gongshi("verify", output / "site").returncode == 0
    reference = output.with_name("reference")
    run = gongshi("build", "--content", content, "--output", reference, "--edition", "site", timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    assert contents(output) == contents(reference)


def test_a_first_build_that_fails_waits(content, output):
    save_in_place(content / "site.yaml", "title: [")
    with Running("build", "--watch", "--content", content, "--output", output, "--edition", "site") as run:
        run.await_watching()
        assert "site.yaml:2:1" in run.words and not output.exists()
        rename(content, 3)
        await_that(lambda: (output / "site").exists() and shown(output, 3), run.words)
        assert run.stop() == 0


@MODES
def test_a_burst_is_few_builds(content, output, mode):
    with Running("build", "--watch", *mode, "--content", content, "--output", output, "--edition", "site") as run:
        run.await_watching()
        for number in range(50):
            rename(content, number)
        await_that(lambda: shown(output, 49), run.words)
        assert run.stop() == 0
        assert 2 <= run.builds <= 4


@MODES
def test_output_and_hidden_files_inside_the_content_lead_to_no_build(content, mode):
    output = content / "Output"
    with Running("build", "--watch", *mode, "--content", content, "--output", output, "--edition", "site") as run:
        run.await_watching()
        (content / "~$site.yaml").write_bytes(b"lock")
        (content / ".swp").write_bytes(b"draft")
        os.utime(output / "site/index.html")
        # What is seen of a change that counts shows that nothing before it did.
        rename(content, 5)
        await_that(lambda: shown(output, 5), run.words)
        assert run.stop() == 0
        assert run.builds == 2


def test_a_theme_that_comes_later(content, theme, output, tmp_path):
    later = tmp_path / "later"
    later.mkdir()
    shutil.copytree(theme, later / "t")
    with Running(
        "build", "--watch", "--content", content, "--output", output, "--edition", "site", "--theme", later / "t"
    ) as run:
        run.await_watching()
        shutil.rmtree(later / "t")
        run.await_words("无法读取主题文件夹|theme-|未写入任何文件")
        foot = theme / "partials/foot.mustache"
        save_in_place(foot, replaced(foot, "</footer>", "<p>新的页脚</p></footer>"))
        theme.rename(later / "t")
        await_that(lambda: "新的页脚" in (output / "site/index.html").read_text("utf-8"), run.words)
        assert run.stop() == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_clean_stop(content, output, number):
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        port = served.port
        # An open connection does not keep it.
        waiting = socket.create_connection(("127.0.0.1", port))
        rename(content, 1)
        served.await_words("第 2 次生成") if number == signal.SIGINT else None
        assert served.stop(number) == 0
        waiting.close()
    assert hidden(output) == [] and gongshi("verify", output / "site").returncode == 0
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))


def test_a_port_in_use(content, output):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = gongshi("serve", "--content", content, "--output", output, "--port", port)
        assert run.returncode == 2 and run.stdout == b""
        assert run.stderr.decode().startswith(f"gongshi: 无法开始服务：端口 {port} 已被其他程序占用；")
        assert not output.exists()


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["serve", "--port", "65536"], "--port 应为 0 到 65535 的整数"),
        (["serve", "--port", "0", "--host", "0.0.0.0", "--edition", "office"], "--expose-office"),
        (["serve", "--port", "0", "--host", "192.0.2.1"], "不是本机的地址"),
        (["serve", "--port", "0", "--content", "没有 此处"], "无法读取内容文件夹"),
        (["serve", "--port", "0", "--year", "1999"], "没有 1999 年的考核"),
        (["serve", "--edition", "packets"], "packets"),
        (["build", "--poll"], "--poll 要与 --watch 同用"),
        (["build", "--watch", "--date", "昨天"], "--date “昨天”不是有效日期，应写成 2024-05-28 这样的年月日"),
    ],
)
def test_wrong_usage(output, arguments, words):
    run = gongshi(*arguments, "--output", output)
    assert run.returncode == 2 and words in run.stderr.decode() and not (output / "site").exists()


def test_other_addresses_are_warned_of(output):
    with Served("--output", output, "--host", "0.0.0.0") as served:
        served.await_watching()
        assert "警告：0.0.0.0 不是本机回环地址" in served.words
        assert served.get("/")[0] == 200
        request = b"GET / HTTP/1.1\r\nHost: 192.0.2.7:%d\r\nConnection: close\r\n\r\n"
        assert served.raw(request % served.port).startswith(b"HTTP/1.1 200 ")
        assert served.raw(request.replace(b"192.0.2.7", b"evil.example") % served.port).startswith(b"HTTP/1.1 421 ")

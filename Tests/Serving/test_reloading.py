"""A register is edited while a browser looks at the served site: by notifications, and by polling."""

import shutil

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from Program.runs import contents
from playwright.sync_api import expect
from Serving.edits import replaced, save_as_office_does, save_in_place
from Serving.served import CONTENT, PATIENCE, Served, await_that

SCORES = "assessments/2025/1-preliminary/scores.csv"
CARD = "results/2025/szjs.html"
SCORE = "数字技术学院,3.1,3.85"
expect.set_options(timeout=PATIENCE * 1000)


@pytest.mark.parametrize("mode", [[], ["--poll"]], ids=["notified", "polled"])
@pytest.mark.parametrize("save", [save_in_place, save_as_office_does])
def test_an_edit_an_error_and_its_mend(content, output, page, mode, save):
    register = content / SCORES
    with Served("--content", content, "--output", output, "--edition", "office", *mode) as served:
        assert ("定时查看" if mode else "系统通知") in served.await_watching()
        page.goto(served.address + CARD)
        main, strip = page.locator("main"), page.locator(".gongshi-findings")
        expect(main).to_contain_text("3.85")
        expect(strip).to_have_count(0)

        save(register, replaced(register, SCORE, "数字技术学院,3.1,2.85"))
        expect(main).to_contain_text("2.85")
        expect(main).not_to_contain_text("3.85")
        good = contents(output)

        save(register, replaced(register, "数字技术学院,3.1,2.85", "数字<b>学院,3.1,九分"))
        expect(strip).to_contain_text("scores.csv:2:1")
        expect(strip).to_contain_text("数字<b>学院")
        expect(strip).to_contain_text("网站没有更新")
        expect(strip).to_contain_text("下面仍是第 2 次生成（")
        expect(main).to_contain_text("2.85")
        assert contents(output) == good
        assert "gongshi" not in good["office/" + CARD].decode()

        save(register, replaced(register, "数字<b>学院,3.1,九分", "数字技术学院,3.1,2.45"))
        expect(strip).to_have_count(0)
        expect(main).to_contain_text("2.45")
        assert served.stop() == 0


def test_warnings_and_changes_stand_there_quietly(content, output, page):
    register = content / SCORES
    with Served("--content", content, "--output", output, "--edition", "office") as served:
        served.await_watching()
        page.goto(served.address)
        notice = page.locator(".gongshi-notice")
        expect(notice.locator("summary")).to_contain_text("个警告")
        expect(notice).not_to_contain_text("结果有变动")
        expect(notice.locator("li").first).to_be_hidden()
        save_in_place(register, replaced(register, SCORE, "数字技术学院,3.1,2.85"))
        expect(notice.locator("summary")).to_contain_text("结果有变动")
        notice.locator("summary").click()
        expect(notice).to_contain_text("数字技术学院：总分 97.85 → 96.85")
        expect(page.locator(".gongshi-findings")).to_have_count(0)
        page.evaluate(AXE_SCRIPT)
        faults = page.evaluate("axe.run({include: [['.gongshi-notice']]}).then(found => found.violations)")
        assert [fault["id"] for fault in faults] == []
        notice.get_by_role("link").click()
        assert page.url == served.address + "findings/index.html"
        expect(page.locator("h1")).to_have_text("检查结果")
        save_in_place(register, replaced(register, "数字技术学院,3.1,2.85", "数字技术学院,3.1,九分"))
        expect(page.locator(".gongshi-findings")).to_contain_text("scores.csv:")
        expect(notice).to_have_count(0)


def test_the_public_edition_says_how_many_warnings_and_no_more(content, output, page):
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        page.goto(served.address)
        notice = page.locator(".gongshi-notice")
        notice.locator("summary").click()
        expect(notice).to_contain_text("个警告")
        expect(notice).to_contain_text("gongshi check")
        expect(notice.locator("li, a")).to_have_count(0)


def test_the_strip_needs_no_script(content, output, chromium):
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        (content / "site.yaml").write_text("title: [", "utf-8")
        served.await_words("未写入任何文件")
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(served.address)
        strip = page.locator(".gongshi-findings")
        expect(strip).to_contain_text("site.yaml:2:1")
        expect(strip.locator("li")).to_be_visible()
        strip.locator("summary").click()
        expect(strip.locator("li")).to_be_hidden()
        context.close()


@pytest.mark.parametrize("mode", [[], ["--poll"]], ids=["notified", "polled"])
def test_the_rubric_and_the_theme_count_too(content, theme, output, page, mode):
    with Served("--content", content, "--output", output, "--theme", theme, *mode) as served:
        served.await_watching()
        page.goto(served.address + "rubric/2024.html")
        rubric = content / "rubrics/2024.yaml"
        save_as_office_does(rubric, replaced(rubric, "name: 领导责任制建立", "name: 领导责任制的建立"))
        expect(page.locator("main")).to_contain_text("领导责任制的建立")
        foot = theme / "partials/foot.mustache"
        save_in_place(foot, replaced(foot, "</footer>", "<p>新的页脚</p></footer>"))
        expect(page.locator("footer")).to_contain_text("新的页脚")
        save_in_place(foot, replaced(foot, "</footer>", "{{nonsense}}</footer>"))
        expect(page.locator(".gongshi-findings")).to_contain_text("foot.mustache:")
        save_in_place(foot, replaced(foot, "{{nonsense}}", ""))
        expect(page.locator(".gongshi-findings")).to_have_count(0)


@pytest.mark.parametrize("mode", [[], ["--poll"]], ids=["notified", "polled"])
def test_watched_folders_that_go_and_come_back(content, output, page, tmp_path, mode):
    evidence = content / "assessments/2025/1-preliminary"
    with Served("--content", content, "--output", output, "--edition", "office", *mode) as served:
        served.await_watching()
        page.goto(served.address + CARD)
        strip = page.locator(".gongshi-findings")
        evidence.rename(tmp_path / "aside")
        served.await_words("第 2 次生成")
        shutil.copytree(tmp_path / "aside", evidence)
        register = content / SCORES
        save_in_place(register, replaced(register, SCORE, "数字技术学院,3.1,1.15"))
        expect(page.locator("main")).to_contain_text("1.15")
        # The whole share is away for a while.
        content.rename(tmp_path / "share")
        expect(strip).to_contain_text("无法读取内容文件夹")
        (tmp_path / "share").rename(content)
        expect(strip).to_have_count(0)
        save_as_office_does(register, replaced(register, "数字技术学院,3.1,1.15", "数字技术学院,3.1,1.35"))
        expect(page.locator("main")).to_contain_text("1.35")


def test_a_site_that_begins_with_an_error(content, output, chromium):
    register = content / SCORES
    good = register.read_bytes()
    save_in_place(register, replaced(register, "单位,指标", "单位,指针"))
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        page = chromium.new_page()
        assert page.goto(served.address).status == 503
        expect(page.locator("main")).to_contain_text("还没有可以显示的网站")
        expect(page.locator("main")).to_contain_text("scores.csv:1:")
        register.write_bytes(good)
        expect(page.locator("h1")).not_to_contain_text("还没有")
        expect(page.locator("header")).to_be_visible()
        page.close()


def test_the_pages_own_policy_holds_and_everything_on_them_works(content, output, page):
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        page.goto(served.address + "selfcheck/2024.html")
        expect(page.locator(".selfcheck-total")).to_contain_text("已定")
        policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
        assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-")
        assert "connect-src" not in policy
        page.goto(served.address + "policies")
        assert page.url == served.address + "policies/"
        page.keyboard.press("/")
        page.keyboard.type("责任书")
        expect(page.locator(".search a mark").first).to_be_visible()


def test_pages_of_a_former_run_are_loaded_anew(content, output, chromium):
    context = chromium.new_context()
    page = context.new_page()
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        page.goto(served.address)
        port = str(served.port)
        assert served.stop() == 0
    save_in_place(content / "site.yaml", replaced(content / "site.yaml", "institution: ", "institution: 新的"))
    with Served("--content", content, "--output", output, "--port", port) as served:
        served.await_watching()
        expect(page.locator("header")).to_contain_text("新的")
    context.close()


def test_what_did_not_change_reloads_nothing(content, output, page):
    with Served("--content", content, "--output", output) as served:
        served.await_watching()
        page.goto(served.address)
        page.evaluate("window.mark = 1")
        (content / "site.yaml").touch()
        await_that(lambda: served.builds > 1, "a build")
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        await_that(lambda: page.wait_for_timeout(50) or len(asked) > 3, "the page's questions")
        assert page.evaluate("window.mark") == 1


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A served site whose register has lost its units after the first build."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(CONTENT, folder / "Content")
    with Served("--content", folder / "Content", "--output", folder / "Output") as served:
        served.await_watching()
        register = folder / "Content" / SCORES
        save_in_place(register, register.read_text("utf-8").replace("学院,3.1", "学員,3.1"))
        served.await_words("未写入任何文件")
        yield served


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_strip_can_be_read(broken, chromium, width, scheme):
    page = chromium.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.goto(broken.address + "results/2024/")
    strip = page.locator(".gongshi-findings")
    expect(strip.locator("li").first).to_be_visible()
    page.mouse.wheel(0, 3000)
    expect(strip.locator("summary")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert strip.bounding_box()["height"] < 844 / 2
    page.evaluate(AXE_SCRIPT)
    faults = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []
    page.close()

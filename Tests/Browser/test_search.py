"""What the search finds: any part of a word, the best first, each at its place."""

import json
import pathlib
import re
import shutil
import urllib.parse

import pytest
from conftest import PAGES
from search_page import RESULTS, ask, count, follow, open_at, page  # noqa: F401

ADDRESSES = f"[...document.querySelectorAll('{RESULTS} a')].map(a => a.getAttribute('href'))"


@pytest.mark.parametrize(
    "query, address, marked",
    [
        ("漏洞", "guide/5.1.html", "漏洞"),
        ("巡察办", "policies/zerenzhi-2024-48.html#article-9", "巡察办"),
        # Across the borders of words, which searches by segmented words do not find.
        ("察工作范", "policies/zerenzhi-2024-48.html#article-9", "察工作范"),
        ("涉密网络的网", "policies/zerenzhi-2024-48.html#article-10", "涉密网络的网"),
        ("１０个方面", "policies/kaohe-2024-50.html#article-6", "10 个方面"),
        ("10个方面", "policies/kaohe-2024-50.html#article-6", "10 个方面"),
        ("〔2024〕48号", "policies/zerenzhi-2024-48.html", "2024〕48 号"),
        ("[2024] 48", "policies/zerenzhi-2024-48.html", "2024"),
        ("继续学习", "results/2024/jxzx.html", "继续学习"),
        ("处置安全漏洞", "rubric/2024.html#item-5.1", "处置安全漏洞"),
        # Blanks between characters and digits, punctuation, and how numbers are written make no difference.
        ("扣２分", "guide/5.1.html", "扣2分"),
        ("谁主管谁负责谁使用谁负责", "policies/kaohe-2024-50.html#article-3", "谁主管谁负责，谁使用谁负责"),
        ("3个工作日处置", "rubric/2024.html#item-5.1", "三个工作日处置"),
        ("二十四小时内必须完成", "guide/5.2.html", "24小时内必须完成"),
        ("第9条", "policies/zerenzhi-2024-48.html#article-9", "第九条"),
        # Variant words, traditional characters, and what offices call things.
        ("信息泄漏", "policies/zerenzhi-2024-48.html#article-7", "信息泄露"),
        ("個人帳戶密碼", "policies/kaohe-2024-50-fujian-2.html#clause-3", "个人账户密码"),
        ("需要做等保的系统", "rubric/2024.html#item-7.1", "需要做等级保护的系统"),
    ],
)
def test_finds_any_part_of_a_text(page, query, address, marked):
    open_at(page, "search/index.html")
    assert count(ask(page, query)) >= 1
    item = page.locator(RESULTS, has=page.locator(f'a[href="../{address}"]'))
    assert marked in item.locator("mark").all_inner_texts()


def test_shows_the_text_around_the_match(page):
    open_at(page, "search/index.html")
    ask(page, "审计处")
    text = page.locator(RESULTS, has=page.locator("a[href$='zerenzhi-2024-48.html#article-9']")).locator(".search-text")
    assert "学校巡察办应当将网络安全工作责任制的落实情况纳入巡察工作范围，审计处应当" in text.inner_text()
    assert text.locator("mark").all_inner_texts()[0] == "审计处"


def test_every_word_has_to_occur(page):
    open_at(page, "search/index.html")
    both, one, other = (count(ask(page, query)) for query in ("巡察 审计", "巡察", "审计"))
    assert 1 <= both <= min(one, other)
    assert count(ask(page, "审计　巡察")) == both
    assert ask(page, "巡察 另字") == f"没有完全一致的，相近的有 {page.locator(RESULTS).count()} 处"
    assert ask(page, "另字另词") == "没有找到“另字另词”"


def test_titles_come_before_headings_before_texts(page):
    open_at(page, "search/index.html")
    ask(page, "演练")
    ranks = page.evaluate(
        f"""[...document.querySelectorAll('{RESULTS}')].map(item =>
            item.querySelector('.search-heading mark') ? 1 : item.querySelector('a mark') ? 0 : 2)"""
    )
    assert ranks == sorted(ranks) and set(ranks) == {0, 1, 2}


@pytest.mark.parametrize("query", ["，", "。？！", "()[]{}*+?.^$|\\", "   ", "<", "&", "《》"])
def test_punctuation_alone_is_harmless(page, query):
    open_at(page, "search/index.html")
    assert ask(page, query) in ("请至少输入一个汉字，或两个字母、数字", "")
    assert page.locator(RESULTS).count() == 0


@pytest.mark.parametrize("query", [".*", "鼋.鼍", "(鼋鼍", "[a-z]鼍", "\\d鼍", "<b>鼍", "$&鼍", "{1}鼍"])
def test_what_is_asked_for_is_never_a_pattern_or_markup(page, query):
    open_at(page, "search/index.html")
    status = ask(page, query)
    assert status in (f"没有找到“{query}”", "请至少输入一个汉字，或两个字母、数字")
    assert page.locator(".search-panel b").count() == 0
    # Punctuation says nothing.
    assert ask(page, "网.络(安全") == ask(page, "网络安全")


@pytest.mark.parametrize("edition", ["site", "office"])
def test_every_result_leads_to_its_place(page, edition):
    root = PAGES / edition
    (script,) = root.glob("assets/search-index-*.js")
    index = json.loads(re.fullmatch(r"gongshiSearchIndex\((.*)\);\n", script.read_text("utf-8"), re.S)[1])
    followed = 0
    for _, path, _, *places in index["pages"]:
        text = (root / path).read_text("utf-8")
        for anchor in places[1::3]:
            anchor = index["shared"][anchor] if isinstance(anchor, int) else anchor
            assert not anchor or f'id="{anchor}"' in text, f"{path}#{anchor}"
            followed += 1
    assert followed > 100
    open_at(page, "search/index.html", root)
    ask(page, "及时上报处置重大网络安全事件")
    follow(page, page.locator(f"{RESULTS} a[href*='fujian-1.html#']").first)
    assert page.evaluate("document.querySelector(':target') !== null")


def test_the_public_edition_finds_nothing_of_the_draft_year(page):
    open_at(page, "search/index.html", PAGES / "office")
    assert count(ask(page, "2025 仅供核对")) > 10
    open_at(page, "search/index.html")
    assert not ask(page, "2025 仅供核对").startswith("找到")
    assert not any("仅供核对" in text for text in page.locator(RESULTS).all_inner_texts())
    assert not any("results/2025" in link for link in page.evaluate("[...document.links].map(a => a.href)"))


def test_ten_thousand_units(page, tmp_path):
    shutil.copytree(PAGES / "site", tmp_path / "site")
    (script,) = (tmp_path / "site").glob("assets/search-index-*.js")
    units = [
        [4, f"results/2024/u{n}.html", f"第 {n} 学院 ＡＢ{n % 7}", 0, "", 1 + n % 2] for n in range(10_000)
    ]
    index = {"parts": ["", "", "", "", "考核结果"], "shared": ["某年度考核", "教学单位", "直属单位"], "pages": units}
    script.write_text(f"gongshiSearchIndex({json.dumps(index, ensure_ascii=False)});\n", "utf-8")
    open_at(page, "index.html", tmp_path / "site")
    assert ask(page, "第9999学院") == "找到 1 处"
    assert page.evaluate(ADDRESSES) == ["results/2024/u9999.html"]
    assert ask(page, "教学") == "找到 5000 处"
    assert page.locator(RESULTS).count() == 8
    assert ask(page, "ab3 直属") == f"找到 {sum(n % 7 == 3 and n % 2 == 1 for n in range(10_000))} 处"
    assert page.locator(f"{RESULTS} mark").first.inner_text() == "ＡＢ3"
    assert ask(page, "院") == "找到 10000 处"


PHRASES = json.loads(pathlib.Path(__file__).with_name("half_remembered.json").read_text("utf-8"))


@pytest.mark.parametrize("edition", ["site", "office"])
def test_what_is_half_remembered_is_among_the_first_five(page, edition):
    """Phrases as clerks, contacts and deans type them; a place without an anchor is right wherever on its page."""
    assert len(PHRASES) >= 40 and len({one["phrase"] for one in PHRASES}) == len(PHRASES)
    open_at(page, "search/index.html", PAGES / edition)
    missed = []
    for one in PHRASES:
        ask(page, one["phrase"])
        found = [urllib.parse.unquote(address).removeprefix("../") for address in page.evaluate(ADDRESSES)[:5]]
        right = [place for place in found if place in one["places"] or place.split("#")[0] in one["places"]]
        missed += [] if right else [(one["phrase"], found)]
    assert len(missed) <= len(PHRASES) // 10, missed


def test_what_comes_near_has_a_head_of_its_own(page):
    open_at(page, "search/index.html")
    assert re.fullmatch(r"没有完全一致的，相近的有 \d+ 处", ask(page, "责任书什么时候交"))
    assert not page.locator(".search-near").is_visible()
    marks = page.locator(f"{RESULTS} mark").all_inner_texts()
    assert "责任书" in "".join(marks) and not any("什么" in mark for mark in marks)
    # A few exact hits come first, then what comes near.
    assert ask(page, "审计处应当") == "找到 2 处"
    exact, close = page.locator(".search-results").all()
    assert exact.locator("li").count() == 2
    if close.locator("li").count():
        assert page.locator(".search-near").inner_text() == "相近的还有"
    assert ask(page, "网络安全").startswith("找到")
    assert not page.locator(".search-near").is_visible()


def test_of_a_long_query_only_the_beginning_is_looked_at(page):
    open_at(page, "search/index.html", PAGES / "office")
    hanzi = "".join(chr(0x4E00 + 7 * n % 20000) for n in range(20_000))
    for query in [
        hanzi, " ".join(hanzi), "泄漏" * 10_000, "三" * 20_000, "1" * 20_000, "1." * 10_000, "１〕" * 10_000,
        "e" + "\u0301" * 20_000, "什么时候" * 5_000, "第十二条" * 5_000, "網" * 20_000,
        "三个工作日泄漏帐号登陆其它做为" * 500,
    ]:
        assert ask(page, query) == ask(page, query[:100])
        assert len(urllib.parse.unquote(page.url).split("#q=")[1]) <= 100


def test_the_office_finds_numbers_and_people_and_nobody_else_does(page):
    for query, address in [("LD-2024-011", "results/2024/hyjs.html#item-5.1"), ("示例甲子", "letters/2024/index.html")]:
        open_at(page, "search/index.html", PAGES / "office")
        assert count(ask(page, query)) >= 1
        assert any(found.endswith(address) for found in page.evaluate(ADDRESSES))
        open_at(page, "search/index.html")
        assert not ask(page, query).startswith("找到")
        assert not any("letters/" in found or "#item-5.1" in found for found in page.evaluate(ADDRESSES))
    (index,) = (PAGES / "site").glob("assets/search-index-*.js")
    text = index.read_text("utf-8")
    assert not re.search("LD-20|示例甲子|内线", text)

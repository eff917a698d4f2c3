"""What careless and hostile hands put into a self-check: the page marks it, says so, or keeps it as it is."""

import json

import pytest
from selfcheck_form import Form, form  # noqa: F401

HEADER = "单位,指标,事项,内容,数量,开始,完成,限期\r\n"


def test_what_a_spreadsheet_would_run_is_saved_as_text_and_comes_back_as_typed(form, tmp_path):
    typed = ["=1+1", "+86 1", "-1", "@SUM(A1)", "'=1+1", "''", "a,b", '说"好"', "'单引号", "=HYPERLINK(\"x\")"]
    form.unit('=cmd "甲"/乙\\丙')
    for place, text in enumerate(typed):
        if place:
            form.add("5.1", "漏洞")
        form.record("5.1", "漏洞", place, {"内容": text, "开始": "2024/3/18"})
    before = form.shown()
    name = form.save(tmp_path / "saved.csv")
    assert not set(name) & set('\\/:*?"<>|')
    data = (tmp_path / "saved.csv").read_bytes()
    for line in data.decode("utf-8-sig").splitlines():
        assert not any(cell.lstrip('"')[:1] in ("=", "+", "-", "@") for cell in line.split(","))
    form.press("清除")
    form.press("再按一次")
    form.load("回来.csv", data)
    assert form.unit() == '=cmd "甲"/乙\\丙' and form.shown() == before
    fields = form.question("5.1", "漏洞").get_by_label("名称或说明", exact=True)
    assert [field.input_value() for field in fields.all()] == typed


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02\xff\xfe\x80",
        b"\xff\xfe\x00",
        b'"',
        b"PK\x03\x04" + bytes(range(256)) * 9,
        "姓名,电话\r\n张三,1\r\n".encode(),
        HEADER.encode(),
        "单位,指标\r\n甲,1.1\r\n".encode(),
    ],
)
def test_a_foreign_file_changes_nothing_and_is_told(form, data):
    form.unit("甲单位")
    form.mark("3.1", "2")
    before = form.shown()
    form.load("别的.csv", data)
    assert "不是自查表" in form.status()
    assert form.unit() == "甲单位" and form.shown() == before


def test_rows_that_cannot_be_read_are_named_and_the_others_taken(form):
    rows = [
        "甲单位,2.1,信息员,也许",
        "甲单位,2.1,分管负责人,是",
        "甲单位,9.9,信息员,是",
        "甲单位,5.1,没有的事项,x",
        "甲单位,1.1,责任书报送,2024/13/5",
        "甲单位,3.3,年度总结,2024-02-30",
        "乙单位,6.1,应急演练备案,是",
        '甲单位,5.1,漏洞,"引号""和,逗号",1,2024年5月28日',
        ",,漏洞,填在上面,,45440",
        "合计,,,,9",
    ]
    form.load("混.csv", (HEADER + "\r\n".join(rows)).encode())
    lines = form.status().splitlines()
    assert lines[0] == "已从“混.csv”读入 3 条"
    assert [line.split(" ")[1] for line in lines[1:]] == ["2", "4", "5", "6", "7", "8"]
    assert form.rows("5.1", "漏洞").count() == 2
    starts = form.question("5.1", "漏洞").get_by_label("通报日期").all()
    assert [start.input_value() for start in starts] == ["2024-05-28", "2024-05-28"]


def test_excel_writes_tabs_and_utf_16(form):
    text = HEADER.replace(",", "\t") + "甲单位\t5.2\t安全通报\t被通报\t\t2024/4/17 9:20\t2024/4/17 16:00\t\r\n"
    form.load("文本.csv", text.encode("utf-16"))
    assert form.unit() == "甲单位" and form.sum("5.2") == [10, -2, 8]


def test_numbers_and_dates_that_make_no_sense_are_marked(form):
    form.page.get_by_label("在职人数", exact=True).fill("9999999999999")
    assert form.invalid() == 1
    form.page.get_by_label("在职人数", exact=True).fill("８６")
    assert form.invalid() == 0
    for wrong in ("-1", "5", "3.999", "三", "1e3", "４.１"):
        form.mark("3.1", wrong)
        assert form.invalid() == 1 and form.earned("3.1") is None
    form.mark("3.1", "３.５")
    assert form.invalid() == 0 and form.earned("3.1") == 3.5
    form.mark("3.1", "9")
    form.mark("3.1", "")
    assert form.invalid() == 0

    # A year alone, then a day that does not exist.
    date = form.question("3.3", "年度总结").get_by_label("日期", exact=True)
    date.focus()
    form.page.keyboard.type("12")
    date.blur()
    assert form.invalid() == 1 and form.earned("3.3") is None
    form.date("3.3", "年度总结", "0001-12-01")
    assert form.invalid() == 0 and form.earned("3.3") == 0
    form.date("3.3", "年度总结", "2024-12-05")
    assert form.earned("3.3") == 3

    # Finished before it began; a deadline before the beginning is the office's to set.
    form.record("5.1", "漏洞", 0, {"开始": "2024/5/10", "完成": "2024/5/9"})
    assert form.invalid() == 1 and form.earned("5.1") is None
    form.record("5.1", "漏洞", 0, {"完成": "2024/5/11", "限期": "2024/5/1"})
    assert form.invalid() == 0 and form.earned("5.1") == 3
    form.record("5.1", "漏洞", 0, {"开始": "2023/5/10"})
    assert form.earned("5.1") is None
    assert "（第 1 行）日期不在 1 月 1 日至 12 月 31 日之间，不计入" in form.item("5.1").inner_text().replace("\xa0", " ")


def test_the_largest_numbers_give_a_score_or_a_word(form):
    form.page.get_by_label("在职人数", exact=True).fill("999999999")
    form.answer("9.1", "培训证明", "是")
    form.record("9.1", "培训学时", 0, {"内容": "999999999.99", "数量": "999999999"})
    assert form.earned("9.1") == 3


def test_markup_in_a_name_stays_text(form):
    form.unit("<img src=x onerror=alert(1)>")
    form.record("5.1", "漏洞", 0, {"内容": "<script>alert(1)</script>", "开始": "2024/5/10"})
    form.unit("</script><b>乙")
    assert "<img src=x onerror=alert(1)>" in form.status()
    assert form.page.locator("main img, main b").count() == 0


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[]", "7", '"x"', "{}", '{"rows": 5}', '{"rows": [null, 1, {"item": 5, "fact": {}}], "items": {"3.1": {"mark": {}, "materials": 7}}, "quantities": 3}'],
)
def test_what_is_kept_and_broken_is_passed_over(form, kept):
    form.page.evaluate(
        "kept => { localStorage.setItem('gongshi-selfcheck-2024', '甲'); localStorage.setItem('gongshi-selfcheck-2024-甲', kept); }", kept
    )
    form.reload()
    assert form.unit() == "甲"
    form.mark("3.1", "1")
    form.reload()
    assert form.earned("3.1") == 1


@pytest.mark.parametrize("way", ["get() { throw new DOMException('denied', 'SecurityError') }", "value: {getItem() { throw new Error() }, setItem() { throw new Error('full') }, removeItem() { throw new Error() }}"])
def test_without_a_place_to_keep_it_the_form_still_computes_and_saves(chromium, way, tmp_path):
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{{way}}})")
    form = Form(page)
    form.unit("甲")
    form.mark("3.1", "2")
    assert form.earned("3.1") == 2
    form.save(tmp_path / "saved.csv")
    form.press("清除")
    form.press("再按一次")
    assert form.earned("3.1") is None and form.faults == []
    context.close()


def test_five_hundred_rows_stay_quick_to_use(form):
    def change(count):
        """How long a change takes among so many rows, by a clock that only this test's own other size is held against."""
        rows = [f"甲单位,5.1,漏洞,第 {place} 个,,2024-{place % 12 + 1:02}-{place % 28 + 1:02},," for place in range(count)]
        form.load(f"{count}.csv", (HEADER + "\r\n".join(rows)).encode())
        assert form.rows("5.1", "漏洞").count() == count and form.earned("5.1") == 0
        return form.page.evaluate(
            """() => {
              const field = document.querySelector("[data-mark]");
              const start = performance.now();
              for (let turn = 0; turn < 20; turn += 1) {
                field.value = String(turn % 4);
                field.dispatchEvent(new Event("input", {bubbles: true}));
                document.body.getBoundingClientRect();
              }
              return performance.now() - start;
            }"""
        )

    few = max(change(50), change(50))
    # In proportion to the rows it is at most ten times as long, by their square a hundred times.
    assert min(change(500), change(500)) < 40 * few


def test_pasted_text_is_one_line_without_its_outer_space(form):
    form.page.get_by_label("单位", exact=True).fill("\t甲单位　\n")
    form.page.get_by_label("单位", exact=True).press("Tab")
    form.mark("3.1", " 2 ")
    assert form.earned("3.1") == 2
    form.reload()
    assert form.unit() == "甲单位" and json.loads(form.page.evaluate("localStorage.getItem('gongshi-selfcheck-2024-甲单位')"))

"""The search, driven as a person would."""
import json
import re

import pytest
from conftest import SITE
from playwright.sync_api import expect


def article_ids_holding(*words):
    """The ids of the published articles whose shown text holds one of the words."""
    ids = set()
    for line in (SITE / "data" / "articles.jsonl").read_text().splitlines():
        article = json.loads(line)
        texts = [article["title"], article["deck"] or "", *article["summary"],
                 *(caption["text"] for caption in article["captions"]),
                 *(block["text"] for block in article["blocks"])]
        if any(word in "\n".join(texts) for word in words):
            ids.add(article["id"])
    assert ids, f"the archive holds none of {words}"
    return ids


def shown_ids(page):
    links = page.locator(".results .result a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))")
    return [re.search(r"articles/([^/]+)/", link).group(1) for link in links]


def search(page, site, words):
    page.goto(site + "search/index.html")
    page.get_by_role("searchbox").last.fill(words)
    expect(page.locator(".search-status")).to_contain_text(re.compile(r"نتيج|نتائج"))


@pytest.mark.parametrize("query, words", [
    ("بوتين", ["بوتين"]),
    ("الاسد", ["الأسد"]),
    ("كوريا الشمالية", ["كوريا الشمالية", "كوريا الديمقراطية الشعبية"]),
    ("لافروف", ["لافروف"]),
    ("أوكرانيا", ["أوكرانيا"]),
    ("«الصديق الأعز»", ["الصديق الأعز"]),
])
def test_a_name_lists_exactly_the_articles_that_hold_it(page, site, query, words):
    search(page, site, query)
    wanted = article_ids_holding(*words)
    expect(page.locator(".results .result")).to_have_count(len(wanted))
    assert set(shown_ids(page)) == wanted


def test_results_come_while_typing_and_the_address_follows(page, site):
    page.goto(site + "search/index.html")
    box = page.get_by_role("searchbox").last
    box.click()
    box.press_sequentially("لافروف", delay=20)
    expect(page.locator(".results .result").first).to_be_visible()
    expect(page.locator(".results .result").first.locator("mark").first).to_contain_text("لافروف")
    expect(page).to_have_url(re.compile(r"\?q=%D9%84%D8%A7%D9%81%D8%B1%D9%88%D9%81"))


def test_an_address_with_a_query_shows_its_results_and_back_returns_to_them(page, site):
    page.goto(site + "search/index.html?q=لافروف")
    first = page.locator(".results .result a").first
    expect(first).to_be_visible()
    before = shown_ids(page)
    first.click()
    expect(page).to_have_url(re.compile("articles/"))
    page.evaluate("history.back()")
    expect(page.locator(".results .result a").first).to_be_visible()
    assert shown_ids(page) == before


def test_the_keyboard_reaches_everything(page, site):
    page.goto(site + "search/index.html")
    page.locator("body").press("/")
    page.keyboard.type("موسكو")
    expect(page.locator(".results .result a").nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".results .result a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".results .result a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    box = page.get_by_role("searchbox").last
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    expect(page.locator(".results .result")).to_have_count(0)
    page.keyboard.type("موسكو")
    expect(page.locator(".results .result a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("articles/"))


def test_a_word_that_is_nowhere_says_so_and_offers_a_way_on(page, site):
    page.goto(site + "search/index.html?q=قسطنطينية")
    empty = page.locator(".search-empty")
    expect(empty).to_be_visible()
    expect(empty).to_contain_text("قسطنطينية")
    assert empty.get_by_role("link").count() >= 1


def test_a_word_that_is_nowhere_is_named_and_dropped_beside_others(page, site):
    page.goto(site + "search/index.html?q=لافروف قسطنطينية")
    expect(page.locator(".results .result").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("قسطنطينية")


@pytest.mark.parametrize("query", [
    "<script>document.title='x'</script>", "\"", "«", "__proto__", "constructor", "-", "a" * 5000,
    "\u202eبوتين", "😀", "%%", "' or 1=1",
])
def test_an_odd_query_neither_breaks_nor_injects(page, site, query):
    page.goto(site + "search/index.html")
    title = page.title()
    page.get_by_role("searchbox").last.fill(query)
    page.wait_for_timeout(300)
    assert page.title() == title
    assert page.locator("main script:not([src])").count() == 0


def test_the_header_of_every_page_leads_to_the_search(page, site):
    page.goto(site + "about/index.html")
    page.locator("body").press("/")
    page.keyboard.type("بوتين")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"search/index\.html\?q="))
    expect(page.locator(".results .result").first).to_be_visible()

"""Every kind of page, as a reader meets it."""
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import SITE, kinds_of_pages
from playwright.sync_api import expect


@pytest.mark.parametrize("address", kinds_of_pages())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_accessible(browser, browser_name, served, address, scheme):
    if browser_name == "firefox" and scheme == "dark":
        pytest.skip("this driver cannot set Firefox's colour scheme; Chromium tests it")
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(served + address)
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    context.close()
    violations = [(v["id"], v["nodes"][0]["html"]) for v in results.response["violations"]]
    assert violations == []


@pytest.mark.parametrize("address", kinds_of_pages())
def test_a_page_reads_from_right_to_left_and_fits_a_small_phone(page, site, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + address)
    root = page.locator("html")
    expect(root).to_have_attribute("lang", "ar")
    expect(root).to_have_attribute("dir", "rtl")
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("address", kinds_of_pages())
def test_the_content_security_policy_holds(page, site, address):
    page.add_init_script(
        "window.broken = []; document.addEventListener('securitypolicyviolation',"
        " event => window.broken.push(event.violatedDirective + ' ' + event.blockedURI))")
    page.goto(site + address)
    policy = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert "script-src 'self'" in policy and "unsafe" not in policy
    assert page.evaluate("window.broken") == []


def test_without_javascript_every_list_is_reachable(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "index.html")
    for link in page.locator("header nav a").all():
        address = link.get_attribute("href")
        other = context.new_page()
        other.goto(page.url.rsplit("/", 1)[0] + "/" + address)
        expect(other.locator("main")).to_be_visible()
        other.close()
    context.close()


def test_an_article_leads_to_its_people_and_days_and_back(page, site):
    page.goto(site + "entities/person/index.html")
    page.locator("main").get_by_role("link", name=re.compile("بوتين")).first.click()
    expect(page.locator("h1")).to_contain_text("بوتين")
    page.locator("main").get_by_role("link").filter(
        has_text=re.compile("الصديق الأعز")).first.click()
    expect(page.locator("h1")).to_contain_text("الصديق الأعز")
    expect(page.locator("article time").first).to_be_attached()
    page.locator("article a[href*='entities/person/']").first.click()
    expect(page).to_have_url(re.compile("entities/person/"))


def test_a_derived_title_is_marked_as_such(page, site):
    derived = [path for path in SITE.glob("articles/*/index.md")
               if 'title_basis: "derived"' in path.read_text()]
    assert len(derived) == 1
    page.goto(site + f"articles/{derived[0].parent.name}/index.html")
    expect(page.locator("main")).to_contain_text("مستخرج من النص")


def test_the_site_holds_six_articles_and_one_of_them_has_three_origins():
    pages = list(SITE.glob("articles/*/index.md"))
    assert len(pages) == 6
    assert [page.read_text().count("\n  - file:") for page in pages].count(3) == 1


def test_a_date_tells_its_day_and_why_and_puts_the_note_away(page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    article = next(path for path in sorted(SITE.glob("articles/*/index.html"))
                   if "محسوب من يوم نشر المقال" in path.read_text())
    page.goto(site + article.relative_to(SITE).as_posix())
    date = page.locator(".prose [data-when*='محسوب من يوم نشر المقال']").first

    def note():
        content = date.evaluate("element => getComputedStyle(element, '::after').content")
        # Firefox tells where the text is from, Chromium the text.
        return date.get_attribute("data-when") if content == "attr(data-when)" else content
    assert note() in ("none", "normal")
    date.hover()
    assert "محسوب من يوم نشر المقال" in note()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.keyboard.press("Escape")
    assert date.evaluate("element => getComputedStyle(element, '::after').display") == "none"
    listed = page.locator("#" + date.get_attribute("aria-describedby"))
    page.locator(".date-notes summary").click()
    expect(listed).to_contain_text("محسوب من يوم نشر المقال")

"""What machines read of a site, held against the specifications: schema.org in JSON-LD, Highwire
tags, Open Graph, feeds, sitemaps, and the files that stand in for what has gone.

Two sites are checked: the default one in public/, which does not know its address, and one made
here of articles that have everything, which does.
"""
import json
import os
import re
import struct
import subprocess
import zlib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT, SITE
from test_output import links_that_lead_nowhere, problems_of_html

SITEGEN = os.environ.get("SITEGEN", ROOT / ".build/release/sitegen")
ROOT_URL = "https://archive.example/news/"


def png(width, height):
    """A picture of one grey."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def article(number, **fields):
    matter = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return (f"---\nid: a{number}\n{matter}---\n"
            f"قال سامر الحوراني إن السوق رقم {number} في بيروت مفتوحة للجميع منذ عام 2019.\n\n"
            "![سوق](pictures/market.png)\n\nوزار المدينة وفد من القاهرة ليلقى أهلها.\n")


@pytest.fixture(scope="session")
def full_site(tmp_path_factory):
    """A site that knows its address, of articles that have everything."""
    folder = tmp_path_factory.mktemp("full")
    content = folder / "site/in"
    (content / "pictures").mkdir(parents=True)
    (content / "pictures/market.png").write_bytes(png(32, 20))
    for number in range(1, 6):
        (content / f"{number}.md").write_text(article(
            number, title=f"خبر السوق رقم {number} <&> \"آخر\"", date=f"2024-03-{number:02}",
            source="صحيفة المدينة", section="اقتصاد", author="[ليلى ناصر, نور]",
            tags="[أسواق, مدن]", url=f"https://city.example/2024/{number}?a=1&b=2",
            image="pictures/market.png", image_alt="سوق في الصباح"))
    (content / "6.md").write_text(article(6, title="خبر من شهر لا يعرف يومه", date="2024-02"))
    (content / "7.md").write_text(article(7).replace("id: a7\n", "id: a7\nsource: صحيفة أخرى\n"))
    (folder / "site/site.yml").write_text(
        f"title: أرشيف السوق\ndescription: أخبار السوق & المدينة\ncontent: in\nurl: {ROOT_URL}\n"
        "hide:\n- {id: a5, tombstone: true, reason: بطلب من أصحابه}\n"
        "redirects: {2019/old.html: articles/a1}\n")
    (folder / "site/sources.yml").write_text(
        "- {name: صحيفة المدينة, hosts: city.example, rights: «جميع الحقوق لصحيفة المدينة»}\n")
    subprocess.run([SITEGEN, "build", "--site", folder / "site", "--output", folder / "out"],
                   check=True, capture_output=True)
    return folder / "out"


@pytest.fixture(params=["default", "full"])
def archive(request, full_site):
    """The folder of a site, and its address where it knows one."""
    return (SITE, None) if request.param == "default" else (full_site, ROOT_URL)


class Head(HTMLParser):
    """What a page tells machines."""

    def __init__(self, path):
        super().__init__()
        self.meta, self.links, self.data, self.headings = [], [], [], []
        self.inside = None
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta":
            self.meta.append((values.get("name") or values.get("property"), values.get("content")))
        elif tag == "link":
            self.links.append(values)
        self.inside = ("data" if values.get("type") == "application/ld+json"
                       else "heading" if tag == "h1" else self.inside)

    def handle_endtag(self, tag):
        if tag in ("script", "h1"):
            self.inside = None

    def handle_data(self, data):
        if self.inside == "data":
            self.data.append(json.loads(data))
        elif self.inside == "heading":
            self.headings.append(data)

    def all(self, name):
        return [content for key, content in self.meta if key == name]

    def one(self, name):
        values = self.all(name)
        assert len(values) == 1, f"{name}: {values}"
        return values[0]

    def link(self, rel):
        return [link["href"] for link in self.links if link.get("rel") == rel]


def heads(site):
    return {path: Head(path) for path in sorted(site.rglob("*.html"))}


def records(site, table):
    return [json.loads(line) for line in (site / f"data/{table}.jsonl").open()]


def lead_on(site, path):
    """Whether a page only stands in for something: not found, hidden, or moved."""
    return "noindex" in Head(path).all("robots") or path == site / "404.html"


def file_of(address, page, site, url):
    """The file that an address on a page names."""
    whole = urljoin((url or "https://none.example/") + page.relative_to(site).as_posix(), address)
    root = url or "https://none.example/"
    assert whole.startswith(root), f"{address} leaves the site"
    return site / unquote(urlsplit(whole[len(root):]).path)


def stated(published):
    """The year, month and day of a publication date that is a fact."""
    edtf = published["edtf"] or ""
    if published["basis"] not in ("stated", "frontMatter") or not re.match(r"\d{4}", edtf):
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T[\d:]+)?", edtf)
    return [part for part in found.groups()[:3] if part] if found else None


# schema.org

REQUIRED = {
    "WebSite": {"name", "url", "potentialAction"},
    "NewsArticle": {"url", "mainEntityOfPage", "inLanguage"},
    "Person": {"name"}, "Organization": {"name"}, "Place": {"name"}, "Thing": {"name"},
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"},
    "SearchAction": {"target", "query-input"}, "EntryPoint": {"urlTemplate"},
}


def nodes(value):
    """Every typed object in a document."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def test_linked_data_has_every_required_field_and_leads_to_pages(archive):
    site, url = archive
    for path, head in heads(site).items():
        if lead_on(site, path):
            assert head.data == []
            continue
        assert len(head.data) == 1, path
        assert head.data[0]["@context"] == "https://schema.org"
        for node in nodes(head.data[0]):
            missing = REQUIRED[node["@type"]] - set(node)
            assert not missing, f"{path}: {node['@type']} without {missing}"
            assert all(value not in (None, "", []) for value in node.values()), f"{path}: {node}"
            for name in ("url", "mainEntityOfPage", "item", "image"):
                if name in node:
                    assert file_of(node[name], path, site, url).is_file(), f"{path}: {node[name]}"


def test_a_breadcrumb_counts_from_one_and_ends_at_its_page(archive):
    site, url = archive
    for path, head in heads(site).items():
        for node in nodes(head.data):
            if node["@type"] == "BreadcrumbList":
                steps = node["itemListElement"]
                assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
                assert file_of(steps[0]["item"], path, site, url) == site / "index.html"
                assert file_of(steps[-1]["item"], path, site, url) == path


def test_a_news_article_tells_what_is_stated_and_nothing_else(archive):
    site, _ = archive
    for record in records(site, "articles"):
        head = Head(site / record["path"])
        news = next(node for node in nodes(head.data) if node["@type"] == "NewsArticle")
        is_derived = record["titleBasis"] == "derived"
        assert ("headline" in news) != is_derived
        assert news.get("name" if is_derived else "headline") == record["title"]
        date = stated(record["published"])
        assert (news.get("datePublished") or "")[:10] == "-".join(date or [])
        assert [author["name"] for author in news.get("author", [])] == record["author"]
        assert news.get("publisher", {}).get("name") == record["source"]
        assert news.get("keywords", []) == record["tags"]
        assert news.get("isBasedOn") == record["url"]
        assert news["inLanguage"] == record["lang"]


def test_the_site_tells_how_it_is_searched(archive):
    site, url = archive
    action = next(node for node in nodes(Head(site / "index.html").data)
                  if node["@type"] == "SearchAction")
    assert action["target"]["urlTemplate"] == (url or "") + "search/index.html?q={search_term_string}"
    assert action["query-input"] == "required name=search_term_string"


def test_an_entity_says_what_kind_of_thing_it_is(archive):
    site, _ = archive
    types = {"person": "Person", "place": "Place", "organisation": "Organization", "other": "Thing"}
    for record in records(site, "entities"):
        node = next(nodes(Head(site / record["path"]).data))
        assert node["@type"] == types[record["kind"]]
        assert node["name"] == record["name"]


# Highwire and Open Graph

def test_reference_managers_find_every_article(archive):
    site, url = archive
    for record in records(site, "articles"):
        head = Head(site / record["path"])
        title = record["title"]
        assert head.one("citation_title") == (
            f"[{title}]" if record["titleBasis"] == "derived" else title)
        assert head.all("citation_author") == record["author"]
        date = stated(record["published"])
        assert head.all("citation_publication_date") == (["/".join(date)] if date else [])
        assert head.all("citation_journal_title") == list(filter(None, [record["source"]]))
        assert head.one("citation_language") == record["lang"]
        assert head.all("citation_keywords") == record["tags"]
        own = [url + record["path"]] if url else []
        assert head.all("citation_public_url") == ([record["url"]] if record["url"] else own)
        assert head.one("z:itemType") == "newspaperArticle"


def test_only_articles_have_the_tags_of_reference_managers(archive):
    site, _ = archive
    articles = {site / record["path"] for record in records(site, "articles")}
    for path, head in heads(site).items():
        has = any((name or "").startswith("citation_") for name, _ in head.meta)
        assert has == (path in articles), path


def test_open_graph_and_the_canonical_address_name_the_page(archive):
    site, url = archive
    for path, head in heads(site).items():
        if lead_on(site, path):
            continue
        assert head.one("og:title") and head.one("og:site_name")
        assert head.one("og:type") in ("website", "article")
        own = [url + path.relative_to(site).as_posix()] if url else []
        assert head.all("og:url") == own
        assert head.link("canonical") == own


# Feeds

def feeds(site):
    return sorted(site.rglob("feed.xml"))


def well_formed(path):
    result = subprocess.run(["xmllint", "--noout", path], capture_output=True, text=True, check=False)
    assert result.stderr == ""


def test_feeds_are_read_without_complaint(archive):
    site, url = archive
    assert feeds(site)
    for path in feeds(site):
        well_formed(path)
        parsed = feedparser.parse(str(path))
        assert not parsed.bozo, f"{path}: {parsed.get('bozo_exception')}"
        assert parsed.version == "atom10"
        assert parsed.feed.title and parsed.feed.id and parsed.feed.author_detail.name
        ids = [parsed.feed.id] + [entry.id for entry in parsed.entries]
        assert len(set(ids)) == len(ids) and all(urlsplit(name).scheme for name in ids)
        assert parsed.feed.updated == max(entry.updated for entry in parsed.entries)
        for entry in parsed.entries:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z", entry.published)
            link = next(link.href for link in entry.links if link.rel == "alternate")
            link = link if url else ElementTree.parse(path).find(
                f".//{{*}}entry[{{*}}id='{entry.id}']/{{*}}link").get("href")
            assert file_of(link, path, site, url).is_file()


def test_a_json_feed_says_what_its_atom_says(archive):
    site, url = archive
    for path in feeds(site):
        feed = json.loads(path.with_suffix(".json").read_text())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] and file_of(feed["home_page_url"], path, site, url).is_file()
        assert file_of(feed["feed_url"], path, site, url) == path.with_suffix(".json")
        parsed = feedparser.parse(str(path))
        for item, entry in zip(feed["items"], parsed.entries, strict=True):
            assert item["id"] == entry.id and item["title"] == entry.title
            assert item["date_published"] == entry.published
            assert isinstance(item["content_text"], str) and item["content_text"]
            assert file_of(item["url"], path, site, url).is_file()
        dates = [item["date_published"] for item in feed["items"]]
        assert dates == sorted(dates, reverse=True)


def test_a_feed_holds_what_has_a_stated_day_and_pages_name_it(archive):
    site, _ = archive
    dated = {record["id"] for record in records(site, "articles")
             if len(stated(record["published"]) or []) == 3}
    items = json.loads((site / "feed.json").read_text())["items"]
    assert {item["url"].split("/")[-2] for item in items} == dated
    for path in feeds(site):
        types = {link["type"]: link["href"] for link in Head(path.parent / "index.html").links
                 if link.get("rel") == "alternate" and "feed" in link["href"]
                 and (path.parent / link["href"]).resolve().parent == path.parent.resolve()}
        assert set(types) == {"application/atom+xml", "application/feed+json"}


# Ways in

def test_the_sitemap_keeps_its_schema_and_names_every_page(full_site):
    path = full_site / "sitemap.xml"
    well_formed(path)
    root = ElementTree.parse(path).getroot()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == space + "urlset" and len(root) <= 50_000
    assert path.stat().st_size <= 50 * 2**20
    addresses = [entry.findtext(space + "loc") for entry in root]
    assert all(entry.tag == space + "url" for entry in root)
    assert all(len(address) < 2048 and address.isascii() for address in addresses)
    pages = {ROOT_URL + page.relative_to(full_site).as_posix()
             for page in full_site.rglob("*.html") if not lead_on(full_site, page)}
    assert len(addresses) == len(set(addresses)) and set(addresses) == pages


def test_robots_browsers_and_programs_find_their_way(full_site):
    robots = (full_site / "robots.txt").read_text()
    assert f"Sitemap: {ROOT_URL}sitemap.xml" in robots.splitlines()
    well_formed(full_site / "opensearch.xml")
    search = ElementTree.parse(full_site / "opensearch.xml").getroot()
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert 0 < len(search.findtext(space + "ShortName")) <= 16
    assert len(search.findtext(space + "Description")) <= 1024
    assert "{searchTerms}" in search.find(space + "Url").get("template")


def test_the_index_for_programs_leads_to_texts(archive):
    site, url = archive
    lines = (site / "llms.txt").read_text().splitlines()
    assert lines[0].startswith("# ")
    links = re.findall(r"\]\(([^)]*)\)", "\n".join(lines))
    assert links
    for link in links:
        assert file_of(link, site / "llms.txt", site, url).is_file()


def fields(value):
    """The names of all fields of a record, however deep; what came from outside keeps its own."""
    if isinstance(value, dict):
        for name, child in value.items():
            yield name
            if name != "extra":
                yield from fields(child)
    elif isinstance(value, list):
        for child in value:
            yield from fields(child)


def test_the_schema_page_explains_every_field_however_deep(archive):
    site, _ = archive
    page = (site / "data/index.html").read_text()
    parts = dict(re.findall(r'href="(\w+)\.jsonl"(.*?)(?=<h2|</article>)', page, re.S))
    for table, text in parts.items():
        names = {name for record in records(site, table) for name in fields(record)}
        missing = sorted(name for name in names if f"<code>{name}</code>" not in text)
        assert missing == [], f"{table}: {missing}"
    assert set(parts) == {path.stem for path in (site / "data").glob("*.jsonl")}


# What has gone, and what stays

def test_pages_that_stand_in_for_others_say_so(full_site):
    tombstone = full_site / "articles/a5/index.html"
    assert "بطلب من أصحابه" in tombstone.read_text()
    assert Head(tombstone).all("robots") == ["noindex"]
    moved = Head(full_site / "2019/old.html")
    assert moved.link("canonical") == [ROOT_URL + "articles/a1/index.html"]
    files = {path: path.read_bytes().decode("utf-8", "ignore")
             for path in full_site.rglob("*") if path.is_file() and path != tombstone}
    assert [path for path, text in files.items() if "السوق رقم 5" in text] == []
    # What may be kept offline is a list of all files.
    assert [path for path, text in files.items() if "articles/a5" in text
            and full_site / "offline/files" not in path.parents] == []


def test_every_page_of_the_full_site_is_valid_and_leads_somewhere(full_site):
    assert problems_of_html(full_site) == ""
    wrong = links_that_lead_nowhere(full_site)
    # The page for what is not found is served at any depth, so its links begin at the host's root.
    rooted = [link for page, link in wrong if page == "404.html"]
    assert [(page, link) for page, link in wrong if page != "404.html"] == []
    for link in rooted:
        path = urlsplit(link).path
        assert path.startswith("/news/") and (full_site / path.removeprefix("/news/")).is_file()


@pytest.mark.parametrize("address", [
    "articles/a1/index.html", "articles/a5/index.html", "authors/index.html", "tags/index.html"])
@pytest.mark.parametrize("width", [320, 1200])
def test_its_pages_are_accessible_and_fit(browser, full_site, address, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((full_site / address).as_uri())
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
    assert [(v["id"], v["nodes"][0]["html"]) for v in results.response["violations"]] == []
    assert fits


def test_a_picture_is_copied_with_its_size_and_its_words(full_site):
    page = (full_site / "articles/a1/index.html").read_text()
    images = re.findall(r'<img src="([^"]*)" alt="([^"]*)" width="32" height="20" loading="lazy">', page)
    assert [words for _, words in images] == ["سوق في الصباح", "سوق"]
    for source, _ in images:
        assert (full_site / "articles/a1" / source).resolve().read_bytes() == png(32, 20)


@pytest.mark.parametrize("ending, beginning", [
    ("bib", "@article{a1,\n"), ("ris", "TY  - NEWS\r\n"), ("json", '[{"id":"a1",')])
def test_a_citation_can_be_saved_from_disk_and_without_a_script(
        browser, browser_name, full_site, ending, beginning):
    if browser_name == "firefox":
        pytest.skip("no download event comes from Firefox as it is driven here")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((full_site / "articles/a1/index.html").as_uri())
    link = page.locator(f"a[download='a1.{ending}']")
    page.locator(".citation details", has=link).locator("summary").click()
    with page.expect_download() as saved:
        link.click()
    text = saved.value.path().read_bytes().decode()
    context.close()
    assert text.startswith(beginning)
    assert "خبر السوق رقم 1" in text and "https://city.example/2024/1?a=1&b=2" in text


def test_a_moved_page_leads_on_by_itself(browser, full_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((full_site / "2019/old.html").as_uri())
    page.wait_for_url("**/articles/a1/index.html")
    context.close()

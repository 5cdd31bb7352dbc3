"""Reading without a network: what was read, the whole archive, and from one build to the next."""
import functools
import http.server
import os
import re
import subprocess
import threading

import pytest
from conftest import ROOT, SITE, SITEGEN, Handler, kinds_of_pages, wait_until
from playwright.sync_api import expect

READ = """([base, paths]) => Promise.all(paths.map(async (path) => (await fetch(base + path)).text()))"""


class Host:
    """A host that can go away, come back, and be given another site."""

    def __init__(self, folder):
        self.folder, self.port, self.server = folder, 0, None
        self.start()

    def start(self):
        handler = functools.partial(Handler, directory=str(self.folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def show(self, folder):
        self.stop()
        self.folder = folder
        self.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/"


@pytest.fixture
def host():
    host = Host(SITE)
    yield host
    host.stop()


@pytest.fixture(scope="module")
def newer(tmp_path_factory):
    """The same articles in a site of another name: every page is another one."""
    folder = tmp_path_factory.mktemp("newer")
    (folder / "site.yml").write_text(f"title: نسخة أحدث\ncontent: {os.path.relpath(ROOT, folder)}/seeds/*.txt\n")
    subprocess.run([SITEGEN, "build", "--site", folder, "--output", folder / "public"], check=True)
    return folder / "public"


@pytest.fixture
def reader(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def open_and_keep(page, address):
    """Opens a page as on a second visit: its worker is at work, and has kept it."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    page.reload()
    wait_until(page, "navigator.serviceWorker.controller !== null")


def article():
    return sorted(SITE.glob("articles/*/index.html"))[0].relative_to(SITE).as_posix()


def keep_whole(page, host):
    open_and_keep(page, host.url + "offline/index.html")
    page.locator("[data-do=keep]").click()
    expect(page.locator(".offline-state")).to_contain_text("الأرشيف كله محفوظ", timeout=60_000)


def test_what_was_read_can_be_read_again_and_the_rest_says_what_to_do(reader, host):
    open_and_keep(reader, host.url + article())
    title = reader.locator("h1").inner_text()
    reader.goto(host.url + "index.html")
    expect(reader.locator(".entry").first).to_be_visible()
    host.stop()
    try:
        reader.goto(host.url + article())
        expect(reader.locator("h1")).to_have_text(title)
        reader.goto(host.url)
        expect(reader.locator(".entry").first).to_be_visible()
        reader.goto(host.url + "dates/index.html")
        expect(reader).to_have_url(re.compile("offline/index.html"))
        expect(reader.locator(".offline-missing")).to_be_visible()
        assert reader.evaluate("getComputedStyle(document.body).fontFamily").lstrip('"').startswith('Noto Naskh')
    finally:
        host.start()


def test_the_first_page_is_kept_though_no_worker_saw_it_load(reader, host):
    reader.goto(host.url + article())
    reader.evaluate("navigator.serviceWorker.ready")
    wait_until(reader, """async () => {
      for (const name of await caches.keys())
        if (await (await caches.open(name)).match(location.href)) return true;
      return false;
    }""")
    host.stop()
    try:
        reader.reload()
        expect(reader.locator("article")).to_be_visible()
    finally:
        host.start()


def test_with_the_whole_archive_kept_every_page_opens_and_every_search_answers(reader, host):
    keep_whole(reader, host)
    host.stop()
    try:
        for address in kinds_of_pages():
            if address == "404.html":
                continue
            reader.goto(host.url + address, wait_until="domcontentloaded")
            assert reader.url == host.url + address
            assert reader.locator("h1").count() == 1, address
        texts = {path.relative_to(SITE).as_posix(): path.read_text()
                 for path in SITE.rglob("*.html") if path.name != "404.html"}
        assert reader.evaluate(READ, [host.url, list(texts)]) == list(texts.values())
        for query, part in [("روسيا", "روسيا"), ("\"الصديق الأعز\"", "الأعز"), ("لافرف", "لافروف")]:
            reader.goto(host.url + "search/index.html")
            reader.locator(".search-box").fill(query)
            expect(reader.locator(".results")).to_contain_text(part)
        reader.locator(".search-tools").click()
        reader.locator("[data-facet=place] summary").click()
        expect(reader.locator("[data-facet=place] li").first).to_be_attached()
    finally:
        host.start()


def test_keeping_can_be_stopped_and_all_of_it_put_away(reader, host):
    open_and_keep(reader, host.url + "offline/index.html")
    expect(reader.locator(".offline-state")).to_contain_text("ميغابايت")
    reader.evaluate("""() => {
      document.querySelector('[data-do=keep]').click();
      document.querySelector('[data-do=cancel]').click();
    }""")
    expect(reader.locator("[data-do=keep]")).to_be_visible()
    expect(reader.locator(".offline-state")).not_to_contain_text("كله محفوظ")
    keep_whole(reader, host)
    reader.locator("[data-do=forget]").click()
    expect(reader.locator("[data-do=keep]")).to_be_visible()
    expect(reader.locator(".offline-state")).not_to_contain_text("كله محفوظ")


def test_a_kept_archive_becomes_the_newer_one_whole(reader, host, newer):
    keep_whole(reader, host)
    reader.goto(host.url + "index.html")
    older = reader.locator(".brand").inner_text()
    host.show(newer)
    reader.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())")
    expect(reader.locator(".newer")).to_be_visible(timeout=60_000)
    # Until the reader wants it, everything is of the older build.
    reader.goto(host.url + article())
    expect(reader.locator(".brand")).to_have_text(older)
    reader.locator(".newer button").click()
    expect(reader.locator(".brand")).to_have_text("نسخة أحدث")
    host.stop()
    try:
        texts = {path.relative_to(newer).as_posix(): path.read_text()
                 for path in newer.rglob("*.html") if path.name != "404.html"}
        assert reader.evaluate(READ, [host.url, list(texts)]) == list(texts.values())
    finally:
        host.start()


def test_a_copy_never_takes_a_file_of_another_build(reader, host, newer):
    open_and_keep(reader, host.url + article())
    host.show(newer)
    # A page that is not kept comes from the newer build, and so does all that it loads.
    reader.goto(host.url + "search/index.html?q=روسيا")
    expect(reader.locator(".brand")).to_have_text("نسخة أحدث")
    expect(reader.locator(".results li").first).to_be_visible()
    kept = reader.evaluate("""async () => {
      const pages = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const response = await cache.match(request);
          const text = request.url.endsWith('.html') ? await response.text() : '';
          pages.push([name, request.url, text.includes('نسخة أحدث')]);
        }
      }
      return pages;
    }""")
    builds = {}
    for name, url, is_newer in kept:
        if url.endswith(".html"):
            builds.setdefault(name, set()).add(is_newer)
    assert all(len(kinds) == 1 for kinds in builds.values()), kept


def test_from_disk_the_page_says_that_nothing_need_be_kept(page):
    page.goto(SITE.as_uri() + "/offline/index.html")
    expect(page.locator(".offline-state")).to_contain_text("من قرص هذا الجهاز")
    expect(page.locator("[data-do=keep]")).to_be_hidden()

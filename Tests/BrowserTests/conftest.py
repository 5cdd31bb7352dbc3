"""Two browsers, the built site, and the two ways it is opened: over http and from disk.

The site is public/, as `make site` writes it from the seeds.
"""
import functools
import gzip
import http.server
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "public"
SITEGEN = os.environ.get("SITEGEN", ROOT / ".build/release/sitegen")
BINARIES = {
    "chromium": ("chromium-headless-shell", "chromium"),
    "firefox": ("firefox-esr", "firefox"),
}


# What a test waits for may be late on a busy machine; how fast it comes is measured elsewhere.
expect.set_options(timeout=15_000)


def pytest_configure(config):
    if not config.option.browser:
        config.option.browser = ["chromium", "firefox"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, browser_name):
    binary = next(filter(None, map(shutil.which, BINARIES[browser_name])), None)
    assert binary, f"no {browser_name} on this machine: .ci/install test brings one"
    arguments = {**browser_type_launch_args, "executable_path": binary}
    if browser_name == "firefox":
        arguments["channel"] = "moz-firefox"
        # Playwright switches this off; readers have it on, and pages from disk must live with it.
        # It also waits for a load that a page out of the back-forward cache never reports.
        arguments["firefox_user_prefs"] = {
            "security.fileuri.strict_origin_policy": True,
            "browser.sessionhistory.max_total_viewers": 0,
        }
    return arguments


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Compressing(Handler):
    """Sends text compressed, over connections that stay open, as hosts do."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return super().do_GET()
        kind, body = self.guess_type(path), path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if not kind.startswith(("font/", "image/png")):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


def serve(handler):
    """The site over http, below a folder, as on a host that serves it at a sub path."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(SITE.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SITE.name}/"
    server.shutdown()


@pytest.fixture(scope="session")
def served():
    yield from serve(Handler)


@pytest.fixture(scope="session")
def compressed():
    yield from serve(Compressing)


@pytest.fixture(params=["http", "disk"])
def site(request, served):
    """The address of the site's folder, both ways."""
    return served if request.param == "http" else SITE.as_uri() + "/"


@pytest.fixture
def page(page):
    """A page that fails the test if anything is said on its console or asked of another host."""
    said, asked = [], []
    # What a worker keeps would outlive the failures that tests bring about; test_offline has it.
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert said == [], "the console stays silent"
    foreign = [url for url in asked if not url.startswith(("http://127.0.0.1:", "file://", "data:"))]
    assert foreign == [], "no request leaves the site"


def wait_until(page, expression):
    """Waits for an expression to hold; the pages' policy allows no waiting inside them."""
    for _ in range(300):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {expression}")


def kinds_of_pages(site=SITE):
    """One address of every kind of page that a site has."""
    def first(pattern):
        return next((path.relative_to(site).as_posix() for path in sorted(site.glob(pattern))), "")
    addresses = [
        "index.html", "articles/index.html", first("articles/*/index.html"),
        "articles/page/oldest/index.html",
        "entities/index.html", "entities/person/index.html", "entities/map/index.html",
        "entities/alphabet/person/index.html", first("entities/person/*/index.html"),
        first("entities/place/*/index.html"), first("entities/organisation/*/index.html"),
        "dates/index.html", first("dates/[0-9]*/index.html"), first("dates/*/*/index.html"),
        first("dates/*/*/*/index.html"), "sections/index.html", first("sections/*/index.html"),
        "sources/index.html", first("sources/*/index.html"), "search/index.html", "offline/index.html",
        "about/index.html", "data/index.html", "404.html",
    ]
    return [address for address in addresses if (site / address).is_file()]


@pytest.fixture(scope="session")
def plain(tmp_path_factory):
    """The seeds in Themes/plain, a theme of one file."""
    folder = tmp_path_factory.mktemp("plain") / "site"
    shutil.copytree(ROOT / "Site", folder)
    root = os.path.relpath(ROOT, folder)
    (folder / "site.yml").write_text(
        f"title: أرشيف بلا زينة\ncontent: {root}/seeds/*.txt\ntheme: {root}/Themes/plain\n")
    subprocess.run([SITEGEN, "build", "--site", folder, "--output", folder / "public"], check=True)
    return folder / "public"

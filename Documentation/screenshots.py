#!/usr/bin/env python3
"""Takes pictures of every kind of page, on a phone and a wide screen, in light and dark colours.

From public/, as `make site` builds it, into .cache/screenshots/; needs what `make test` installs.
"""
import itertools
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "BrowserTests"))
from conftest import SITE, kinds_of_pages  # noqa: E402

PICTURES = ROOT / ".cache" / "screenshots"
SCREENS = {"phone": (390, 844), "desktop": (1280, 900)}
SCHEMES = ("light", "dark")
SEARCHES = {"search-results": "search/index.html?q=روسيا", "search-nothing": "search/index.html?q=قققققق"}


def pages():
    """A name and an address for each picture."""
    for address in kinds_of_pages():
        parts = address.removesuffix("index.html").removesuffix(".html").strip("/").split("/")
        yield "-".join(part for part in parts if part) or "home", address
    yield from SEARCHES.items()


def main():
    wanted = sys.argv[1:]
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        binary = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=binary)
        for (screen, (width, height)), scheme in itertools.product(SCREENS.items(), SCHEMES):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for name, address in pages():
                if wanted and not any(part in name for part in wanted):
                    continue
                page.goto(SITE.as_uri() + "/" + address)
                page.wait_for_timeout(400)
                page.screenshot(path=PICTURES / f"{name}.{screen}.{scheme}.png", full_page=True)
            context.close()
        browser.close()
    print(f"wrote {len(list(PICTURES.glob('*.png')))} pictures into {PICTURES.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()

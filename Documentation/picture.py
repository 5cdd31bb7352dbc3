#!/usr/bin/env python3
"""Takes the README's picture: an article on a wide screen in light colours, the search on a phone in
dark ones. From public/, as `make site` builds it; needs what `make test` installs.
"""
import base64
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "public"
PICTURE = Path(__file__).with_suffix(".png")

FRAME = """<style>
  body {{ margin: 0; padding: 40px; display: flex; gap: 40px; background: #d9d5cc;
         width: max-content }}
  img {{ display: block; border-radius: 6px; box-shadow: 0 4px 24px #0004 }}
</style><img src="{wide}"><img src="{phone}">"""


def main():
    with sync_playwright() as playwright:
        binary = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=binary)

        def shot(address, width, height, scheme):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            page.goto(SITE.as_uri() + "/" + address)
            page.wait_for_timeout(500)
            image = page.screenshot()
            context.close()
            return "data:image/png;base64," + base64.b64encode(image).decode()

        page = browser.new_page()
        page.set_content(FRAME.format(
            wide=shot(article(), 1100, 780, "light"),
            phone=shot("search/index.html?q=لافروف", 390, 780, "dark")))
        page.locator("body").screenshot(path=PICTURE)
        browser.close()
    print(f"wrote {PICTURE.relative_to(ROOT)}")


def article():
    """The article with the most places: the one that shows most."""
    pages = SITE.glob("articles/*/index.html")
    best = max(pages, key=lambda page: (page.read_text().count('href="../../entities/'), page))
    return best.relative_to(SITE).as_posix()


if __name__ == "__main__":
    main()

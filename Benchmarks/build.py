#!/usr/bin/env python3
"""Builds a site from a large archive and prints what it cost: CPU seconds, wall, peak memory.

usage: build.py SITEGEN [JSONL.GZ ...]

Without files it takes the archives of ../shared/data; without those it says so and ends well. The
answer is checked: the site must hold at least nine tenths of the records as articles.
"""
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"


def main() -> int:
    sitegen = Path(sys.argv[1]).resolve()
    files = [Path(name).resolve() for name in sys.argv[2:]]
    files = files or list(DATA.glob("search/saudi_tags/docs.jsonl.gz"))
    if not files:
        print(f"skipped: there is no archive at {DATA}")
        return 0
    return 0 if all([measure(sitegen, file, extra) for file in files
                     for extra in ("", "entities: {discover: false}\n")]) else 1


def measure(sitegen: Path, archive: Path, extra: str) -> bool:
    with gzip.open(archive, "rt") as lines:
        records = sum(1 for _ in lines)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "Site"
        site.mkdir()
        (site / "site.yml").write_text(f"title: قياس\ncontent: {archive}\n{extra}")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        done = subprocess.run([sitegen, "build"], cwd=folder, capture_output=True, text=True)
        wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode == 2:
            print(f"{archive.name}: not built\n{done.stderr}")
            return False
        published = sum(1 for _ in (Path(folder) / "public/data/articles.jsonl").open())
        json.loads((Path(folder) / "public/sitegen.json").read_text())
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{archive.name} {extra.strip() or 'everything on'}: {records} records, "
          f"{published} articles, {cpu:.1f} CPU s, {wall:.1f} s wall, "
          f"{after.ru_maxrss / 1024:.0f} MB peak; status {done.returncode}")
    return published >= 0.9 * records


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Checks on real news that repeated texts are merged and versions are linked.

usage: duplicates.py SITEGEN [DATA] [--pairs N]

Builds a site of the Saudi articles in DATA (../shared/data unless given) and tells how many of the
bodies that stand there twice became one article. --pairs N prints N pairs of linked versions, chosen
evenly, to be judged by eye. Without the data the script says so and ends well.
"""
import collections
import difflib
import gzip
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    arguments = sys.argv[1:]
    pairs = 0
    if "--pairs" in arguments:
        at = arguments.index("--pairs")
        pairs = int(arguments[at + 1])
        del arguments[at:at + 2]
    sitegen = str(Path(arguments[0]).resolve())
    data = Path(arguments[1]) if len(arguments) > 1 else ROOT.parent / "shared" / "data"
    corpus = data / "articles" / "saudi_15k.jsonl.gz"
    if not corpus.is_file():
        print(f"skipped: there are no articles at {corpus}")
        return 0
    with gzip.open(corpus, "rt") as lines:
        records = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        articles = build(sitegen, corpus, Path(folder))
    good = exact_copies(records, articles)
    linked(records, articles, pairs)
    linear(sitegen, data / "search" / "saudi_tags" / "docs.jsonl.gz")
    return 0 if good else 1


def build(sitegen, corpus, folder):
    site = folder / "Site"
    site.mkdir()
    (site / "site.yml").write_text(
        f"title: x\ncontent: {corpus}\nentities: {{discover: false}}\n")
    subprocess.run([sitegen, "build", "--site", "Site", "--output", "public"], cwd=folder,
                   capture_output=True, check=False)
    with open(folder / "public" / "data" / "articles.jsonl") as lines:
        return [json.loads(line) for line in lines]


def exact_copies(records, articles):
    """Of the bodies that stand more than once, those whose records all became one article."""
    owner = {origin["id"]: article["id"] for article in articles for origin in article["origins"]}
    bodies = collections.defaultdict(list)
    for record in records:
        if record["text"].strip():
            bodies[record["text"]].append(record["id"])
    repeated = [ids for ids in bodies.values() if len(ids) > 1]
    apart = [ids for ids in repeated if len({owner.get(i) for i in ids}) > 1]
    print(f"repeated bodies: {len(repeated)}, merged: {len(repeated) - len(apart)}")
    for ids in apart:
        print("  apart:", *ids)
    return not apart


def linked(records, articles, count):
    texts = {article["id"]: " ".join(block["text"] for block in article["blocks"])
             for article in articles}
    titles = {article["id"]: (article["source"], article["title"]) for article in articles}
    pairs = sorted({(*sorted((article["id"], version["id"])), version["relation"],
                     version["similarity"])
                    for article in articles for version in article["versions"]})
    reads = sum(len(article["origins"]) > 1 for article in articles)
    kinds = collections.Counter(pair[2] for pair in pairs)
    print(f"articles: {len(articles)} of {len(records)} records, {reads} with several origins, "
          f"linked pairs: {dict(sorted(kinds.items()))}")
    step = max(1, len(pairs) // count) if count else 0
    for first, second, relation, similarity in (pairs[::step][:count] if step else []):
        print(f"\n{relation} {similarity}: {first} | {second}")
        for article in (first, second):
            print("  ", *titles[article], f"({len(texts[article].split())} words)")
        words = texts[first].split(), texts[second].split()
        matcher = difflib.SequenceMatcher(None, *words, autojunk=False)
        for kind, a, b, c, d in [o for o in matcher.get_opcodes() if o[0] != "equal"][:3]:
            print(f"   {kind}: «{' '.join(words[0][a:b][:14])}» → «{' '.join(words[1][c:d][:14])}»")


def linear(sitegen, docs):
    """Processor seconds of a build of 10,000 articles and of all."""
    if not docs.is_file():
        return
    with gzip.open(docs, "rt") as lines:
        all_lines = lines.readlines()
    seconds = []
    for count in (10_000, len(all_lines)):
        with tempfile.TemporaryDirectory() as folder:
            part = Path(folder) / "docs.jsonl"
            part.write_text("".join(all_lines[:count]))
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            build(sitegen, part, Path(folder))
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append((count, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    for count, used in seconds:
        print(f"build of {count} articles: {used:.1f} processor seconds, "
              f"{1e6 * used / count:.0f} µs an article")


if __name__ == "__main__":
    sys.exit(main())

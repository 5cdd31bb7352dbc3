#!/usr/bin/env python3
"""How much of what pages add to their articles is dropped, and how much of the articles with it.

Usage: boilerplate.py SITEGEN [--data FOLDER] [--sample N]

Reads FOLDER/articles/saudi_15k.jsonl.gz with `sitegen inspect --format json` and compares what it
drops with the spans marked in FOLDER/extraction/boilerplate.dev.tsv (offsets are Unicode scalars of
`text`). Blanks and marks that cannot be seen count nowhere. Exit code 0 where at least 95 % of the
marked characters are dropped and at most 0.3 % of the others; the marks are not complete, so
--sample prints drops outside them to be judged by eye. Without the data it says so and passes.
"""
import argparse
import gzip
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict


def visible(character):
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")


def read_marks(path):
    marks = defaultdict(list)
    with open(path, encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            identifier, source, kind, start, end = row.rstrip("\n").split("\t")[:5]
            marks[identifier].append((int(start), int(end), source + " " + kind))
    return marks


def inspect(sitegen, archive, folder):
    """What sitegen says of every record, in order."""
    path = pathlib.Path(folder) / "records.jsonl"
    with gzip.open(archive) as packed:
        path.write_bytes(packed.read())
    command = [sitegen, "inspect", str(path), "--format", "json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def dropped(text, inspection):
    """The characters that are dropped, as ranges with the reasons."""
    starts, lines = [0], text.split("\n")
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for drop in inspection["dropped"]:
        line = drop["line"] - 1
        start = starts[line] + drop.get("start", 0)
        end = starts[line] + drop.get("end", len(lines[line]))
        yield start, min(end, len(text)), drop["why"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sitegen")
    parser.add_argument("--data", default="../shared/data", type=pathlib.Path)
    parser.add_argument("--sample", default=0, type=int)
    options = parser.parse_args()
    archive = options.data / "articles" / "saudi_15k.jsonl.gz"
    marked = options.data / "extraction" / "boilerplate.dev.tsv"
    if not archive.exists() or not marked.exists():
        print(f"skipped: {archive} or {marked} is not there")
        return 0
    marks = read_marks(marked)
    with gzip.open(archive, "rt", encoding="utf-8") as rows:
        records = [json.loads(row) for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        inspections = inspect(options.sitegen, archive, folder)
    if len(inspections) != len(records):
        print(f"{len(inspections)} inspections of {len(records)} records")
        return 1
    kinds = defaultdict(lambda: [0, 0])
    others = lost = 0
    outside = []
    for record, inspection in zip(records, inspections):
        text = record["text"]
        gone = bytearray(len(text))
        inside = bytearray(len(text))
        drops = list(dropped(text, inspection))
        for start, end, _ in drops:
            gone[start:end] = b"\1" * (end - start)
        for start, end, kind in marks[record["id"]]:
            inside[start:end] = b"\1" * (end - start)
            seen = [at for at in range(start, end) if visible(text[at])]
            kinds[kind][0] += len(seen)
            kinds[kind][1] += sum(gone[at] for at in seen)
        seen = [at for at in range(len(text)) if not inside[at] and visible(text[at])]
        others += len(seen)
        lost += sum(gone[at] for at in seen)
        for start, end, why in drops:
            if any(not inside[at] and visible(text[at]) for at in range(start, end)):
                outside.append((record["id"], why, text[start:end]))
    total = sum(count for count, _ in kinds.values())
    recall = sum(count for _, count in kinds.values()) / max(total, 1)
    for kind, (count, hit) in sorted(kinds.items()):
        print(f"{kind:32} {count:7} {hit / max(count, 1):.3f}")
    print(f"marked characters dropped {recall:.4f} of {total}")
    print(f"other characters lost     {lost / max(others, 1):.5f} of {others}, before judging by eye")
    random.seed(1)
    for row in random.sample(outside, min(options.sample, len(outside))):
        print("\t".join(value.replace("\n", " ") for value in row))
    return 0 if recall >= 0.95 and lost <= 0.003 * others else 1


if __name__ == "__main__":
    sys.exit(main())

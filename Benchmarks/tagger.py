#!/usr/bin/env python3
"""Scores `sitegen tag` on CoNLL data, name by name, and measures its speed.

usage: tagger.py SITEGEN [CONLL ...]

A name is right when its kind and both its ends are (conlleval). Without files, the ones below
../shared/data/entities are taken; without these there is nothing to measure, and the script says so
and ends well. The weights that ship have learnt from ANERcorp's training part: on it the figure
tells how well they remember. What they make of unseen text is told by
`train-tagger --folds`, see Documentation/MODEL.md.
"""
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BAR = 1_000_000  # tokens a second a core, the bar


def main() -> int:
    sitegen = sys.argv[1]
    default = ROOT.parent / "shared" / "data" / "entities"
    files = [Path(name) for name in sys.argv[2:]] or sorted(default.glob("*.conll"))
    if not files:
        print(f"skipped: there is no data at {default}")
        return 0
    rows = []
    for file in files:
        rows = [line.rstrip("\n").split("\t") for line in file.open(encoding="utf-8")]
        tags = tag(sitegen, rows)
        print(f"{file.name:28} {score([row[-1].strip() for row in rows], tags)}")
    return 0 if speed(sitegen, rows) else 1


def tag(sitegen: str, rows: list[list[str]]) -> list[str]:
    output = run(sitegen, "".join(row[0] + "\n" for row in rows))
    lines = output.split("\n")[:-1]
    assert len(lines) == len(rows), f"{len(rows)} lines in, {len(lines)} out"
    return [line.split("\t")[1] if line else "" for line in lines]


def run(sitegen: str, text: str) -> str:
    return subprocess.run([sitegen, "tag"], input=text, capture_output=True, text=True,
                          check=True).stdout


def names(tags: list[str]) -> set[tuple[str, int, int]]:
    found, start, kind = set(), None, None
    for position, tag in enumerate(tags + [""]):
        begins = tag.startswith("B-") or (tag.startswith("I-") and tag[2:] != kind)
        if kind and (begins or not tag.startswith("I-")):
            found.add((kind, start, position))
            kind = None
        if begins:
            start, kind = position, tag[2:]
    return found


def score(gold: list[str], tags: list[str]) -> str:
    wanted, found = names(gold), names(tags)
    kinds = sorted({kind for kind, _, _ in wanted})
    found = {name for name in found if name[0] in kinds}
    parts = [f"{kind} {f1({n for n in found if n[0] == kind}, {n for n in wanted if n[0] == kind}):.1f}"
             for kind in kinds]
    return f"F1 {f1(found, wanted):5.1f}  " + "  ".join(parts)


def f1(found: set, wanted: set) -> float:
    return 200 * len(found & wanted) / max(1, len(found) + len(wanted))


def speed(sitegen: str, rows: list[list[str]]) -> bool:
    """Processor time of a long run less that of a short one, so that starting up does not count."""
    text = "".join(row[0] + "\n" for row in rows)
    tokens = sum(1 for row in rows if row[0])
    times = []
    repeats = max(2, 2_000_000 // max(1, tokens))
    for count in (1, 1 + repeats):
        began = processor_seconds()
        run(sitegen, text * count)
        times.append(processor_seconds() - began)
    rate = tokens * repeats / max(1e-9, times[1] - times[0])
    print(f"{rate:,.0f} tokens a second (bar {BAR:,})")
    return rate >= BAR


def processor_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main())

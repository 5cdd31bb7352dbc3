#!/usr/bin/env python3
"""Measure how well the search of a built site finds what it should, and what that costs a reader.

    make search-report SITE=public QUERIES=queries.tsv QRELS=qrels.tsv

QUERIES has a line `id<tab>query` each; QRELS a line `id<tab>0<tab>article<tab>grade` for every
article that a query should find, with grade 1 or more; an article is named by the id in its address.
Needs Node 18 or later. The queries run through the client that ships, so anybody can test the search
of their own site with their own questions.
"""
import collections
import json
import math
import pathlib
import subprocess
import sys

BATCH = pathlib.Path(__file__).resolve().parent.parent / "Tests/ClientTests/batch.mjs"


def judgements(path):
    """The grade of every relevant article, by query."""
    grades = collections.defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        query, _, article, grade = line.split("\t")
        if int(grade) > 0:
            grades[query][article] = int(grade)
    return grades


def ranking(output):
    """The articles found for every query, the best first."""
    found = collections.defaultdict(list)
    for line in output.splitlines():
        query, _, article, *_ = line.split("\t")
        found[query].append(article)
    return found


def gain(grades):
    """The discounted gain of ten grades in their order."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:10]))


def measures(wanted, found):
    """What one query's list is worth."""
    grades = [wanted.get(article, 0) for article in found]
    first = next((place for place, grade in enumerate(grades[:10]) if grade), None)
    return {
        "nDCG@10": gain(grades) / gain(sorted(wanted.values(), reverse=True)),
        "MRR@10": 0 if first is None else 1 / (first + 1),
        "success@1": float(first == 0),
        "recall@100": sum(grade > 0 for grade in grades[:100]) / len(wanted),
    }


def main(site, queries, qrels):
    wanted = judgements(pathlib.Path(qrels))
    if not wanted:
        sys.exit(f"{qrels}: no article has a grade above 0")
    run = subprocess.run(["node", BATCH, site, queries, "--limit", "100"],
                         capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr.strip() or "the search did not run")
    found = ranking(run.stdout)
    rows = [measures(grades, found[query]) for query, grades in wanted.items()]
    for name in rows[0]:
        print(f"{name:20}{sum(row[name] for row in rows) / len(rows):8.4f}")
    cost = json.loads(run.stderr.strip().splitlines()[-1])
    for name, label in [("queries", "queries"), ("bytesMedian", "bytes, median"),
                        ("bytesP95", "bytes, 95 % below"), ("requestsMedian", "requests, median"),
                        ("depthMax", "loads in a row"), ("msMedian", "milliseconds")]:
        print(f"{label:20}{cost[name]:>8}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])

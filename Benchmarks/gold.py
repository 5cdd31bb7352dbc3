#!/usr/bin/env python3
"""Compares what `sitegen inspect` finds in the seeds with a hand-made truth, and prints a table.

usage: gold.py SITEGEN [GOLD]

SITEGEN is the tool; GOLD the folder of the truth, ../shared/gold unless given. Without that folder
there is nothing to compare with, and the script says so and ends well.
"""
import calendar
import datetime
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    sitegen = sys.argv[1]
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT.parent / "shared" / "gold"
    files = sorted(folder.glob("[0-9]*.json")) if folder.is_dir() else []
    if not files:
        print(f"skipped: there is no truth at {folder}")
        return 0
    pairs = [(json.loads(file.read_text()), inspect(sitegen, ROOT / "seeds" / f"{file.stem}.txt"))
             for file in files]
    measures = [line_roles(pairs), articles(pairs), titles(pairs), bodies(pairs), captions(pairs),
                summaries(pairs), stamps(pairs), publications(pairs), duplicates(pairs),
                *mentions(pairs), *explicit_dates(pairs), *all_dates(sitegen, files),
                *entities(sitegen, files)]
    for name, value, bar in measures:
        print(f"{name:44} {value:6.3f}  {'ok' if value >= bar else 'BELOW'} (bar {bar})")
    return 0 if all(value >= bar for _, value, bar in measures) else 1


def inspect(sitegen: str, seed: Path, *options: str) -> dict:
    command = [sitegen, "inspect", str(seed), "--format", "json", *options]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return json.loads(output.stdout)[0]


def share(good: int, of: int) -> float:
    return good / of if of else 1.0


def f1(gold: set, found: set) -> float:
    both = len(gold & found)
    return 2 * both / (len(gold) + len(found)) if gold or found else 1.0


def line_roles(pairs):
    wanted = [(g["role"], f["role"]) for gold, found in pairs
              for g, f in zip(gold["line_roles"], found["line_roles"], strict=True)]
    return "line roles", share(sum(g == f for g, f in wanted), len(wanted)), 1.0


def articles(pairs):
    good = sum(min(len(gold["articles"]), len(found["articles"]))
               - abs(len(gold["articles"]) - len(found["articles"])) for gold, found in pairs)
    return "articles", share(good, sum(len(gold["articles"]) for gold, _ in pairs)), 1.0


def both(pairs):
    for gold, found in pairs:
        yield from zip(gold["articles"], found["articles"])


def titles(pairs):
    """Title (or that there is none), its lines, kind, deck and section."""
    def same(gold, found):
        title = gold["title"]
        if title is None:
            fits = found["titleBasis"] == "derived"
        else:
            fits = (title["text"], title["lines"]) == (found["title"]["text"],
                                                       found["title"]["lines"])
        return (fits and gold["kind"] == found["kind"] and part(gold["deck"]) == part(found["deck"])
                and part(gold["section"]) == part(found["section"]))
    results = [same(*pair) for pair in both(pairs)]
    return "titles, kinds, decks, sections", share(sum(results), len(results)), 1.0


def part(value):
    return None if value is None else (value["text"], value["line"])


def bodies(pairs):
    def digest(text):
        return hashlib.sha256(text.encode()).hexdigest()[:16]
    results = [[(b["line"], b["sha256_16"]) for b in gold["body"]]
               == [(b["line"], digest(b["text"])) for b in found["body"]]
               for gold, found in both(pairs)]
    return "bodies, every paragraph in order", share(sum(results), len(results)), 1.0


def captions(pairs):
    def key(article):
        return [(c["text"], c["credit"], c["raw"], c["lines"]) for c in article["captions"]]
    results = [key(gold) == key(found) for gold, found in both(pairs)]
    return "captions with credit and copies", share(sum(results), len(results)), 1.0


def summaries(pairs):
    def key(article):
        return [[(p["text"], p["line"]) for p in article[name]]
                for name in ("summary", "subheadings")]
    results = [key(gold) == key(found) for gold, found in both(pairs)]
    return "summaries and subheadings", share(sum(results), len(results)), 1.0


def stamps(pairs):
    results = [gold["published"]["explicit"] == found["published"]["explicit"]
               for gold, found in both(pairs)]
    return "stated publication dates", share(sum(results), len(results)), 1.0


def publications(pairs):
    """No day is given that cannot be, and none is left open that the text alone tells."""
    def good(gold, found):
        value = span(found["edtf"])
        if value is None:
            return gold["text_only"]["edtf"] is None
        bound, known = span(gold["bound"]["edtf"]), span(gold["text_only"]["edtf"])
        fits = value[0] <= bound[1] and bound[0] <= value[1]
        # A value that names no year is compared by its month.
        if len(value[0]) < len(bound[0]):
            fits = value[0] in (bound[0][5:7], bound[1][5:7])
        return fits and (known is None or length(value) <= length(known))
    results = [good(gold["published"], found["published"]) for gold, found in both(pairs)]
    return "publication dates, within bounds", share(sum(results), len(results)), 1.0


def span(edtf):
    """First and last day of a value; only the month where it names no year."""
    if edtf is None:
        return None
    first, last = (edtf.rstrip("~").split("/") * 2)[:2]
    if first.startswith("XXXX"):
        return first[5:], last[5:]
    return day(first, 1, 1), day(last, 12, 31)


def day(edtf, month, last):
    parts = [int(part) for part in edtf[:10].split("-")]
    month = parts[1] if len(parts) > 1 else month
    last = min(last, calendar.monthrange(parts[0], month)[1])
    return f"{parts[0]:04}-{month:02}-{parts[2] if len(parts) > 2 else last:02}"


def length(value):
    """Days of a span; a month of any year counts as all the years that news is written in."""
    if len(value[0]) < 10:
        return 30 * 100
    first, last = (datetime.date.fromisoformat(end) for end in value)
    return (last - first).days


def duplicates(pairs):
    """Articles are the same exactly where the truth's appended article is."""
    ids = [(gold["kind"], found["id"]) for gold, found in both(pairs)]
    same = len({i for kind, i in ids if kind == "appended"}) == 1
    apart = len({i for _, i in ids}) == sum(kind == "main" for kind, _ in ids) + 1
    return "duplicates", float(same and apart), 1.0


def mentions(pairs):
    gold_all, found_all, full_gold, full_found = set(), set(), set(), set()
    for number, (gold, found) in enumerate(pairs):
        optional = {e["id"] for e in gold["entities"] if e.get("optional")}
        types = {e["id"]: e["type"] for e in gold["entities"]}
        free = {(m["line"], m["start"], m["end"]) for m in gold["mentions"]
                if m.get("optional") or m["entity"] in optional}
        for mention in gold["mentions"]:
            place = (mention["line"], mention["start"], mention["end"])
            if mention.get("nominal") or place in free:
                continue
            gold_all.add((number, *place, types[mention["entity"]]))
            full_gold.add((number, *place, mention["alias"], mention["proclitic"]))
        for mention in found["mentions"]:
            place = (mention["line"], mention["start"], mention["end"])
            if mention["nominal"] or place in free:
                continue
            found_all.add((number, *place, mention["type"]))
            full_found.add((number, *place, mention["alias"], mention["proclitic"]))
    yield "mentions, strict span and type F1", f1(gold_all, found_all), 0.95
    yield "mentions, span, alias and proclitic F1", f1(full_gold, full_found), 0.95


def entities(sitegen, files):
    """Who is who over all seeds as one archive, with the editor's list and without any."""
    with tempfile.TemporaryDirectory() as empty:
        (Path(empty) / "site.yml").write_text("title: x\ncontent: none.txt\n")
        for label, site, bars in (("shipped list", ROOT / "Site", (0.97, 0.97, 0.95)),
                                  ("no list", empty, (0.85, 0.95, 0.65))):
            found = archive(sitegen, files, site)
            pairs = [(json.loads(file.read_text()), item) for file, item in zip(files, found)]
            yield f"mentions, {label}", next(mentions(pairs))[1], bars[0]
            gold_cluster, found_cluster = clusters(pairs)
            yield f"clusters B3, {label}", b_cubed(gold_cluster, found_cluster), bars[1]
            yield f"alias sets, {label}", alias_sets(pairs), bars[2]


def archive(sitegen, files, site):
    seeds = [str(ROOT / "seeds" / f"{file.stem}.txt") for file in files]
    command = [sitegen, "inspect", *seeds, "--site", str(site), "--format", "json"]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return json.loads(output.stdout)


def clusters(pairs):
    """The entity of every place that both sides call a name."""
    gold_cluster, found_cluster = {}, {}
    for number, (gold, found) in enumerate(pairs):
        optional = {e["id"] for e in gold["entities"] if e.get("optional")}
        for mention in gold["mentions"]:
            if not (mention.get("nominal") or mention.get("optional")
                    or mention["entity"] in optional):
                place = (number, mention["line"], mention["start"], mention["end"])
                gold_cluster[place] = mention["entity"]
        for mention in found["mentions"]:
            place = (number, mention["line"], mention["start"], mention["end"])
            found_cluster[place] = mention["entity"]
    both = gold_cluster.keys() & found_cluster.keys()
    return ({p: gold_cluster[p] for p in both}, {p: found_cluster[p] for p in both})


def b_cubed(gold, found):
    """Bagga and Baldwin 1998, over the places given."""
    def groups(of):
        members = {}
        for place, entity in of.items():
            members.setdefault(entity, set()).add(place)
        return members
    gold_groups, found_groups = groups(gold), groups(found)
    precision = recall = 0.0
    for place in gold:
        mine, theirs = found_groups[found[place]], gold_groups[gold[place]]
        precision += len(mine & theirs) / len(mine)
        recall += len(mine & theirs) / len(theirs)
    count = max(1, len(gold))
    precision, recall = precision / count, recall / count
    return 2 * precision * recall / max(1e-9, precision + recall)


def alias_sets(pairs):
    """The share of entities whose set of spellings is found whole and alone."""
    wanted, got = {}, {}
    for gold, found in pairs:
        optional = {e["id"] for e in gold["entities"] if e.get("optional")}
        for entity in gold["entities"]:
            if entity["id"] not in optional and entity["mentions"]:
                wanted.setdefault(entity["id"], set()).update(
                    a["surface"] for a in entity["aliases"])
        for entity in found["entities"]:
            got.setdefault(entity["id"], set()).update(a["surface"] for a in entity["aliases"])
    sets = {frozenset(aliases) for aliases in got.values()}
    return share(sum(frozenset(aliases) in sets for aliases in wanted.values()), len(wanted))


def explicit_dates(pairs):
    """What the text alone tells, and that nothing else is given a whole day."""
    gold_all, found_all = set(), set()
    wrong = 0
    for number, (gold, found) in enumerate(pairs):
        stated = {(d["line"], d["start"], d["end"]): d for d in gold["dates"]}
        for place, date in stated.items():
            if date["resolved"].startswith("explicit") and not date.get("optional"):
                gold_all.add((number, *place, comparable(date)))
        for date in found["dates"]:
            place = (date["line"], date["start"], date["end"])
            known = stated.get(place)
            # An expression that the truth resolves otherwise is no part of this measure.
            if known and not known["resolved"].startswith("explicit"):
                wrong += is_day(date["edtf"]) and comparable(date) != comparable(known)
            elif not is_optional(date, gold["dates"]):
                found_all.add((number, *place, comparable(date)))
    yield "explicit dates, span and value F1", f1(gold_all, found_all), 0.95
    yield "no wrong day among the other dates", float(wrong == 0), 1.0


def all_dates(sitegen, files):
    """Every date, where the days of publication are given."""
    gold_all, found_all = set(), set()
    for number, file in enumerate(files):
        gold = json.loads(file.read_text())
        days = [article["published"]["best"]["edtf"][:10] for article in gold["articles"]]
        options = [f"--published={order}={day}" for order, day in enumerate(days, 1)]
        found = inspect(sitegen, ROOT / "seeds" / f"{file.stem}.txt", *options)
        for date in gold["dates"]:
            if not date.get("optional"):
                gold_all.add((number, date["line"], date["start"], date["end"], week(date)))
        for date in found["dates"]:
            if not is_optional(date, gold["dates"]):
                found_all.add((number, date["line"], date["start"], date["end"], week(date)))
    yield "dates given the days of publication, F1", f1(gold_all, found_all), 0.97


def is_optional(date, stated):
    """Whether a date lies in an expression that may be found or missed."""
    return any(d.get("optional") and d["line"] == date["line"] and d["start"] < date["end"]
               and date["start"] < d["end"] for d in stated)


def is_day(edtf):
    return bool(edtf) and len(edtf) >= 10 and "X" not in edtf and "/" not in edtf


def week(date):
    """The value; of a week its middle, as a week may start on another day than Monday."""
    value = (date["edtf"] or "").replace("~", "")
    ends = value.split("/")
    if len(ends) == 2 and all(len(end) == 10 for end in ends):
        first, last = (datetime.date.fromisoformat(end) for end in ends)
        if (last - first).days == 6:
            return f"week of {(first + datetime.timedelta(days=3)).isocalendar()[:2]}"
    return value


def comparable(date):
    """An interval up to the publication day is open while that day is unknown."""
    value = (date["edtf"] or "").replace("~", "")
    if date["type"] == "interval" and "/" in value:
        return value.split("/")[0] + "/"
    return value


if __name__ == "__main__":
    sys.exit(main())

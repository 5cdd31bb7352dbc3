#!/usr/bin/env python3
"""Measures the grammar of dates against expressions that others have resolved, and prints a table.

usage: dates.py SITEGEN [DATA] [--show]

SITEGEN is the tool; DATA the folder of the cases, ../shared/data/dates unless given. Without that
folder there is nothing to measure with, and the script says so and ends well. --show prints every
row that is missed.
"""
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = dict(zip("YMWDhms", (31536000, 2592000, 604800, 86400, 3600, 60, 1)))


def main() -> int:
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    show = "--show" in sys.argv
    folder = Path(arguments[1]) if len(arguments) > 1 else ROOT.parent / "shared/data/dates"
    if not folder.is_dir():
        print(f"skipped: there are no cases at {folder}")
        return 0
    tool = arguments[0]
    results = [*cases(tool, folder, show), *spans(tool, folder, show), *news(tool, folder, show)]
    for name, value, bar in results:
        verdict = "" if bar is None else "ok" if value >= bar else "BELOW"
        print(f"{name:66} {value:6.3f}  {verdict} {'' if bar is None else f'(bar {bar})'}")
    return 0


def rows(file: Path) -> list[dict]:
    lines = [line.split("\t") for line in file.read_text().splitlines()]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def expressions(tool: str, items: list[tuple[str, str]]) -> list[list[dict]]:
    """The expressions found in texts, each with its day of writing, "" where it is not told."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, (day, text) in enumerate(items):
            record = {"id": str(number), "title": f"{number}", "text": text}
            if day:
                record["date"] = day
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
        file.flush()
        output = subprocess.run([tool, "inspect", file.name, "--format", "json"], cwd=ROOT,
                                capture_output=True, text=True, check=True).stdout
    found = [page["dates"] for page in json.loads(output)]
    assert len(found) == len(items), "one object for every record"
    return found


def first_day(edtf: str) -> str:
    start = edtf.split("/")[0]
    return start + {4: "-01-01", 7: "-01"}.get(len(start), "") if len(start) < 10 else start[:10]


def covers(edtf: str, day: str) -> bool:
    if edtf.startswith("P") or "X" in edtf:
        return False
    ends = edtf.split("/")
    last = ends[-1] + {4: "-12-31", 7: "-31"}.get(len(ends[-1]), "")
    return ("" if ends[0] == ".." else first_day(edtf)) <= day <= ("~" if last == ".." else last[:10])


def seconds(duration: str) -> float:
    days, _, hours = duration.removeprefix("P").partition("T")
    parts = re.findall(r"([\d.]+)([YMWD])", days)
    parts += [(n, unit.lower()) for n, unit in re.findall(r"([\d.]+)([HMS])", hours)]
    return sum(float(n) * SECONDS[unit] for n, unit in parts)


def cases(tool, folder, show):
    """Dates and date-times by day, durations by length; a coarser value that holds the day is
    counted apart."""
    wanted = [r for r in rows(folder / "cases.dev.tsv")
              if r["reference"] and r["type"] in ("date", "datetime", "duration")
              and r["value"][:1].isdigit()]
    found = expressions(tool, [(r["reference"][:10], r["text"]) for r in wanted])
    exact, held, total, owed = Counter(), Counter(), Counter(), Counter()
    for row, dates in zip(wanted, found):
        values = [d["edtf"] for d in dates if d["edtf"]]
        days = [v[:10] for v in (row["value"], row["value_past"]) if v]
        if row["type"] == "duration":
            fits = holds = any(v.startswith("P") and seconds(v) == float(row["value"])
                               for v in values)
        else:
            fits = any(first_day(v) in [first_day(d) for d in days] for v in values)
            holds = fits or any(covers(v, d) for v in values for d in days)
        total[row["grade"]] += 1
        owed[row["grade"]] += fits or not (is_month_first(row, days) or is_next_week(values, days))
        exact[row["grade"]] += fits
        held[row["grade"]] += holds
        if show and not holds:
            print("case", row["grade"], row["text"], days, values, sep="\t")
    for grade, bar in (("A", 0.90), ("B", 0.75)):
        yield f"cases {grade}, {total[grade]} rows, same first day", exact[grade] / total[grade], bar
        yield f"cases {grade}, the day or what holds it", held[grade] / total[grade], bar
        yield (f"cases {grade}, the {owed[grade]} that are no month-first or next-week reading",
               exact[grade] / owed[grade], bar)


def is_month_first(row: dict, days: list[str]) -> bool:
    """Whether the file reads digits as the month and the day behind it."""
    numbers = [int(n) for n in re.findall(r"\d+", row["span"])]
    return len(numbers) > 1 and any(numbers[:2] == [int(d[5:7]), int(d[8:10])]
                                    and numbers[0] != numbers[1] for d in days if len(d) == 10)


def is_next_week(values: list[str], days: list[str]) -> bool:
    """Whether the file wants the day a week behind the one that was found."""
    found = [date.fromisoformat(value[:10]) for value in values
             if re.fullmatch(r"\d{4}-\d\d-\d\d.*", value)]
    return any(str(day + timedelta(days=7)) in days for day in found)


OPENING = re.compile(r"^(?:(?:في|يوم|ليوم|هذا|إلى|صباح|مساء|اليوم) )+")


def spans(tool, folder, show):
    """Spans of dates, and of dates only. The files cut the noun of a day («يوم») off in some rows
    and not in others: it is cut off on both sides. What no row of a text speaks of is not counted
    against."""
    texts: dict[str, list[dict]] = {}
    for row in rows(folder / "spans.dev.tsv"):
        texts.setdefault(row["text"], []).append(row)
    found = expressions(tool, [("2016-11-07", text) for text in texts])
    negatives = [dates for group, dates in zip(texts.values(), found) if group[0]["type"] == "none"]
    yield "spans, negatives kept", sum(not d for d in negatives) / len(negatives), 1.0
    hits, missed, extra = 0, 0, 0
    for group, dates in zip(texts.values(), found):
        wanted = {OPENING.sub("", r["span"]) for r in group if r["type"] == "date"}
        got = {OPENING.sub("", d["surface"]) for d in dates}
        near = {s for d in dates if d["type"] == "date" for s in [OPENING.sub("", d["surface"])]
                if any(s in r["span"] or r["span"] in s for r in group)}
        hits += len(wanted & got)
        missed += len(wanted - got)
        extra += len(near - wanted) if wanted else 0
        if show and wanted - got:
            print("span", group[0]["text"], wanted, got, sep="\t")
    yield "spans of dates, F1", 2 * hits / (2 * hits + missed + extra), 0.90


# What the file's patterns leave off and the truth of the seeds counts in: a direction, a time of
# day, a second name of the month, a closing bracket, the weekday of a Hijri date.
BEHIND = re.compile(r"""\s*(?:م\s*)?(?:
    (?:الجاري|الحالي|المقبل|القادم|الماضي|المنصرم|الفائت|الفارط)(?!\w)
  | [/(-]?\s*(?:سنة\s|عام\s|كانون|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|اب|أيلول|ايلول|تشرين
             |يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)
  | [-–:،]?\s*(?:(?:في|على|عند)\s+)?(?:تمام\s+)?(?:الساعة|\d\d:\d\d|من\s+الساعة)
  | \))""", re.VERBOSE)
BEFORE = re.compile(r"(?:السبت|الأحد|الاحد|ال[إا]ثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)\W*$"
                    r"|(?:الساعة|صباح|مساء)[\w\s:]*$")


def is_cut(row: dict) -> bool:
    before, _, behind = row["context"].partition(row["span"])
    return bool(BEHIND.match(behind) or BEFORE.search(before))


def news(tool, folder, show):
    """Dates that check themselves. The very span is counted over all rows, and over those where the
    file's pattern stops where the text does."""
    wanted = rows(folder / "news_dates.dev.tsv")
    found = expressions(tool, [(r["reference"], r["context"]) for r in wanted])
    strict, valued, whole, whole_strict = 0, 0, 0, 0
    for row, dates in zip(wanted, found):
        here = [d for d in dates if d["edtf"] and first_day(d["edtf"]) == row["value"]]
        same = any(d["surface"] == row["span"] for d in here)
        strict += same
        whole += not is_cut(row)
        whole_strict += same and not is_cut(row)
        valued += any(d["surface"] in row["span"] or row["span"] in d["surface"] for d in here)
        if show and not same and not is_cut(row):
            print("news", row["context"], row["span"], [(d["surface"], d["edtf"]) for d in dates],
                  sep="\t")
    yield "dates in news, value and overlapping span", valued / len(wanted), 0.99
    yield f"dates in news, the very span, {whole} rows not cut short", whole_strict / whole, 0.99
    yield "dates in news, the very span, all rows", strict / len(wanted), None


if __name__ == "__main__":
    sys.exit(main())

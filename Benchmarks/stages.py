#!/usr/bin/env python3
"""Tells where a build's CPU seconds go, stage by stage, by sampling it with Linux's perf.

usage: stages.py SITEGEN [JSONL or JSONL.GZ]

One job, so that stages do not disturb one another. Needs `perf` and `swift demangle`; says so and
ends well without them, or without the archives of ../shared/data. The answer is checked: nearly all
samples must belong to a stage.
"""
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT.parent / "shared" / "data" / "search" / "saudi_tags" / "docs.jsonl.gz"
SAMPLES_A_SECOND = 61

# A sample belongs to the innermost function that is named here; see ARCHITECTURE.md.
STAGES = {
    "read and extract": ["InputReader", "RecordReader", "ArticleExtractor", "SiteReader"],
    "copies and versions": ["DuplicateMerger", "ShingleSet", "NearDuplicate", "MinHash",
                            "mergeCopies", "linkVersions", "TextDifference"],
    "inferred dates": ["inferringPublication"],
    "names: tagging": ["NameFinder"],
    "names: who is who": ["Discovery", "EntityAnnotation.withoutTheRare"],
    "names: mentions": ["Annotator.mentions", "MentionReview", "EntityAnnotation"],
    "dates": ["DateAnnotator"],
    "quotations and roles": ["SpeechAnnotator", "SpeakerFinder", "QuotationFinder", "RoleFinder"],
    "index: words of documents": ["DocumentSlice"],
    "index: postings": ["TermShards", "StemGroupWriter", "PostingWriter"],
    "index: what results show": ["DocumentShards"],
    "index: the rest": ["IndexBuilder", "OpenIndex", "SearchDocuments"],
    "data tables": ["DataExport"],
    "related articles": ["relatedArticles", "RelatedArticles"],
    "catalogue": ["Catalogue"],
    "templates": ["MustacheTemplate", "MustacheLibrary", "Theme.render"],
    "pages: metadata": ["PageMetadata"],
    "pages: citations": ["PageRenderer.citation"],
    "pages: an article's text": ["PageRenderer.body", "ArticleMarkdown", "FrontMatter"],
    "pages: of articles": ["PageRenderer.articlePage"],
    "pages: of entities": ["PageRenderer.entityPage"],
    "pages: of dates": ["PageRenderer.datePage"],
    "pages: the others": ["PageRenderer.render"],
    "list for offline reading": ["OfflineContents"],
    "disk": ["OutputFolder"],
    "the rest": ["ArchiveBuilder", "EntityTally", "SiteWriter", "SiteBuilder.build"],
}


def main() -> int:
    sitegen = Path(sys.argv[1]).resolve()
    archive = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else ARCHIVE
    missing = [tool for tool in ("perf", "swift") if not shutil.which(tool)]
    if missing or not archive.exists():
        print(f"skipped: there is no {missing[0] if missing else archive}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        counts = stages(samples(record(sitegen, archive, Path(folder))))
    total = sum(counts.values())
    for stage, count in counts.most_common():
        print(f"{count / SAMPLES_A_SECOND:7.1f}  {100 * count / total:4.1f} %  {stage}")
    print(f"{total / SAMPLES_A_SECOND:7.1f}  CPU seconds")
    return 0 if counts["no stage"] < total / 10 else 1


def record(sitegen: Path, archive: Path, folder: Path) -> str:
    """Builds a site under perf and returns its samples as text."""
    (folder / "site.yml").write_text(f"title: قياس\ncontent: {archive}\n")
    # Unwound from the stack itself: the C library's functions keep no frame pointers.
    subprocess.run(
        ["perf", "record", "--freq", str(SAMPLES_A_SECOND), "--call-graph", "dwarf,4096",
         "--output", folder / "perf.data", sitegen, "build", "--jobs", "1", "--site", folder,
         "--output", folder / "public"], check=True, capture_output=True)
    return subprocess.run(
        ["perf", "script", "--no-inline", "--input", folder / "perf.data", "--fields", "ip,sym"],
        check=True, capture_output=True, text=True).stdout


def samples(script: str) -> list[list[str]]:
    """The functions of each sample, the innermost first, by their Swift names."""
    stacks = [[line.split(maxsplit=1)[1] for line in stack.splitlines() if " " in line.strip()]
              for stack in script.split("\n\n")]
    mangled = sorted({name for stack in stacks for name in stack if name.startswith("$s")})
    readable = subprocess.run(
        ["swift", "demangle", "--simplified"], input="\n".join(mangled), check=True,
        capture_output=True, text=True).stdout.splitlines()
    names = dict(zip(mangled, readable))
    return [[names.get(name, name) for name in stack] for stack in stacks if stack]


def stages(stacks: list[list[str]]) -> Counter:
    words = [(word, stage) for stage, words in STAGES.items() for word in words]
    return Counter(
        next((stage for name in stack for word, stage in words if word in name), "no stage")
        for stack in stacks)


if __name__ == "__main__":
    sys.exit(main())

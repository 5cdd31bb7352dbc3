#!/usr/bin/env python3
"""Makes the default theme's fonts from Debian's fonts-noto-core, with PyPI's fonttools and brotli.

Two weights of Noto Naskh Arabic with what news in Arabic needs, and of each a tiny font in which
the code points of the Latin digits show the Arabic-Indic ones: with it a reader's choice of digits
changes no text. The same input gives the same bytes. Prints what the style sheet has to know.
"""
import io
from pathlib import Path

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

SOURCE = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-{}.ttf"
STAND_IN = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
OUTPUT = Path(__file__).resolve().parent.parent / "Themes" / "default" / "assets" / "fonts"

# Letters with the Persian and Urdu ones that names need, marks, digits, punctuation, the salawat.
TEXT = (
    "0020-007E 00A0 00AB 00BB 060C 061B 061F 0621-063A 0640-0652 0660-066C 0670 0671 067E 0686 "
    "0698 06A4 06A9 06AF 06CC 06D4 06F0-06F9 200C-200F 2010-2015 2018-201F 2026 FDFA")

# A comma or a point between two digits separates thousands or decimals.
SEPARATORS = """
languagesystem DFLT dflt; languagesystem latn dflt; languagesystem arab dflt;
@digits = [{digits}];
lookup thousands {{ sub {comma} by {thousands}; }} thousands;
lookup decimals {{ sub {point} by {decimals}; }} decimals;
feature calt {{
  sub @digits {comma}' lookup thousands @digits;
  sub @digits {point}' lookup decimals @digits;
}} calt;
"""


def code_points(ranges):
    """The code points that "0020-007E 00A0" names."""
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def write(font, points, name):
    """Writes what of a font the points need, without hints."""
    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True)
    options.layout_features = [*options.layout_features, "calt"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.flavor = "woff2"
    output = io.BytesIO()
    font.save(output)
    (OUTPUT / name).write_bytes(output.getvalue())
    print(f"{name}: {len(output.getvalue()):,} bytes")


def make_as_wide(font, name, wanted):
    """Gives a glyph another width, and keeps it in the middle: then no line changes its length."""
    advance, bearing = font["hmtx"][name]
    shift = (wanted - advance) // 2
    glyph = font["glyf"][name]
    if glyph.isComposite():
        for component in glyph.components:
            component.x += shift
    else:
        glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (wanted, bearing + shift)


def digits(path):
    """A font in which the Latin digits look like the Arabic-Indic ones."""
    font = TTFont(path, recalcTimestamp=False)
    named = font.getBestCmap()
    glyphs = [named[0x660 + digit] for digit in range(10)]
    for table in font["cmap"].tables:
        table.cmap = {0x30 + digit: glyph for digit, glyph in enumerate(glyphs)}
        table.cmap |= {point: named[point] for point in (0x2C, 0x2E)}
    for point in (*range(10), ","):
        latin, arabic = (named[0x30 + point], named[0x660 + point]) if point != "," else (
            named[0x2C], named[0x66C])
        make_as_wide(font, arabic, font["hmtx"][latin][0])
    for name in ("GSUB", "GPOS", "GDEF"):
        del font[name]
    addOpenTypeFeaturesFromString(font, SEPARATORS.format(
        digits=" ".join(glyphs), comma=named[0x2C], point=named[0x2E],
        thousands=named[0x66C], decimals=named[0x66B]))
    return font


def width(path):
    """How wide a sample of letters is, for an em of 1: each as often as in running Arabic."""
    font = TTFont(path)
    named, advance, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    sample = "ا" * 16 + "ل" * 12 + "ي" * 7 + "م" * 6 + "و" * 6 + "ن" * 6 + "ر" * 5 + "ت" * 5 + (
        "ب" * 4 + "ة" * 4 + "ع" * 3 + "د" * 3 + "س" * 3 + "ف" * 3 + "ه" * 3 + "ك" * 2 + "ق" * 2 + " " * 18)
    # Inside a word a letter has the shape of its middle, where it has one.
    substitutes = {}
    for feature in font["GSUB"].table.FeatureList.FeatureRecord:
        if feature.FeatureTag == "medi":
            for index in feature.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    substitutes |= getattr(table, "mapping", {})
    glyphs = [named[ord(letter)] for letter in sample]
    return sum(advance[substitutes.get(glyph, glyph)][0] for glyph in glyphs) / em / len(sample)


def main():
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for weight, suffix in (("Regular", ""), ("Bold", "-bold")):
        path = SOURCE.format(weight)
        write(TTFont(path, recalcTimestamp=False), code_points(TEXT), f"naskh{suffix}.woff2")
        write(digits(path), [*range(0x30, 0x3A), 0x2C, 0x2E], f"digits{suffix}.woff2")
    regular = TTFont(SOURCE.format("Regular"))
    em, line = regular["head"].unitsPerEm, regular["hhea"]
    adjust = width(SOURCE.format("Regular")) / width(STAND_IN)
    print(f"size-adjust for DejaVu Sans: {adjust:.1%}")
    for what, value in (("ascent", line.ascent), ("descent", -line.descent), ("gap", line.lineGap)):
        print(f"{what}: {value / em:.1%} of the size, {value / em / adjust:.1%} in DejaVu Sans")


if __name__ == "__main__":
    main()

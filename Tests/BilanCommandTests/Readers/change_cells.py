"""Writes copies of a workbook, in each of which one cell was changed by chance, without any program for workbooks.

    change_cells.py BOOK.xlsx FOLDER NUMBER SEED
    change_cells.py BOOK.xlsx COPY.xlsx SHEET CELL VALUE
    change_cells.py BOOK.xlsx COPY.xlsx --book OLD NEW
    change_cells.py BOOK.xlsx COPY.xlsx --styles OLD NEW
    change_cells.py BOOK.xlsx COPY.xlsx --part PART OLD NEW

The second form writes one copy, in which a cell says something else, a number or a text, or says something for the first time; the third, one in which what the
workbook says of its sheets and names says NEW for OLD; the fourth, one in which its formats do, and the last, one in which any part of the file does. The first prints for each copy its name, what was done, the sheet and the cell, with tabs between. A number becomes one more; a text, another text of the workbook; a formula loses
its first sign or takes another; the result that is kept beside a formula changes alone; a cell goes; a row moves.
"""
import pathlib
import random
import re
import sys
import zipfile
from xml.sax.saxutils import escape, unescape

CELL = re.compile(r'<c r="([A-Z]+)(\d+)"([^>]*?)(?:/>|>(.*?)</c>)', re.S)


def write(target, parts, part, content):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for entry, data in parts.items():
            out.writestr(entry.filename, content.encode() if entry.filename == part else data)


def set_cell(content, name, value):
    """The sheet with another value in a cell; the row and the cells after it are there."""
    column, row = re.match(r"([A-Z]+)(\d+)", name).groups()
    cell = f'<c r="{name}"><v>{value}</v></c>' if re.fullmatch(r"-?[0-9.]+", value) else f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    place = re.search(rf'<c r="{name}"[^>]*?(?:/>|>.*?</c>)', content, re.S)
    if place:
        return content[:place.start()] + cell + content[place.end():]
    line = re.search(rf'<row r="{row}"[^>]*?(/>|>)', content)
    if line is None:
        return content.replace("</sheetData>", f'<row r="{row}">{cell}</row></sheetData>')
    if line[1] == "/>":
        return content[:line.end() - 2] + f">{cell}</row>" + content[line.end():]
    return content[:line.end()] + cell + content[line.end():]


def main():
    book = sys.argv[1]
    with zipfile.ZipFile(book) as source:
        parts = {entry: source.read(entry) for entry in source.infolist()}
    text = {entry.filename: content.decode() for entry, content in parts.items() if entry.filename.endswith((".xml", ".rels"))}
    targets = dict(re.findall(r'<Relationship Id="(\w+)"[^>]*Target="(worksheets/[^"]+)"', text["xl/_rels/workbook.xml.rels"]))
    sheets = [(unescape(name, {"&apos;": "'", "&quot;": '"'}), "xl/" + targets[relation])
              for name, relation in re.findall(r'<sheet name="([^"]+)" sheetId="\d+" r:id="(\w+)"', text["xl/workbook.xml"])]
    if len(sys.argv) == 7 and sys.argv[3] == "--part":
        part, old, new = sys.argv[4:]
        if part not in text or old not in text[part]:
            return f"{old} is not there"
        return write(sys.argv[2], parts, part, text[part].replace(old, new, 1))
    if len(sys.argv) == 6 and sys.argv[3] in ("--book", "--styles"):
        part = "xl/workbook.xml" if sys.argv[3] == "--book" else "xl/styles.xml"
        if sys.argv[4] not in text[part]:
            return f"{sys.argv[4]} is not there"
        return write(sys.argv[2], parts, part, text[part].replace(sys.argv[4], sys.argv[5], 1))
    if len(sys.argv) == 6:
        part = dict(sheets)[sys.argv[3]]
        return write(sys.argv[2], parts, part, set_cell(text[part], sys.argv[4], sys.argv[5]))
    folder, number, seed = pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    draw = random.Random(seed)
    strings = len(re.findall(r"<si>", text["xl/sharedStrings.xml"]))
    folder.mkdir(parents=True, exist_ok=True)
    for copy in range(number):
        name, part = draw.choice(sheets)
        cells = [cell for cell in CELL.finditer(text[part]) if cell[4] and "<v>" in cell[4]]
        cell = draw.choice(cells)
        inner, attributes = cell[4], cell[3]
        done = "gone"
        if "<f>" in inner:
            done = draw.choice(["formula", "typed over", "result", "gone"])
        elif 't="s"' in attributes:
            done = draw.choice(["text", "gone"])
        else:
            done = draw.choice(["number", "number", "gone"])
        if done == "formula":
            inner = re.sub(r"<f>(.*?)</f>", lambda m: f"<f>{m[1]}+0</f>", inner, flags=re.S)
        elif done == "typed over":
            inner = re.sub(r"<f>.*?</f>", "", inner, flags=re.S)
        elif done == "result":
            # One digit more behind many is beyond what a number holds.
            inner = re.sub(r"<v>(.*?)</v>", lambda m: f"<v>{float(m[1]) + 1:g}</v>" if re.fullmatch(r"-?\d+\.\d+", m[1]) else f"<v>{m[1]}1</v>", inner, flags=re.S)
        elif done == "number":
            inner = re.sub(r"<v>(.*?)</v>", lambda m: f"<v>{float(m[1]) + 1:g}</v>" if float(m[1]) < 100000 else f"<v>{int(float(m[1])) + 1}</v>", inner)
        elif done == "text":
            old = int(re.search(r"<v>(\d+)</v>", inner)[1])
            inner = f"<v>{(old + draw.randrange(1, strings)) % strings}</v>"
        replaced = "" if done == "gone" else f'<c r="{cell[1]}{cell[2]}"{attributes}>{inner}</c>'
        content = text[part][:cell.start()] + replaced + text[part][cell.end():]
        target = folder / f"{copy:03}.xlsx"
        write(target, parts, part, content)
        print(target.name, done, name, cell[1] + cell[2], sep="\t")


sys.exit(main())

"""Opens workbooks in LibreOffice, started once, with everything computed anew, and compares.

    recalculate.py BOOK.xlsx [--set SHEET CELL NUMBER ...] [BOOK.xlsx ...]

Prints as JSON, for each workbook in turn: `formulas`, how many there are; `different`, those whose value LibreOffice computes otherwise than it is written in the
file; `errors`, cells with an error value; `results`, how often each text stands in the last column of the sheet of checks; `verdict`, the line
above it; `summary`, what stands above the list of checks. With --set a cell of the workbook before it is changed first; then `different` are the formulas that moved, and `changed` counts them.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

# Always compute anew on load: otherwise LibreOffice shows what the file says.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recomputed(books, folder):
    """The workbooks as LibreOffice writes them, under the names they have."""
    profile = pathlib.Path(folder, "profile")
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    out = pathlib.Path(folder, "out")
    subprocess.run(
        [os.environ.get("SOFFICE", "soffice"), "-env:UserInstallation=" + profile.as_uri(), "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), *map(str, books)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [out / book.name for book in books]


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1, abs(a))
    # A formula that says nothing.
    return a == b or (a in (None, "") and b in (None, ""))


def asked(arguments):
    """The workbooks, each with the cells that are changed in it."""
    books, rest = [], iter(arguments)
    for argument in rest:
        if argument == "--set":
            books[-1][1].append((next(rest), next(rest), float(next(rest))))
        else:
            books.append((pathlib.Path(argument), []))
    return books


def compared(path, copy, made):
    """What is said of a workbook, by the copy in which cells may be changed and what LibreOffice made of that."""
    written, formulas, found = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(copy), openpyxl.load_workbook(made, data_only=True)
    cells = [(sheet.title, cell.coordinate) for sheet in formulas.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    different = [f"{s}!{c}: {written[s][c].value!r}, computed {found[s][c].value!r}" for s, c in cells if not same(written[s][c].value, found[s][c].value)]
    errors = [f"{s.title}!{c.coordinate}: {c.value}" for s in found.worksheets for row in s.iter_rows() for c in row if c.data_type == "e"]
    results, verdict, summary = {}, None, []
    for sheet in found.worksheets:
        for row in sheet.iter_rows(min_col=8, max_col=8):
            if row[0].value in ("OK", "ÉCART", "VERSCHIL", "MISMATCH"):
                results[row[0].value] = results.get(row[0].value, 0) + 1
                verdict = verdict or next(r[0].value for r in sheet.iter_rows(min_row=1, max_col=1) if formulas[sheet.title][r[0].coordinate].data_type == "f")
        for row in formulas[sheet.title].iter_rows(min_col=1, max_col=5):
            if str(row[4].value).startswith("=COUNTIF("):
                summary.append({name: sheet.cell(row[0].row, column).value for name, column in (("label", 1), ("cells", 5), ("good", 6), ("bad", 7))})
    return {"formulas": len(cells), "different": different, "errors": errors, "results": results, "verdict": verdict, "changed": len(different), "summary": summary}


def main():
    books = asked(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        copies = [pathlib.Path(folder, f"{number}.xlsx") for number in range(len(books))]
        for (path, changes), copy in zip(books, copies):
            shutil.copy(path, copy)
            if changes:
                changed = openpyxl.load_workbook(path)
                for sheet, cell, number in changes:
                    changed[sheet][cell].value = number
                changed.save(copy)
        print(json.dumps([compared(path, *files) for (path, _), *files in zip(books, copies, recomputed(copies, folder))], ensure_ascii=False))


main()

"""Opens a workbook in LibreOffice with everything computed anew, and compares.

    recalculate.py BOOK.xlsx [--set SHEET CELL NUMBER [SHEET CELL NUMBER ...]]

Prints as JSON: `formulas`, how many there are; `different`, those whose value LibreOffice computes otherwise than it is written in the
file; `errors`, cells with an error value; `results`, how often each text stands in the last column of the sheet of checks; `verdict`, the line
above it; `summary`, what stands above the list of checks. With --set cells are changed first; then nothing is compared, and `changed` counts the formulas that moved.
"""
import json
import os
import pathlib
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


def recomputed(book, folder):
    profile = pathlib.Path(folder, "profile")
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    out = pathlib.Path(folder, "out")
    subprocess.run(
        [os.environ.get("SOFFICE", "soffice"), "-env:UserInstallation=" + profile.as_uri(), "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), str(book)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return openpyxl.load_workbook(out / pathlib.Path(book).name, data_only=True)


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1, abs(a))
    # A formula that says nothing.
    return a == b or (a in (None, "") and b in (None, ""))


def main():
    path = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        written, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
        if sys.argv[2:3] == ["--set"]:
            for sheet, cell, number in zip(sys.argv[3::3], sys.argv[4::3], sys.argv[5::3]):
                formulas[sheet][cell].value = float(number)
            path = pathlib.Path(folder, "changed.xlsx")
            formulas.save(path)
        found = recomputed(path, folder)
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
        print(json.dumps({"formulas": len(cells), "different": different, "errors": errors, "results": results, "verdict": verdict,
                          "changed": len(different), "summary": summary}, ensure_ascii=False))


main()

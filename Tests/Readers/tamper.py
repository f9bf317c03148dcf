#!/usr/bin/python3
"""Changes every number of a workbook that somebody could type over, one by one, and says which changes its own checks do not find.

    tamper.py BOOK.xlsx ... [--sample N] [--seed S]

LibreOffice opens each workbook, computes it anew and keeps it open; every cell that holds a number, and no formula, is set to one more, the line above
the list of checks is read, and the number is put back. Every formula outside of the sheet of checks is typed over with the very number that it gives. Then a fact is added under
the last one. Prints as JSON, by workbook: `constants`, `formulas` and `found` (how many changes), `missed` (the cells of which none is found), `sheets` (how
many were changed and found on each), `appended` (whether the added line was told) and `restored` (whether the line of the checks says at the end what it said
at the beginning). With --sample only so many of each are changed in each workbook, the same ones for one seed.

Exit status 1: a change was not found.
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import CellFlags, FormulaResult
from com.sun.star.table.CellContentType import FORMULA, VALUE


def option(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def office(folder):
    """A LibreOffice of our own, and its desktop."""
    pipe = f"bilan-{os.getpid()}"
    program = subprocess.Popen(
        [os.environ.get("SOFFICE", "soffice"), "-env:UserInstallation=" + pathlib.Path(folder, "profile").as_uri(), "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return program, context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except Exception:
            if program.poll() is not None:
                raise SystemExit("LibreOffice does not start")
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn


def name(sheet, row, column):
    letters = ""
    column += 1
    while column:
        letters, column = chr(65 + (column - 1) % 26) + letters, (column - 1) // 26
    return f"{sheet.Name}!{letters}{row + 1}"


def verdict(book):
    """The line that says whether all is well: the first formula in the first column whose words do not come from a cell, on the sheet of checks."""
    for sheet in book.Sheets:
        for row in range(12):
            cell = sheet.getCellByPosition(0, row)
            if cell.Type == FORMULA and cell.Formula.startswith("=IF(COUNTIF("):
                return cell
    raise SystemExit("no checks in this workbook")


def cells(book, flags, besides=None):
    for sheet in book.Sheets:
        if sheet.Name == besides:
            continue
        for found in sheet.queryContentCells(flags).RangeAddresses:
            for row in range(found.StartRow, found.EndRow + 1):
                for column in range(found.StartColumn, found.EndColumn + 1):
                    yield sheet, row, column, sheet.getCellByPosition(column, row)


def append(book, line):
    """Adds the last fact once more, below; whether the line of the checks changes."""
    names = book.NamedRanges
    (values,) = [names.getByName(n) for n in names.ElementNames if n in ("d_valeur", "d_waarde", "d_value")]
    address = values.ReferredCells.RangeAddress
    sheet = book.Sheets.getByIndex(address.Sheet)
    last = used(sheet)[0]
    before = line.String
    for column in range(address.StartColumn + 1):
        old, new = sheet.getCellByPosition(column, last), sheet.getCellByPosition(column, last + 1)
        if old.Type == VALUE:
            new.Value = old.Value
        else:
            new.String = old.String
    after = line.String
    sheet.getCellRangeByPosition(0, last + 1, address.StartColumn, last + 1).clearContents(CellFlags.VALUE | CellFlags.DATETIME | CellFlags.STRING)
    return before != after


def tamper(desktop, path, sample, seed):
    book = desktop.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, (option("Hidden", True),))
    book.calculateAll()
    line = verdict(book)
    well = line.String
    constants = list(cells(book, CellFlags.VALUE | CellFlags.DATETIME))
    # A formula that gives a number; one that says a word is not a figure.
    formulas = [c for c in cells(book, CellFlags.FORMULA, line.Spreadsheet.Name) if c[3].FormulaResultType2 == FormulaResult.VALUE]
    if sample:
        constants, formulas = (random.Random(seed).sample(c, min(sample, len(c))) for c in (constants, formulas))
    sheets, missed = {}, []
    for sheet, row, column, cell in constants + formulas:
        number, formula = cell.Value, cell.Formula if cell.Type == FORMULA else None
        cell.Value = number if formula else number + 1
        isFound = line.String != well
        if formula:
            cell.Formula = formula
        else:
            cell.Value = number
        count = sheets.setdefault(sheet.Name, {"changed": 0, "found": 0})
        count["changed"] += 1
        count["found"] += isFound
        if not isFound:
            missed.append(name(sheet, row, column))
    appended = append(book, line)
    result = {
        "verdict": well, "constants": len(constants), "formulas": len(formulas), "found": len(constants) + len(formulas) - len(missed), "missed": missed, "sheets": sheets, "appended": appended,
        "restored": line.String == well}
    book.close(True)
    return result


def main():
    parser = argparse.ArgumentParser(description="Changes each number of workbooks, and says which changes their checks do not find.")
    parser.add_argument("workbooks", nargs="+")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        program, desktop = office(folder)
        try:
            results = {path: tamper(desktop, path, arguments.sample, arguments.seed) for path in arguments.workbooks}
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            program.wait(30)
    print(json.dumps(results, ensure_ascii=False, indent=1))
    return 1 if any(r["missed"] or not r["appended"] or not r["restored"] for r in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

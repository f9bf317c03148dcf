#!/usr/bin/python3
"""Workbooks as Gnumeric computes them: a third program beside Excel and LibreOffice, with an evaluator of its own.

    gnumeric.py BOOK.xlsx ...

Every formula is computed anew (`ssconvert --recalc`) and has to give the result that the workbook holds. Then a number of the first sheet
that holds a checked one is typed over: the checks have to find it, and no formula may give an error.

Exit status 1: a result differs, a change was not found, or a formula gave an error; 2: no Gnumeric (Debian: gnumeric).
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

ERRORS = ("#VALUE!", "#NAME?", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!")
RESULT = 8  # the column of the list of checks that says OK


def computed(book, folder):
    out = pathlib.Path(folder, "computed.xlsx")
    subprocess.run(["ssconvert", "--recalc", str(book), str(out)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return openpyxl.load_workbook(out, data_only=True)


def agree(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    return (a in (None, "")) and (b in (None, "")) or a == b


def formulas(book):
    return [(sheet.title, cell.coordinate) for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def errors(values, places):
    return [f"{sheet}!{place}: {values[sheet][place].value}" for sheet, place in places if values[sheet][place].value in ERRORS]


def checked(book):
    """The sheet of checks, and a cell that it looks at and that holds a number."""
    for controls in book:
        rows = [row for row in controls.iter_rows(min_col=1, max_col=RESULT) if isinstance(row[RESULT - 1].value, str) and '"OK"' in row[RESULT - 1].value and row[1].value]
        if rows:
            break
    else:
        return None, {}
    chosen = {}
    for row in rows:
        sheet, place = row[0].value, row[1].value
        if sheet in book.sheetnames and ":" not in str(place) and sheet not in chosen:
            cell = book[sheet][place]
            if isinstance(cell.value, (int, float)) and cell.data_type == "n":
                chosen[sheet] = place
                break
    return controls.title, chosen


def good(values, controls):
    return sum(cell.value == "OK" for (cell,) in values[controls].iter_rows(min_col=RESULT, max_col=RESULT))


def look(book, folder):
    """What is wrong with one workbook, and how many formulas and changes were tried."""
    written, held = openpyxl.load_workbook(book), openpyxl.load_workbook(book, data_only=True)
    places, values = formulas(written), computed(book, folder)
    wrong = [f"{sheet}!{place}: {held[sheet][place].value!r}, Gnumeric {values[sheet][place].value!r}"
             for sheet, place in places if not agree(held[sheet][place].value, values[sheet][place].value)]
    controls, chosen = checked(written)
    if controls is None:
        return wrong + ["no sheet of checks"], len(places), 0
    before = good(values, controls)
    for sheet, place in chosen.items():
        cell = written[sheet][place]
        kept, cell.value = cell.value, cell.value + 1
        changed = pathlib.Path(folder, "changed.xlsx")
        written.save(changed)
        cell.value = kept
        after = computed(changed, folder)
        if good(after, controls) >= before:
            wrong.append(f"{sheet}!{place}: one more was not found")
        wrong += errors(after, places)
    return wrong, len(places), len(chosen)


def main():
    if shutil.which("ssconvert") is None:
        print("gnumeric.py: no ssconvert (Debian: gnumeric)", file=sys.stderr)
        return 2
    failed = False
    for book in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            wrong, count, changes = look(book, folder)
        print(f"{book}: {count} formulas, {changes} numbers typed over, {len(wrong)} wrong")
        for line in wrong[:20]:
            print("   ", line)
        failed = failed or bool(wrong) or not count or not changes
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

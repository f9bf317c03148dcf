#!/usr/bin/env python3
"""A million lines of facts in the workbook, beside a C program that writes the same rows with the same library.

    ledger.py LEDGERBENCH [LINES]

Both are run in turns, nine times each; what is shown are the medians, and between what the times of one turn compare. That the rows are the same is checked first, on ten thousand.
"""
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

from measure import once

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def compiled(folder):
    program = os.path.join(folder, "ledger_lines")
    flags = shlex.split(subprocess.run(["pkg-config", "--cflags", "--libs", "xlsxwriter"], capture_output=True, text=True, check=True).stdout)
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-o", program, os.path.join(HERE, "ledger_lines.c")] + flags, check=True)
    return program


def rows(path):
    """The values of the lines of facts, from the fourth row on."""
    book = zipfile.ZipFile(path)
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        shared = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in tree.fromstring(book.read("xl/sharedStrings.xml"))]
    for row in tree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(MAIN + "row"):
        if int(row.get("r")) < 4:
            continue
        values = []
        for cell in row:
            text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
            number = cell.findtext(MAIN + "v")
            values.append(text if number is None else shared[int(number)] if cell.get("t") == "s" else float(number))
        yield values


def main():
    bench, lines = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "1000000"
    with tempfile.TemporaryDirectory() as folder:
        programs = {"bilan": bench, "C": compiled(folder)}
        books = {name: os.path.join(folder, name + ".xlsx") for name in programs}
        for name, program in programs.items():
            subprocess.run([program, "10000", books[name]], check=True)
        if list(rows(books["bilan"])) != list(rows(books["C"])):
            sys.exit("ledger.py: the two programs do not write the same rows")
        costs = {name: [] for name in programs}
        for turn in range(9):
            # Neither is always the first of a turn.
            for name, program in sorted(programs.items(), reverse=turn % 2 == 1):
                # bilan always writes a new file beside the old one: so must the other, which would write over its own.
                os.remove(books[name])
                costs[name].append(once([program, lines, books[name]]))
        print(f"\n{int(lines):,} lines of facts in a workbook (medians of 9)\n")
        print(f"{'':24}{'seconds':>9}{'CPU':>9}{'peak MB':>9}{'file MB':>9}")
        for name, label in (("bilan", "bilan"), ("C", "C, constant memory")):
            seconds, cpu, peak = (statistics.median(values) for values in zip(*costs[name]))
            print(f"{label:24}{seconds:9.2f}{cpu:9.2f}{peak:9.0f}{os.path.getsize(books[name]) / 1e6:9.1f}")
        for what, place in (("seconds", 0), ("CPU", 1)):
            ratios = sorted(a[place] / b[place] for a, b in zip(costs["bilan"], costs["C"]))
            print(f"bilan / C, {what}, turn by turn: {statistics.median(ratios):.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f})")


main()

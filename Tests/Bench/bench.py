#!/usr/bin/env python3
"""Checks that bilan, plain.py and the truth agree on every figure, then measures bilan beside plain.py and cat.

    bench.py BILAN_BINARY [--quick] [--runs 3] [--data DIR] [--python PROGRAM]

Data is made once for each version of the generator, in .bench/ beside Package.swift (or --data). --quick: 2,000 sheets only.
Every program reads warm files: the check has read them all before anything is measured.
Exit status 0: all figures agree; 1: they do not, or a program failed.
"""
import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile

import compare_figures
import generate
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
SETS = [("2,000 sheets", "sheets-2000", ["--sheets", "2000"]),
        ("20,000 sheets", "sheets-20000", ["--sheets", "20000"]),
        ("one file, 1,000,000 rows", "one-file-1000000", ["--one-file", "1000000"])]
# 1 says that the data has errors, and it has: some rows carry the 31st of February, and are refused
DATA_HAS_ERRORS = (0, 1)


def made(folder, arguments):
    """The data in this folder, made when it is not there; the number of its rows."""
    mark = os.path.join(folder, "made.json")
    if os.path.exists(mark):
        with open(mark, encoding="utf-8") as file:
            found = json.load(file)
        if found["version"] == generate.VERSION:
            return found["rows"]
    print(f"making {folder}", file=sys.stderr)
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), folder] + arguments, check=True)
    with open(mark, encoding="utf-8") as file:
        return json.load(file)["rows"]


def agree(label, truth, figures):
    """Whether these figures are the true ones; what is not is printed."""
    try:
        # a figure that does not exist may be left out of a list, or stand there without a value
        differences, compared = compare_figures.compare(truth, figures, missing_is_absent=True, out=sys.stderr)
    except (compare_figures.Unusable, ValueError) as error:
        print(f"{label}: {error}", file=sys.stderr)
        return False
    if differences or compared < compare_figures.FEWEST:
        print(f"{label}: does not agree with {truth}", file=sys.stderr)
        return False
    return True


def check(bilan, python, folder, temporary):
    truth = os.path.join(folder, "truth.json")
    from_bilan, from_plain = os.path.join(temporary, "bilan.json"), os.path.join(temporary, "plain.json")
    with open(from_bilan, "wb") as file:
        status = subprocess.run([bilan, "indicators", "--project", folder, "--sheets", os.path.join(folder, "presences"),
                                 os.path.join(folder, "campagnes"), "--format", "json"],
                                stdout=file, stderr=subprocess.PIPE, check=False)
    if status.returncode not in DATA_HAS_ERRORS:
        print(status.stderr.decode("utf-8", "replace")[-2000:], file=sys.stderr)
        print(f"bilan indicators: exit status {status.returncode}", file=sys.stderr)
        return False
    subprocess.run([python, os.path.join(HERE, "plain.py"), folder, os.path.join(temporary, "plain.xlsx"), "--json", from_plain],
                   check=True)
    results = [agree("plain.py", truth, from_plain), agree("bilan", truth, from_bilan)]
    return all(results)


def costs(bilan, python, folder, temporary, runs):
    sheets = [os.path.join(folder, "presences"), os.path.join(folder, "campagnes")]
    # the paths are arguments of the shell, so that no character in them means anything to it
    yield "cat", measure.median(["sh", "-c", 'find "$@" -type f -print0 | xargs -0 cat > /dev/null', "sh"] + sheets, runs)
    yield "plain.py", measure.median([python, os.path.join(HERE, "plain.py"), folder, os.path.join(temporary, "plain.xlsx")], runs)
    yield "bilan", measure.median([bilan, "report", "--project", folder, "--sheets"] + sheets
                                  + ["--period", "2024", "--compare", "2023", "--out", os.path.join(temporary, "out")],
                                  runs, DATA_HAS_ERRORS)


def table(lines):
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        print("  ".join(cell.ljust(w) if i < 2 else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser(description="Checks the figures, then measures bilan beside plain.py and cat.")
    parser.add_argument("bilan", help="the program, built for release")
    parser.add_argument("--quick", action="store_true", help="2,000 sheets only")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(HERE, "..", "..", ".bench"), help="where the data is kept")
    parser.add_argument("--python", default=sys.executable, help="a Python that has XlsxWriter, for plain.py")
    options = parser.parse_args()
    bilan = shutil.which(options.bilan)
    if bilan is None:
        sys.exit(f"bench.py: {options.bilan}: no such program")
    bilan = os.path.abspath(bilan)
    if subprocess.run([options.python, "-c", "import xlsxwriter"], stderr=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"bench.py: {options.python} has no XlsxWriter, which plain.py needs (Debian: python3-xlsxwriter); see --python")
    lines = [["data", "program", "seconds", "CPU s", "rows/s", "peak MB", "x cat", "x plain.py"]]
    right = True
    for label, name, arguments in SETS[:1] if options.quick else SETS:
        folder = os.path.normpath(os.path.join(options.data, name))
        rows = made(folder, arguments)
        with tempfile.TemporaryDirectory(prefix="bilan-bench-") as temporary:
            if not check(bilan, options.python, folder, temporary):
                right = False
                continue  # the speed of wrong figures is of no interest
            found = dict(costs(bilan, options.python, folder, temporary, options.runs))
        for program, cost in found.items():
            lines.append([label, program, f"{cost.seconds:.2f}", f"{cost.cpu:.2f}", f"{rows / cost.seconds:,.0f}",
                          f"{cost.megabytes:.0f}", f"{cost.seconds / found['cat'].seconds:.1f}",
                          f"{cost.seconds / found['plain.py'].seconds:.2f}"])
    if len(lines) > 1:
        print(f"{os.cpu_count()} processors ({platform.machine()}), median of {options.runs} runs, files warm")
        table(lines)
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    try:
        main()
    except (measure.Failed, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"bench.py: {error}")

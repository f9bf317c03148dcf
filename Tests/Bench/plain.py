#!/usr/bin/env python3
"""The same job as `bilan report`, as an analyst would write it in Python: csv, multiprocessing and XlsxWriter.

    plain.py DATA_DIR OUT_XLSX [--json FILE]

Reads DATA_DIR/project.json, presences/ and campagnes/, counts by the rules of docs/counting.md, writes the workbook.
It is what bilan's speed is compared with, so it is written to be fast as Python goes: every cell that comes again
(a name, a commune, a day, a title) is understood once. It shares no line with the generator: the two agree only if
both follow the rules. The parts stand in analyst/.
"""
import argparse
import gc
import json
import os
import sys

from analyst.account import Account
from analyst.communes import load_communes
from analyst.figures import Figures
from analyst.files import paths_in, read_all
from analyst.workbook import write_workbook


def main():
    parser = argparse.ArgumentParser(description="The same job as `bilan report`, in plain Python.")
    parser.add_argument("data")
    parser.add_argument("workbook")
    parser.add_argument("--json", help="write all figures to this file as well (-: to standard output)")
    options = parser.parse_args()
    with open(os.path.join(options.data, "project.json"), encoding="utf-8") as file:
        project = json.load(file)
    names = load_communes()
    account = Account(project, names)
    gc.disable()
    for result in read_all(paths_in(options.data), project, names):
        account.take(result)
    counted = Figures(account)
    figures = counted.all()
    write_workbook(options.workbook, account, figures, counted.lines, options.data)
    if options.json:
        text = "[\n" + ",\n".join(json.dumps(f) for f in figures) + "\n]\n"
        if options.json == "-":
            sys.stdout.write(text)
        else:
            with open(options.json, "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main()

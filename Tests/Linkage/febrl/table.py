"""The table of all programs."""
from __future__ import annotations

from collections.abc import Iterable

from .data import DataSet
from .scoring import Figures

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

#!/usr/bin/env python3
"""Compares two lists of figures, each a JSON list of objects with indicator, period, axis, commune, estimated and value.

    compare_figures.py A.json B.json [--missing-is-absent]

A figure that only one list has is a difference. With --missing-is-absent a figure without a value may be left out instead:
"no data" said and not said mean the same, but a figure that has a value must stand in both.
Further keys (numerator, status, target …) are not looked at. Exit status 0: all the same; 1: differences; 2: unusable.
"""
import argparse
import json
import sys

FEWEST = 100  # an empty list agrees with everything


class Unusable(Exception):
    pass


def load(path):
    with open(path, encoding="utf-8") as file:
        figures = json.load(file)
    if not isinstance(figures, list):
        raise Unusable(f"{path}: not a list of figures")
    found = {}
    for figure in figures:
        key = tuple(None if figure.get(k) is None else str(figure[k]) for k in ("indicator", "period", "axis", "commune"))
        key += (bool(figure.get("estimated")),)
        if key in found:
            raise Unusable(f"{path}: {name(key)} stands there twice")
        if "value" not in figure:
            raise Unusable(f"{path}: {name(key)} has no \"value\"")
        found[key] = figure["value"]
    return found


def name(key):
    indicator, period, axis, commune, estimated = key
    return (f"{indicator}{' (estimated)' if estimated else ''} period={period} axis={axis or 'all'} commune={commune or 'all'}")


def same(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-9


def compare(path_a, path_b, missing_is_absent=False, out=sys.stdout):
    """Prints what differs; the number of differences and of figures compared."""
    a, b = load(path_a), load(path_b)
    if len(a) < FEWEST:
        raise Unusable(f"{path_a}: only {len(a)} figures")
    differences = compared = 0
    for key in sorted(a.keys() | b.keys(), key=lambda k: tuple(str(x) for x in k)):
        lone = [path for path, list_ in ((path_a, a), (path_b, b)) if key in list_]
        if len(lone) == 1:
            if missing_is_absent and (a if key in a else b)[key] is None:
                continue
            differences += 1
            print(f"{name(key)}: only in {lone[0]}: {(a if key in a else b)[key]}", file=out)
            continue
        compared += 1
        if not same(a[key], b[key]):
            differences += 1
            print(f"{name(key)}: {a[key]} in {path_a}, {b[key]} in {path_b}", file=out)
    print(f"{compared} figures compared, {differences} differences", file=out)
    return differences, compared


def main():
    parser = argparse.ArgumentParser(description="Compares two lists of figures.")
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--missing-is-absent", action="store_true")
    options = parser.parse_args()
    try:
        differences, compared = compare(options.a, options.b, options.missing_is_absent)
    except (Unusable, OSError, ValueError) as error:
        print(f"compare_figures.py: {error}", file=sys.stderr)
        sys.exit(2)
    sys.exit(1 if differences or compared < FEWEST else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds workbooks against the Office Open XML schema: ECMA-376 as Microsoft's Open XML SDK checks it, in its port to Python (openxml-audit).

    validate.py WORKBOOK.xlsx ... [--python-env DIR]

The validator comes by pip into a temporary environment, or into DIR, which is kept. Before it is believed, copies of the first workbook are spoiled in four
ways, and each has to be found faulty.

Exit status 1: a workbook is at fault; 2: no validator, or one that sees no fault; else 0.
"""
from __future__ import annotations

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Callable

VALIDATOR = "openxml-audit==0.8.0"
SHEET = "xl/worksheets/sheet2.xml"

# What is spoiled, in which part, and how.
SPOILS: list[tuple[str, str, Callable[[str], str]]] = [
    ("an element that the schema does not know", SHEET, lambda xml: xml.replace("<sheetData>", "<unknown/><sheetData>", 1)),
    ("elements in another order", SHEET, lambda xml: re.sub(r"(<pageMargins[^>]*/>)(.*?)(<pageSetup[^>]*/>)", r"\3\2\1", xml, count=1)),
    ("an attribute that is no number", SHEET, lambda xml: re.sub(r' s="\d+"', ' s="none"', xml, count=1)),
    ("a relation to a part that is not there", "xl/_rels/workbook.xml.rels", lambda xml: xml.replace("worksheets/sheet3.xml", "worksheets/missing.xml", 1)),
]


def spoiled(workbook: pathlib.Path, target: pathlib.Path, part: str, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == part:
                changed = change(content.decode()).encode()
                if changed == content:
                    raise SystemExit(f"{workbook}: {part} could not be spoiled")
                content = changed
            copy.writestr(entry, content)


def faults(validator: pathlib.Path, workbook: pathlib.Path) -> tuple[int, str]:
    """How many faults the validator counts, and what it says."""
    run = subprocess.run([validator, workbook], capture_output=True, text=True)
    count = re.search(r"^Errors: (\d+)$", run.stdout, re.MULTILINE)
    if count is None:
        sys.stderr.write(run.stdout + run.stderr)
        raise SystemExit(2)
    return int(count[1]), run.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description="Holds workbooks against the Office Open XML schema.")
    parser.add_argument("workbooks", nargs="+", type=pathlib.Path)
    parser.add_argument("--python-env", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = arguments.python_env or pathlib.Path(folder) / "env"
        validator = environment / "bin" / "openxml-audit"
        if not validator.exists():
            venv.create(environment, with_pip=True)
            subprocess.run([environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", VALIDATOR], check=True)
        for what, part, change in SPOILS:
            copy = pathlib.Path(folder) / "spoiled.xlsx"
            spoiled(arguments.workbooks[0], copy, part, change)
            count, _ = faults(validator, copy)
            print(f"spoiled by {what}: {count} fault(s) found")
            if count == 0:
                print("the validator sees nothing: it proves nothing")
                return 2
        wrong = 0
        for workbook in arguments.workbooks:
            count, said = faults(validator, workbook)
            print(f"{workbook}: {count} fault(s)")
            if count:
                print(said)
                wrong += 1
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

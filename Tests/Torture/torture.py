#!/usr/bin/env python3
"""Attacks `bilan`: kills it, lets calls fail, fills the disk, damages its store, runs many at once, and puts hostile text into every field.

    torture.py BILAN [--minutes M] [--seed S] [--only kill,fault,full,damage,many,payload]

What must hold, whatever happens:
- the program ends by itself with 0, 1, 64 or 74: no signal, no trap;
- what stood before stands, or what was asked for stands, whole: the command done again gives the figures that it gives undisturbed;
- no figure is another one without an error.

The time is shared among the campaigns; each says how many attacks it made, and the seed of each that failed. Status 1 when one did.
"""

import argparse
import pathlib
import shutil
import sys
import time

from attacked import Torture
from crowd import many
from damage import damage
from interruptions import fault, full, kill
from payload import payload

CAMPAIGNS = {"kill": kill, "fault": fault, "full": full, "damage": damage, "many": many, "payload": payload}


def main():
    """Runs the campaigns one after the other."""
    parser = argparse.ArgumentParser()
    parser.add_argument("bilan", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(CAMPAIGNS))
    options = parser.parse_args()
    names = options.only.split(",")
    torture = Torture(options.bilan, options.seed)
    print(f"seed {options.seed}, {options.minutes:g} minutes: {', '.join(names)}", flush=True)
    try:
        for name in names:
            until = time.monotonic() + options.minutes * 60 / len(names)
            before = len(torture.failures)
            print(f"{name}: {CAMPAIGNS[name](torture, until)}, {len(torture.failures) - before} failed", flush=True)
    finally:
        shutil.rmtree(torture.folder, ignore_errors=True)
    sys.exit(1 if torture.failures else 0)


main()

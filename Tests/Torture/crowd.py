"""Many processes on one project."""

import concurrent.futures
import random
import shutil
import time

from attacked import FIGURES


def many(torture, until):
    """Eight processes at once: some import, some read."""
    sheets = sorted(str(path.relative_to(torture.project)) for folder in ("presences", "campagnes") for path in (torture.project / folder).rglob("*.csv"))
    count = 0
    while time.monotonic() < until or count < 2:
        seed = torture.seed * 1_000_000 + count
        chance = random.Random(seed)
        place = torture.copy()
        words = [["import", sheet] for sheet in sheets] + [FIGURES, ["sheets"], ["import", "presences", "campagnes"]]
        words = [chance.choice(words) for _ in range(8)]
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            for run in pool.map(lambda command: torture.run(place, command), words):
                torture.ends_well("many", seed, run)
        torture.settles("many", seed, place, ["import", "presences", "campagnes"], torture.figures)
        shutil.rmtree(place)
        count += 1
    return f"{count} times eight processes"

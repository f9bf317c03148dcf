"""A store whose bytes are no longer those that were written."""

import random
import shutil
import time

from attacked import FIGURES


def spoilt(whole, chance):
    """A copy with bytes turned over, a page lost, or its end cut off."""
    data = bytearray(whole)
    kind = chance.randrange(5)
    if kind <= 2:
        for _ in range(chance.choice([1, 1, 2, 8])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == 3:
        page = chance.randrange(len(data) // 4096)
        other = chance.randrange(len(data) // 4096)
        data[page * 4096:(page + 1) * 4096] = bytes(4096) if chance.random() < 0.5 else data[other * 4096:(other + 1) * 4096]
    else:
        del data[chance.randrange(len(data)):]
    return data


def damage(torture, until):
    """Bytes of the store that turn over, pages that are lost, a file that is cut."""
    whole = (torture.large / "bilan.sqlite").read_bytes()
    figures = torture.run(torture.large, FIGURES).stdout
    count = noticed = 0
    while time.monotonic() < until or count < 5:
        seed = torture.seed * 1_000_000 + count
        chance = random.Random(seed)
        place = torture.copy(torture.large)
        for rest in ("-wal", "-shm"):
            (place / f"bilan.sqlite{rest}").unlink(missing_ok=True)
        (place / "bilan.sqlite").write_bytes(spoilt(whole, chance))
        for words in (FIGURES, ["sheets"], ["people"], ["history"], ["report", "--period", "2024"], ["undo"], ["choices"]):
            run = torture.run(place, words)
            if not torture.ends_well(f"damage, {words[0]}", seed, run):
                continue
            if words is FIGURES:
                noticed += run.returncode == 74
                if run.returncode == 0 and run.stdout != figures:
                    torture.fail("damage", seed, "a figure changed in silence", run)
        shutil.rmtree(place)
        count += 1
    return f"{count} damaged stores, {noticed} refused, the others gave the same figures"

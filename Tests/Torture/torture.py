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
import concurrent.futures
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from payload import payload

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
STATUSES = {0, 1, 64, 74}
FIGURES = ["indicators", "--format", "csv", "--by", "axis,commune", "--language", "en"]


class Torture:
    """The program, the project it is attacked with, and what has been found."""

    def __init__(self, bilan, seed):
        self.bilan, self.seed = bilan, seed
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bilan-torture-"))
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "en_GB.UTF-8", "TZ": "UTC"}
        self.failures = []
        self.project = self.folder / "project"
        self.take("maison-de-quartier", self.project)
        self.imported, self.large = self.folder / "imported", self.folder / "large"
        for name, folder in (("maison-de-quartier", self.imported), ("rezone-midi-vif", self.large)):
            self.take(name, folder)
            first = self.run(folder, ["import", "presences", "campagnes"])
            assert first.returncode in (0, 1), first.stderr
        self.figures = self.run(self.imported, FIGURES).stdout
        assert self.figures.count(b"\n") > 10
        self.library = self.folder / "fault.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, HERE / "fault.c", "-ldl"], check=True)

    @staticmethod
    def take(sample, folder):
        """A sample as it stands in the repository."""
        shutil.copytree(SAMPLES / sample, folder, ignore=shutil.ignore_patterns("bilan.*", "rapports"))

    def run(self, folder, words, more=None, timeout=120):
        """Runs the program to its end."""
        return subprocess.run([self.bilan, *words], cwd=folder, env={**self.environment, **(more or {})}, capture_output=True, timeout=timeout)

    def copy(self, of=None):
        """A project of its own for one attack."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="p", dir=self.folder))
        shutil.copytree(of or self.project, folder, dirs_exist_ok=True)
        return folder

    def fail(self, campaign, seed, what, run=None):
        """Notes what does not hold."""
        text = f"{campaign}, seed {seed}: {what}"
        if run is not None:
            text += f"\n  status {run.returncode}: {run.stderr.decode(errors='replace')[-400:]}"
        self.failures.append(text)
        print("FAILED " + text, flush=True)

    def ends_well(self, campaign, seed, run):
        """Whether the program ended by itself."""
        trapped = any(sign in run.stderr for sign in (b"Fatal error", b"Stack dump", b"crashed"))
        if run.returncode in STATUSES and not trapped:
            return True
        self.fail(campaign, seed, "it did not end by itself", run)
        return False

    def settles(self, campaign, seed, folder, command, figures):
        """Whether the command, done again undisturbed, gives the figures it always gives."""
        again = self.run(folder, command)
        if not self.ends_well(campaign, seed, again):
            return
        said = self.run(folder, FIGURES)
        if said.stdout != figures:
            self.fail(campaign, seed, f"{' '.join(command)} again gives other figures", said)

    # What is attacked: a command, the project it begins with, and what it leaves.

    def acts(self):
        """The commands that write, by name: with the project they begin with and the figures they end with."""
        def after(folder, command):
            place = self.copy(folder)
            self.run(place, command)
            figures = self.run(place, FIGURES).stdout
            shutil.rmtree(place)
            return figures
        commands = {
            "import": (self.project, ["import", "presences", "campagnes"]),
            "report": (self.imported, ["report", "--period", "2024"]),
            "erase": (self.imported, ["people", "forget", "--yes", "Josiane", "Lambert"]),
            "rename": (self.imported, ["rename", "axis", "1", "Z9"]),
            "remove": (self.imported, ["sheets", "remove", "1"]),
        }
        return {name: (folder, command, after(folder, command)) for name, (folder, command) in commands.items()}


def kill(torture, until):
    """kill -9 at any moment of each command that writes."""
    acts = torture.acts()
    lengths = {}
    for name, (folder, command, _) in acts.items():
        place = torture.copy(folder)
        begin = time.monotonic()
        torture.run(place, command)
        lengths[name] = time.monotonic() - begin
        shutil.rmtree(place)
    count = killed = 0
    while time.monotonic() < until or count < len(acts):
        seed = torture.seed * 1_000_000 + count
        chance = random.Random(seed)
        name = list(acts)[count % len(acts)]
        folder, command, figures = acts[name]
        place = torture.copy(folder)
        process = subprocess.Popen([torture.bilan, *command], cwd=place, env=torture.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, lengths[name] * 1.1))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        torture.settles(f"kill {name}", seed, place, command, figures)
        left = [path.name for path in place.rglob(".bilan-*.tmp")]
        if name == "report" and left:
            torture.fail(f"kill {name}", seed, f"left behind: {left}")
        shutil.rmtree(place)
        count += 1
    return f"{count} runs, {killed} killed before their end"


def fault(torture, until):
    """The N-th call to the system fails, alone or with all behind it."""
    acts = torture.acts()
    counts = {}
    for name, (folder, command, _) in acts.items():
        place = torture.copy(folder)
        torture.run(place, command, {"LD_PRELOAD": str(torture.library), "BILAN_CALLS": str(torture.folder / "calls")})
        counts[name] = int((torture.folder / "calls").read_text())
        shutil.rmtree(place)
    jobs = [(name, number, plus) for name in acts for plus in ("", "+") for number in range(1, counts[name] + 1)]
    random.Random(torture.seed).shuffle(jobs)
    done = 0
    for name, number, plus in jobs:
        if time.monotonic() > until and done >= len(acts):
            break
        folder, command, figures = acts[name]
        place = torture.copy(folder)
        run = torture.run(place, command, {"LD_PRELOAD": str(torture.library), "BILAN_FAULT": f"{number}{plus}"})
        if torture.ends_well(f"fault {name}", f"{number}{plus}", run):
            torture.settles(f"fault {name}", f"{number}{plus}", place, command, figures)
        shutil.rmtree(place)
        done += 1
    return f"{done} of {len(jobs)} faults ({', '.join(f'{name} {count} calls' for name, count in counts.items())})"


def full(torture, until):
    """A disk that is full after so many bytes."""
    acts = torture.acts()
    count = refused = 0
    while time.monotonic() < until or count < len(acts):
        seed = torture.seed * 1_000_000 + count
        name = list(acts)[count % len(acts)]
        folder, command, figures = acts[name]
        room = int(2 ** random.Random(seed).uniform(0, 20))
        place = torture.copy(folder)
        run = torture.run(place, command, {"LD_PRELOAD": str(torture.library), "BILAN_ROOM": str(room)})
        refused += run.returncode == 74
        if torture.ends_well(f"full {name}", f"{seed} ({room} bytes)", run):
            torture.settles(f"full {name}", f"{seed} ({room} bytes)", place, command, figures)
        shutil.rmtree(place)
        count += 1
    return f"{count} full disks, {refused} told as such"


def damage(torture, until):
    """Bytes of the store that turn over, pages that are lost, a file that is cut."""
    whole = (torture.large / "bilan.sqlite").read_bytes()
    figures = torture.run(torture.large, FIGURES).stdout
    count = noticed = 0
    while time.monotonic() < until or count < 5:
        seed = torture.seed * 1_000_000 + count
        chance = random.Random(seed)
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
        place = torture.copy(torture.large)
        for rest in ("-wal", "-shm"):
            (place / f"bilan.sqlite{rest}").unlink(missing_ok=True)
        (place / "bilan.sqlite").write_bytes(data)
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

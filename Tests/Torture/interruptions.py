"""Commands that write, broken off: killed, a call that fails, a disk that is full."""

import random
import shutil
import signal
import subprocess
import time


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

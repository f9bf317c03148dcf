"""`make protect`: attacks what `bilan` writes, knowing nothing of how it hides. Prints its seeds.

protect.py BILAN PROTECTBENCH [--tables N] [--projects N] [--chains N] [--seed N]
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "samples", "rezone-midi-vif")
FORMS = ["impulsion", "subvention", "publics"]
THRESHOLD = 5
CASE_FILES_THRESHOLD = 10


def in_environment():
    """Runs itself again in a temporary environment with SciPy (HiGHS) and openpyxl, which pip brings."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = os.path.join(folder, "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "scipy", "openpyxl"], check=True)
        return subprocess.run([python] + sys.argv).returncode


def attack_tables(bench, count, seed):
    """Tables of one sheet, with their totals: how many small cells can be found, how many planted leaks are seen."""
    from attacking import Attack
    output = subprocess.run([bench, str(count), str(seed)], check=True, capture_output=True, text=True).stdout
    found = cells = hidden = small = planted = seen = 0
    chance = random.Random(seed)
    for line in output.splitlines():
        table = json.loads(line)
        shown, true = table["shown"], table["true"]
        last = (len(true) - 1, len(true[0]) - 1)

        def attack(shown):
            one = Attack()
            for i, row in enumerate(shown):
                for j, value in enumerate(row):
                    if value is not None:
                        one.say((i, j), value)
                    else:
                        one.column((i, j))
                one.sum((i, last[1]), [((i, j), 1) for j in range(last[1])])
            for j in range(last[1] + 1):
                one.sum((last[0], j), [((i, j), 1) for i in range(last[0])])
            one.prepare()
            return one

        def leaks(shown):
            one = attack(shown)
            leaked = 0
            for i, row in enumerate(true):
                for j, value in enumerate(row):
                    if 0 < value < THRESHOLD:
                        interval = one.interval((i, j))
                        if interval is False or interval[0] > 0 or interval[1] is not None and interval[1] < THRESHOLD:
                            leaked += 1
            return leaked

        cells += sum(len(row) for row in true)
        hidden += sum(value is None for row in shown for value in row)
        small += sum(0 < value < THRESHOLD for row in true for value in row)
        found += leaks(shown)
        # A leak is planted where it certainly is one: a row of two hidden cells, of which one is shown.
        rows = [row for row in range(last[0]) if shown[row][-1] is not None and sum(value is None for value in shown[row]) == 2]
        rows = [row for row in rows if any(value is None and 0 < true[row][j] < THRESHOLD for j, value in enumerate(shown[row]))]
        if rows:
            row = chance.choice(rows)
            pair = [j for j, value in enumerate(shown[row]) if value is None]
            other = next((j for j in pair if not 0 < true[row][j] < THRESHOLD), pair[1])
            changed = [list(one) for one in shown]
            changed[row][other] = true[row][other]
            planted += 1
            seen += leaks(changed) > 0
    print(f"{count} tables of seed {seed}: {cells} cells, {small} small, {hidden} hidden; found: {found}; planted leaks seen: {seen} of {planted}")
    return found


def measure_loss(bench, count, seed):
    """How many more numbers are hidden than the fewest that would do, over tables for which that is proved."""
    from optimum import fewest
    output = subprocess.run([bench, str(4 * count), str(seed)], check=True, capture_output=True, text=True).stdout
    own = proved = tables = 0
    for line in output.splitlines():
        table = json.loads(line)
        if tables == count or len(table["true"]) * len(table["true"][0]) > 36:
            continue
        least = fewest(table["true"], THRESHOLD)
        if least is None:
            continue
        hidden = sum(value is None for row in table["shown"] for value in row)
        if hidden < least:
            raise SystemExit(f"fewer are hidden than can be: {table}")
        own, proved, tables = own + hidden, proved + least, tables + 1
    more = 100 * own / max(proved, 1) - 100
    print(f"{tables} tables of at most 36 numbers: {own} hidden, {proved} at least, {more:.1f} % more")
    return more


def measure_sample(bilan):
    """What the report of the sample still tells; the share of its participations that stand by session and commune."""
    from reading import HIDDEN
    with tempfile.TemporaryDirectory() as folder:
        for name, rule in (("open", "protection: {off: what is lost is measured}"), ("closed", "")):
            shutil.copytree(SAMPLE, f"{folder}/{name}")
            with open(f"{folder}/{name}/projet.yaml", "a", encoding="utf-8") as file:
                file.write(f"\n{rule}\n")
            report(bilan, f"{folder}/{name}", f"{folder}/{name}-told", ["impulsion"], ["en"])
        truth, known = known_of(f"{folder}/open-told"), known_of(f"{folder}/closed-told")
    own = {code for name, code in truth.places.items() if name in ("Saint-Gilles", "Forest", "Anderlecht")}
    people = [code.split("/") for code in truth.figures if code.startswith(("participations/", "participants/")) and code.count("/") == 3]
    totals = ["/".join(parts) for parts in people if parts[3] == "-" or parts[2] == "-" and parts[3] in own]
    totals += [code for code in truth.figures if code.startswith("dossiers-vif/") and code.split("/")[3] in own | {"-"}]
    lost = [code for code in totals if known.figures.get(code, HIDDEN) == HIDDEN] + [str(key) for key, value in known.months.items() if value == HIDDEN]
    share = 100 * sum(known.spots.values()) / sum(truth.spots.values())
    print(f"the sample: {len(totals) - len(lost)} of {len(totals)} totals shown, {share:.0f} % of participations by session and commune (at least 60)", *lost)
    return lost, share


def report(bilan, folder, out, forms, languages):
    sheets = [f"{folder}/{name}" for name in ("presences", "campagnes") if os.path.isdir(f"{folder}/{name}")]
    for form in forms:
        for language in languages:
            run = subprocess.run(
                [bilan, "report", "--project", folder, "--sheets", *sheets, "--period", "2024", "--compare", "2023", "--form", form, "--language",
                 language, "--style", "markdown", "--out", out], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                raise SystemExit(f"{folder}: {run.stderr}")


def known_of(folder):
    from reading import Known, read
    from texts import read_text
    known = Known()
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xlsx"):
            read(os.path.join(folder, name), known)
    for name in sorted(os.listdir(folder)):
        if name.endswith(".md") and "-en" in name:
            read_text(os.path.join(folder, name), known)
    return known


def threshold_of(key):
    return CASE_FILES_THRESHOLD if key[0] == "count" or key[0] == "figure" and key[1] == "dossiers" else THRESHOLD


def targets(truth, known):
    """The small numbers that there are, by what they are of."""
    people = ("participations", "participants", "newcomers", "returning", "dossiers")
    found = {("figure",) + tuple(code.split("/")): value for code, value in truth.figures.items() if code.count("/") == 3 and code.split("/")[0] in people}
    for name, table in (("session", truth.sessions), ("spot", truth.spots), ("sector", truth.sectors), ("arrival", truth.arrivals), ("completion", truth.completions)):
        found.update({(name,) + key: value for key, value in table.items() if isinstance(value, (int, float))})
    # What is put together is small where it is small together.
    for month, count, what in known.months:
        if what == "participations":
            found["month", month, count, what] = sum(
                value for (one, _, other), value in truth.months.items()
                if other == what and 0 <= 12 * (one.year - month.year) + one.month - month.month < count)
    for line in known.counts:
        if line[3] == "Case files opened":
            found[("count",) + line] = sum(value for one, value in truth.counts.items() if one[2:] == line[2:] and line[0] <= one[0] and one[1] <= line[1])
    return [(key, value) for key, value in found.items() if 0 < value < threshold_of(key) and (key[0] != "sector" or key[1])]


def shows(known, key):
    """Whether the files show the number itself."""
    from reading import HIDDEN
    table = {
        "figure": known.figures, "session": known.sessions, "spot": known.spots, "month": known.months, "sector": known.sectors, "arrival": known.arrivals,
        "completion": known.completions, "count": known.counts}[key[0]]
    name = "/".join(key[1:]) if key[0] == "figure" else key[1:]
    return table.get(name, HIDDEN) != HIDDEN


def attack_project(bilan, seed, verbose=False):
    import projects
    from attacking import attack_report
    with tempfile.TemporaryDirectory() as folder:
        projects.write(f"{folder}/open", seed, "protection: {off: an attack is tried}")
        projects.write(f"{folder}/closed", seed, None)
        report(bilan, f"{folder}/open", f"{folder}/truth", ["impulsion"], ["en"])
        report(bilan, f"{folder}/closed", f"{folder}/told", FORMS, ["en", "fr"])
        truth, known = known_of(f"{folder}/truth"), known_of(f"{folder}/told")
    attack = attack_report(known)
    found = []
    total = 0
    found += [(("said",) + one[:2], one[2], "in a sentence") for one in known.said if 0 < one[2] < THRESHOLD]
    for key, value in targets(truth, known):
        total += 1
        if shows(known, key):
            found.append((key, value, "shown"))
            continue
        if key not in attack.columns:
            continue
        interval = attack.interval(key)
        if interval is False or interval[0] > 0 or interval[1] is not None and interval[1] < threshold_of(key):
            found.append((key, value, interval))
    if verbose or found:
        for one in found:
            print("  seed", seed, *one)
    shown = sum(1 for value in known.figures.values() if value != "s.")
    return total, len(found), shown, len(known.figures)


def attack_chain(bilan, seed):
    """Reports of one project that are sent one after the other, as sheets come in and are corrected. What is known afterwards is all of them together: a figure that two of them show must not
    have changed by fewer people than the threshold, also where the two are worked out of what is shown, and what one of them hid no other may show as long as it is the same."""
    import projects
    from attacking import attack_report
    from reading import HIDDEN
    chance = random.Random(seed)
    found = changes = 0
    with tempfile.TemporaryDirectory() as folder:
        projects.write(f"{folder}/p", seed, None)
        sheets = sorted(os.listdir(f"{folder}/p/presences"))
        releases = []
        for number in range(chance.randint(2, 6)):
            if number:
                path = f"{folder}/p/presences/{chance.choice(sheets)}"
                with open(path, encoding="utf-8") as file:
                    lines = file.read().splitlines()
                if chance.random() < 0.5 or len(lines) < 4:
                    lines += [f"Nouveau{chr(97 + number)}{chr(97 + n)};Prenom;;Forest" for n in range(chance.choice([1, 2, 8]))]
                else:
                    lines = lines[:-1]
                with open(path, "w", encoding="utf-8") as file:
                    file.write("\n".join(lines) + "\n")
            subprocess.run([bilan, "import", "--project", f"{folder}/p", f"{folder}/p/presences"], capture_output=True)
            run = subprocess.run(
                [bilan, "report", "--project", f"{folder}/p", "--period", "2024", "--compare", "2023", "--language", "en", "--out", f"{folder}/{number}", "--final"],
                capture_output=True, text=True)
            if run.returncode not in (0, 1):
                raise SystemExit(f"chain {seed}: {run.stderr}")
            truth = subprocess.run(
                [bilan, "indicators", "--project", f"{folder}/p", "--period", "2024", "--format", "json"], capture_output=True, text=True)
            true = {row["code"]: row["value"] for row in json.loads(truth.stdout)}
            known = known_of(f"{folder}/{number}")
            releases.append((known.figures, true, attack_report(known)))
    for before in range(len(releases)):
        for (old, old_true, old_attack), (new, new_true, new_attack) in [(releases[before], releases[after]) for after in range(before + 1, len(releases))]:
            for code, value in new.items():
                if not code.startswith(("participations/2024", "participants/2024")) or code not in old:
                    continue
                changes += 1
                if HIDDEN not in (value, old[code]) and 0 < abs(value - old[code]) < THRESHOLD:
                    found += 1
                    print("  chain", seed, code, old[code], value)
                change = (new_true.get(code) or 0) - (old_true.get(code) or 0)
                if HIDDEN in (value, old[code]) and 0 < abs(change) < THRESHOLD:
                    key = ("figure",) + tuple(code.split("/"))
                    ends = [one.interval(key) for one in (old_attack, new_attack) if key in one.columns]
                    if len(ends) == 2 and all(end and end[0] == end[1] for end in ends):
                        found += 1
                        print("  chain", seed, code, "worked out", ends)
                small = 0 < old_true.get(code, 0) < THRESHOLD
                if value != HIDDEN and old[code] == HIDDEN and small and new_true[code] == old_true[code]:
                    found += 1
                    print("  chain", seed, code, "shown again", value)
    return changes, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bilan")
    parser.add_argument("bench")
    parser.add_argument("--tables", type=int, default=1000)
    parser.add_argument("--projects", type=int, default=30)
    parser.add_argument("--chains", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        import openpyxl  # noqa: F401
        import scipy  # noqa: F401
    except ImportError:
        raise SystemExit(in_environment())
    sys.path.insert(0, HERE)
    start = time.time()
    found = attack_tables(options.bench, options.tables, options.seed) if options.tables else 0
    more = measure_loss(options.bench, min(options.tables, 200), options.seed) if options.tables else 0
    lost, share = measure_sample(options.bilan)
    total = leaked = shown = figures = 0
    for seed in range(options.seed, options.seed + options.projects):
        one = attack_project(options.bilan, seed)
        total, leaked, shown, figures = total + one[0], leaked + one[1], shown + one[2], figures + one[3]
    print(
        f"{options.projects} projects of seeds {options.seed} to {options.seed + options.projects - 1}, {len(FORMS)} forms, 2 languages: {total} small numbers, "
        f"found: {leaked}; {shown} of {figures} figures shown; {time.time() - start:.0f} s")
    changes = again = 0
    for seed in range(options.seed, options.seed + options.chains):
        one = attack_chain(options.bilan, seed)
        changes, again = changes + one[0], again + one[1]
    print(f"{options.chains} chains of reports that were sent: {changes} figures of two of them compared, small changes or hidden numbers found: {again}")
    raise SystemExit(1 if found or leaked or again or lost or more > 10 or share < 60 else 0)


if __name__ == "__main__":
    main()

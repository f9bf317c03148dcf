#!/usr/bin/env python3
"""What reading costs: the scanner alone, small sheets by the thousand, and one file of a gigabyte.

    reading.py BILAN_BINARY SCANNER_BENCH [--runs 3] [--data DIR]

Beside each stand `wc -l` and `cat` of the same files, measured in the same run. Data is made once, in .bench/ (or --data).
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = "Nom;Prénom;Organisation;E-mail;Commune;Présent;Date\n"
FAMILY = ["Dupont", "Benali", "Maes", "Peeters", "Kabongo", "El Amrani", "Van den Broeck", "Öztürk", "Lambert", "Diallo"]
GIVEN = ["Marie", "Karim", "Joris", "Sofie", "Grâce", "Fatima", "Luc", "Ayşe", "Zoé", "Amadou"]
BODIES = ["CPAS de Saint-Gilles", "Service Prévention", "Planning familial", "Zone de police Midi", "Maison médicale", ""]
HOMES = ["Saint-Gilles", "Forest", "Anderlecht", "1060", "1190 Forest"]
# sheets without a project: that their activity is not known is an error, and all the rest is read
ACCEPTED = (0, 1)


def rows(chance, number):
    for i in range(number):
        family, given = chance.choice(FAMILY), chance.choice(GIVEN)
        yield (f"{family};{given};{chance.choice(BODIES)};{given.lower()}.{i % 9999}@example.be;{chance.choice(HOMES)};oui;"
               f"{1 + i % 28:02d}/10/2024\n")


def one_file(path, number, times=1):
    """A sheet of so many rows, its rows repeated so many times."""
    if not os.path.exists(path):
        print(f"making {path}", file=sys.stderr)
        body = "".join(rows(random.Random(1), number)).encode()
        with open(path + ".new", "wb") as file:
            file.write(HEADER.encode())
            for _ in range(times):
                file.write(body)
        os.rename(path + ".new", path)
    return path


def small_sheets(folder, number, length):
    """So many sheets of so many people, each with its activity and date above the table."""
    if not os.path.exists(folder):
        print(f"making {folder}", file=sys.stderr)
        new = tempfile.mkdtemp(dir=os.path.dirname(folder))
        chance = random.Random(2)
        for i in range(number):
            with open(os.path.join(new, f"presences-{i:05d}.csv"), "w", encoding="utf-8") as file:
                file.write(f"Activité : Atelier {i % 40}\nDate : {1 + i % 28:02d}/{1 + i % 12:02d}/2024\n\n" + HEADER.replace(";Date", ""))
                file.writelines(row.rpartition(";")[0] + "\n" for row in rows(chance, length))
        os.rename(new, folder)
    return folder


def scanner(program, path, runs):
    found = subprocess.run([program, path, str(runs)], stdout=subprocess.PIPE, check=True)
    return json.loads(found.stdout)["seconds"]


def main():
    parser = argparse.ArgumentParser(description="Measures what reading costs.")
    parser.add_argument("bilan")
    parser.add_argument("scanner_bench")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(HERE, "..", "..", ".bench"))
    options = parser.parse_args()
    data = os.path.normpath(options.data)
    os.makedirs(data, exist_ok=True)

    def make():
        one_file(os.path.join(data, "scan-200.csv"), 2_500_000)
        small_sheets(os.path.join(data, "small-20000"), 20_000, 12)
        one_file(os.path.join(data, "giga.csv"), 2_500_000, 6)

    measure.apart(make)
    print(f"\nreading, {os.cpu_count()} processors, median of {options.runs} runs, files warm")
    print(f"{'':34}{'seconds':>9}{'CPU s':>8}{'MB/s':>8}{'peak MB':>9}{'x wc -l':>9}{'x cat':>8}")

    def table(label, files, programs):
        size = sum(os.path.getsize(file) for file in files)
        # the names are read from standard input by xargs: twenty thousand are more than a command line holds
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
            names.write("\0".join(files))
            names.flush()
            for name in ("cat", "wc -l"):
                command = ["sh", "-c", f"xargs -0 {name} < '{names.name}' > /dev/null"]
                measure.once(command)
                programs[name] = measure.median(command, options.runs)
        for name, cost in programs.items():
            cost = cost if isinstance(cost, measure.Cost) else measure.Cost(cost, cost, float("nan"))
            print(f"{label + ', ' + name:34}{cost.seconds:9.3f}{cost.cpu:8.2f}{size / cost.seconds / 1e6:8.0f}{cost.megabytes:9.0f}"
                  f"{cost.seconds / programs['wc -l'].seconds:9.1f}{cost.seconds / programs['cat'].seconds:8.1f}")

    path = os.path.join(data, "scan-200.csv")
    table("200 MB", [path], {"the scanner alone": scanner(options.scanner_bench, path, options.runs)})

    folder = os.path.join(data, "small-20000")
    check = [options.bilan, "check", "--project", data, folder]
    measure.once(check, ACCEPTED)
    cost = measure.median(check, options.runs, ACCEPTED)
    table("20,000 sheets", [os.path.join(folder, name) for name in sorted(os.listdir(folder))], {"bilan check": cost})
    print(f"{'':34}{20_000 / cost.seconds:9,.0f} sheets a second, {20_000 / cost.cpu:,.0f} for each second of one processor")

    path = os.path.join(data, "giga.csv")
    table("1.2 GB", [path], {"bilan check": measure.median([options.bilan, "check", "--project", data, path], 1, ACCEPTED)})


if __name__ == "__main__":
    try:
        main()
    except (measure.Failed, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"reading.py: {error}")

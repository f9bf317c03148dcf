#!/usr/bin/env python3
"""How the cost grows with each dimension of a project: each is doubled three times, and the growth given as an exponent.

    scaling.py BILAN_BINARY [--only WORD] [--runs 3]

1.0 is in proportion. What a run costs whatever its size is measured on the smallest project and taken off before. CPU seconds (user and system) of the
least of the runs: waiting for other programs is no growth. The last column says which are above 1.15 at a cost that counts.
Data is made in a temporary folder and removed. Exit status 0 whatever is found: a figure of time is no test.
"""
import argparse
import math
import os
import shutil
import tempfile

import measure

MOST = 1.15
# Below this cost of the largest size nobody waits, and the clock is too coarse for an exponent.
COUNTS = 0.05
DATA_HAS_ERRORS = (0, 1)
HEAD = "Activité : Atelier {activity}\nDate : {day}\n\n"
COLUMNS = "Nom;Prénom;Organisation;Commune;Présent\n"


def word(number):
    """A word of five letters and more, another for each number."""
    letters = "abdefiklmnoprstuv"
    text = ""
    for _ in range(5):
        text += letters[number % len(letters)]
        number = number // len(letters) + 7 * number % 13
    return text.capitalize()


def day(number):
    return f"{1 + number % 28:02d}/{1 + number // 28 % 12:02d}/2024"


def person(number, body="CPAS", commune="Forest", mark="x"):
    return f"{word(number)}{word(number // 97)};{word(number * 31 + 5)};{body};{commune};{mark}\n"


def project(axes=1, activities=15, communes=("Forest",), metrics=1, periods=("2024",), targets=0, planned=0, title="Banc", bodies=""):
    text = f'title: "{title}"\nlanguage: fr\ncoordinating_commune: Saint-Gilles\nparticipating_communes: [{", ".join(communes)}]\nperiods: [{", ".join(periods)}]\naxes:\n'
    for axis in range(axes):
        text += f'  - code: "{axis + 1}"\n    title: Axe {axis + 1}\n    status: done\n    activities:\n'
        for activity in range(activities):
            name = activity if axis == 0 else f"{axis}-{activity}"
            text += f"      - code: atelier-{name}\n        title: Atelier {name}\n        kind: workshop\n"
            if planned:
                days = ", ".join(f"2024-{1 + i // 28 % 12:02d}-{1 + i % 28:02d}" for i in range(planned))
                text += f"        planned_sessions: [{days}]\n"
    text += "metrics:\n" + "".join(f'  - {{code: compte-{i}, title: Comptes {word(i)} {i}, axis: "1"}}\n' for i in range(metrics))
    if targets:
        text += "targets:\n" + "".join(f'  - {{indicator: compte-{i}, axis: "{1 + i % axes}", value: {i + 1}}}\n' for i in range(targets))
    return text + bodies


class Case:
    """One dimension: makes a project of a size; what is run on it."""

    def __init__(self, name, size, make, command="report"):
        self.name, self.size, self.make, self.command = name, size, make, command


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def sheets(folder, number, rows=5, name=None, project_text=None, row=None, head=HEAD, columns=COLUMNS):
    write(folder, "projet.yaml", project_text or project())
    for i in range(number):
        path = f"presences/{i:05d}/presences.csv" if name else f"presences/liste-{i:05d}.csv"
        write(folder, path, head.format(day=day(i), activity=i // 336) + columns + "".join((row or person)(i * rows + j) for j in range(rows)))


BELGIAN = ["Forest", "Anderlecht", "Ixelles", "Uccle", "Etterbeek", "Jette", "Evere", "Ganshoren", "Koekelberg", "Schaerbeek", "Auderghem", "Namur", "Mons",
           "Liège", "Charleroi", "Tournai", "Wavre", "Huy", "Dinant", "Arlon", "Bastogne", "Verviers", "Gand", "Anvers", "Bruges", "Louvain", "Malines",
           "Ostende", "Courtrai", "Alost", "Hasselt", "Genk", "Roulers", "Ath", "Binche", "Ciney", "Eupen", "Spa", "Thuin", "Virton"]
COUNTS_HEAD = "Mois;Indicateur;Commune;Nombre\n"


def narrative(folder, n, text):
    sheets(folder, 1)
    write(folder, "recits/2024/resume.md", text(n))


def cases():
    yield Case("sheets", 500, lambda f, n: sheets(f, n))
    yield Case("sheets of one file name", 250, lambda f, n: sheets(f, n, name="same"), "import")
    yield Case("rows of one sheet", 10_000, lambda f, n: sheets(f, 1, rows=n))
    yield Case("people", 10_000, lambda f, n: sheets(f, 1, rows=n, row=lambda i: person(i)))
    yield Case("columns", 100, lambda f, n: sheets(f, 20, columns=COLUMNS.strip() + "".join(f";{word(i)} {i}" for i in range(n)) + "\n",
                                                  row=lambda i: person(i).strip() + ";mot" * n + "\n"))
    yield Case("unknown columns", 200, lambda f, n: sheets(f, 20, columns=COLUMNS.strip() + "".join(f";Zq{word(i)} {word(i + 3)}" for i in range(n)) + "\n"), "check")
    yield Case("organisations", 2_000, lambda f, n: sheets(f, 1, rows=n, row=lambda i: person(i % 50, f"Association {word(i)} {word(i // 7)}")))
    yield Case("activities", 50, lambda f, n: sheets(f, 200, project_text=project(activities=n)))
    yield Case("axes", 10, lambda f, n: sheets(f, 200, project_text=project(axes=n)))
    yield Case("communes", 5, lambda f, n: sheets(f, 200, project_text=project(communes=BELGIAN[:n])))
    yield Case("unknown communes", 1_000, lambda f, n: sheets(f, 1, rows=n, row=lambda i: person(i, commune=f"Zq{word(i)}")), "check")
    yield Case("metrics", 25, lambda f, n: (sheets(f, 1, project_text=project(metrics=n)), write(
        f, "presences/comptes.csv", COUNTS_HEAD + "".join(f"2024-{1 + i % 12:02d};Comptes {word(i % n)} {i % n};Forest;{i}\n" for i in range(n * 20)))))
    yield Case("targets", 100, lambda f, n: sheets(f, 20, project_text=project(axes=4, targets=n, metrics=n)))
    yield Case("planned sessions", 40, lambda f, n: sheets(f, 20, project_text=project(activities=10, planned=n)))
    yield Case("periods", 5, lambda f, n: sheets(f, 100, project_text=project(periods=[str(2024 - i) for i in range(n)])))
    yield Case("rows that are wrong", 2_500, lambda f, n: sheets(f, 1, rows=n, columns="Nom;Prénom;Date\n", row=lambda i: f"{word(i)};{word(i + 7)};31/02/2024\n"), "check")
    yield Case("questions about people", 250, lambda f, n: sheets(f, 1, rows=2 * n, row=lambda i: (
        f"{word(i)}{word(i // 17)};{'Jean' if i % 2 else 'Jan'};CPAS;Forest;x\n" if i % 2 == 0 else f"{word(i - 1)}{word((i - 1) // 17)};Jean;CPAS;Forest;x\n")))
    yield Case("lines above the table", 7, lambda f, n: sheets(f, 500, head=HEAD.strip() + "\n" + "Une ligne de plus, sans rien de particulier\n" * n + "\n"))
    yield Case("line ends in quotes", 20_000, lambda f, n: sheets(f, 1, rows=5, columns=COLUMNS.strip() + ";Remarque\n", row=lambda i: person(i).strip() + ';"' + "mot\n" * n + '"\n'))
    yield Case("length of a cell", 100_000, lambda f, n: sheets(f, 1, columns=COLUMNS.strip() + ";Remarque\n", row=lambda i: person(i).strip() + ";" + "mot " * n + "\n"))
    yield Case("length of a title", 20_000, lambda f, n: sheets(f, 1, project_text=project(title="Banc " * (n // 5))))
    yield Case("length of a paragraph", 50_000, lambda f, n: narrative(f, n, lambda n: "mot " * (n // 4) + "\n"))
    yield Case("headings of a narrative", 500, lambda f, n: narrative(f, n, lambda n: "".join(f"# Titre {i}\n\nUne phrase.\n\n" for i in range(n))))
    yield Case("combining marks", 10_000, lambda f, n: sheets(f, 1, columns=COLUMNS.strip() + ";Remarque\n", row=lambda i: person(i).strip() + ";e" + "\u0301" * n + "\n"))
    yield Case("words of a name", 100, lambda f, n: sheets(f, 1, rows=50, columns="Nom et prénom;Commune;Présent\n", row=lambda i: " ".join(word(i * 7 + j) for j in range(n)) + ";Forest;x\n"))


def command(bilan, folder, case):
    source = os.path.join(folder, "presences")
    if case.command == "report":
        return [bilan, "report", "--project", folder, "--sheets", source, "--period", "2024", "--out", os.path.join(folder, "out")]
    if case.command == "check":
        return [bilan, "check", "--project", folder, source]
    return [bilan, "import", "--project", folder, source]


def cost(bilan, case, size, runs):
    """The least CPU seconds of the runs on a project of this size, made anew for each."""
    found = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory(prefix="bilan-scaling-") as folder:
            measure.apart(lambda: case.make(folder, size))
            found.append(measure.once(command(bilan, folder, case), DATA_HAS_ERRORS).cpu)
    return min(found)


def main():
    parser = argparse.ArgumentParser(description="How the cost grows with each dimension of a project.")
    parser.add_argument("bilan", help="the program, built for release")
    parser.add_argument("--only", default="", help="dimensions whose name holds this")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    bilan = shutil.which(options.bilan)
    if bilan is None:
        parser.error(f"{options.bilan}: no such program")
    bilan = os.path.abspath(bilan)
    print(f"{'dimension':28} {'size':>9} {'x 1':>8} {'x 2':>8} {'x 4':>8} {'x 8':>8}  exponent")
    for case in cases():
        if options.only not in case.name:
            continue
        least = cost(bilan, case, 1, options.runs)
        costs = [cost(bilan, case, case.size * times, options.runs) for times in (1, 2, 4, 8)]
        own = [max(seconds - least, 0.0001) for seconds in costs]
        # Over the last two doublings, where what every run costs weighs least.
        exponent = math.log(own[3] / own[1], 4)
        counts = own[3] >= COUNTS
        print(f"{case.name:28} {case.size:9,d} " + " ".join(f"{seconds:8.3f}" for seconds in costs)
              + (f"  {exponent:8.2f}{'  too much' if exponent > MOST else ''}" if counts else "         –"), flush=True)


if __name__ == "__main__":
    main()

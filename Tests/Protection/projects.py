"""Random small projects: a project file and attendance sheets of invented people."""

import datetime
import os
import random

COMMUNES = ["Saint-Gilles", "Forest", "Anderlecht", "Ixelles", ""]
KINDS = ["meeting", "training", "workshop"]
BODIES = ["CPAS de Forest", "Police Midi", "Maison médicale", "École du Parc", ""]


def write(folder, seed, protection):
    chance = random.Random(seed)
    # By itself, so that the projects are those of the same seeds before there were trainings that are completed.
    training = random.Random(seed + 1_000_000)
    os.makedirs(folder, exist_ok=True)
    axes = chance.randint(1, 4)
    project = [
        "title: Essai", "coordinating_commune: Saint-Gilles", "participating_communes: [Forest, Anderlecht]", "periods: [2023, 2024]", "language: en",
        "people: {matching: names}", "sectors:", "  - {code: sante, title: Santé, words: [maison medicale]}", "  - {code: aide, title: Aide, words: [cpas]}",
        "axes:"]
    activities = []
    for axis in range(1, axes + 1):
        project += [f'  - code: "{axis}"', f"    title: Axe {axis}", "    status: done", "    activities:"]
        for number in range(chance.randint(1, 3)):
            code = f"act{axis}{number}"
            length = chance.choice(["1h", "2h", "2h30", "3h"])
            completed = ", completed_from: 2" if training.random() < 0.5 else ""
            project.append(f"      - {{code: {code}, title: Activity {axis}{number}, kind: {chance.choice(KINDS)}, duration: {length}{completed}}}")
            activities.append((str(axis), code))
    has_service = chance.random() < 0.6
    if has_service:
        project += [
            '  - {code: "9", title: Service, status: done, activities: [{code: desk, title: Desk, kind: duty_service}]}', "metrics:",
            '  - {code: dossiers, title: Case files opened, axis: "9"}']
    if chance.random() < 0.3:
        project.append("indicators: [sessions, participations, participants, organisations, hours, newcomers, returning, participations-per-session" + (", dossiers]" if has_service else "]"))
    if protection:
        project.append(protection)
    with open(f"{folder}/projet.yaml", "w", encoding="utf-8") as file:
        file.write("\n".join(project) + "\n")
    people = [(f"Nom{chr(97 + n // 26)}{chr(97 + n % 26)}", f"Prenom{chr(97 + n % 26)}{chr(97 + n // 26)}") for n in range(chance.randint(15, 120))]
    home = {person: chance.choices(COMMUNES, [5, 3, 3, 1, 2])[0] for person in people}
    body = {person: chance.choice(BODIES) for person in people}
    os.makedirs(f"{folder}/presences", exist_ok=True)
    names = set()
    for _ in range(chance.randint(3, 14)):
        axis, code = chance.choice(activities)
        day = datetime.date(chance.choice([2023, 2024]), chance.randint(1, 12), chance.randint(1, 28))
        name = f"{day}_axe{axis}_{code}.csv"
        if name in names:
            continue
        names.add(name)
        came = chance.sample(people, min(len(people), chance.choice([1, 2, 3, 4, 6, 8, 12, 18, 30, 45])))
        with open(f"{folder}/presences/{name}", "w", encoding="utf-8") as file:
            file.write("Liste de présence\nNom;Prénom;Organisation;Commune\n")
            for person in came:
                file.write(f"{person[0]};{person[1]};{body[person]};{home[person]}\n")
    if has_service:
        write_case_files(folder, chance)


def write_case_files(folder, chance):
    """Case files by month, quarter or half-year, of communes in which they are few or many."""
    os.makedirs(f"{folder}/campagnes", exist_ok=True)
    with open(f"{folder}/campagnes/dossiers.csv", "w", encoding="utf-8") as file:
        file.write("Période;Indicateur;Commune;Nombre\n")
        for year in (2023, 2024):
            grain = chance.choice(["M", "T", "S"])
            for commune in COMMUNES[:3]:
                most = chance.choice([3, 8, 25, 60])
                for number in range({"M": 12, "T": 4, "S": 2}[grain]):
                    span = datetime.date(year, number + 1, 1).strftime("%m/%Y") if grain == "M" else f"{grain}{number + 1} {year}"
                    file.write(f"{span};Case files opened;{commune};{chance.randint(0, most)}\n")

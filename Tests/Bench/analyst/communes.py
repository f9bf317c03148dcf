"""The reference tables of communes."""
import csv
import os

from .words import fold


def load_communes():
    """Folded name, alias or postal code -> REFNIS code."""
    here = os.path.dirname(os.path.abspath(__file__))
    folder = os.path.join(here, "..", "..", "..", "Sources", "BilanImport", "Resources")
    if not os.path.exists(os.path.join(folder, "communes.csv")):
        folder = os.environ.get("BILAN_REFERENCE", folder)

    def rows(name):
        with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    communes = rows("communes.csv")
    current = {row["nis_code"]: int(row["current_nis"]) for row in communes}
    names = {}
    for row in rows("postal_codes.csv"):
        names.setdefault(row["postal_code"], current[row["nis_code"]])
    for row in rows("commune_aliases.csv"):
        if row["ambiguous"] != "yes" and row["nis_code"]:
            names[fold(row["alias"])] = current[row["nis_code"]]
    for row in communes:
        for column in ("name_fr", "name_nl", "name_de"):
            if row[column]:
                names[fold(row[column])] = current[row["nis_code"]]
    return names

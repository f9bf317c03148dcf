"""Checks of this program itself."""

import csv, os

from .counts import COUNTS
from .people import name_of_row
from .places import COMMUNE_TEXTS
from .project import AXES, COMMUNES, PERIODS
from .sheets import MANIFEST
from .texts import folded

def check_files(root):
    for folder, table in (("presences", MANIFEST), ("campagnes", COUNTS)):
        sheets = [(entry["file"], entry["encoding"] if entry["delimiter"] is None else None) for entry in table]
        assert len(sheets) == len(set(sheets)), "a sheet stands twice in the manifest"
        listed = {file for file, _ in sheets}
        there = set()
        for path, _, names in os.walk(os.path.join(root, folder)):
            for name in names:
                there.add(os.path.relpath(os.path.join(path, name), os.path.join(root, folder)).replace(os.sep, "/"))
        assert listed == there, "manifest and folder %s differ: %s" % (folder, sorted(listed ^ there))

def check_communes(resources):
    """The short table of places.py agrees with the reference tables."""
    names = {}
    with open(os.path.join(resources, "communes.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for column in ("name_fr", "name_nl"):
                if row[column]:
                    names.setdefault(folded(row[column]), set()).add(int(row["nis_code"]))
    with open(os.path.join(resources, "commune_aliases.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["nis_code"]:
                names.setdefault(folded(row["alias"]), set()).add(int(row["nis_code"]))
    with open(os.path.join(resources, "postal_codes.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            names.setdefault(row["postal_code"], set()).add(int(row["nis_code"]))
    for text, code in COMMUNE_TEXTS.items():
        key = text if text in names else text.split(" ", 1)[-1]      # "1060 saint gilles": by its name
        if code is None:
            assert key not in names, "%s is a commune after all" % text
        else:
            assert code in names.get(key, set()), "%s is not %d in the reference tables" % (text, code)

def check_names():
    """The examples of docs/counting.md."""
    key = lambda full: name_of_row(dict(full=full))
    assert key("van der Berg Marie") == key("Berg, Marie van der") == key("Marie VANDERBERG") == "marie vanderberg"
    assert key("Mme Élise Crèvecœur") == key("CREVECOEUR Elise")
    assert key("N'Guessan Didier") == key("Didier N’GUESSAN")
    assert name_of_row(dict(last="Smet", first="Noor de")) == key("De Smet, Noor") == name_of_row(dict(last="Smet de", first="Noor"))
    assert key("?") is None and key("12") is None and name_of_row(dict(last="", first="")) is None

def check_result(result):
    value = {(r["indicator"], r["period"], r["axis"], r["commune"], r["estimated"]): r["value"] for r in result}
    assert len(value) == len(result)
    for period in PERIODS:
        for axis in AXES + [None]:
            # additive figures add up over communes; participants and organisations never do more than that
            for indicator in ("sessions", "participations", "hours"):
                parts = [value[indicator, period, axis, c, False] or 0 for c in COMMUNES]
                assert abs(sum(parts) - (value[indicator, period, axis, None, False] or 0)) < 1e-9
            for indicator in ("participants", "organisations"):
                parts = [value[indicator, period, axis, c, False] or 0 for c in COMMUNES]
                assert max(parts) <= (value[indicator, period, axis, None, False] or 0) <= sum(parts)

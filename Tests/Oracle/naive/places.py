"""Communes: what stands in the cells for them, and their columns."""

from .project import AN, FO, OWN, SG
from .texts import folded

# What stands in the commune cells, folded -> REFNIS; None: stated, but no commune of Belgium.
COMMUNE_TEXTS = {
    "saint gilles": SG, "sint gillis": SG, "st gilles": SG, "1060": SG, "1060 saint gilles": SG,
    "forest": FO, "vorst": FO, "1190": FO, "1190 forest": FO,
    "anderlecht": AN, "1070": AN, "1070 anderlecht": AN,
    "ixelles": 21009, "elsene": 21009, "1050 ixelles": 21009, "1050": 21009,          # 1050 has two communes, both "other" here
    "uccle": 21016, "ukkel": 21016, "1180": 21016,
    "schaerbeek": 21015, "schaarbeek": 21015, "1030": 21015,
    "molenbeek": 21012, "molenbeek saint jean": 21012, "sint jans molenbeek": 21012, "1080": 21012,
    "bruxelles": 21004, "brussel": 21004, "bxl": 21004, "1000": 21004, "1000 bruxelles": 21004,
    "charleroi": 52011, "6000": 52011, "hal": 23027, "halle": 23027, "1500": 23027,
    "lille france": None, "rijsel frankrijk": None, "lille": 13019,             # Lille is a commune of Antwerp, too
}

def place_of(text):
    """('none', None) | ('commune', REFNIS) | ('text', None)"""
    if text.strip() == "":
        return ("none", None)
    key = folded(text)
    assert key in COMMUNE_TEXTS, "a place this program does not know: " + text
    code = COMMUNE_TEXTS[key]
    return ("commune", code) if code is not None else ("text", None)

def place_of_code(code):
    return ("none", None) if code is None else ("commune", code)

def column_of(place):
    kind, code = place
    if kind == "none":
        return "not_stated"
    return OWN.get(code, "other")

def better_place(a, b):
    """Two lines of one person: a commune of Belgium before other text before none; the lowest REFNIS code."""
    rank = {"commune": 0, "text": 1, "none": 2}
    return min(a, b, key=lambda place: (rank[place[0]], place[1] or 0))

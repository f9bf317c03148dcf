"""The table of a file: its encoding, its separator, its header and the lines above."""
import re

from .cache import Cache
from .words import fold

HEADERS = {}
for role, texts in {
    "number": "N°|No|Nr|Nr.|#", "last": "Nom|Nom de famille|Naam|Familienaam", "first": "Prénom|Voornaam",
    "full": "Nom et prénom|Nom, prénom|Participant|Naam en voornaam",
    "organisation": "Organisation|Institution|Organisme|Organisatie", "commune": "Commune|Commune de résidence|Gemeente",
    "postal": "Code postal|CP|Postcode", "status": "Présent|Présence|Présent(e)|Aanwezig|Aanwezigheid",
    "email": "E-mail|Email|Adresse e-mail|E-mailadres", "date": "Date|Datum", "axis": "Axe|As", "activity": "Activité|Activiteit",
    "metric": "Action|Actie|Indicateur|Indicator", "amount": "Quantité|Aantal",
}.items():
    for text in texts.split("|"):
        HEADERS[fold(text)] = role
ABOVE = {"activite": "activity", "activiteit": "activity", "date": "date", "datum": "date", "axe": "axis", "as": "axis",
         "lieu": "place", "plaats": "place", "commune": "commune", "gemeente": "commune", "duree": "minutes", "duur": "minutes"}
PRESENT = set("x ✓ oui ja yes 1 p present presente present(e) aanwezig ok".split()) | {"en retard", "te laat"}
TOTAL = re.compile(r"(sous[- ])?tota+l", re.I)


def decode(data):
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8")
    if data.startswith(b"\xff\xfe"):
        return data[2:].decode("utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


ROLES = Cache(lambda cell: HEADERS.get(fold(cell)))


def roles_of(cells):
    roles = {}
    for index, cell in enumerate(cells):
        role = ROLES[cell]
        if role and role not in roles:
            roles[role] = index
    named = "last" in roles or "full" in roles
    if (named and len(cells) > 1) or ("metric" in roles and "amount" in roles):
        if "last" in roles and "first" not in roles:  # "Naam" alone holds the whole name
            roles["full"] = roles.pop("last")
        return roles
    return None


def separator_of(text):
    """The separator that makes a header of one of the first lines."""
    for line in text[:8000].splitlines()[:40]:
        for separator in sorted(";,\t|", key=line.count, reverse=True):
            if separator in line and roles_of([c.strip('"') for c in line.split(separator)]):
                return separator
    return ";"

"""How lists are laid out and written: their headers, words, days and bytes."""
import csv
import io

MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTHS_NL = "januari februari maart april mei juni juli augustus september oktober november december".split()


def day_text(day, style, dutch):
    if style == 0:
        return f"{day.day:02d}/{day.month:02d}/{day.year}"
    if style == 1:
        return f"{day.day}-{day.month}-{day.year % 100:02d}"
    if style == 2:
        return day.isoformat()
    if style == 3:
        return f"{day.day} {(MONTHS_NL if dutch else MONTHS_FR)[day.month - 1]} {day.year}"
    return f"{day.day:02d}.{day.month:02d}.{day.year}"


STATUS_WORDS = [  # (present, not present)
    (["x"], [""]), (["X"], ["", "", "E"]), (["oui"], ["non"]), (["Oui", "oui", "OUI"], ["Non", ""]), (["1"], ["0"]),
    (["P"], ["A", "E"]), (["présent", "présente"], ["absent", "excusé", "absente"]), (["Présent", "En retard"], ["Excusé", "Absent"]),
    (["ok"], [""]), (["✓"], [""])]
STATUS_WORDS_NL = [
    (["x"], [""]), (["ja"], ["nee"]), (["Ja", "ja"], ["Nee", ""]), (["aanwezig"], ["afwezig", "verontschuldigd"]),
    (["Aanwezig", "te laat"], ["Afwezig", "Verontschuldigd"]), (["1"], ["0"])]
REMARKS = ["", "", "", "", "", "arrive à 10 h", "part plus tôt", 'dit "à confirmer"', "allergie; prévoir autre repas",
           "rappeler, merci", "première fois | nouveau", "voir la liste d'attente"]
NO_NAMES = ["", "?", "illisible", "anonyme", "Inconnu"]
NO_NAMES_NL = ["", "?", "onleesbaar", "anoniem", "Onbekend"]

# name, Dutch, where the session stands, header above in one or two cells, columns
#   n: number, l: last name, f: first name, u: full name, o: organisation, c: commune, z: postal code, s: status, e: e-mail,
#   t: telephone, r: remark, g: signature, d: date, a: axis, y: activity
LAYOUTS = [
    ("fr-above-one-cell", False, "above", 1, "nlfoceg"),
    ("fr-above-two-cells", False, "above", 2, "lfocts"),
    ("nl-above", True, "above", 1, "nlfocsr"),
    ("fr-file-name-code", False, "name-code", 0, "uocs"),
    ("fr-file-name-title", False, "name-title", 0, "lfeozs"),
    ("fr-row-columns", False, "columns", 0, "daylfocsr"),
    ("nl-row-columns", True, "columns", 0, "dayuoces"),
    ("fr-full-names", False, "above", 2, "nuocr"),
    ("fr-no-organisation", False, "above", 1, "lfcts"),
    ("fr-commune-above", False, "above", 1, "nlfosr"),
]
HEADERS = {
    "n": ["N°", "No", "#"], "l": ["Nom", "NOM", "Nom de famille"], "f": ["Prénom", "PRÉNOM", "Prenom"],
    "u": ["Nom et prénom", "Nom, prénom", "Participant"], "o": ["Organisation", "Institution", "Organisme"],
    "c": ["Commune", "COMMUNE", "Commune de résidence"], "z": ["Code postal", "CP"], "s": ["Présent", "Présence", "Présent(e)"],
    "e": ["E-mail", "Email", "Adresse e-mail"], "t": ["Téléphone", "GSM", "Tél."], "r": ["Remarques", "Remarque"],
    "g": ["Signature"], "d": ["Date"], "a": ["Axe"], "y": ["Activité", "ACTIVITÉ"]}
HEADERS_NL = {
    "n": ["Nr.", "Nr"], "l": ["Naam", "Familienaam"], "f": ["Voornaam"], "u": ["Naam en voornaam"], "o": ["Organisatie"],
    "c": ["Gemeente"], "z": ["Postcode"], "s": ["Aanwezig", "Aanwezigheid"], "e": ["E-mail", "E-mailadres"],
    "t": ["Telefoon", "Gsm"], "r": ["Opmerking", "Opmerkingen"], "g": ["Handtekening"], "d": ["Datum"], "a": ["As"],
    "y": ["Activiteit"]}
ENCODINGS = ["utf-8", "cp1252", "utf-8-sig", "utf-16"]
SEPARATORS = [";", ",", "\t", "|", ";"]
LINE_ENDS = ["\r\n", "\n", "\r\n", "\r"]


def pick(r, items):
    return items[int(r() * len(items))]


class Form:
    """What one list asks people for."""

    def __init__(self, columns, dutch=False, only_latin=False):
        self.columns, self.dutch, self.only_latin = columns, dutch, only_latin
        self.status = None  # (present, not present): the words of the column for it, where that is filled in
        self.above = None   # the commune stated above the table, for rows that state none

    def word(self, french, dutch):
        return dutch if self.dutch else french


def encoded(table, encoding, separator, line_end, quoting=csv.QUOTE_MINIMAL):
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator=line_end, quoting=quoting).writerows(table)
    text = buffer.getvalue()
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(encoding)

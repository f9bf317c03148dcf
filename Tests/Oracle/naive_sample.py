#!/usr/bin/env python3
"""The expected figures of samples/rezone-midi-vif, found without any of bilan's own code.

    python3 naive_sample.py SAMPLE_DIR [RESOURCES_DIR]

Nothing is detected here. A table written by hand (MANIFEST, COUNTS) says for each file how it is encoded,
where its header and its last person stand, which column is what and which session it belongs to. The rest
is docs/counting.md applied with plain loops. Result: JSON on standard output, a list of
{"indicator", "period", "axis", "commune", "estimated", "value"}; null = no number (see "What is no number").
With RESOURCES_DIR the commune texts of the sheets are looked up in bilan's reference tables as well, and
must lead to the same communes as the short table below.
"""
import csv, io, json, os, re, sys, unicodedata

# ---------------------------------------------------------------------------------------------------
# The project (what projet.yaml says, written again)

PERIODS = ["2023", "2024"]                       # calendar years
AXES = ["1", "2", "3", "4", "5"]
NOT_IMPLEMENTED = ["2"]
OWN = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht"}      # REFNIS -> column
COMMUNES = ["Saint-Gilles", "Forest", "Anderlecht", "other", "not_stated"]
METRICS = ["affiches", "rubans-blancs", "depliants", "spectateurs", "participantes-tournoi", "visiteurs-expo", "dossiers-vif"]

# Minutes of one session of each activity: (axis, activity) -> minutes
MINUTES = {
    ("1", "premiere-rencontre"): 180, ("1", "outil-dpo-sensibilisation"): 180, ("1", "loi-stop-feminicide"): 180,
    ("1", "we-are-coming"): 150, ("1", "intersectionnalite"): 180, ("1", "parcours-judiciaire"): 180,
    ("1", "alternatives-justice"): 180, ("1", "murs-murs"): 150, ("1", "jeu-dpo"): 180, ("1", "stress-vicariant"): 180,
    ("3", "quitter-la-nuit"): 180, ("3", "we-are-coming"): 150,
    ("3", "atelier-de-fabrication-de-rubans"): 150,      # unplanned; "Durée : 2h30" above the header
    ("3", "atelier-affiches"): 120,                      # unplanned; "Durée : 2h" above the header
    ("4", "dpo-gardiens-paix"): 180, ("4", "dpo-plateforme"): 180, ("4", "dpo-cas-cpas"): 150, ("4", "dpo-cemo"): 180,
    ("4", "dpo-chu"): 120, ("4", "dpo-flcppf"): 180, ("4", "formation-vif"): 360,
}
# A count of these activities is no head count: kinds campaign and duty_service.
NO_HEAD_COUNT = {("3", "campagne-rubans-blancs"), ("3", "join-the-fam"), ("5", "dossiers-sjp")}

# Choices where docs/counting.md can be read in two ways (see the message that came with this program).
COUNTS_ARE_SHEETS = False         # does a file of counts make attendance figures "zero" instead of "no data"?
ROW_COMMUNE_PLACES_SESSION = True    # is a head count's session held in the commune of the count's row?

# ---------------------------------------------------------------------------------------------------
# The sheets. header, last: number of the CSV record (not of the line), from 1; last None = to the end.
# columns: meaning -> text of the header. session: (axis, activity, day); a None in it comes from the row.
# here: commune of the lines above the header, for rows that state none. held: where the session was held.

SG, FO, AN = 21013, 21007, 21001

def sheet(file, encoding, delimiter, header, last, columns, session, here=None, held=None, **more):
    return dict(file=file, encoding=encoding, delimiter=delimiter, header=header, last=last, columns=columns,
                session=session, here=here, held=held if held is not None else here, **more)

MANIFEST = [
    # --- 2023
    sheet("2023/Liste de presence 27 juin.csv", "cp1252", ";", 9, 49,
          dict(last="Nom", first="Prénom", organisation="Organisation", commune="Commune"),
          ("1", "premiere-rencontre", "2023-06-27"), here=SG),
    sheet("2023/zp midi presences.csv", "utf-8", ",", 3, None,
          dict(full="Nom et prénom", organisation="Service", status="Présent"),
          ("1", "premiere-rencontre", "2023-06-27")),
    sheet("2023/2023-09-26_axe1_outil-dpo-sensibilisation.ods", "Feuille1", None, 1, None,
          dict(first="Prénom", last="Nom de famille", organisation="Institution", commune="Code postal", status="Présence (oui/non/excusé)"),
          ("1", "outil-dpo-sensibilisation", "2023-09-26")),                     # from the file's name
    sheet("2023/17-10-2023 Loi Stop feminicide.csv", "cp1252", ";", 1, None,
          dict(full="Participants", organisation="Institution", commune="Commune", email="Adresse e-mail"),
          ("1", "loi-stop-feminicide", "2023-10-17")),                           # from the file's name
    sheet("2023/aanwezigheidslijst Anderlecht 17 oktober.csv", "utf-8-sig", ";", 6, 21,
          dict(last="Naam", first="Voornaam", organisation="Organisatie", commune="Gemeente", status="Aanwezig"),
          ("1", "loi-stop-feminicide", "2023-10-17"), here=AN),
    sheet("2023/presences film 19-12.csv", "utf-16", "\t", 6, None,
          dict(full="Nom, prénom", organisation="Organisme", commune="Commune", status="Présence"),
          ("1", "we-are-coming", "2023-12-19"), here=SG),
    sheet("2023/gardiens de la paix 5 octobre.csv", "utf-8", "|", 5, None,
          dict(last="Nom", first="Prénom", organisation="Service", status="Présence"),
          ("4", "dpo-gardiens-paix", "2023-10-05"), held=SG),                    # "Lieu|Saint-Gilles"
    sheet("2023/gardiens de la paix 5 octobre - Copie.csv", "utf-8", "|", 5, None,
          dict(last="Nom", first="Prénom", organisation="Service", status="Présence"),
          ("4", "dpo-gardiens-paix", "2023-10-05"), held=SG),                    # the same bytes: counts once
    sheet("2023/Vorst/gemeenschapswachten.csv", "cp1252", ";", 5, None,
          dict(first="Voornaam", last="Achternaam", commune="Gemeente"),
          ("4", "dpo-gardiens-paix", "2023-11-09"), held=FO),                    # "Plaats : Vorst"
    sheet("2023/2023-11-14_axe4_dpo-plateforme.csv", "utf-8-sig", ",", 1, None,
          dict(full="Participant", organisation="Organisation", email="E-mail", status="Présent ?"),
          ("4", "dpo-plateforme", "2023-11-14")),                                # from the file's name
    sheet("2023/CPAS_liste_CAS_5dec.csv", "utf-8", ";", 6, 26,
          dict(last="Nom", first="Prénom", organisation="Organisme", status="Présent\n(oui/non)"),
          ("4", "dpo-cas-cpas", "2023-12-05"), here=SG),
    sheet("2023/cemo.csv", "cp1252", ";", 4, None,                               # lines end in CR only
          dict(full="Nom complet", organisation="Organisation", commune="Code postal"),
          ("4", "dpo-cemo", "2023-12-12"), held=SG),
    sheet("2023/formation initiale VIF 3 jours.xlsx", "Formation", None, 6, None,      # a grid: a column for each day
          dict(day="day", last="Nom", first="Prénom", organisation="Employeur", commune="Commune", status="mark"),
          ("4", "formation-vif", None), held=SG, days=["2023-11-20", "2023-11-21", "2023-11-27"]),
    sheet("2023/atelier rubans.csv", "utf-8", "\t", 7, None,
          dict(full="Nom et prénom", commune="Commune"),
          ("3", "atelier-de-fabrication-de-rubans", "2023-11-15"), here=FO),
    sheet("2023/projection 30-11.csv", "utf-8", ";", 5, None,
          dict(last="Nom", first="Prénom", commune="CP", email="Courriel (facultatif)"),
          ("3", "we-are-coming", "2023-11-30"), here=AN),
    # --- 2024
    sheet("2024/20 fevrier.csv", "cp1252", ";", 5, 41,
          dict(last="NOM", first="PRÉNOM", organisation="ORGANISME", commune="COMMUNE", status="Présence"),
          ("1", "intersectionnalite", "2024-02-20"), here=FO),
    sheet("2024/attendance_list_guests.csv", "utf-8", ",", 4, None,
          dict(last="Last name", first="First name", organisation="Organisation", commune="Municipality", status="Attended"),
          ("1", "intersectionnalite", "2024-02-20")),
    sheet("2024/2024-03-26_axe1_parcours-judiciaire.csv", "utf-8-sig", ";", 1, None,
          dict(full="Participant·e", organisation="Institution", commune="Commune", status="Statut"),
          ("1", "parcours-judiciaire", "2024-03-26")),                           # from the file's name
    sheet("2024/Rapport Teams.csv", "utf-16", "\t", 10, 35,                      # section 2 only
          dict(full="Name", email="Email"),
          ("1", "alternatives-justice", "2024-04-16")),                          # from the report's own header
    sheet("2024/listes axe 1.xlsx", "Murs-Murs", None, 7, None,
          dict(last="Nom", first="Prénom", organisation="Structure", commune="Commune"),
          ("1", "murs-murs", "2024-05-28"), here=SG),
    sheet("2024/OCMW lijsten 2024.xlsx", "Murs-Murs 28-05", None, 4, None,
          dict(full="Naam en voornaam", organisation="Dienst", commune="Gemeente", status="Aanwezig"),
          ("1", "murs-murs", "2024-05-28")),
    sheet("2024/24-09-2024 jeu-dpo.csv", "utf-8", ",", 1, None,
          dict(first="Prénom", last="Nom", organisation="Association", email="Mail", status="Présent(e)"),
          ("1", "jeu-dpo", "2024-09-24")),                                       # from the file's name
    sheet("2024/listes axe 1.xlsx", "Stress vicariant", None, 6, None,
          dict(full="Nom Prénom", organisation="Organisation", commune="Commune", status="Présent / absent / excusé"),
          ("1", "stress-vicariant", "2024-10-21"), held=AN),                     # "Lieu : Anderlecht"
    sheet("2024/OCMW lijsten 2024.xlsx", "Stress 21-10", None, 3, None,
          dict(last="Naam", first="Voornaam", organisation="Organisatie", status="Aanwezig"),
          ("1", "stress-vicariant", "2024-10-21")),
    sheet("2024/chu-saint-pierre_18-01.csv", "utf-8", ",", 4, None,              # "Lieu" is not exactly a commune
          dict(full="Nom (Nom, Prénom)", organisation="Service", status="Présence"),
          ("4", "dpo-chu", "2024-01-18")),
    sheet("2024/FLCPPF 8 fevrier.csv", "cp1252", ";", 6, None,
          dict(full="Participante / participant", organisation="Organisme", commune="Code postal"),
          ("4", "dpo-flcppf", "2024-02-08"), held=SG),
    sheet("2024/25-04-2024 dpo-gardiens-paix.csv", "utf-8", ";", 1, None,
          dict(full="Nom et prénom", organisation="Service", status="Présent"),
          ("4", "dpo-gardiens-paix", "2024-04-25")),                             # from the file's name
    sheet("2024/OCMW Anderlecht 12-9.csv", "utf-8", ";", 4, None,
          dict(first="Voornaam", last="Naam", organisation="Organisatie", commune="Postcode", status="Aanwezigheid"),
          ("4", "dpo-cas-cpas", "2024-09-12"), here=AN),
    sheet("2024/plateforme_3_octobre.csv", "utf-8", "\t", 5, None,
          dict(last="Nom", first="Prénom", organisation="Institution", email="E-mail"),
          ("4", "dpo-plateforme", "2024-10-03"), held=FO),
    sheet("2024/suivi_formations.csv", "utf-8", ",", 1, None,
          dict(day="Date", activity="Activité", last="Nom", first="Prénom", organisation="Organisation", commune="Commune", status="Statut"),
          ("4", None, None),
          activities={"Outil DPO pour le CEMO": "dpo-cemo", "Outil DPO pour le personnel du CHU Saint-Pierre": "dpo-chu", "dpo-flcppf": "dpo-flcppf"}),
    sheet("2024/formation VIF 2024.csv", "utf-8", ";", 3, None,
          dict(day="Date", last="Nom", first="Prénom", organisation="Organisme", commune="Commune", status="Présence"),
          ("4", "formation-vif", None)),
    sheet("2024/projection quitter la nuit.csv", "utf-8", ";", 6, 46,            # a note stands below the table
          dict(last="Nom", first="Prénom", organisation="Association (facultatif)", commune="Commune", email="E-mail"),
          ("3", "quitter-la-nuit", "2024-11-25"), held=FO),                      # "Lieu : Forest"
    sheet("2024/2024-03-07_axe3_we-are-coming.csv", "utf-8-sig", "|", 1, None,
          dict(full="Prénom et nom", commune="Commune"),
          ("3", "we-are-coming", "2024-03-07")),                                 # from the file's name
    sheet("2024/atelier_affiches.csv", "utf-8", ",", 6, None,
          dict(last="Nom", first="Prénom", commune="Commune"),
          ("3", "atelier-affiches", "2024-02-28"), here=SG),
]

# The files of counts. metric: in every row the column of that name (a code, below) or one column per metric.
def counts(file, encoding, delimiter, header, last, columns, metrics, axis, activity=None, day=None, here=None):
    return dict(file=file, encoding=encoding, delimiter=delimiter, header=header, last=last, columns=columns,
                metrics=metrics, axis=axis, activity=activity, day=day, here=here)

LONG_FR = dict(day="Date", activity="Activité", metric="Indicateur", commune="Commune", value="Nombre")
COUNTS = [
    counts("2023/rubans blancs 2023.csv", "cp1252", ";", 3, 10, dict(LONG_FR, estimation="Estimation"), None, "3"),
    counts("2023/affiches et rubans - police.csv", "utf-8", ",", 1, None, dict(day="Date", activity="Activité", commune="Commune"),
           {"affiches": "Affiches distribuées", "rubans-blancs": "Rubans blancs"}, "3"),
    counts("2023/theatre Saint-Gilles.csv", "utf-8-sig", "\t", 3, None, dict(day="Date", activity="Activité"),
           {"spectateurs": "Spectateurs"}, "3", here=SG),
    counts("2023/toneel Vorst.csv", "utf-8", ";", 2, None, dict(day="Datum", activity="Activiteit", metric="Indicator", value="Aantal"),
           None, "3", here=FO),
    counts("2023/comptage projection.csv", "cp1252", ";", 3, None, dict(day="Date", metric="Indicateur", commune="Commune", value="Nombre"),
           None, "3", activity="we-are-coming"),
    counts("2023/dossiers VIF 2023.csv", "utf-8", ";", 3, 11, dict(day="Période", activity="Activité", commune="Commune"),
           {"dossiers-vif": "Dossiers VIF"}, "5"),
    counts("2024/campagne 8 mars.ods", "Feuille1", None, 2, 7, dict(day="Date", activity="Activité", commune="Commune"),
           {"affiches": "Affiches distribuées", "depliants": "Dépliants"}, "3"),
    counts("2024/affiches Vorst.csv", "utf-8", "|", 1, None,
           dict(day="Datum", activity="Activiteit", metric="Indicator", commune="Gemeente", value="Aantal"), None, "3"),
    counts("2024/rubans-blancs-novembre.csv", "utf-8-sig", ";", 1, None, dict(day="Date", activity="Activité", commune="Commune"),
           {"rubans-blancs": "Rubans blancs", "affiches": "Affiches distribuées"}, "3"),
    counts("2024/spectacles 2024.csv", "utf-8", ";", 2, 8, LONG_FR, None, "3"),
    counts("2024/guichet quitter la nuit.csv", "utf-8", ",", 4, None, dict(day="Date", metric="Indicateur", value="Nombre"),
           None, "3", activity="quitter-la-nuit", here=FO),
    counts("2024/place aux filles.csv", "utf-8", ";", 4, None, dict(commune="Commune", value="Nombre", metric="Indicateur"),
           None, "3", activity="place-aux-filles", day="2024-05-04"),
    counts("2024/expo blessures.csv", "utf-8", ",", 3, None, dict(day="Date", activity="Activité"),
           {"visiteurs-expo": "Visiteurs"}, "3", here=SG),
    counts("2024/SJP dossiers par mois.xlsx", "2024", None, 2, None, dict(LONG_FR, day="Mois"), None, "5"),
]
METRIC_TEXTS = {
    "Rubans blancs": "rubans-blancs", "Toeschouwers": "spectateurs", "Spectateurs": "spectateurs", "Verspreide affiches": "affiches",
    "Folders": "depliants", "Participantes au tournoi": "participantes-tournoi", "Dossiers VIF traités": "dossiers-vif",
}
ACTIVITY_TEXTS = {
    "Campagne des rubans blancs": "campagne-rubans-blancs", "Join the Fam": "join-the-fam", "Maux Bleus": "maux-bleus",
    "Classement sans suite": "classement-sans-suite", "Zonder gevolg gerangschikt": "classement-sans-suite",
    "Je l'aime un peu beaucoup": "je-l-aime-un-peu-beaucoup", "Murs-Murs": "murs-murs", "Brutes de décoffrage": "brutes-de-decoffrage",
    "Blessures de femmes": "blessures-de-femmes", "Permanence juridique pour les victimes": "dossiers-sjp", "dossiers-sjp": "dossiers-sjp",
}

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

# ---------------------------------------------------------------------------------------------------
# Texts

def plain(text):
    """Lower case, without accents (counting.md, "Who is one person", point 1)."""
    text = text.lower()
    for special, simple in (("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe")):
        text = text.replace(special, simple)
    out = ""
    for character in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(character):
            out += character
    return out

def folded(text):
    """Lower case, no accents, everything that is no letter and no digit as one blank."""
    return " ".join("".join(c if c.isalnum() else " " for c in plain(text)).split())

PARTICLES = set("""van von vander vanden der den de du des di da do dos das del della la le les el al ben bin ibn
                   bou abou abu ould ait ter ten te""".split())
TITLES = set("m mr mme mlle madame monsieur mademoiselle mevr mevrouw mw dhr meneer dr drs prof me maitre ms mrs".split())
NO_NAMES = {"?", "x", "illisible", "anonyme", "inconnu", "onleesbaar", "onbekend", "anoniem", "n/a"}

def words_of(cell):
    text = plain(cell)
    for apostrophe in "'’`ʼ":
        text = text.replace(apostrophe, "")
    for separator in "-.,_":
        text = text.replace(separator, " ")
    return text.split()                       # split() knows blanks of any kind

def join_particles(words):
    """(words with particles joined to the word after them, particles with no word after them)"""
    done, waiting = [], ""
    for word in words:
        if word in PARTICLES:
            waiting += word
        else:
            done.append(waiting + word)
            waiting = ""
    return done, waiting

def person_key(family, given):
    """family, given: two lists of words. Particles left over go before the first word of the family name."""
    family_words, left1 = join_particles(family)
    given_words, left2 = join_particles(given)
    left = left2 + left1
    if family_words:
        family_words[0] = left + family_words[0]
    elif given_words:
        given_words[0] = left + given_words[0]
    elif left:
        given_words = [left]
    words = family_words + given_words
    if len(words) < 3:
        return " ".join(sorted(words))
    # One turn of the words is as good as another: the first of all turns stands for them.
    return " ".join(min(words[i:] + words[:i] for i in range(len(words))))

def is_no_name(text):
    text = text.strip().lower()
    return text == "" or text in NO_NAMES or text.isdigit()

def name_of_row(row):
    """The person's key, or None when the row names nobody."""
    if "full" in row:
        if is_no_name(row["full"]):
            return None
        if "," in row["full"]:                # "Berg, Marie van der": the family name stands before the comma
            before, after = row["full"].split(",", 1)
            family, given = words_of(before), words_of(after)
        else:
            family, given = [], words_of(row["full"])
        first = family if family else given
        while first and first[0] in TITLES and len(family) + len(given) > 1:
            first.pop(0)
        return person_key(family, given)
    if is_no_name(row["last"]) and is_no_name(row["first"]):
        return None
    return person_key(words_of(row["last"]), words_of(row["first"]))

PRESENT = {"x", "oui", "ja", "yes", "1", "p", "présent", "présente", "aanwezig", "ok", "en retard"}
ABSENT = {"", "non", "nee", "no", "0", "a", "absent", "absente", "afwezig", "excusé", "excusée", "verontschuldigd", "e"}

def is_present(word):
    word = word.strip().lower()
    assert word in PRESENT or word in ABSENT, "unknown status word: " + word
    return word in PRESENT

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()

def day_of(text):
    """ISO day of a date cell, or None when there is no such day. The day comes before the month."""
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        year, month, day = text.split("-")
    elif re.fullmatch(r"\d{1,2} \w+ \d{4}", text):
        day, name, year = text.split()
        month = MONTHS.index(name) + 1
    elif re.fullmatch(r"\w+ \d{4}", text) and text.split()[0] in MONTHS:      # a month: its first day will do,
        name, year = text.split()                                            # it lies in one period
        day, month = 1, MONTHS.index(name) + 1
    elif re.fullmatch(r"T[1-4] \d{4}", text):                                # a quarter, likewise
        day, month, year = 1, 3 * int(text[1]) - 2, text.split()[1]
    else:
        day, month, year = re.split(r"[/.-]", text)
    year, month, day = int(year), int(month), int(day)
    if year < 100:
        year += 2000
    longest = [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= longest[month - 1]):
        return None
    return "%04d-%02d-%02d" % (year, month, day)

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

# ---------------------------------------------------------------------------------------------------
# Files

def written(value):
    """A cell of a workbook as a person would write it in a CSV."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)

def rows_of_xlsx(path, name):
    import openpyxl
    return [[written(value) for value in row] for row in openpyxl.load_workbook(path, data_only=True)[name].iter_rows(values_only=True)]

def rows_of_ods(path, name):
    """Rows that are repeated, empty ones, are left out at the end only."""
    import zipfile, xml.etree.ElementTree as tree
    table, office, text = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % part for part in ("table", "office", "text"))
    rows = []
    for sheet in tree.fromstring(zipfile.ZipFile(path).read("content.xml")).iter(table + "table"):
        if sheet.get(table + "name") != name:
            continue
        for line in sheet.iter(table + "table-row"):
            row = []
            for cell in line:
                value = cell.get(office + "date-value") or cell.get(office + "value")
                said = "\n".join("".join(part.itertext()) for part in cell.iter(text + "p"))
                shown = written(float(value)) if value and cell.get(office + "value") else value or said
                row += [shown] * min(int(cell.get(table + "number-columns-repeated", 1)), 64)
            rows += [row] * (int(line.get(table + "number-rows-repeated", 1)) if any(row) else 1)
    return rows

def unfolded(records, entry):
    """The rows of a grid, one for each day."""
    head = records[entry["header"] - 1]
    first = head.index(entry["days"][0])
    assert head[first:first + len(entry["days"])] == entry["days"]
    return records[:entry["header"] - 1] + [head[:first] + ["day", "mark"]] + [
        row[:first] + [day, row[first + place]] for row in records[entry["header"]:] for place, day in enumerate(entry["days"])]

def records_of(path, entry):
    """The content that tells a sheet from others, its headers and its rows. Of a workbook, `encoding` is the name of the worksheet."""
    with open(path, "rb") as file:
        content = file.read()
    if entry["delimiter"] is None:
        records = (rows_of_ods if path.endswith(".ods") else rows_of_xlsx)(path, entry["encoding"])
        if "days" in entry:
            records = unfolded(records, entry)
        content = (content, entry["encoding"])
    else:
        text = content.decode(entry["encoding"])
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=entry["delimiter"]))
    header = [cell.replace("\r\n", "\n") for cell in records[entry["header"] - 1]]
    wanted = list(entry["columns"].values()) + list((entry.get("metrics") or {}).values())
    for name in wanted:
        assert header.count(name) == 1, "%s: no column %r in %r" % (path, name, header)
    body = records[entry["header"]:entry["last"]]
    return content, header, body

def cell(record, header, name):
    """A row that is too short has blanks; cells beyond the header are not looked at."""
    place = header.index(name)
    return record[place] if place < len(record) else ""

def read_attendances(root):
    """(lines, sheets): a line is one row about a person with a valid day; sheets the (axis, day) with a sheet"""
    lines, held, seen, sheets = [], {}, set(), set()
    for entry in MANIFEST:
        content, header, body = records_of(os.path.join(root, "presences", entry["file"]), entry)
        if content in seen:                   # the same content counts once, under whatever name
            continue
        seen.add(content)
        rows = []
        for record in body:
            row = {meaning: cell(record, header, name) for meaning, name in entry["columns"].items()}
            axis, activity, day = entry["session"]
            said = "".join(v for k, v in row.items() if k not in ("day", "activity")).strip()
            if said == "":                    # a blank line of the form
                continue
            if "activity" in row:
                activity = entry["activities"][row["activity"]]
            if "day" in row:
                day = day_of(row["day"])
                if day is None:               # a row without a day is refused
                    continue
            rows.append((row, (axis, activity, day)))
        status_used = any(row.get("status", "").strip() for row, _ in rows)
        for row, session in rows:
            place = place_of(row.get("commune", ""))
            if place[0] == "none":
                place = place_of_code(entry["here"])
            lines.append(dict(session=session, person=name_of_row(row), place=place,
                              present=is_present(row["status"]) if status_used else True,
                              organisation=folded(row.get("organisation", ""))))
            sheets.add((session[0], session[2]))
            if entry["held"] is not None:     # several sheets of a session: the lowest code
                held[session] = min(held.get(session, entry["held"]), entry["held"])
    return lines, held, sheets

def merge(lines):
    """One person on several lines of one session is one attendance; unnamed lines stay as they are."""
    merged, known = [], {}
    for line in lines:
        key = (line["session"], line["person"])
        if line["person"] is None or key not in known:
            line = dict(line)
            merged.append(line)
            if line["person"] is not None:
                known[key] = line
            continue
        first = known[key]
        first["present"] = first["present"] or line["present"]
        first["place"] = better_place(first["place"], line["place"])
        stated = [o for o in (first["organisation"], line["organisation"]) if o]
        first["organisation"] = min(stated, key=lambda o: o.encode()) if stated else ""
    return merged

def number_of(text):
    """('1 250', '1.250', 'env. 200', '±150') -> (amount, estimated)"""
    text = text.strip()
    estimated = False
    for mark in ("environ", "env.", "ca.", "±"):
        if text.startswith(mark):
            text, estimated = text[len(mark):], True
    digits = "".join(c for c in text if c not in " .\u00a0\u202f")
    assert re.fullmatch(r"[0-9]+", digits), "no number: " + text
    return int(digits), estimated

def read_counts(root):
    found, seen = [], set()
    for entry in COUNTS:
        content, header, body = records_of(os.path.join(root, "campagnes", entry["file"]), entry)
        if content in seen:
            continue
        seen.add(content)
        names = entry["columns"]
        for record in body:
            def get(meaning):
                return cell(record, header, names[meaning]) if meaning in names else ""
            day = day_of(get("day")) if "day" in names else entry["day"]
            assert day is not None
            activity = ACTIVITY_TEXTS[get("activity")] if "activity" in names else entry["activity"]
            place = place_of(get("commune"))
            row_place = place
            if place[0] == "none":
                place = place_of_code(entry["here"])
            if entry["metrics"] is None:      # long form: one value a line
                values = [(METRIC_TEXTS[get("metric")], get("value"))]
            else:                             # wide form: one metric a column; a blank cell is no count
                values = [(code, cell(record, header, name)) for code, name in entry["metrics"].items()]
            for metric, text in values:
                if text.strip() == "":
                    continue
                amount, estimated = number_of(text)
                if get("estimation").strip() != "":
                    estimated = True
                found.append(dict(axis=entry["axis"], activity=activity, day=day, metric=metric, place=place, row_place=row_place,
                                  held=place_of_code(entry["here"]), amount=amount, estimated=estimated))
    return found

# ---------------------------------------------------------------------------------------------------
# Figures

def sessions_of(attendances, held, found):
    """{(axis, activity, day): column of the commune where it was held}"""
    stated, counted = {}, {}
    for line in attendances:
        if line["present"]:
            stated[line["session"]] = place_of_code(held.get(line["session"]))
    for count in found:
        if (count["axis"], count["activity"]) in NO_HEAD_COUNT:
            continue
        session = (count["axis"], count["activity"], count["day"])
        place = count["held"]
        if ROW_COMMUNE_PLACES_SESSION and count["row_place"][0] != "none":
            place = count["row_place"]
        if session in held:                   # also when nobody of the sheet was present
            stated[session] = place_of_code(held[session])
        counted.setdefault(session, set()).add(place)
    places = {}
    for session in set(stated) | set(counted):
        # What the sheet of a session says goes first; head counts say where it was if they all say one commune.
        place = stated.get(session, place_of_code(None))
        communes = {other for other in counted.get(session, ()) if other[0] != "none"}
        places[session] = communes.pop() if place[0] == "none" and len(communes) == 1 else place
    return {session: column_of(place) for session, place in places.items()}

def figures(root):
    lines, held, sheets = read_attendances(root)
    attendances = merge(lines)
    found = read_counts(root)
    sessions = sessions_of(attendances, held, found)
    result = []

    def put(indicator, period, axis, commune, estimated, value):
        result.append(dict(indicator=indicator, period=period, axis=axis, commune=commune, estimated=estimated, value=value))

    for period in PERIODS:
        for axis in AXES + [None]:
            def here(some_axis, day):         # in this period and this axis (or in any)
                return day[:4] == period and (axis is None or some_axis == axis)
            has_sheet = any(here(a, d) for a, d in sheets)
            if COUNTS_ARE_SHEETS:
                has_sheet = has_sheet or any(here(c["axis"], c["day"]) for c in found)
            for commune in COMMUNES + [None]:
                def counted(column):
                    return commune is None or column == commune
                # attendances of this cell
                present = [a for a in attendances if a["present"] and here(a["session"][0], a["session"][2]) and counted(column_of(a["place"]))]
                people = {a["person"] for a in present if a["person"] is not None}
                organisations = {a["organisation"] for a in present if a["organisation"] != ""}
                minutes = sum(MINUTES.get(a["session"][:2], 0) for a in present)
                hours = minutes // 60 if minutes % 60 == 0 else minutes / 60
                in_axis = [s for s in sessions if here(s[0], s[2])]
                held_here = [s for s in in_axis if counted(sessions[s])]
                no_number = axis in NOT_IMPLEMENTED
                # Lists that ask nobody for an organisation do not say that there was none.
                if not any(a["organisation"] != "" for a in attendances if here(a["session"][0], a["session"][2])):
                    organisations = None
                # Nor do people who state none.
                elif present and not organisations:
                    organisations = None
                put("sessions", period, axis, commune, False, None if no_number or not (has_sheet or in_axis) else len(held_here))
                for indicator, value in (("participations", len(present)), ("participants", len(people)),
                                         ("organisations", None if organisations is None else len(organisations)), ("hours", hours)):
                    put(indicator, period, axis, commune, False, None if no_number or not has_sheet else value)
                for metric in METRICS:
                    for estimated in (False, True):
                        amounts = [c["amount"] for c in found if c["metric"] == metric and c["estimated"] == estimated
                                   and here(c["axis"], c["day"]) and counted(column_of(c["place"]))]
                        put(metric, period, axis, commune, estimated, None if no_number or not amounts else sum(amounts))
    return result

# ---------------------------------------------------------------------------------------------------
# Checks of this program itself

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
    """The short table above agrees with the reference tables."""
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

def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python3 naive_sample.py SAMPLE_DIR [RESOURCES_DIR]")
    check_names()
    check_files(sys.argv[1])
    if len(sys.argv) == 3:
        check_communes(sys.argv[2])
    result = figures(sys.argv[1])
    check_result(result)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()

if __name__ == "__main__":
    main()

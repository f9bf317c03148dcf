#!/usr/bin/env python3
"""Makes a project with as many attendance sheets as asked for, and the figures that must come out of them.

    generate.py OUT_DIR --sheets 2000 [--rows 30] [--seed 1]
    generate.py OUT_DIR --one-file 1000000

OUT_DIR gets projet.yaml, project.json (the same definition, for programs without a YAML reader), presences/, campagnes/,
truth.json and made.json (how much was made). The truth is kept while the sheets are made, from what each row was meant to say; nothing is parsed back.
The same arguments give the same bytes. All people are invented.
"""
import argparse
import csv
import io
import json
import os
import random
import shutil
import unicodedata
from datetime import date, timedelta

VERSION = "3"  # raise with every change of the data: bench.py keeps made data by this number

# ---------------------------------------------------------------------------------------------- the project

AXES = [
    ("1", "Plateforme de concertation", "Overlegplatform", "Consultation platform"),
    ("2", "Ateliers de quartier", "Wijkateliers", "Neighbourhood workshops"),
    ("3", "Sensibilisation du public", "Sensibilisering van het publiek", "Public awareness"),
    ("4", "Formation des professionnels", "Vorming van professionals", "Training of professionals"),
    ("5", "Accompagnement des familles", "Begeleiding van gezinnen", "Support of families"),
]
# axis, code, French title, Dutch title, kind, minutes (None: the duration is not known)
ACTIVITIES = [
    ("1", "stress-vicariant", "Stress vicariant des professionnels", "Secundaire stress bij professionals", "meeting", 180),
    ("1", "parcours-judiciaire", "Parcours judiciaire", "Gerechtelijk parcours", "meeting", 150),
    ("1", "secret-professionnel", "Secret professionnel partagé", "Gedeeld beroepsgeheim", "meeting", 120),
    ("1", "reseau-local", "Rencontre du réseau local", "Ontmoeting van het lokale netwerk", "meeting", 90),
    ("1", "charte-commune", "Charte commune", "Gemeenschappelijk charter", "meeting", 120),
    ("1", "intersectionnalite", "Intersectionnalité", "Intersectionaliteit", "meeting", 150),
    ("1", "table-logement", "Table ronde logement", "Rondetafel huisvesting", "meeting", None),
    ("1", "murs-murs", "Murs-Murs", "Murs-Murs", "performance", 105),
    ("2", "cuisine-partagee", "Cuisine partagée", "Gedeelde keuken", "workshop", 180),
    ("2", "cafe-papote", "Café papote", "Praatcafé", "workshop", 120),
    ("2", "couture-solidaire", "Couture solidaire", "Solidair naaien", "workshop", 150),
    ("2", "potager-collectif", "Potager collectif", "Gezamenlijke moestuin", "workshop", 165),
    ("2", "ecriture-libre", "Écriture libre", "Vrij schrijven", "workshop", 120),
    ("2", "theatre-action", "Théâtre action", "Actietheater", "workshop", 180),
    ("2", "radio-quartier", "Radio de quartier", "Wijkradio", "workshop", 90),
    ("2", "velo-ecole", "Vélo école", "Fietsschool", "workshop", 60),
    ("3", "murs-murs", "Murs-Murs", "Murs-Murs", "performance", 105),
    ("3", "maux-bleus", "Maux bleus", "Blauwe pijn", "performance", 90),
    ("3", "quitter-la-nuit", "Quitter la nuit", "De nacht verlaten", "screening", 120),
    ("3", "regards-croises", "Regards croisés", "Gekruiste blikken", "exhibition", None),
    ("3", "tournoi-place-aux-filles", "Tournoi Place aux filles", "Toernooi Meisjes aan zet", "workshop", 240),
    ("3", "classement-sans-suite", "Classement sans suite", "Zonder gevolg", "performance", 75),
    ("3", "debat-medias", "Débat médias et préjugés", "Debat media en vooroordelen", "meeting", 135),
    ("3", "ruban-blanc", "Campagne du ruban blanc", "Campagne wit lint", "campaign", None),
    ("4", "outil-depistage", "Outil de dépistage", "Screeningsinstrument", "training", 180),
    ("4", "formation-initiale", "Formation initiale", "Basisopleiding", "training", 420),
    ("4", "accueil-premiere-ligne", "Accueil en première ligne", "Eerstelijnsonthaal", "training", 210),
    ("4", "ecoute-active", "Écoute active", "Actief luisteren", "training", 180),
    ("4", "gestion-conflits", "Gestion de conflits", "Conflicthantering", "training", 360),
    ("4", "droit-des-etrangers", "Droit des étrangers", "Vreemdelingenrecht", "training", 150),
    ("4", "premiers-secours", "Premiers secours psychologiques", "Psychologische eerste hulp", "training", 240),
    ("4", "supervision", "Supervision collective", "Collectieve supervisie", "training", 120),
    ("5", "soutien-parental", "Soutien parental", "Opvoedingsondersteuning", "workshop", 90),
    ("5", "groupe-de-parole", "Groupe de parole", "Praatgroep", "workshop", 120),
    ("5", "permanence-collective", "Information collective", "Collectieve infosessie", "meeting", 60),
    ("5", "espace-jeux", "Espace jeux", "Speelruimte", "workshop", 150),
    ("5", "sortie-familles", "Sortie en familles", "Gezinsuitstap", "workshop", 300),
    ("5", "budget-menage", "Budget du ménage", "Gezinsbudget", "workshop", 105),
    ("5", "aide-aux-devoirs", "Aide aux devoirs", "Huiswerkbegeleiding", "workshop", 75),
    ("5", "sante-femmes", "Santé des femmes", "Gezondheid van vrouwen", "workshop", None),
]
SHARED = {"murs-murs"}  # stands under two axes: a sheet of it always says which
METRICS = [
    ("affiches", "Affiches distribuées", "Verspreide affiches", "Posters handed out", "3"),
    ("depliants", "Dépliants distribués", "Verspreide folders", "Leaflets handed out", "3"),
    ("spectateurs", "Spectateurs", "Toeschouwers", "Spectators", "3"),
]
PERIODS = ["2023", "2024"]
COLUMNS = ["Saint-Gilles", "Forest", "Anderlecht", "other", "not_stated"]
UNPLANNED = ["Rencontre imprévue Midi", "Fête des voisins", "Visite de la maison médicale", "Soirée des bénévoles"]


def duration_text(minutes):
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return f"{rest}min"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


def write_project(out):
    def say(text):
        return json.dumps(text, ensure_ascii=False)  # a JSON string is a YAML string too

    lines = [
        "# Made by Tests/Bench/generate.py. All people are invented.",
        'title: "Banc de mesure"', 'reference: "BANC-001"',
        "funder: {fr: Fonds du banc, nl: Testfonds, en: Bench fund}",
        "language: fr", "coordinating_commune: Saint-Gilles", "participating_communes: [Forest, Anderlecht]",
        "contact: {service: Service Prévention, role: Coordination, email: coordination@example.org}",
        "periods:", "  - 2023", "  - 2024", "axes:"]
    for code, fr, nl, en in AXES:
        lines += [f"  - code: {say(code)}", f"    title: {{fr: {say(fr)}, nl: {say(nl)}, en: {say(en)}}}",
                  "    status: done", "    activities:"]
        for axis, activity, title, dutch, kind, minutes in ACTIVITIES:
            if axis == code:
                lines += [f"      - code: {activity}", f"        title: {{fr: {say(title)}, nl: {say(dutch)}}}",
                          f"        kind: {kind}"]
                if minutes:
                    lines.append(f"        duration: {duration_text(minutes)}")
    lines.append("metrics:")
    for code, fr, nl, en, axis in METRICS:
        lines.append(f"  - {{code: {code}, title: {{fr: {say(fr)}, nl: {say(nl)}, en: {say(en)}}}, axis: {say(axis)}}}")
    with open(os.path.join(out, "projet.yaml"), "w", encoding="utf-8") as file:
        # who is who is another bench's subject (Tests/Linkage): here a name is a person, as in plain.py
        file.write("\n".join(lines + ["people: {matching: names}"]) + "\n")
    definition = {
        "title": "Banc de mesure",
        "columns": COLUMNS[:3],
        "periods": [{"code": p, "from": p + "-01-01", "to": p + "-12-31"} for p in PERIODS],
        "axes": [{"code": c, "titles": [fr, nl, en]} for c, fr, nl, en in AXES],
        "activities": [{"axis": a, "code": c, "titles": [fr, nl], "kind": k, "minutes": m}
                       for a, c, fr, nl, k, m in ACTIVITIES],
        "metrics": [{"code": c, "titles": [fr, nl, en], "axis": a} for c, fr, nl, en, a in METRICS],
    }
    with open(os.path.join(out, "project.json"), "w", encoding="utf-8") as file:
        json.dump(definition, file, ensure_ascii=False, indent=1)


# ---------------------------------------------------------------------------------------------- places

# A place is (rank, code or text): the order of the pairs is the order in which one holds among several, the lowest
# REFNIS code first, then texts that are no Belgian commune, then nothing.
def commune(code):
    return (0, code)


NOWHERE = (2, "")
SPELLINGS = {  # REFNIS code -> how people write it
    21013: ["Saint-Gilles"] * 4 + ["Sint-Gillis", "St-Gilles", "SAINT-GILLES", "saint gilles", "1060", "1060", "StGilles", "St-Gillis"],
    21007: ["Forest"] * 4 + ["Vorst", "forest", "FOREST", "1190", "1190", "Forest-Bruxelles"],
    21001: ["Anderlecht"] * 4 + ["ANDERLECHT", "anderlecht", "1070", "1070", "Cureghem", "Kuregem"],
    21004: ["Bruxelles", "Brussel", "1000"],
    21009: ["Ixelles", "Elsene", "ixelles"],
    21016: ["Uccle", "Ukkel", "1180"],
    21015: ["Schaerbeek", "Schaarbeek", "1030"],
    21012: ["Molenbeek-Saint-Jean", "Sint-Jans-Molenbeek", "1080"],
    11002: ["Antwerpen", "Anvers", "2000"],
    24062: ["Leuven", "Louvain"],
    44021: ["Gent", "Gand"],
    62063: ["Liège", "Luik", "Liege"],
    92094: ["Namur", "Namen"],
}
POSTAL = {21013: "1060", 21007: "1190", 21001: "1070", 21004: "1000", 21016: "1180", 21015: "1030", 21012: "1080", 11002: "2000"}
FOREIGN = ["Roubaix", "Paris", "Maastricht", "Luxembourg-Ville"]
NAMES_FR = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht", 21009: "Ixelles", 21016: "Uccle"}
NAMES_NL = {21013: "Sint-Gillis", 21007: "Vorst", 21001: "Anderlecht", 21009: "Elsene", 21016: "Ukkel"}
NOT_COMMUNES = ["Maison des associations", "Salle 2, premier étage", "Centre culturel", "Hôtel communal"]
OTHERS = [21004, 21009, 21016, 21015, 21012, 11002, 24062, 44021, 62063, 92094]
TITLE = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht"}


def column_of(place):
    if place[0] == 2:
        return "not_stated"
    return TITLE.get(place[1], "other")


# ---------------------------------------------------------------------------------------------- people

FIRST = """Marie Sophie Julie Camille Léa Inès Fatima Aïcha Khadija Samira Nadia Leïla Yasmina Zoé Chloé Émilie Hélène
Françoise Geneviève Joëlle Noémie Océane Gaëlle Maïté Solène Aurélie Bénédicte Céline Désirée Élise Lotte Sofie Katrien
Griet Ilse Annelies Femke Lieve Nele Tine Anke Saar Hanne Karima Malika Naïma Rachida Zineb Houda Imane Salma Ewa
Agnieszka Małgorzata Zofia Ioana Andreea Elif Ayşe Zeynep Gülşen Björn Søren Jürgen Łukasz Đorđe Çağla José Núria Íñigo
João Conceição Lucas Hugo Nathan Thomas Antoine Mathieu Benoît François Jérôme Frédéric Stéphane Cédric Loïc Raphaël
Noé Théo Léon Gaspard Mohamed Youssef Karim Rachid Hassan Omar Bilal Ilyas Mehdi Hamza Soufiane Pieter Joris Wouter
Bram Dries Koen Stijn Geert Luc Dirk Mamadou Ousmane Ibrahima Aminata Fatoumata Awa Kofi Grâce Divine Merveille
Jean-Pierre Marie-Claire Anne-Sophie Jean-Luc Marie-Thérèse Anne-Laure Pierre-Yves Jean-François Ann-Sofie
Marie-Noëlle Paul-Émile Charles-Édouard Lou-Ann Mary-José""".split()
LAST = """Dupont Lambert Dubois Lefèvre Mercier Renard Gérard Hervé Bertrand Collignon Delvaux Étienne Fontaine Grégoire
Hubert Jacquemin Lejeune Marchal Noël Piron Remacle Servais Thiry Wauters Peeters Janssens Maes Jacobs Mertens Willems
Claes Goossens Wouters Hermans Aerts Michiels Hendrickx Pauwels Verhoeven Declercq Desmedt Vermeulen Cools Segers
Smets Coppens Benali Amrani Idrissi Tahiri Bakkali Haddad Mansouri Ouali Chaoui Ziani Berrada Kabbaj Lahlou Naciri
Yılmaz Yıldız Öztürk Şahin Çelik Aydın Koç Kowalski Wiśniewski Wójcik Zieliński Łukowski Popescu Ionescu Dumitrescu
Müller Weiß Größ Jørgensen Sørensen Bjørk Álvarez Núñez Muñoz Gonçalves Magalhães Araújo Diallo Barry Traoré Keïta
Coulibaly Kouassi Mbemba Lukaku Ilunga Kabongo Tshibangu Nzuzi O'Connor D'Hondt N'Diaye M'Bala L'Hoir D'Haese
Nuyens Baeten Torfs Ceulemans Vandaele Vermeersch Stevens Somers Geerts Bogaert Lemmens Dierckx Martens Raes
Thys Wéry Xhonneux Zénon Ghys Habets Istace Jadot Kinet Lœuil Mælstrøm Nyssen Orban Paquay Quoilin Rappe Simonis""".split()
PARTICLES = ["van der", "van den", "van", "vander", "de", "de la", "El", "Ben", "Aït", "Di", "Le", "du", "Bou", "Van de"]
PARTICLE_BASES = """Berg Velde Putte Broeck Meulen Straeten Elst Linden Smet Bruyne Backer Winter Fuente Torre Rocca
Mansour Youssef Ahmed Saïd Hadj Moussa Khattabi Fassi Alaoui Marca Rosa Blanc Grand Moulin Bois Pré Brun Chêne
Perre Castele Eynde Driessche Wiele Poel Keere""".split()
TITLES_FR = ["Mme", "M.", "Madame", "Monsieur", "Dr", "Mr"]
TITLES_NL = ["Mevr.", "Dhr.", "Mevrouw", "Dr.", "Mw."]
ODD = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
                     "œ": "oe", "Œ": "Oe", "’": "'"})


def plain(text):
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text.translate(ODD))
    return "".join(c for c in text if not unicodedata.combining(c))


def latin(text):
    try:
        text.encode("cp1252")
        return True
    except UnicodeEncodeError:
        return False


class Person:
    __slots__ = ("first", "part", "base", "latin", "home", "org", "mail", "phone")


ORGANISATIONS = [
    "Service Prévention", "CPAS de Saint-Gilles", "OCMW Anderlecht", "Maison médicale Les Tilleuls", "Planning familial Midi",
    "L'Étape", "Université des Femmes", "Police zone Midi", "Centre PMS", "École fondamentale Les Érables", "ASBL Horizons",
    "Maison de l'Espoir", "Buurthuis Zuid", "CAW Brussel", "Gardiens de la paix", "Hôpital Saint-Luc", "Télé-Accueil",
    "Bibliothèque communale", "Crèche Les Lutins", "Mission locale", "Foyer du Midi", "Espace Santé", "Jeugdhuis De Brug",
    "Samenlevingsopbouw", "Infor-Femmes", "Collectif Alpha", "Vzw Tegendraads", "Service Égalité des chances"]
ORGANISATIONS += [f"{kind} {place}" for kind in ("Maison de quartier", "Comité", "École", "Wijkcentrum", "Régie")
                  for place in ("Bosnie", "Bethléem", "Wiels", "Aumale", "Peterbos", "Morichar", "Scheut", "Altitude Cent")]


def org_spelling(text, r):
    k = int(r() * 12)
    if k < 8:
        return text
    if k == 8:
        return text.upper()
    if k == 9:
        return plain(text)
    if k == 10:
        return text.replace("'", "’").replace("-", " ")
    return text.lower().replace(" ", "  ", 1)


def org_key(text):
    """Only to choose among several organisations of one attendance, whose order the rules fix."""
    text = plain(text).lower()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def make_people(count, r):
    people, keys = [], set()
    while len(people) < count:
        first = FIRST[int(r() * len(FIRST))]
        k = r()
        part = ""
        if k < 0.45:
            base = LAST[int(r() * len(LAST))]
        elif k < 0.75:
            part = PARTICLES[int(r() * len(PARTICLES))]
            base = PARTICLE_BASES[int(r() * len(PARTICLE_BASES))]
        else:
            base = LAST[int(r() * len(LAST))] + "-" + LAST[int(r() * len(LAST))]
        words = plain(first).lower().split("-") + (plain(part).replace(" ", "") + plain(base).replace("'", "")).lower().split("-")
        key = " ".join(sorted(words))
        if key in keys:
            continue  # two different people never share a key
        keys.add(key)
        person = Person()
        person.first, person.part, person.base = first, part, base
        person.latin = latin(first + part + base)
        k = r()
        if k < 0.38:
            person.home = commune(21013)
        elif k < 0.60:
            person.home = commune(21007)
        elif k < 0.80:
            person.home = commune(21001)
        elif k < 0.98:
            person.home = commune(OTHERS[int(r() * len(OTHERS))])
        else:
            person.home = (1, FOREIGN[int(r() * len(FOREIGN))])
        person.org = ORGANISATIONS[int(r() * r() * len(ORGANISATIONS))] if r() < 0.85 else ""
        person.mail = plain(first).lower() + "." + plain(base).replace("'", "").lower() + str(len(people)) + "@example.org"
        person.phone = f"0470 00 {len(people) // 100 % 100:02d} {len(people) % 100:02d}"
        people.append(person)
    return people


ASIDE, BEHIND = 1, 2  # where a particle that does not stand before its family name went


def spell(person, r, only_latin):
    """(family name, first name, where the particle went), in one of the ways people write them, all with the same key."""
    first, part, base = person.first, person.part, person.base
    k = int(r() * 20)
    if only_latin and not person.latin:
        first, part, base = plain(first), plain(part), plain(base)
    whole = part + " " + base if part else base
    if k == 9 and part:
        return (part.replace(" ", "") + base).capitalize(), first, 0  # Vanderberg
    if k < 10:
        return whole, first, 0
    if k == 10:
        return whole.upper(), first, 0
    if k == 11:
        return whole.upper(), first.upper(), 0
    if k == 12:
        return whole.lower(), first.lower(), 0
    if k == 13:
        return plain(whole), plain(first), 0
    if k == 14:
        return whole.replace("-", " "), first.replace("-", " "), 0
    if k == 15 and part:
        return base, first + " " + part, ASIDE
    if k == 16 and part:
        return base + " " + part, first, BEHIND
    if k == 17:
        return (part + "  " + base if part else base.replace("'", "’")), first + " ", 0
    if k == 18 and part:
        return part.title().replace(" ", "-") + " " + base, first.replace("-", "\u00a0"), 0
    if k == 19 and not only_latin:
        # decomposed letters, as some systems write them
        return unicodedata.normalize("NFD", whole), unicodedata.normalize("NFD", first), 0
    return whole, first, 0


def spell_full(person, r, only_latin, dutch):
    family, first, particle = spell(person, r, only_latin)
    k = int(r() * 10)
    if particle == BEHIND:  # without the comma the particle would go to the first name
        return family + ", " + first
    if particle == ASIDE:  # at the end of the cell it goes before its first word, which must be the family name
        return family + (", " if k < 5 else " ") + first
    if k < 4:
        return family + " " + first
    if k < 7:
        return first.strip() + " " + family
    if k < 9:
        return family + ", " + first
    titles = TITLES_NL if dutch else TITLES_FR
    return titles[int(r() * len(titles))] + " " + first.strip() + " " + family


# ---------------------------------------------------------------------------------------------- the truth

class Session:
    __slots__ = ("axis", "activity", "title", "day", "minutes", "place", "people", "unnamed", "head_count")

    def __init__(self, axis, activity, title, day, minutes):
        self.axis, self.activity, self.title, self.day, self.minutes = axis, activity, title, day, minutes
        self.place = NOWHERE
        self.people = {}     # person number -> [present, place, organisation key or None]
        self.unnamed = []    # the same triples
        self.head_count = False

    def attend(self, number, present, place, org):
        if number is None:
            if present:
                self.unnamed.append([True, place, org])
            return
        known = self.people.get(number)
        if known is None:
            self.people[number] = [present, place, org]
        else:
            known[0] = known[0] or present
            known[1] = min(known[1], place)
            if org is not None and (known[2] is None or org < known[2]):
                known[2] = org


def period_of(day):
    code = str(day.year)
    return code if code in PERIODS else None


def truth(sessions, counts):
    cells = {}  # (indicator, period, axis, column) -> number or set
    sheets = set()
    def add(indicator, period, axis, column, value):
        for a in (axis, None):
            for c in (column, None):
                key = (indicator, period, a, c)
                cells[key] = cells.get(key, 0) + value
    def put(indicator, period, axis, column, value):
        for a in (axis, None):
            for c in (column, None):
                key = (indicator, period, a, c)
                found = cells.get(key)
                if found is None:
                    cells[key] = {value}
                else:
                    found.add(value)
    for session in sessions:
        period = period_of(session.day)
        if period is None:
            continue
        if session.people or session.unnamed:
            sheets.add((period, session.axis))
            sheets.add((period, None))
        held = session.head_count
        for number, (present, place, org) in list(session.people.items()) + [(None, u) for u in session.unnamed]:
            if not present:
                continue
            held = True
            column = column_of(place)
            add("participations", period, session.axis, column, 1)
            if session.minutes:
                add("hours", period, session.axis, column, session.minutes)
            if number is not None:
                put("participants", period, session.axis, column, number)
            if org:
                put("organisations", period, session.axis, column, org)
        if held:
            add("sessions", period, session.axis, column_of(session.place), 1)
    for metric, day, axis, place, amount, estimated in counts:
        period = period_of(day)
        if period:
            add((metric, estimated), period, axis, column_of(place), amount)
    figures = []
    def say(indicator, estimated, value_of):
        for period in PERIODS:
            for axis in [a[0] for a in AXES] + [None]:
                for column in COLUMNS + [None]:
                    figures.append({"indicator": indicator, "period": period, "axis": axis, "commune": column,
                                    "estimated": estimated, "value": value_of(period, axis, column)})
    for indicator in ("sessions", "participations", "participants", "organisations", "hours"):
        def value_of(period, axis, column):
            if (period, axis) not in sheets:
                return None
            value = cells.get((indicator, period, axis, column), 0)
            if isinstance(value, set):
                value = len(value)
            return value / 60 if indicator == "hours" else value
        say(indicator, False, value_of)
    for metric in METRICS:
        for estimated in (False, True):
            say(metric[0], estimated, lambda p, a, c: cells.get(((metric[0], estimated), p, a, c)))
    return figures


# ---------------------------------------------------------------------------------------------- the sheets

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


def encoded(text, encoding):
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(encoding)


class Maker:
    def __init__(self, out, seed, people):
        self.out = out
        self.random = random.Random(seed)
        self.r = self.random.random
        self.people = make_people(people, self.r)
        self.sessions = []
        self.counts = []
        start = date(2023, 1, 1)
        used = [i for i, a in enumerate(ACTIVITIES) if a[4] != "campaign"]
        self.free = [(i, start + timedelta(d)) for i in used for d in range(731)]
        self.random.shuffle(self.free)
        self.again = []  # sessions of which a second sheet may be made
        self.places = set()
        self.rows = 0

    def session(self):
        if not self.free:
            raise SystemExit("generate.py: too many sheets: no activity and day is left")
        index, day = self.free.pop()
        axis, code, fr, nl, kind, minutes = ACTIVITIES[index]
        if self.r() < 0.01:
            day = day.replace(year=2025, day=min(day.day, 28))  # outside every period: counted nowhere
        session = Session(axis, code, (fr, nl), day, minutes)
        if self.r() < 0.01:
            title = pick(self.r, UNPLANNED)  # a known axis with an activity the project does not know
            session = Session(axis, "unplanned " + title, (title, title), day, None)
            for other in self.sessions:
                if (other.axis, other.activity, other.day) == (session.axis, session.activity, session.day):
                    return self.session()
        self.sessions.append(session)
        return session

    def row_values(self, session, number, columns, status, dutch, only_latin, above, present, commune_needed):
        """The cells of one attendance by letter, and what they mean."""
        r = self.r
        self.rows += 1
        person = self.people[number] if number is not None else None
        cells = {}
        place = NOWHERE
        if "c" in columns or "z" in columns:
            home = person.home if person else commune(21013)
            k = r()
            if k < 0.04:
                home = commune(pick(r, (21001, 21007, 21013)))  # moved, or wrote where they work
            if k < 0.88 or commune_needed:
                if "z" in columns:
                    if home[1] in POSTAL:
                        cells["z"] = POSTAL[home[1]]
                        place = home
                elif home[0] == 1:
                    cells["c"], place = home[1], home
                else:
                    cells["c"], place = pick(r, SPELLINGS[home[1]]), home
        stated = place != NOWHERE
        if not stated and above is not None:
            place = above
        org = None
        if "o" in columns:
            text = (person.org if person else pick(r, ORGANISATIONS))
            if person and r() < 0.03:
                text = pick(r, ORGANISATIONS)
            if text:
                org = org_key(text)
                cells["o"] = org_spelling(text, r)
        if person:
            if "u" in columns:
                cells["u"] = spell_full(person, r, only_latin, dutch)
            else:
                family, first, _ = spell(person, r, only_latin)
                if r() < 0.02 and not person.part:
                    family, first = first, family  # the two columns mixed up
                cells["l"], cells["f"] = family, first
            if "e" in columns and r() < 0.8:
                cells["e"] = person.mail
            if "t" in columns and r() < 0.8:
                cells["t"] = person.phone
        else:
            cells["u" if "u" in columns else "l"] = pick(r, NO_NAMES_NL if dutch else NO_NAMES)
        if "r" in columns:
            cells["r"] = pick(r, REMARKS)
        if status is not None:
            cells["s"] = pick(r, status[0] if present else status[1])
        session.attend(number, present, place, org)
        return cells, stated

    def sheet(self, number, rows):
        r = self.r
        name, dutch, where, cells_above, columns = LAYOUTS[number % len(LAYOUTS)]
        encoding = ENCODINGS[int(r() * 4)]
        only_latin = encoding == "cp1252"
        separator, line_end = pick(r, SEPARATORS), pick(r, LINE_ENDS)
        quoting = csv.QUOTE_ALL if (name == "fr-no-organisation" and r() < 0.6) or r() < 0.05 else csv.QUOTE_MINIMAL
        style = int(r() * 5)
        second = where == "above" and name != "fr-commune-above" and self.again and r() < 0.01
        if second:
            sessions = [self.again.pop()]
        elif where == "columns":
            sessions = [self.session(), self.session()]
        else:
            sessions = [self.session()]
        if where == "name-title" and (sessions[0].activity in SHARED or sessions[0].activity.startswith("unplanned")):
            where = "name-code"  # this kind of file name tells no axis
        session = sessions[0]
        title = session.title[1 if dutch else 0]
        if r() < 0.1:
            title = title.upper() if r() < 0.5 else plain(title).lower()
        table = []
        above = None
        if where == "above":
            lines = []
            axis_row = next(a for a in AXES if a[0] == session.axis)
            axis = pick(r, [session.axis, ("As " if dutch else "Axe ") + session.axis, axis_row[2 if dutch else 1]])
            needs_axis = session.activity in SHARED or session.activity.startswith("unplanned")
            lines.append(("Activiteit" if dutch else "Activité", title))
            lines.append(("Datum" if dutch else "Date", day_text(session.day, style, dutch)))
            if needs_axis or r() < 0.8:
                lines.append(("As" if dutch else "Axe", axis))
            k = r()
            if name == "fr-commune-above" or (k < 0.3 and not second):
                code = pick(r, (21013, 21013, 21007, 21001, 21009))
                above = commune(code)
                lines.append(("Gemeente" if dutch else "Commune", (NAMES_NL if dutch else NAMES_FR)[code]))
                session.place = min(session.place, above)
                if r() < 0.5:
                    lines.append(("Plaats" if dutch else "Lieu", pick(r, NOT_COMMUNES)))
            elif k < 0.6:
                code = pick(r, (21013, 21013, 21007, 21001, 21016))
                lines.append(("Plaats" if dutch else "Lieu", (NAMES_NL if dutch else NAMES_FR)[code]))
                session.place = min(session.place, commune(code))
            elif k < 0.8:
                lines.append(("Plaats" if dutch else "Lieu", pick(r, NOT_COMMUNES)))
            timed = not second and r() < 0.15
            if timed:
                session.minutes = pick(r, (60, 90, 150, 195))
                lines.append(("Duur" if dutch else "Durée", duration_text(session.minutes)))
            if not second and above is None and not timed and session.activity.count(" ") == 0:
                self.again.append(session)
            if r() < 0.7:
                table.append([pick(r, ["Aanwezigheidslijst", "Lijst van deelnemers"] if dutch else
                                   ["Liste de présences", "Feuille d'émargement", "Présences"])])
            mark = pick(r, (" : ", ": ")) if not dutch else ": "
            for label, value in lines:
                table.append([label + mark + value] if cells_above == 1 else [label + mark.rstrip(), value])
            if r() < 0.7:
                table.append([])
        headers = HEADERS_NL if dutch else HEADERS
        header = [pick(r, headers[c]) if r() < 0.3 else headers[c][0] for c in columns]
        table.append(header)

        status = None
        unfilled = False
        if "s" in columns:
            status = pick(r, STATUS_WORDS_NL if dutch else STATUS_WORDS)
            if only_latin and status[0][0] == "✓":
                status = STATUS_WORDS[0]
            if r() < 0.06:
                status, unfilled = None, True  # nobody filled the column in: nobody is said to have come
        nobody = unfilled or status is not None and "" not in status[1] and where != "columns" and r() < 0.006
        count = max(1, int(rows * (0.7 + 0.6 * r())))
        serial = 0
        known = list(session.people) if second else []
        for position, session in enumerate(sessions):
            share = max(1, count // len(sessions))
            row_axis = row_title = row_day = ""
            if where == "columns":
                row_title = session.title[1 if dutch else 0]
                row_axis = session.axis if r() < 0.6 else ("As " if dutch else "Axe ") + session.axis
                if r() < 0.2 and session.activity not in SHARED and not session.activity.startswith("unplanned"):
                    row_axis = ""
                row_day = day_text(session.day, style, dutch)
            chosen = set()
            lines = []
            for index in range(share):
                if r() < 0.006:
                    person = None
                elif known and r() < 0.5:
                    person = known[int(r() * len(known))]
                else:
                    person = int(r() * len(self.people))
                if person in chosen:
                    continue
                if person is not None:
                    chosen.add(person)
                # at least one person came where anybody may have, so that the column is not entirely blank
                present = not nobody and (status is None or index == 0 or person is None or r() < 0.82)
                if person is None and nobody:
                    continue
                twice = person is not None and r() < 0.02
                cells, stated = self.row_values(session, person, columns, status, dutch, only_latin, above, present,
                                                (person is None or twice) and "o" not in columns or twice and above is not None)
                lines.append(cells)
                if twice and (above is None or stated):
                    came = not nobody and (status is None or r() < 0.6)
                    again, _ = self.row_values(session, person, columns, status, dutch, only_latin, above, came, above is not None)
                    lines.append(again)
            for cells in lines:
                serial += 1
                if where == "columns":
                    cells["d"], cells["a"], cells["y"] = row_day, row_axis, row_title
                if "n" in columns:
                    cells["n"] = str(serial)
                table.append([cells.get(c, "") for c in columns])
            if where == "columns" and position == 0 and r() < 0.02:
                # a day that does not exist: the row is refused, and this person counted nowhere
                family, first, _ = spell(self.people[0], r, only_latin)
                cells = {"d": "31/02/2024", "a": row_axis, "y": row_title, "l": family, "f": first, "u": family + ", " + first,
                         "s": status[0][0] if status else ""}
                table.append([cells.get(c, "") for c in columns])
            elif position == 0 and share > 12 and where != "columns" and r() < 0.03:
                table.append(header)  # the second page of a printed form
        if "n" in columns and r() < 0.5:
            for _ in range(int(1 + r() * 6)):
                serial += 1
                table.append([str(serial)] + [""] * (len(columns) - 1))
        if r() < 0.25:
            total = [""] * len(columns)
            if r() < 0.5:
                total[0], total[1] = ("Totaal" if dutch else "Total"), str(serial)
            else:
                total[0] = f"Totaal: {serial}" if dutch else f"Total : {serial}"
            table.append(total)
        if r() < 0.5:  # a spreadsheet pads every line to the width of the table
            table = [row + [""] * (len(columns) - len(row)) for row in table]
        buffer = io.StringIO()
        csv.writer(buffer, delimiter=separator, lineterminator=line_end, quoting=quoting).writerows(table)

        folder = os.path.join(self.out, "presences", f"equipe-{chr(97 + int(r() * 12))}")
        session = sessions[0]
        if where == "name-code":
            code = session.activity
            if code.startswith("unplanned "):
                code = plain(session.title[0]).lower().replace(" ", "-")
            file = f"{session.day.isoformat()}_axe{session.axis}_{code}.csv"
        elif where == "name-title":
            file = f"{session.day.day:02d}-{session.day.month:02d}-{session.day.year} {session.title[0]}.csv"
        else:
            file = f"feuille-{number:05d}.csv"
        path = os.path.join(folder, file)
        while path in self.places:
            folder += "-bis"
            path = os.path.join(folder, file)
        self.places.add(path)
        os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as handle:
            handle.write(encoded(buffer.getvalue(), encoding))

    def campaigns(self, files):
        r = self.r
        os.makedirs(os.path.join(self.out, "campagnes"), exist_ok=True)
        seen = set()
        start = date(2023, 1, 1)
        last = None
        for number in range(files):
            dutch = number % 4 == 2
            encoding = ENCODINGS[int(r() * 4)]
            separator, line_end = pick(r, SEPARATORS), pick(r, LINE_ENDS)
            table = []
            if number % 6 == 1:
                # spectators counted at the door: a session without a list of names
                while True:
                    index, day = self.free.pop()
                    axis, code, fr, nl, kind, minutes = ACTIVITIES[index]
                    if kind in ("performance", "screening"):
                        break
                session = Session(axis, code, (fr, nl), day, minutes)
                session.head_count = True
                place = pick(r, (21013, 21007, 21001, 21009))
                session.place = commune(place)
                self.sessions.append(session)
                amount = int(20 + r() * 300)
                mark = " : "
                if dutch:
                    table += [["Activiteit" + mark + nl], ["Datum" + mark + day_text(day, 0, True)], ["As" + mark + axis],
                              ["Gemeente" + mark + NAMES_NL[place]], [], ["Indicator", "Aantal", "Opmerking"],
                              ["Toeschouwers", str(amount), ""]]
                else:
                    table += [["Activité" + mark + fr], ["Date" + mark + day_text(day, 0, False)], ["Axe" + mark + axis],
                              ["Commune" + mark + NAMES_FR[place]], [], ["Indicateur", "Quantité", "Remarque"],
                              ["Spectateurs", str(amount), "comptés à l'entrée"]]
                self.counts.append(("spectateurs", day, axis, commune(place), amount, False))
            else:
                above = None
                if r() < 0.6:
                    table.append(["Telling van de campagne" if dutch else "Bilan des campagnes"])
                    if r() < 0.5:
                        code = pick(r, (21013, 21007, 21001))
                        above = commune(code)
                        table.append(["Gemeente : " + NAMES_NL[code] if dutch else "Commune : " + NAMES_FR[code]])
                    table.append([])
                table.append(["Datum", "Actie", "Gemeente", "Aantal", "Opmerking"] if dutch else
                             ["Date", "Action", "Commune", "Quantité", "Remarque"])
                style = int(r() * 3)
                for _ in range(int(12 + r() * 14)):
                    day = start + timedelta(int(r() * 731))
                    metric, fr, nl, en, axis = METRICS[int(r() * 2)]
                    k = r()
                    if k < 0.75:
                        place = commune(pick(r, (21013, 21013, 21007, 21001)))
                        text = pick(r, SPELLINGS[place[1]])
                    elif k < 0.9:
                        place = commune(pick(r, OTHERS))
                        text = pick(r, SPELLINGS[place[1]])
                    else:
                        place, text = above or NOWHERE, ""
                    # no two counts of one thing, day and place, so that nobody can take one for the other
                    if (day, metric, place) in seen:
                        continue
                    seen.add((day, metric, place))
                    amount = int(1 + r() ** 3 * 6000)
                    estimated = r() < 0.2
                    shown = str(amount)
                    if amount >= 1000:
                        k = int(r() * 4)
                        if k < 3:
                            shown = f"{amount // 1000}{(' ', '.', chr(0xa0))[k]}{amount % 1000:03d}"
                    if estimated:
                        shown = pick(r, ("env. ", "environ ", "± ", "ca. ")) + shown
                    self.counts.append((metric, day, axis, place, amount, estimated))
                    table.append([day_text(day, style, dutch), nl if dutch else fr, text, shown,
                                  "schatting" if estimated and dutch else "estimation" if estimated else ""])
                if r() < 0.3:
                    table.append(["Totaal" if dutch else "Total", "", "", str(len(table)), ""])
            buffer = io.StringIO()
            csv.writer(buffer, delimiter=separator, lineterminator=line_end).writerows(table)
            data = encoded(buffer.getvalue(), encoding)
            with open(os.path.join(self.out, "campagnes", f"comptages-{number:04d}.csv"), "wb") as handle:
                handle.write(data)
            last = data
        if files >= 4:  # the same file under another name counts once
            with open(os.path.join(self.out, "campagnes", "comptages (copie).csv"), "wb") as handle:
                handle.write(last)

    def one_file(self, rows):
        """A register kept in one long file, day after day."""
        r = self.r
        per_session = 50
        wanted = max(1, min(rows // per_session, len(self.free) - 100))
        sessions = [self.session() for _ in range(wanted)]
        sessions.sort(key=lambda s: (s.day, s.axis, s.activity))
        columns = "ndaylfoces"
        status = STATUS_WORDS[2]
        os.makedirs(os.path.join(self.out, "presences"), exist_ok=True)
        with open(os.path.join(self.out, "presences", "registre.csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writer.writerow([HEADERS[c][0] for c in columns])
            written = 0
            for index, session in enumerate(sessions):
                share = (rows - written) // (wanted - index)
                title, day = session.title[0], day_text(session.day, 0, False)
                for position in range(share):
                    person = int(r() * len(self.people)) if r() > 0.003 else None
                    present = position == 0 or person is None or r() < 0.85
                    cells, _ = self.row_values(session, person, columns, status, False, False, None, present, False)
                    written += 1
                    cells["n"], cells["d"], cells["a"], cells["y"] = str(written), day, session.axis, title
                    writer.writerow([cells.get(c, "") for c in columns])


def main():
    parser = argparse.ArgumentParser(description="Makes sheets and the figures that must come out of them.")
    parser.add_argument("out")
    parser.add_argument("--sheets", type=int, default=0)
    parser.add_argument("--rows", type=int, default=30, help="people on a sheet, about")
    parser.add_argument("--one-file", type=int, default=0, metavar="ROWS", help="one register of ROWS lines instead of sheets")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if (options.sheets > 0) == (options.one_file > 0):
        parser.error("say either --sheets or --one-file")
    os.makedirs(options.out, exist_ok=True)
    if os.path.exists(os.path.join(options.out, "made.json")):
        os.remove(os.path.join(options.out, "made.json"))
    for folder in ("presences", "campagnes"):  # sheets of an earlier run would be counted too
        shutil.rmtree(os.path.join(options.out, folder), ignore_errors=True)
    write_project(options.out)
    people = max(500, options.one_file // 12) if options.one_file else max(500, options.sheets * 4)
    maker = Maker(options.out, options.seed, people)
    if options.one_file:
        maker.one_file(options.one_file)
        maker.campaigns(2)
    else:
        for number in range(options.sheets):
            maker.sheet(number, options.rows)
        maker.campaigns(max(2, options.sheets // 50))
    with open(os.path.join(options.out, "truth.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(f) for f in truth(maker.sessions, maker.counts)) + "\n]\n")
    # written last: whoever finds it finds everything
    with open(os.path.join(options.out, "made.json"), "w", encoding="utf-8") as file:
        json.dump({"version": VERSION, "rows": maker.rows + len(maker.counts)}, file)


if __name__ == "__main__":
    main()

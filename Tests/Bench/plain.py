#!/usr/bin/env python3
"""The same job as `bilan report`, as an analyst would write it in Python: csv, multiprocessing and XlsxWriter.

    plain.py DATA_DIR OUT_XLSX [--json FILE]

Reads DATA_DIR/project.json, presences/ and campagnes/, counts by the rules of docs/counting.md, writes the workbook.
It is what bilan's speed is compared with, so it is written to be fast as Python goes: every cell that comes again
(a name, a commune, a day, a title) is understood once. It shares no line with the generator: the two agree only if
both follow the rules.
"""
import argparse
import csv
import gc
import hashlib
import io
import json
import multiprocessing
import os
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date

import xlsxwriter

csv.field_size_limit(1 << 24)

# ---------------------------------------------------------------------------------------------- words

SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


def bare(text):
    """Lower case without accents."""
    text = text.lower()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text.translate(SPECIAL))
    return "".join([c for c in text if not unicodedata.combining(c)])


def fold(text):
    """How titles, communes and headers are compared: hyphens and underscores are blanks."""
    return " ".join(bare(text).replace("-", " ").replace("_", " ").split())


NOT_WORD = re.compile(r"[\W_]+")


def organisation_key(text):
    return NOT_WORD.sub(" ", bare(text)).strip()


APOSTROPHES = str.maketrans("", "", "'’`ʼ")
BREAKS = str.maketrans("-.,_\u2010\u2011\u2012\u2013", "        ")
NAME_TITLES = set("m mr mme mlle madame monsieur mademoiselle mevr mevrouw mw dhr meneer dr drs prof me maitre ms mrs".split())
PARTICLES = set("van von vander vanden der den de du des di da do dos das del della la le les el al ben bin ibn "
                "bou abou abu ould ait ter ten te".split())
NO_NAME = {"", "?", "x", "illisible", "anonyme", "inconnu", "onleesbaar", "onbekend", "anoniem", "n/a"}


def words_of(text):
    return bare(text).translate(APOSTROPHES).translate(BREAKS).split()


def join_particles(words):
    """The words with particles joined to the word after them, and the particles left over at the end."""
    done, waiting = [], ""
    for word in words:
        if word in PARTICLES:
            waiting += word
        else:
            done.append(waiting + word)
            waiting = ""
    return done, waiting


def is_no_name(text):
    text = bare(text).strip()
    return text in NO_NAME or not any(c.isalpha() for c in text)


def key_of_two(last, first):
    if is_no_name(last) and is_no_name(first):
        return None
    family, left = join_particles(words_of(last))
    given, more = join_particles(words_of(first))
    return key_of_parts(family, given, left + more)


def key_of_full(text):
    if is_no_name(text):
        return None
    before, comma, after = text.partition(",")
    words = words_of(before)
    while len(words) > 1 and words[0] in NAME_TITLES:
        words = words[1:]
    family, left = join_particles(words)
    given, more = join_particles(words_of(after)) if comma else ([], "")
    return key_of_parts(family, given, left + more)


def key_of_parts(family, given, left):
    words = family + given
    if left:
        if words:
            words[0] = left + words[0]
        else:
            words = [left]
    words.sort()
    return " ".join(words)


# ---------------------------------------------------------------------------------------------- communes

def load_communes():
    """Folded name, alias or postal code -> REFNIS code."""
    here = os.path.dirname(os.path.abspath(__file__))
    folder = os.path.join(here, "..", "..", "Sources", "BilanImport", "Resources")
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


# ---------------------------------------------------------------------------------------------- days and numbers

MONTHS = {}
for index, words in enumerate(("janvier januari", "fevrier februari", "mars maart", "avril april", "mai mei", "juin juni",
                               "juillet juli", "aout augustus", "septembre september", "octobre oktober",
                               "novembre november", "decembre december")):
    for word in words.split():
        MONTHS[word] = index + 1
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
IN_WORDS = re.compile(r"(\d{1,2})(?:er)? ([a-z]+) (\d{4})$")


def read_day(text):
    text = bare(text).strip()
    try:
        if found := DAY_FIRST.match(text):
            day, month, year = map(int, found.groups())
            return date(year + 2000 if year < 100 else year, month, day)
        if found := YEAR_FIRST.match(text):
            return date(*map(int, found.groups()))
        if (found := IN_WORDS.match(text)) and found[2] in MONTHS:
            return date(int(found[3]), MONTHS[found[2]], int(found[1]))
    except ValueError:
        pass
    return None


DURATION = re.compile(r"(?:(\d+)\s*[hu]\s*(\d{2})?)$|(\d+)\s*min")


def read_minutes(text):
    found = DURATION.match(bare(text).strip())
    if not found:
        return None
    return int(found[3]) if found[3] else int(found[1]) * 60 + int(found[2] or 0)


AMOUNT = re.compile(r"(env\.?|environ|ca\.?|circa|±|~)?\s*(\d[\d .\u00a0\u202f]*)$")


def read_amount(text):
    """(amount, estimated) or None."""
    found = AMOUNT.match(text.strip().lower())
    if not found:
        return None
    return int(re.sub(r"\D", "", found[2])), bool(found[1])


# ---------------------------------------------------------------------------------------------- the table of a file

class Cache(dict):
    """A function with the memory of every answer; faster than functools.lru_cache where most answers are known."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def __missing__(self, key):
        value = self[key] = self.function(key)
        return value


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


# ---------------------------------------------------------------------------------------------- reading

class Reader:
    def __init__(self, project, names):
        self.names = names
        self.axis_words = {}
        for axis in project["axes"]:
            for text in [axis["code"], "axe " + axis["code"], "as " + axis["code"], "axe" + axis["code"]] + axis["titles"]:
                self.axis_words[fold(text)] = axis["code"]
        self.known = {}                       # (axis, folded text) -> code
        self.anywhere = defaultdict(set)      # folded text -> {(axis, code)}
        for activity in project["activities"]:
            for text in [activity["code"]] + activity["titles"]:
                self.known[activity["axis"], fold(text)] = activity["code"]
                self.anywhere[fold(text)].add((activity["axis"], activity["code"]))
        self.metrics = {}
        for metric in project["metrics"]:
            for text in [metric["code"]] + metric["titles"]:
                self.metrics[fold(text)] = metric["code"]
        self.metric_axis = {m["code"]: m["axis"] for m in project["metrics"]}
        self.places = Cache(self.place)
        self.days = Cache(read_day)
        self.activities = Cache(self.activity)
        self.two = Cache(lambda pair: key_of_two(*pair))
        self.full = Cache(key_of_full)
        self.organisations = Cache(lambda text: organisation_key(text) or None)
        self.present = Cache(lambda text: fold(text) in PRESENT)

    def place(self, text):
        """(0, REFNIS), (1, other text), or (2, "") where nothing is stated: the lowest holds."""
        text = fold(text)
        if not text:
            return (2, "")
        code = self.names.get(text)
        return (0, code) if code else (1, text)

    def activity(self, pair):
        """(axis, activity code) from the texts of both, or None without an axis."""
        axis_text, text = pair
        axis, text = self.axis_words.get(fold(axis_text)), fold(text)
        if axis:
            return axis, self.known.get((axis, text)) or text.replace(" ", "-")
        found = self.anywhere.get(text, ())
        return next(iter(found)) if len(found) == 1 else None

    NAME_CODE = re.compile(r"(\d{4}-\d{2}-\d{2})_(axe\d+)_(.+)$")
    NAME_TITLE = re.compile(r"(\d{2}-\d{2}-\d{4}) (.+)$")

    def read(self, path):
        """One file -> (name, sha256, rows, kept, sessions, counts)."""
        with open(path, "rb") as file:
            data = file.read()
        digest = hashlib.sha256(data).hexdigest()
        text = decode(data)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text))
        above, roles, header = {}, None, None
        for header in rows:
            roles = roles_of(header)
            if roles:
                break
            cells = [c for c in header if c.strip()]
            if len(cells) == 1 and ":" in cells[0]:
                cells = cells[0].split(":", 1)
            if len(cells) == 2:
                role = ABOVE.get(fold(cells[0].replace(":", " ")))
                if role:
                    above[role] = cells[1].strip()
        if not roles:
            return path, digest, 0, 0, {}, []
        if "metric" in roles:
            return self.read_counts(path, digest, rows, roles, above)
        return self.read_sheet(path, digest, rows, roles, header, above)

    def read_counts(self, path, digest, rows, roles, above):
        get = {role: roles.get(role) for role in ("metric", "amount", "date", "commune")}
        session = self.activities[above.get("axis", ""), above["activity"]] if "activity" in above else None
        axis = session[0] if session else self.axis_words.get(fold(above.get("axis", "")))
        above_day, above_place = self.days[above.get("date", "")], self.places[above.get("commune", "")]
        read, counts = 0, []
        for row in rows:
            if not any(row) or TOTAL.match(next(c for c in row if c)):
                continue
            read += 1
            metric = self.metrics.get(fold(row[get["metric"]]))
            amount = read_amount(row[get["amount"]])
            day = self.days[row[get["date"]]] if get["date"] is not None else above_day
            if not (metric and amount and day):
                continue
            place = self.places[row[get["commune"]]] if get["commune"] is not None else (2, "")
            if place[0] == 2:
                place = above_place
            counts.append((metric, day, axis or self.metric_axis[metric], session and session[1], place, above_place) + amount)
        return path, digest, read, len(counts), {}, counts

    def read_sheet(self, path, digest, rows, roles, header, above):
        status = roles.get("status")
        filled_in = False
        last, first, full = roles.get("last"), roles.get("first"), roles.get("full")
        organisation, email = roles.get("organisation"), roles.get("email")
        commune = roles.get("commune", roles.get("postal"))
        date_column, axis_column, activity_column = roles.get("date"), roles.get("axis"), roles.get("activity")
        number = roles.get("number")

        file_session = file_day = None
        if "activity" in above:
            file_session = self.activities[above.get("axis", ""), above["activity"]]
        file_day = self.days[above["date"]] if "date" in above else None
        if not file_session or not file_day:
            name = unicodedata.normalize("NFC", os.path.basename(path)[:-4])
            if found := self.NAME_CODE.match(name):
                file_session = file_session or self.activities[found[2], found[3]]
                file_day = file_day or self.days[found[1]]
            elif found := self.NAME_TITLE.match(name):
                file_session = file_session or self.activities["", found[2]]
                file_day = file_day or self.days[found[1]]
        above_place = self.places[above["commune"]] if "commune" in above else (2, "")
        held_at = above_place
        if held_at[0] == 2 and "place" in above and self.places[above["place"]][0] == 0:
            held_at = self.places[above["place"]]
        minutes = read_minutes(above["minutes"]) if "minutes" in above else None

        places, days, activities, present_of = self.places, self.days, self.activities, self.present
        two, full_keys, organisations = self.two, self.full, self.organisations
        width = len(header)
        sessions = {}
        read = kept = 0
        nowhere = (2, "")
        attendances = unnamed = None
        current = None
        for row in rows:
            if len(row) < width:
                row = row + [""] * (width - len(row))
            if full is not None:
                text = row[full]
                key = full_keys[text]
            else:
                text = row[last]
                key = two[text, row[first]]
            if key is None:
                texts = [c for i, c in enumerate(row) if c and i != number]
                if not texts and (number is None or not TOTAL.match(row[number])):
                    continue
                says = ((organisation is not None and row[organisation].strip()) or (commune is not None and row[commune].strip())
                        or (status is not None and row[status].strip()) or (email is not None and row[email].strip()))
                if not says:
                    continue
            head = row[0]
            if head[:1] in "TtSs" and TOTAL.match(head) and sum(map(bool, row)) <= 2:
                continue
            if row == header:
                continue
            read += 1
            session = file_session
            if activity_column is not None and row[activity_column]:
                session = activities[row[axis_column] if axis_column is not None else "", row[activity_column]]
            day = file_day
            if date_column is not None and row[date_column]:
                day = days[row[date_column]]
            if session is None or day is None:
                continue
            kept += 1
            if current != (session, day):
                current = (session, day)
                found = sessions.get(current)
                if found is None:
                    found = sessions[current] = ({}, [], held_at, minutes)
                attendances, unnamed = found[0], found[1]
            place = places[row[commune]] if commune is not None else nowhere
            if place[0] == 2:
                place = above_place
            group = organisations[row[organisation]] if organisation is not None else None
            if status is None:
                present = True
            else:
                present = present_of[row[status]]
                if not filled_in and row[status].strip():
                    filled_in = True
            if key is None:
                unnamed.append((present, place, group))
            else:
                known = attendances.get(key)
                attendances[key] = (present, place, group) if known is None else merged(known, (present, place, group))
        if status is not None and not filled_in:  # nobody filled the column in: nobody is said to have come
            for attendances, unnamed, _, _ in sessions.values():
                for key, (_, place, group) in attendances.items():
                    attendances[key] = (False, place, group)
                unnamed[:] = [(False, place, group) for _, place, group in unnamed]
        return path, digest, read, kept, sessions, []


def merged(a, b):
    """Two lines about one person at one session."""
    groups = [g for g in (a[2], b[2]) if g]
    return a[0] or b[0], min(a[1], b[1]), min(groups) if groups else None


READER = None


def start(project, names):
    global READER
    gc.disable()  # nothing here makes cycles; looking for them among millions of tuples costs a tenth of the time
    READER = Reader(project, names)


def read_one(path):
    return READER.read(path)


def read_many(paths):
    return [READER.read(path) for path in paths]


# ---------------------------------------------------------------------------------------------- counting

ATTENDANCE = ["sessions", "participations", "participants", "organisations", "hours"]


class Account:
    """The figures of all files put together."""

    def __init__(self, project, names):
        self.project = project
        self.periods = [(p["code"], date.fromisoformat(p["from"]), date.fromisoformat(p["to"])) for p in project["periods"]]
        self.columns = project["columns"] + ["other", "not_stated"]
        self.own = {names[fold(c)]: c for c in project["columns"]}
        self.axes = [a["code"] for a in project["axes"]]
        self.minutes = {(a["axis"], a["code"]): a["minutes"] for a in project["activities"]}
        self.kinds = {(a["axis"], a["code"]): a["kind"] for a in project["activities"]}
        self.sessions = {}
        self.counts = []
        self.files = []
        self.seen = set()
        self.column_of = Cache(lambda place: "not_stated" if place[0] == 2 else self.own.get(place[1], "other"))
        self.period_of = Cache(lambda day: next((c for c, first, final in self.periods if first <= day <= final), None))

    def take(self, result):
        path, digest, read, kept, sessions, counts = result
        self.files.append((path, digest, read, kept))
        # the same content of the same session counts once: a file whose name tells the session may have a twin
        mark = (digest, tuple(sessions))
        if mark in self.seen:
            return
        self.seen.add(mark)
        self.counts += counts
        for key, (attendances, unnamed, place, minutes) in sessions.items():
            known = self.sessions.get(key)
            if known is None:
                self.sessions[key] = [attendances, unnamed, place, minutes]
                continue
            for person, attendance in attendances.items():
                other = known[0].get(person)
                known[0][person] = attendance if other is None else merged(other, attendance)
            known[1] += unnamed
            known[2] = min(known[2], place)
            known[3] = known[3] or minutes

    def figures(self):
        sums = defaultdict(int)
        sets = defaultdict(set)
        sheets = set()
        self.lines = []
        heads = {}
        for metric, day, axis, activity, place, held_at, amount, estimated in self.counts:
            period = self.period_of[day]
            if period is None:
                continue
            sums[metric, estimated, period, axis, self.column_of[place]] += amount
            if activity and self.kinds.get((axis, activity)) not in ("campaign", "duty_service"):
                key = ((axis, activity), day)
                heads[key] = min(heads.get(key, (2, "")), held_at)
        for key, place in heads.items():
            if key not in self.sessions:
                self.sessions[key] = [{}, [], place, None]
            else:
                self.sessions[key][2] = min(self.sessions[key][2], place)
        column_of = self.column_of
        for key, (attendances, unnamed, place, minutes) in self.sessions.items():
            (axis, activity), day = key
            period = self.period_of[day]
            if period is None:
                continue
            if attendances or unnamed:
                sheets.add((period, axis))
            minutes = minutes or self.minutes.get((axis, activity)) or 0
            groups, total = set(), 0
            by_column = defaultdict(int)
            for person, (present, where, group) in attendances.items():
                if present:
                    column = column_of[where]
                    by_column[column] += 1
                    sets["participants", period, axis, column].add(person)
                    if group:
                        sets["organisations", period, axis, column].add(group)
                        groups.add(group)
            unique = sum(by_column.values())
            for present, where, group in unnamed:
                if present:
                    column = column_of[where]
                    by_column[column] += 1
                    if group:
                        sets["organisations", period, axis, column].add(group)
                        groups.add(group)
            for column, number in by_column.items():
                total += number
                sums["participations", False, period, axis, column] += number
                sums["hours", False, period, axis, column] += number * minutes
            if total or key in heads:
                sums["sessions", False, period, axis, column_of[place]] += 1
                self.lines.append((day, axis, activity, total, unique, len(groups), total * minutes / 60))
        self.lines.sort()
        # totals: sums are added up, different people and organisations counted anew
        totals = defaultdict(int)
        for (indicator, estimated, period, axis, column), value in sums.items():
            for a in (axis, None):
                for c in (column, None):
                    totals[indicator, estimated, period, a, c] += value
        unions = defaultdict(set)
        for (indicator, period, axis, column), value in sets.items():
            for a in (axis, None):
                for c in (column, None):
                    unions[indicator, period, a, c] |= value
        for (indicator, period, axis, column), value in unions.items():
            totals[indicator, False, period, axis, column] = len(value)

        sheets |= {(period, None) for period, _ in sheets}
        figures = []
        kinds = [(i, False) for i in ATTENDANCE] + [(m["code"], e) for m in self.project["metrics"] for e in (False, True)]
        for indicator, estimated in kinds:
            for period, _, _ in self.periods:
                for axis in self.axes + [None]:
                    for column in self.columns + [None]:
                        value = totals.get((indicator, estimated, period, axis, column))
                        if indicator in ATTENDANCE:
                            value = (value or 0) if (period, axis) in sheets else None
                            if indicator == "hours" and value is not None:
                                value /= 60
                        figures.append({"indicator": indicator, "period": period, "axis": axis, "commune": column,
                                        "estimated": estimated, "value": value})
        return figures


# ---------------------------------------------------------------------------------------------- the workbook

def write_workbook(path, account, figures, root):
    project = account.project
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": project["title"]})
    bold = book.add_format({"bold": True, "bottom": 1})
    number = book.add_format({"num_format": "#,##0"})
    hours = book.add_format({"num_format": "#,##0.00"})
    day_format = book.add_format({"num_format": "dd/mm/yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    value_of = {(f["indicator"], f["estimated"], f["period"], f["axis"], f["commune"]): f["value"] for f in figures}
    kinds = list(dict.fromkeys((f["indicator"], f["estimated"]) for f in figures))
    titles = {a["code"]: a["titles"][0] for a in project["axes"]}
    labels = {"other": "Autres communes", "not_stated": "Non indiquée", None: "Total"}
    columns = account.columns + [None]
    periods = [p[0] for p in account.periods]

    def label(kind):
        return kind[0] + (" (estimé)" if kind[1] else "")

    first_sheet = None
    for period in periods:
        sheet = book.add_worksheet(period)
        first_sheet = first_sheet or sheet
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 36)
        sheet.set_column(2, 8, 14)
        sheet.write_row(0, 0, ["Indicateur", "Axe"] + [labels.get(c, c) for c in columns], bold)
        row = 1
        for kind in kinds:
            for axis in account.axes + [None]:
                sheet.write_string(row, 0, label(kind))
                sheet.write_string(row, 1, f"{axis}. {titles[axis]}" if axis else "Total")
                for index, column in enumerate(columns):
                    value = value_of[kind + (period, axis, column)]
                    if value is not None:
                        sheet.write_number(row, 2 + index, value, hours if kind[0] == "hours" else number)
                row += 1

    sheet = book.add_worksheet("Comparaison")
    sheet.set_column(0, 1, 30)
    sheet.write_row(0, 0, ["Indicateur", "Axe"] + periods + ["Différence", "%"], bold)
    row = 1
    for kind in kinds:
        for axis in account.axes + [None]:
            sheet.write_string(row, 0, label(kind))
            sheet.write_string(row, 1, titles[axis] if axis else "Total")
            before, after = (value_of[kind + (p, axis, None)] for p in periods[-2:])
            if before is not None:
                sheet.write_number(row, 2, before, number)
            if after is not None:
                sheet.write_number(row, 3, after, number)
            if before is not None and after is not None:
                sheet.write_number(row, 4, after - before, number)
                if before:
                    sheet.write_number(row, 5, (after - before) / before, percent)
            row += 1

    sheet = book.add_worksheet("Séances")
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, ["Jour", "Axe", "Activité", "Participations", "Participants", "Organisations", "Heures"], bold)
    for row, (day, axis, activity, total, unique, groups, time) in enumerate(account.lines, 1):
        sheet.write_datetime(row, 0, day, day_format)
        sheet.write_string(row, 1, axis)
        sheet.write_string(row, 2, activity)
        sheet.write_number(row, 3, total)
        sheet.write_number(row, 4, unique)
        sheet.write_number(row, 5, groups)
        sheet.write_number(row, 6, time, hours)
    sheet.autofilter(0, 0, max(1, len(account.lines)), 6)

    sheet = book.add_worksheet("Campagnes")
    sheet.write_row(0, 0, ["Jour", "Axe", "Comptage", "Commune", "Nombre", "Estimé"], bold)
    counts = sorted((c[1], c[2], c[0], account.column_of[c[4]], c[6], c[7]) for c in account.counts)
    for row, (day, axis, metric, column, amount, estimated) in enumerate(counts, 1):
        sheet.write_datetime(row, 0, day, day_format)
        sheet.write_string(row, 1, axis)
        sheet.write_string(row, 2, metric)
        sheet.write_string(row, 3, labels.get(column, column))
        sheet.write_number(row, 4, amount, number)
        sheet.write_string(row, 5, "oui" if estimated else "")

    sheet = book.add_worksheet("Fichiers")
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, ["Fichier", "SHA-256", "Lignes lues", "Retenues", "Refusées"], bold)
    for row, (name, digest, read, kept) in enumerate(sorted(account.files), 1):
        sheet.write_string(row, 0, os.path.relpath(name, root))
        sheet.write_string(row, 1, digest)
        sheet.write_number(row, 2, read)
        sheet.write_number(row, 3, kept)
        sheet.write_number(row, 4, read - kept)

    sheet = book.add_worksheet("Graphiques")
    for place, kind in (("A1", ("participations", False)), ("A18", ("participants", False))):
        chart = book.add_chart({"type": "column"})
        chart.set_title({"name": kind[0]})
        top = 1 + kinds.index(kind) * (len(account.axes) + 1)
        for period in periods:
            chart.add_series({"name": period, "categories": [period, top, 1, top + len(account.axes) - 1, 1],
                              "values": [period, top, 2 + len(account.columns), top + len(account.axes) - 1, 2 + len(account.columns)]})
        sheet.insert_chart(place, chart)
    first_sheet.activate()
    book.close()


# ---------------------------------------------------------------------------------------------- the program

def main():
    parser = argparse.ArgumentParser(description="The same job as `bilan report`, in plain Python.")
    parser.add_argument("data")
    parser.add_argument("workbook")
    parser.add_argument("--json", help="write all figures to this file as well (-: to standard output)")
    options = parser.parse_args()
    with open(os.path.join(options.data, "project.json"), encoding="utf-8") as file:
        project = json.load(file)
    names = load_communes()
    paths = sorted(os.path.join(folder, name) for part in ("presences", "campagnes")
                   for folder, _, files in os.walk(os.path.join(options.data, part)) for name in files if name.endswith(".csv"))
    account = Account(project, names)
    gc.disable()
    if len(paths) < 64:
        # a handful of files, one of them perhaps a million rows: sending the rows between processes costs more than it brings
        start(project, names)
        for path in paths:
            account.take(read_one(path))
    else:
        # the shares are large enough for the caches of a process to serve, small enough to keep all processes busy
        shares = [paths[i:i + 50] for i in range(0, len(paths), 50)]
        with multiprocessing.Pool(initializer=start, initargs=(project, names)) as pool:
            for results in pool.imap(read_many, shares):
                for result in results:
                    account.take(result)
    figures = account.figures()
    write_workbook(options.workbook, account, figures, options.data)
    if options.json:
        text = "[\n" + ",\n".join(json.dumps(f) for f in figures) + "\n]\n"
        if options.json == "-":
            sys.stdout.write(text)
        else:
            with open(options.json, "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main()

"""What a reader of the produced files knows: every number of a workbook about people, and where it says that one is not shown.

Nothing but the .xlsx and .txt files is read. `s.` is a number that is not shown; what stands nowhere is not known.
"""

import datetime
import re
import warnings

import openpyxl

warnings.filterwarnings("ignore")
HIDDEN = "s."
PARTICIPATIONS = {"Participations", "Deelnames"}
HOURS = {"Participant-hours", "Heures-participants", "Deelnemersuren"}


class Known:
    """Numbers by what they are of; `HIDDEN` where the files say that there is one."""

    def __init__(self):
        self.figures = {}  # code of the figure -> number
        self.sessions = {}  # (day, axis, activity) -> participations
        self.hours = {}  # the same -> minutes
        self.lengths = {}  # the same -> minutes of the session
        self.spots = {}  # (day, axis, activity, place) -> participations
        self.rests = {}  # (day, axis, activity) or (period, axis) -> participations of communes that are not told apart
        self.months = {}  # (first day, number of months, "participations" or "hours") -> number
        self.sectors = {}  # (period, row) -> participations
        self.arrivals = {}  # (period, "new" or "back") -> people
        self.completions = {}  # (period, activity, sessions that complete it) -> people
        self.like = {}  # (axis or "-", period, indicator) -> number
        self.within = {}  # (indicator, period, axis) -> the project's communes together
        self.counts = {}  # (first day, last day, axis, indicator, place, kind) -> case files
        self.said = []  # (by, period, people) of sentences
        self.places = {}  # name -> code

    def put(self, table, key, value):
        """A number that one file shows holds, whatever another hides."""
        if value is None or value == "–" or isinstance(value, str) and value != HIDDEN:
            return
        if table.get(key, HIDDEN) == HIDDEN:
            table[key] = value


def code_of(text):
    return re.match(r"\d+|\S+", str(text).split(" – ")[0].split(" ", 1)[-1]).group(0)


def read(path, known):
    """Takes what a workbook says."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]
    for rows in sheets:
        for number, row in enumerate(rows):
            if row and isinstance(row[-1], str) and row[-1] == "Code" and len(row) >= 8:
                read_codes(rows[number + 1:], known)
    for rows in sheets:
        period, axis = None, "-"
        for number, row in enumerate(rows):
            cells = [cell for cell in row if cell is not None]
            if not cells:
                continue
            first = cells[0]
            if isinstance(first, str):
                found = re.search(r", (\d{4})$", first)
                if found and len(cells) == 1:
                    period = found.group(1)
                found = re.match(r"(?:Axis|Axe|As) (\S+?)(?:,| –)", first)
                if found and len(cells) == 1:
                    axis = found.group(1)
            if first in ("Month", "Mois", "Maand", "Quarter", "Trimestre", "Kwartaal", "Half-year", "Semestre", "Halfjaar") and len(cells) > 1:
                read_months(cells, rows[number + 1:], known)
            elif first in ("Date", "Datum") and PARTICIPATIONS & set(cells):
                read_sessions(row, rows[number + 1:], known)
            elif first == "Date" and "Number" in cells:
                known.counts.clear()
                read_counts(row, rows[number + 1:], known)
            elif first in ("Period", "Période", "Periode") and cells[-1] in ("Value", "Valeur", "Waarde"):
                read_lines(rows[number + 1:], known)
            elif first in ("Sector", "Secteur") and len(cells) == 3:
                read_pairs(rows[number + 1:], lambda title, values, row: title in ("Total", "Totaal") or known.put(known.sectors, (period, row), values[-1]))
            elif first in ("People", "Personnes", "Personen") and len(cells) > 1:
                read_arrivals(cells[1:], rows[number + 1:], known)
            elif first in ("Training course", "Formation", "Vorming") and len(cells) > 1:
                read_pairs(rows[number + 1:], lambda title, values, row, periods=cells[1:]: read_completions(title, values, periods, known))
            elif len(cells) == 5 and re.match(r"\d{4}, ", str(cells[1])):
                one = [cell[:4] for cell in cells[1:3]]
                read_pairs(
                    rows[number + 1:],
                    lambda title, values, row, axis=axis: [known.put(known.like, (axis, p, title), value) for p, value in zip(one, values)])


def read_pairs(rows, take):
    """Rows of a title and numbers, up to the end of the table; a row goes by its number, whatever the language of its title."""
    for number, row in enumerate(rows):
        cells = [cell for cell in row if cell is not None]
        if len(cells) < 2 or not isinstance(cells[0], str):
            return
        take(cells[0], cells[1:], number)


def read_completions(title, values, periods, known):
    found = re.fullmatch(r"(.*) \((?:at least|au moins|minstens) (\d+) .*\)", title)
    for period, value in zip(periods, values):
        known.put(known.completions, (str(period), found.group(1), int(found.group(2))), value)


def read_codes(rows, known):
    for row in rows:
        if not isinstance(row[-1], str) or "/" not in row[-1]:
            return
        known.put(known.figures, row[-1], row[4])
        place = row[-1].split("/")[3]
        if place != "-":
            known.places[row[3]] = place


def read_months(titles, rows, known):
    for row in rows:
        months = months_of(row[0])
        if not months:
            return
        cells = [cell for cell in row if cell is not None]
        for title, value in zip(titles, cells):
            if title in PARTICIPATIONS:
                known.put(known.months, months + ("participations",), value)
            if title in HOURS:
                known.put(known.months, months + ("hours",), value)


def months_of(label):
    """The first day of a month and 1, or of several that stand as one (`01/2024–03/2024`) and how many they are."""
    if isinstance(label, datetime.datetime):
        return label, 1
    found = re.fullmatch(r"(\d\d)/(\d{4})–(\d\d)/(\d{4})", str(label))
    if not found:
        return None
    one, year, last, until = (int(part) for part in found.groups())
    return datetime.datetime(year, one, 1), 12 * (until - year) + last - one + 1


def read_counts(titles, rows, known):
    places = {title: place for place, title in enumerate(titles) if title}
    for row in rows:
        if not isinstance(row[0], datetime.datetime):
            return
        until = row[places["Until"]] if "Until" in places else None
        key = (
            row[0], until if isinstance(until, datetime.datetime) else row[0], row[places["Axis"]], row[places["Indicator"]],
            known.places.get(row[places["Commune"]]), row[places["Kind"]])
        if key[4]:
            both = [known.counts.get(key, 0), row[places["Number"]]]
            known.counts[key] = HIDDEN if HIDDEN in both else sum(both)


def read_sessions(titles, rows, known):
    places = {title: place for place, title in enumerate(titles) if title}
    participations = next(places[title] for title in PARTICIPATIONS if title in places)
    length = next(place for title, place in places.items() if title.startswith(("Duration", "Durée", "Duur")))
    for row in rows:
        if not isinstance(row[0], datetime.datetime):
            return
        key = (row[0], row[1], re.sub(r" \((not planned|non prévue|niet gepland)\)$", "", row[2]))
        known.put(known.sessions, key, row[participations])
        if isinstance(row[length], (int, float)):
            known.lengths[key] = round(60 * row[length])


def read_lines(rows, known):
    """The lines of facts of one workbook; several lines of one session are summed, as its formulas do."""
    spots, rests = {}, {}
    for row in rows:
        if not isinstance(row[0], str):
            break
        period, day, axis, activity, place, measure, value = row[0].split(" ")[-1], row[1], code_of(row[3]), row[4], row[5], row[6], row[8]
        if measure not in PARTICIPATIONS:
            continue
        if place.endswith("(s.)"):
            key = (day, axis, activity) if day else (period, axis)
            rests[key] = rests.get(key, 0) + value
        else:
            key = (day, axis, activity, known.places[place])
            spots[key] = spots.get(key, 0) + value
    known.spots.update(spots)
    known.rests.update(rests)


def read_arrivals(periods, rows, known):
    for name, row in zip(("new", "back"), rows):
        cells = [cell for cell in row if cell is not None]
        for period, value in zip(periods, cells[1:]):
            known.put(known.arrivals, (period, name), value)

"""What the sheets were meant to say, and the figures that must come out of it."""
from .places import NOWHERE, column_of
from .project import AXES, COLUMNS, METRICS, PERIODS


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


class Cells:
    """Every cell of the figures: of an axis and a column, and of all axes and all columns."""

    def __init__(self):
        self.values = {}     # (indicator, period, axis, column) -> number or set
        self.sheets = set()  # (period, axis) with a sheet

    def add(self, indicator, period, axis, column, value):
        for a in (axis, None):
            for c in (column, None):
                key = (indicator, period, a, c)
                self.values[key] = self.values.get(key, 0) + value

    def put(self, indicator, period, axis, column, value):
        for a in (axis, None):
            for c in (column, None):
                self.values.setdefault((indicator, period, a, c), set()).add(value)

    def take_session(self, session):
        period = period_of(session.day)
        if period is None:
            return
        if session.people or session.unnamed:
            self.sheets.add((period, session.axis))
            self.sheets.add((period, None))
        held = session.head_count
        for number, (present, place, org) in list(session.people.items()) + [(None, u) for u in session.unnamed]:
            if not present:
                continue
            held = True
            column = column_of(place)
            self.add("participations", period, session.axis, column, 1)
            if session.minutes:
                self.add("hours", period, session.axis, column, session.minutes)
            if number is not None:
                self.put("participants", period, session.axis, column, number)
            if org:
                self.put("organisations", period, session.axis, column, org)
        if held:
            self.add("sessions", period, session.axis, column_of(session.place), 1)

    def take_count(self, metric, day, axis, place, amount, estimated):
        period = period_of(day)
        if period:
            self.add((metric, estimated), period, axis, column_of(place), amount)

    def of_sheets(self, indicator, period, axis, column):
        """The value of what sheets tell: none where there is no sheet."""
        if (period, axis) not in self.sheets:
            return None
        value = self.values.get((indicator, period, axis, column), 0)
        if isinstance(value, set):
            value = len(value)
        return value / 60 if indicator == "hours" else value


def truth(sessions, counts):
    cells = Cells()
    for session in sessions:
        cells.take_session(session)
    for count in counts:
        cells.take_count(*count)
    figures = []

    def say(indicator, estimated, value_of):
        for period in PERIODS:
            for axis in [a[0] for a in AXES] + [None]:
                for column in COLUMNS + [None]:
                    figures.append({"indicator": indicator, "period": period, "axis": axis, "commune": column,
                                    "estimated": estimated, "value": value_of(period, axis, column)})

    for indicator in ("sessions", "participations", "participants", "organisations", "hours"):
        say(indicator, False, lambda *cell: cells.of_sheets(indicator, *cell))
    for metric in METRICS:
        for estimated in (False, True):
            say(metric[0], estimated, lambda *cell: cells.values.get(((metric[0], estimated), *cell)))
    return figures

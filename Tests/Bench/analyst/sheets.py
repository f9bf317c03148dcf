"""A list of people, and the sessions it is about."""
import os
import re
import unicodedata

from .cells import read_minutes
from .tables import TOTAL

NAME_CODE = re.compile(r"(\d{4}-\d{2}-\d{2})_(axe\d+)_(.+)$")
NAME_TITLE = re.compile(r"(\d{2}-\d{2}-\d{4}) (.+)$")


# A row is about somebody without a name if one of these says something.
TELLING = ("organisation", "commune", "status", "email")
COLUMNS = ("full", "last", "first", "organisation", "commune", "status", "activity", "axis", "date")


class Sheet:
    def __init__(self, reader, path, roles, header, above):
        self.reader, self.header = reader, header
        roles = {"commune": roles.get("postal"), **roles}
        self.columns = [roles.get(role) for role in COLUMNS]
        self.telling = [roles[role] for role in TELLING if roles.get(role) is not None]
        self.read_above(path, above)
        self.sessions = {}  # (session, day) -> ({person: attendance}, [attendances without a name], place, minutes)

    def read_above(self, path, above):
        """What holds for every row that says nothing else: from the lines above the table, then from the file's name."""
        reader = self.reader
        self.session = reader.activities[above.get("axis", ""), above["activity"]] if "activity" in above else None
        self.day = reader.days[above["date"]] if "date" in above else None
        if not self.session or not self.day:
            name = unicodedata.normalize("NFC", os.path.basename(path)[:-4])
            if found := NAME_CODE.match(name):
                self.session = self.session or reader.activities[found[2], found[3]]
                self.day = self.day or reader.days[found[1]]
            elif found := NAME_TITLE.match(name):
                self.session = self.session or reader.activities["", found[2]]
                self.day = self.day or reader.days[found[1]]
        self.place = reader.places[above["commune"]] if "commune" in above else (2, "")
        self.held_at = self.place
        if self.held_at[0] == 2 and "place" in above and reader.places[above["place"]][0] == 0:
            self.held_at = reader.places[above["place"]]
        self.minutes = read_minutes(above["minutes"]) if "minutes" in above else None

    def read(self, rows):
        """(rows, kept, sessions, no counts). This is where the time goes: no call in it that is not needed."""
        full, last, first, organisation, commune, status, activity, axis, date = self.columns
        reader, header, width = self.reader, self.header, len(self.header)
        full_keys, two, organisations = reader.full, reader.two, reader.organisations
        places, days, activities, present_of = reader.places, reader.days, reader.activities, reader.present
        file_session, file_day, above_place = self.session, self.day, self.place
        read, kept, blank = 0, 0, status is not None
        current_session = current_day = None
        for row in rows:
            if len(row) < width:
                row = row + [""] * (width - len(row))
            key = full_keys[row[full]] if full is not None else two[row[last], row[first]]
            if key is None and self.says_nothing(row) or row[0][:1] in {"T", "t", "S", "s"} and is_total(row) or row == header:
                continue
            read += 1
            session = (activities[row[axis] if axis is not None else "", row[activity]]
                       if activity is not None and row[activity] else file_session)
            day = days[row[date]] if date is not None and row[date] else file_day
            if session is None or day is None:
                continue
            kept += 1
            if session is not current_session or day is not current_day:
                current_session, current_day = session, day
                attendances, unnamed, _, _ = self.sessions.setdefault((session, day), ({}, [], self.held_at, self.minutes))
            place = places[row[commune]] if commune is not None else above_place
            if place[0] == 2:
                place = above_place
            if blank and row[status].strip():
                blank = False
            attendance = (status is None or present_of[row[status]], place,
                          organisations[row[organisation]] if organisation is not None else None)
            if key is None:
                unnamed.append(attendance)
            else:
                known = attendances.get(key)
                attendances[key] = attendance if known is None else merged(known, attendance)
        if blank:  # nobody filled the column in: nobody is said to have come
            self.say_nobody_came()
        return read, kept, self.sessions, []

    def says_nothing(self, row):
        return not any(row[column].strip() for column in self.telling)

    def say_nobody_came(self):
        for attendances, unnamed, _, _ in self.sessions.values():
            for key, (_, place, group) in attendances.items():
                attendances[key] = (False, place, group)
            unnamed[:] = [(False, place, group) for _, place, group in unnamed]


def is_total(row):
    return TOTAL.match(row[0]) and sum(map(bool, row)) <= 2


def merged(a, b):
    """Two lines about one person at one session."""
    groups = [g for g in (a[2], b[2]) if g]
    return a[0] or b[0], min(a[1], b[1]), min(groups) if groups else None

"""What all files say, put together."""
from datetime import date

from .cache import Cache
from .sheets import merged
from .words import fold


class Account:
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

"""Counting."""
from collections import defaultdict

ATTENDANCE = ["sessions", "participations", "participants", "organisations", "hours"]


class Figures:
    """All figures of an account, and a line for each session."""

    def __init__(self, account):
        self.account = account
        self.sums = defaultdict(int)   # (indicator, estimated, period, axis, column) -> number
        self.sets = defaultdict(set)   # (indicator, period, axis, column) -> people or organisations
        self.sheets = set()            # (period, axis) with a list of people
        self.lines = []
        self.heads = {}                # sessions whose heads were counted -> place
        for count in account.counts:
            self.add_count(*count)
        for key, place in self.heads.items():
            if key not in account.sessions:
                account.sessions[key] = [{}, [], place, None]
            else:
                account.sessions[key][2] = min(account.sessions[key][2], place)
        for key, session in account.sessions.items():
            self.add_session(key, *session)
        self.lines.sort()
        self.values = self.with_totals()
        self.sheets |= {(period, None) for period, _ in self.sheets}

    def add_count(self, metric, day, axis, activity, place, held_at, amount, estimated):
        account = self.account
        period = account.period_of[day]
        if period is None:
            return
        self.sums[metric, estimated, period, axis, account.column_of[place]] += amount
        if activity and account.kinds.get((axis, activity)) not in ("campaign", "duty_service"):
            key = ((axis, activity), day)
            self.heads[key] = min(self.heads.get(key, (2, "")), held_at)

    def add_session(self, key, attendances, unnamed, place, minutes):
        (axis, activity), day = key
        sets, column_of, period = self.sets, self.account.column_of, self.account.period_of[day]
        if period is None:
            return
        if attendances or unnamed:
            self.sheets.add((period, axis))
        groups, by_column = set(), defaultdict(int)
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
        minutes = minutes or self.account.minutes.get((axis, activity)) or 0
        for column, number in by_column.items():
            self.sums["participations", False, period, axis, column] += number
            self.sums["hours", False, period, axis, column] += number * minutes
        total = sum(by_column.values())
        if total or key in self.heads:
            self.sums["sessions", False, period, axis, column_of[place]] += 1
            self.lines.append((day, axis, activity, total, unique, len(groups), total * minutes / 60))

    def with_totals(self):
        """Sums are added up, different people and organisations counted anew."""
        totals = defaultdict(int)
        for (indicator, estimated, period, axis, column), value in self.sums.items():
            for a in (axis, None):
                for c in (column, None):
                    totals[indicator, estimated, period, a, c] += value
        unions = defaultdict(set)
        for (indicator, period, axis, column), value in self.sets.items():
            for a in (axis, None):
                for c in (column, None):
                    unions[indicator, period, a, c] |= value
        for (indicator, period, axis, column), value in unions.items():
            totals[indicator, False, period, axis, column] = len(value)
        return totals

    def all(self):
        account = self.account
        kinds = [(i, False) for i in ATTENDANCE] + [(m["code"], e) for m in account.project["metrics"] for e in (False, True)]
        return [{"indicator": indicator, "period": period, "axis": axis, "commune": column, "estimated": estimated,
                 "value": self.value(indicator, estimated, period, axis, column)}
                for indicator, estimated in kinds for period, _, _ in account.periods
                for axis in account.axes + [None] for column in account.columns + [None]]

    def value(self, indicator, estimated, period, axis, column):
        value = self.values.get((indicator, estimated, period, axis, column))
        if indicator not in ATTENDANCE:
            return value
        if (period, axis) not in self.sheets:
            return None
        return (value or 0) / 60 if indicator == "hours" else value or 0

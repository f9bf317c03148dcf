"""What can be worked out of all that is known: the least and the most that a number may be (linear programming by HiGHS).

It shares nothing with the protector. Numbers that are not shown are unknowns of 0 or more; every table gives equations, and what anybody knows of people gives bounds.
"""

import numpy
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

from reading import HIDDEN


class Attack:
    def __init__(self):
        self.columns = {}
        self.equations = []  # ([(column, factor)], sum)
        self.bounds = []  # ([(column, factor)], at most)
        self.fixed = {}

    def column(self, key):
        return self.columns.setdefault(key, len(self.columns))

    def say(self, key, value):
        """A number that is shown."""
        if value is not None and value != HIDDEN:
            self.equations.append(([(self.column(key), 1)], value))

    def sum(self, key, parts):
        self.equations.append(([(self.column(key), 1)] + [(self.column(part), -factor) for part, factor in parts], 0))

    def at_most(self, key, parts):
        self.bounds.append(([(self.column(key), 1)] + [(self.column(part), -factor) for part, factor in parts], 0))

    def matrix(self, rows):
        entries = [(number, column, factor) for number, (terms, _) in enumerate(rows) for column, factor in terms]
        if not entries:
            return None, None
        i, j, a = zip(*entries)
        return coo_matrix((a, (i, j)), shape=(len(rows), len(self.columns))).tocsr(), numpy.array([right for _, right in rows])

    def prepare(self):
        (self.a, self.b), (self.c, self.d) = self.matrix(self.equations), self.matrix(self.bounds)

    def interval(self, key):
        """Between which whole numbers it lies; None where nothing bounds it above, False where what is known contradicts itself."""
        column = self.columns[key]
        ends = []
        for sign in (1, -1):
            costs = numpy.zeros(len(self.columns))
            costs[column] = sign
            found = linprog(costs, A_ub=self.c, b_ub=self.d, A_eq=self.a, b_eq=self.b, bounds=(0, None), method="highs")
            if found.status == 3:
                ends.append(None)
            elif found.status != 0:
                return False
            else:
                ends.append(sign * found.fun)
        return numpy.ceil(ends[0] - 1e-6), None if ends[1] is None else numpy.floor(ends[1] + 1e-6)


CASE_FILES = {"dossiers": "Case files opened"}


def take_case_files(attack, known, key, codes, axes, places):
    """Case files add up by axis and commune, and those of a commune are the lines of the list, where they are listed."""
    _, indicator, period, axis, place = key
    parts = [(indicator, period, one, place) for one in axes] if axis == "-" else []
    if place == "-":
        attack.sum(key, [(("figure", indicator, period, axis, one), 1) for one in places if (indicator, period, axis, one) in codes])
    if parts:
        attack.sum(key, [(("figure",) + one, 1) for one in parts if one in codes])
    if axis != "-" and place != "-":
        lines = [
            one for one in known.counts
            if str(one[0].year) == period and one[2] == axis and one[3] == CASE_FILES[indicator] and one[4] == place and one[5] == "counted"]
        for one in lines:
            attack.say(("count",) + one, known.counts[one])
        if lines:
            attack.sum(key, [(("count",) + one, 1) for one in lines])


def take_visits(attack, key, least, people, visits, sessions):
    """Who came so many times has as many participations, everybody else one at least; nobody else has as many."""
    column = attack.column
    attack.at_most(key, [(people, 1)])
    attack.bounds.append(([(column(people), 1), (column(key), least - 1)] + [(column(one), -1) for one in visits], 0))
    if sessions >= least:
        attack.bounds.append(([(column(one), 1) for one in visits] + [(column(people), 1 - least), (column(key), least - 1 - sessions)], 0))


def take_trainings(attack, known, codes, sessions):
    for (period, title, least), value in known.completions.items():
        own = [one for one in sessions if one[2] == title]
        axes = {one[1] for one in own}
        if len(axes) != 1 or any(str(one[0].year) < period for one in own) or ("participants", period, min(axes), "-") not in codes:
            continue
        axis, own = min(axes), [one for one in own if str(one[0].year) == period]
        held = [one for one in sessions if one[1] == axis and str(one[0].year) == period]
        key, people = ("completion", period, title, least), ("figure", "participants", period, axis, "-")
        visits = [("figure", "participations", period, axis, "-")]
        attack.say(key, value)
        if len(held) > len(own):
            visits, here = [("session",) + one for one in own], ("trained", period, title)
            attack.at_most(here, [(people, 1)])
            attack.at_most(people, [(here, 1)] + [(("session",) + one, 1) for one in held if one not in own])
            for one in visits:
                attack.at_most(one, [(here, 1)])
            people = here
        take_visits(attack, key, least, people, visits, len(own))


def attack_report(known, has_unnamed=False):
    """The attack on everything that the files of a project say."""
    attack = Attack()
    codes = {}
    for code, value in known.figures.items():
        parts = code.split("/")
        if len(parts) == 4:
            codes[tuple(parts)] = value
    places = sorted({place for _, _, _, place in codes if place != "-"})
    periods = sorted({period for _, period, _, _ in codes})
    axes = sorted({axis for _, _, axis, _ in codes if axis != "-"})
    own = [place for place in places if place not in ("other", "not-stated")]
    hidden_sessions = set()
    sessions = {key: value for key, value in known.sessions.items()}
    for key, value in sessions.items():
        attack.say(("session",) + key, value)
        attack.sum(("session",) + key, [(("spot",) + key + (place,), 1) for place in places])
        told = {place: known.spots.get(key + (place,)) for place in places}
        untold = [place for place in places if told[place] is None]
        for place in places:
            attack.say(("spot",) + key + (place,), told[place])
        if value != HIDDEN and known.spots:
            rest = known.rests.get(key, 0)
            attack.equations.append(([(attack.column(("spot",) + key + (place,)), 1) for place in untold] or [], rest)) if untold else None
        if value == HIDDEN:
            hidden_sessions.add(key)
    for key, rest in known.rests.items():
        if len(key) == 2:
            period, axis = key
            terms = [(attack.column(("session",) + one), 1) for one in hidden_sessions if one[1] == axis and str(one[0].year) == period]
            if terms:
                attack.equations.append((terms, rest))
    for (indicator, period, axis, place), value in codes.items():
        key = ("figure", indicator, period, axis, place)
        factor = 1
        if indicator == "hours":
            value, factor = (value if value == HIDDEN else round(60 * value)), None
        attack.say(key, value)
        mine = [one for one in sessions if str(one[0].year) == period and axis in ("-", one[1])]
        if indicator in ("participations", "hours"):
            if factor is None and any(one not in known.lengths for one in mine):
                continue
            attack.sum(
                key, [(("spot",) + one + (at,), factor or known.lengths[one]) for one in mine for at in places if place in ("-", at)])
        if indicator in CASE_FILES:
            take_case_files(attack, known, key, codes, axes, places)
        if indicator in ("participants", "organisations", "newcomers", "returning"):
            above = "participations" if indicator in ("participants", "organisations") else "participants"
            if (above, period, axis, place) in codes:
                attack.at_most(key, [(("figure", above, period, axis, place), 1)])
            if indicator == "participants" and not has_unnamed and mine:
                attack.at_most(("figure", "participations", period, axis, place), [(key, len(mine))])
                # Nobody is at a session twice.
                for one in mine:
                    attack.at_most(("session",) + one if place == "-" else ("spot",) + one + (place,), [(key, 1)])
            if indicator == "returning" and not has_unnamed and ("participants", period, axis, place) in codes and ("participations", period, axis, place) in codes:
                people, visits = (("figure", one, period, axis, place) for one in ("participants", "participations"))
                take_visits(attack, key, 2, people, [visits], len(mine))
            groups = []
            if axis == "-":
                groups.append([(indicator, period, one, place) for one in axes])
            if place == "-":
                groups.append([(indicator, period, axis, one) for one in places])
            for group in groups:
                group = [one for one in group if one in codes]
                if group:
                    # Who comes to two sessions of two axes has come back, to neither of them.
                    if indicator != "returning":
                        attack.at_most(key, [(("figure",) + one, 1) for one in group])
                    for one in group:
                        attack.at_most(("figure",) + one, [(key, 1)])
    for (indicator, period, axis), value in known.within.items():
        key = ("within", indicator, period, axis)
        parts = [("figure", indicator, period, axis, place) for place in own if (indicator, period, axis, place) in codes]
        if indicator == "hours" or not parts:
            continue
        attack.say(key, value)
        if indicator == "participations":
            attack.sum(key, [(part, 1) for part in parts])
        else:
            attack.at_most(key, [(part, 1) for part in parts])
            for part in parts:
                attack.at_most(part, [(key, 1)])
    for (month, count, what), value in known.months.items():
        key = ("month", month, count, what)
        mine = [one for one in sessions if 0 <= 12 * (one[0].year - month.year) + one[0].month - month.month < count]
        if what == "hours" and any(one not in known.lengths for one in mine):
            continue
        if what == "hours" and value != HIDDEN:
            value = round(60 * value)
        attack.say(key, value)
        attack.sum(key, [(("session",) + one, 1 if what == "participations" else known.lengths[one]) for one in mine])
    for period in {period for period, _ in known.sectors if period}:
        parts = {title: value for (one, title), value in known.sectors.items() if one == period}
        for title, value in parts.items():
            attack.say(("sector", period, title), value)
        attack.sum(("figure", "participations", period, "-", "-"), [(("sector", period, title), 1) for title in parts])
    if not has_unnamed:
        take_trainings(attack, known, codes, sessions)
    for period in {period for period, _ in known.arrivals}:
        for name in ("new", "back"):
            attack.say(("arrival", period, name), known.arrivals.get((period, name)))
        attack.sum(("figure", "participants", period, "-", "-"), [(("arrival", period, name), 1) for name in ("new", "back")])
        # Who came back is one of the people of an earlier period.
        earlier = [("participants", one, "-", "-") for one in periods if one < period]
        attack.at_most(("arrival", period, "back"), [(("figure",) + one, 1) for one in earlier if one in codes])
    attack.prepare()
    return attack

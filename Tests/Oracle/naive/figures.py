"""The figures."""

from .places import column_of, place_of_code
from .project import AXES, COMMUNES, COUNTS_ARE_SHEETS, METRICS, MINUTES, NO_HEAD_COUNT, NOT_IMPLEMENTED, PERIODS, ROW_COMMUNE_PLACES_SESSION
from .reading import merge, read_attendances, read_counts

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
    for period in PERIODS:
        for axis in AXES + [None]:
            def here(some_axis, day):         # in this period and this axis (or in any)
                return day[:4] == period and (axis is None or some_axis == axis)
            listed = [a for a in attendances if here(a["session"][0], a["session"][2])]
            counted = [c for c in found if here(c["axis"], c["day"])]
            held_here = {s: column for s, column in sessions.items() if here(s[0], s[2])}
            has_sheet = any(here(a, d) for a, d in sheets) or (COUNTS_ARE_SHEETS and counted != [])
            for commune in COMMUNES + [None]:
                values = attendance_figures(commune, listed, held_here, has_sheet) + count_figures(commune, counted)
                for indicator, estimated, value in values:
                    result.append(dict(indicator=indicator, period=period, axis=axis, commune=commune, estimated=estimated,
                                       value=None if axis in NOT_IMPLEMENTED else value))
    return result

def attendance_figures(commune, listed, sessions, has_sheet):
    """[(indicator, False, value)] of one column (None: of all), from the attendances and sessions of a period and an axis"""
    def is_in(column):
        return commune is None or column == commune
    present = [a for a in listed if a["present"] and is_in(column_of(a["place"]))]
    people = {a["person"] for a in present if a["person"] is not None}
    organisations = {a["organisation"] for a in present if a["organisation"] != ""}
    minutes = sum(MINUTES.get(a["session"][:2], 0) for a in present)
    # Lists that ask nobody for an organisation do not say that there was none. Nor do people who state none.
    none_asked = not any(a["organisation"] != "" for a in listed)
    none_stated = present != [] and organisations == set()
    held = [s for s, column in sessions.items() if is_in(column)]
    values = [("participations", len(present)), ("participants", len(people)),
              ("organisations", None if none_asked or none_stated else len(organisations)),
              ("hours", minutes // 60 if minutes % 60 == 0 else minutes / 60)]
    return ([("sessions", False, len(held) if has_sheet or sessions else None)]
            + [(indicator, False, value if has_sheet else None) for indicator, value in values])

def count_figures(commune, counted):
    """[(metric, estimated, value)] of one column (None: of all), from the counts of a period and an axis"""
    values = []
    for metric in METRICS:
        for estimated in (False, True):
            amounts = [c["amount"] for c in counted if c["metric"] == metric and c["estimated"] == estimated
                       and (commune is None or column_of(c["place"]) == commune)]
            values.append((metric, estimated, sum(amounts) if amounts else None))
    return values

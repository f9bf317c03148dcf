"""The rows of all files: attendances and counts."""

import os

from .cells import day_of, is_present, number_of
from .counts import ACTIVITY_TEXTS, COUNTS, METRIC_TEXTS
from .files import cell, records_of
from .people import name_of_row
from .places import better_place, place_of, place_of_code
from .sheets import MANIFEST
from .texts import folded

def read_attendances(root):
    """(lines, held, sheets): a line is one row about a person with a valid day; held says where a session was held;
    sheets are the (axis, day) with a sheet"""
    lines, held, seen, sheets = [], {}, set(), set()
    for entry in MANIFEST:
        content, header, body = records_of(os.path.join(root, "presences", entry["file"]), entry)
        if content in seen:                   # the same content counts once, under whatever name
            continue
        seen.add(content)
        rows = rows_of_sheet(entry, header, body)
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

def rows_of_sheet(entry, header, body):
    """[(row, session)]: the cells of each row by meaning, and the session it belongs to"""
    rows = []
    for record in body:
        row = {meaning: cell(record, header, name) for meaning, name in entry["columns"].items()}
        axis, activity, day = entry["session"]
        said = "".join(v for k, v in row.items() if k not in ("day", "activity")).strip()
        if said == "":                        # a blank line of the form
            continue
        if "activity" in row:
            activity = entry["activities"][row["activity"]]
        if "day" in row:
            day = day_of(row["day"])
            if day is None:                   # a row without a day is refused
                continue
        rows.append((row, (axis, activity, day)))
    return rows

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

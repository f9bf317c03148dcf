"""A table of counts."""
from .cells import read_amount
from .tables import TOTAL
from .words import fold


def read_counts(reader, rows, roles, above):
    """(rows, kept, no sessions, counts)"""
    get = {role: roles.get(role) for role in ("metric", "amount", "date", "commune")}
    session = reader.activities[above.get("axis", ""), above["activity"]] if "activity" in above else None
    axis = session[0] if session else reader.axis_words.get(fold(above.get("axis", "")))
    above_day, above_place = reader.days[above.get("date", "")], reader.places[above.get("commune", "")]
    read, counts = 0, []
    for row in rows:
        if not any(row) or TOTAL.match(next(c for c in row if c)):
            continue
        read += 1
        metric = reader.metrics.get(fold(row[get["metric"]]))
        amount = read_amount(row[get["amount"]])
        day = reader.days[row[get["date"]]] if get["date"] is not None else above_day
        if not (metric and amount and day):
            continue
        place = reader.places[row[get["commune"]]] if get["commune"] is not None else (2, "")
        if place[0] == 2:
            place = above_place
        counts.append((metric, day, axis or reader.metric_axis[metric], session and session[1], place, above_place) + amount)
    return read, len(counts), {}, counts

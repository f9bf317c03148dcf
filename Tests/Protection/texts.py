"""What a reader of a report in words (Markdown) knows: the numbers of its tables, and those of its sentences."""

import datetime
import re

from reading import HIDDEN

INDICATORS = {
    "Participations": "participations", "Unique participants": "participants", "Organisations reached": "organisations", "Participant-hours": "hours",
    "New participants": "newcomers", "Returning participants": "returning"}


def number(text):
    """A number as it is written in English; `HIDDEN`, or None for what is none."""
    text = re.sub(r"\s*\[.*", "", text.replace("\\", "").replace("*", "")).strip()
    if text == HIDDEN:
        return HIDDEN
    if not re.fullmatch(r"[\d,]+(\.\d+)?", text):
        return None
    value = float(text.replace(",", ""))
    return int(value) if value == int(value) else value


def tables(text):
    """Each table as its heading, its titles and its rows, without Markdown's own signs."""
    heading, rows = "", []
    for line in text.splitlines() + [""]:
        if line.startswith("|"):
            rows.append([cell.strip().strip("*").replace("\\", "") for cell in line.strip().strip("|").split(" | ")])
            continue
        if rows:
            yield heading, rows[0], rows[2:]
            rows = []
        found = re.match(r"#+ (.*)", line)
        if found:
            heading = re.sub(r"^\d+\\?\. ", "", found.group(1)).replace("\\", "")


def axis_of(label):
    found = re.match(r"Axis (\S+) – ", label)
    return found.group(1) if found else "-" if label == "Total" else None


def read_text(path, known):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for heading, titles, rows in tables(text):
        found = re.match(r"(?:(.+) )?(by axis and commune|By axis|By commune), (\d{4})$", heading)
        if found:
            read_breakdown(found.group(1), found.group(2), found.group(3), titles, rows, known)
        if "Participations" in titles and titles[0] == "Date":
            for row in rows:
                read_session(dict(zip(titles, row)), known)
    read_sentences(text, known)


def read_breakdown(indicator, kind, period, titles, rows, known):
    for row in rows:
        for title, cell in zip(titles[1:], row[1:]):
            value = number(cell)
            if value is None:
                continue
            if kind == "by axis and commune":
                axis, name = axis_of(row[0]), title
                code = INDICATORS.get(indicator)
                if title == "Communes of the project":
                    known.put(known.within, (code, period, axis), value)
                    continue
            else:
                axis, name = (axis_of(row[0]), "Total") if kind == "By axis" else ("-", row[0])
                code = INDICATORS.get(title)
            place = "-" if name == "Total" else known.places.get(name)
            if code and axis and place:
                known.put(known.figures, f"{code}/{period}/{axis}/{place}", value)


def read_session(row, known):
    try:
        day = datetime.datetime.strptime(row["Date"], "%d/%m/%Y")
    except ValueError:
        return
    value = number(row["Participations"])
    known.put(known.sessions, (day, row["Axis"], re.sub(r" \(not planned\)$", "", row["Activity"])), value)


def read_sentences(text, known):
    """People of few in a sentence: who is in several axes or communes, and what the sum of the parts leaves of them."""
    text = text.replace("\\", "")
    for found in re.finditer(r"Unique participants by (axis|commune), (\d{4}): [\d, +]+ = ([\d,]+), for ([\d,]+) people in all\. (.*?) In the total", text):
        by, period, total, everybody, why = found.groups()
        left = number(total) - number(everybody)
        said = [int(one) for one in re.findall(r"(\d+)(?: of them| (?:is|are) also| belongs?)", why)]
        several = re.search(r"(\d+) belongs? to several", why)
        if several and by == "axis":
            said.append(left - int(several.group(1)))
        known.said += [(by, period, one) for one in said]

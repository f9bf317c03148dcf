"""The lines above the table of a sheet: what happened, when and where."""
from .forms import day_text, pick
from .places import NAMES_FR, NAMES_NL, NOT_COMMUNES, commune
from .project import AXES, SHARED, duration_text


def write_above(sheet, session, title):
    r, form = sheet.maker.r, sheet.form
    lines = session_lines(sheet, session, title) + place_lines(sheet, session)
    timed = not sheet.second and r() < 0.15
    if timed:
        session.minutes = pick(r, (60, 90, 150, 195))
        lines.append((form.word("Durée", "Duur"), duration_text(session.minutes)))
    if not sheet.second and form.above is None and not timed and session.activity.count(" ") == 0:
        sheet.maker.again.append(session)
    if r() < 0.7:
        sheet.table.append([pick(r, form.word(["Liste de présences", "Feuille d'émargement", "Présences"],
                                              ["Aanwezigheidslijst", "Lijst van deelnemers"]))])
    mark = ": " if form.dutch else pick(r, (" : ", ": "))
    for label, value in lines:
        sheet.table.append([label + mark + value] if sheet.cells_above == 1 else [label + mark.rstrip(), value])
    if r() < 0.7:
        sheet.table.append([])


def session_lines(sheet, session, title):
    r, form = sheet.maker.r, sheet.form
    axis_row = next(a for a in AXES if a[0] == session.axis)
    axis = pick(r, [session.axis, form.word("Axe ", "As ") + session.axis, axis_row[2 if form.dutch else 1]])
    lines = [(form.word("Activité", "Activiteit"), title),
             (form.word("Date", "Datum"), day_text(session.day, sheet.style, form.dutch))]
    needs_axis = session.activity in SHARED or session.activity.startswith("unplanned")
    if needs_axis or r() < 0.8:
        lines.append((form.word("Axe", "As"), axis))
    return lines


def place_lines(sheet, session):
    r, form = sheet.maker.r, sheet.form
    names = form.word(NAMES_FR, NAMES_NL)
    where = form.word("Lieu", "Plaats")
    k = r()
    if sheet.name == "fr-commune-above" or (k < 0.3 and not sheet.second):
        code = pick(r, (21013, 21013, 21007, 21001, 21009))
        form.above = commune(code)
        session.place = min(session.place, form.above)
        lines = [(form.word("Commune", "Gemeente"), names[code])]
        if r() < 0.5:
            lines.append((where, pick(r, NOT_COMMUNES)))
        return lines
    if k < 0.6:
        code = pick(r, (21013, 21013, 21007, 21001, 21016))
        session.place = min(session.place, commune(code))
        return [(where, names[code])]
    if k < 0.8:
        return [(where, pick(r, NOT_COMMUNES))]
    return []

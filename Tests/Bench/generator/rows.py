"""The rows of a list, and what each of them is meant to say."""
from .forms import NO_NAMES, NO_NAMES_NL, REMARKS, pick
from .names import ORGANISATIONS
from .places import NOWHERE, POSTAL, SPELLINGS, commune
from .spelling import org_key, org_spelling, spell, spell_full


def session_rows(maker, form, session, share, known, nobody):
    """The cells of about `share` people, some of them on two rows. known: people who may well come again."""
    r = maker.r
    chosen = set()
    lines = []
    for index in range(share):
        if r() < 0.006:
            person = None
        elif known and r() < 0.5:
            person = known[int(r() * len(known))]
        else:
            person = int(r() * len(maker.people))
        if person in chosen:
            continue
        if person is not None:
            chosen.add(person)
        # at least one person came where anybody may have, so that the column is not entirely blank
        present = not nobody and (form.status is None or index == 0 or person is None or r() < 0.82)
        if person is None and nobody:
            continue
        twice = person is not None and r() < 0.02
        cells, stated = row_values(maker, form, session, person, present,
                                   (person is None or twice) and "o" not in form.columns or twice and form.above is not None)
        lines.append(cells)
        if twice and (form.above is None or stated):
            came = not nobody and (form.status is None or r() < 0.6)
            again, _ = row_values(maker, form, session, person, came, form.above is not None)
            lines.append(again)
    return lines


def row_values(maker, form, session, number, present, commune_needed):
    """The cells of one attendance by letter, and whether they state a commune; the session learns what they mean."""
    r = maker.r
    maker.rows += 1
    person = maker.people[number] if number is not None else None
    cells = {}
    place = write_place(cells, form, person, r, commune_needed)
    stated = place != NOWHERE
    if not stated and form.above is not None:
        place = form.above
    org = write_organisation(cells, person, r) if "o" in form.columns else None
    if person:
        write_person(cells, form, person, r)
    else:
        cells["u" if "u" in form.columns else "l"] = pick(r, form.word(NO_NAMES, NO_NAMES_NL))
    if "r" in form.columns:
        cells["r"] = pick(r, REMARKS)
    if form.status is not None:
        cells["s"] = pick(r, form.status[0] if present else form.status[1])
    session.attend(number, present, place, org)
    return cells, stated


def write_place(cells, form, person, r, commune_needed):
    """The place that the cells state."""
    if "c" not in form.columns and "z" not in form.columns:
        return NOWHERE
    home = person.home if person else commune(21013)
    k = r()
    if k < 0.04:
        home = commune(pick(r, (21001, 21007, 21013)))  # moved, or wrote where they work
    if k >= 0.88 and not commune_needed:
        return NOWHERE
    if "z" in form.columns:
        if home[1] not in POSTAL:
            return NOWHERE
        cells["z"] = POSTAL[home[1]]
    else:
        cells["c"] = home[1] if home[0] == 1 else pick(r, SPELLINGS[home[1]])
    return home


def write_organisation(cells, person, r):
    """The key of the organisation that the cells state."""
    text = person.org if person else pick(r, ORGANISATIONS)
    if person and r() < 0.03:
        text = pick(r, ORGANISATIONS)
    if not text:
        return None
    cells["o"] = org_spelling(text, r)
    return org_key(text)


def write_person(cells, form, person, r):
    if "u" in form.columns:
        cells["u"] = spell_full(person, r, form.only_latin, form.dutch)
    else:
        family, first, _ = spell(person, r, form.only_latin)
        if r() < 0.02 and not person.part:
            family, first = first, family  # the two columns mixed up
        cells["l"], cells["f"] = family, first
    if "e" in form.columns and r() < 0.8:
        cells["e"] = person.mail
    if "t" in form.columns and r() < 0.8:
        cells["t"] = person.phone

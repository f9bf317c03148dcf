"""Files of counts: posters and leaflets by day and place, and spectators at the door."""
import os
from datetime import timedelta

from .forms import ENCODINGS, LINE_ENDS, SEPARATORS, day_text, encoded, pick
from .maker import DAYS, FIRST_DAY
from .places import NAMES_FR, NAMES_NL, NOWHERE, OTHERS, SPELLINGS, commune
from .project import ACTIVITIES, METRICS
from .truth import Session


def make_campaigns(maker, files):
    r = maker.r
    os.makedirs(os.path.join(maker.out, "campagnes"), exist_ok=True)
    seen = set()
    data = None
    for number in range(files):
        dutch = number % 4 == 2
        encoding = ENCODINGS[int(r() * 4)]
        separator, line_end = pick(r, SEPARATORS), pick(r, LINE_ENDS)
        table = spectators(maker, dutch) if number % 6 == 1 else hand_outs(maker, dutch, seen)
        data = encoded(table, encoding, separator, line_end)
        write(maker, f"comptages-{number:04d}.csv", data)
    if files >= 4:  # the same file under another name counts once
        write(maker, "comptages (copie).csv", data)


def write(maker, name, data):
    with open(os.path.join(maker.out, "campagnes", name), "wb") as file:
        file.write(data)


def spectators(maker, dutch):
    """Spectators counted at the door: a session without a list of names."""
    r = maker.r
    while True:
        index, day = maker.free.pop()
        axis, code, fr, nl, kind, minutes = ACTIVITIES[index]
        if kind in ("performance", "screening"):
            break
    session = Session(axis, code, (fr, nl), day, minutes)
    session.head_count = True
    place = pick(r, (21013, 21007, 21001, 21009))
    session.place = commune(place)
    maker.sessions.append(session)
    amount = int(20 + r() * 300)
    maker.counts.append(("spectateurs", day, axis, commune(place), amount, False))
    if dutch:
        return [["Activiteit : " + nl], ["Datum : " + day_text(day, 0, True)], ["As : " + axis],
                ["Gemeente : " + NAMES_NL[place]], [], ["Indicator", "Aantal", "Opmerking"],
                ["Toeschouwers", str(amount), ""]]
    return [["Activité : " + fr], ["Date : " + day_text(day, 0, False)], ["Axe : " + axis],
            ["Commune : " + NAMES_FR[place]], [], ["Indicateur", "Quantité", "Remarque"],
            ["Spectateurs", str(amount), "comptés à l'entrée"]]


def hand_outs(maker, dutch, seen):
    """Posters and leaflets, a line for each day and place."""
    r = maker.r
    table, above = head_of_hand_outs(r, dutch)
    style = int(r() * 3)
    for _ in range(int(12 + r() * 14)):
        day = FIRST_DAY + timedelta(int(r() * DAYS))
        metric, fr, nl, en, axis = METRICS[int(r() * 2)]
        place, text = draw_place(r, above)
        # no two counts of one thing, day and place, so that nobody can take one for the other
        if (day, metric, place) in seen:
            continue
        seen.add((day, metric, place))
        amount = int(1 + r() ** 3 * 6000)
        estimated = r() < 0.2
        maker.counts.append((metric, day, axis, place, amount, estimated))
        table.append([day_text(day, style, dutch), nl if dutch else fr, text, written(amount, estimated, r),
                      "schatting" if estimated and dutch else "estimation" if estimated else ""])
    if r() < 0.3:
        table.append(["Totaal" if dutch else "Total", "", "", str(len(table)), ""])
    return table


def head_of_hand_outs(r, dutch):
    """The lines down to the header, and the commune that they state."""
    table, above = [], None
    if r() < 0.6:
        table.append(["Telling van de campagne" if dutch else "Bilan des campagnes"])
        if r() < 0.5:
            code = pick(r, (21013, 21007, 21001))
            above = commune(code)
            table.append(["Gemeente : " + NAMES_NL[code] if dutch else "Commune : " + NAMES_FR[code]])
        table.append([])
    table.append(["Datum", "Actie", "Gemeente", "Aantal", "Opmerking"] if dutch else
                 ["Date", "Action", "Commune", "Quantité", "Remarque"])
    return table, above


def draw_place(r, above):
    """A place and how its cell states it."""
    k = r()
    if k >= 0.9:
        return above or NOWHERE, ""
    place = commune(pick(r, (21013, 21013, 21007, 21001) if k < 0.75 else OTHERS))
    return place, pick(r, SPELLINGS[place[1]])


def written(amount, estimated, r):
    shown = str(amount)
    if amount >= 1000:
        k = int(r() * 4)
        if k < 3:
            shown = f"{amount // 1000}{(' ', '.', chr(0xa0))[k]}{amount % 1000:03d}"
    return pick(r, ("env. ", "environ ", "± ", "ca. ")) + shown if estimated else shown

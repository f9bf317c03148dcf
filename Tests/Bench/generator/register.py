"""A register kept in one long file, day after day."""
import csv
import os

from .forms import HEADERS, STATUS_WORDS, Form, day_text
from .rows import row_values

PER_SESSION = 50


def make_register(maker, rows):
    r = maker.r
    wanted = max(1, min(rows // PER_SESSION, len(maker.free) - 100))
    sessions = [maker.session() for _ in range(wanted)]
    sessions.sort(key=lambda s: (s.day, s.axis, s.activity))
    form = Form("ndaylfoces")
    form.status = STATUS_WORDS[2]
    os.makedirs(os.path.join(maker.out, "presences"), exist_ok=True)
    with open(os.path.join(maker.out, "presences", "registre.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([HEADERS[c][0] for c in form.columns])
        written = 0
        for index, session in enumerate(sessions):
            share = (rows - written) // (wanted - index)
            title, day = session.title[0], day_text(session.day, 0, False)
            for position in range(share):
                person = int(r() * len(maker.people)) if r() > 0.003 else None
                present = position == 0 or person is None or r() < 0.85
                cells, _ = row_values(maker, form, session, person, present, False)
                written += 1
                cells["n"], cells["d"], cells["a"], cells["y"] = str(written), day, session.axis, title
                writer.writerow([cells.get(c, "") for c in form.columns])

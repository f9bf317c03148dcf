"""One attendance sheet: a list of people at a session, or at two, in a file of its own."""
import csv
import os

from .above import write_above
from .forms import (ENCODINGS, HEADERS, HEADERS_NL, LAYOUTS, LINE_ENDS, SEPARATORS, STATUS_WORDS, STATUS_WORDS_NL, Form,
                    day_text, encoded, pick)
from .project import SHARED
from .rows import session_rows
from .spelling import plain, spell


def make_sheet(maker, number, rows):
    sheet = Sheet(maker, number)
    sheet.choose_sessions()
    session = sheet.sessions[0]
    title = sheet.title_of(session)
    if sheet.where == "above":
        write_above(sheet, session, title)
    sheet.write_header()
    sheet.choose_status()
    count = max(1, int(rows * (0.7 + 0.6 * maker.r())))
    sheet.write_rows(max(1, count // len(sheet.sessions)))
    sheet.write_end()
    path = sheet.path()
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(encoded(sheet.table, sheet.encoding, sheet.separator, sheet.line_end, sheet.quoting))


class Sheet:
    def __init__(self, maker, number):
        r = maker.r
        self.maker, self.number = maker, number
        self.name, dutch, self.where, self.cells_above, columns = LAYOUTS[number % len(LAYOUTS)]
        self.encoding = ENCODINGS[int(r() * 4)]
        self.form = Form(columns, dutch, only_latin=self.encoding == "cp1252")
        self.separator, self.line_end = pick(r, SEPARATORS), pick(r, LINE_ENDS)
        all_quoted = (self.name == "fr-no-organisation" and r() < 0.6) or r() < 0.05
        self.quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
        self.style = int(r() * 5)
        self.second = False   # of a session that has a sheet already
        self.nobody = False   # nobody is said to have come
        self.table = []
        self.serial = 0

    def choose_sessions(self):
        maker = self.maker
        self.second = bool(self.where == "above" and self.name != "fr-commune-above" and maker.again and maker.r() < 0.01)
        if self.second:
            self.sessions = [maker.again.pop()]
        elif self.where == "columns":
            self.sessions = [maker.session(), maker.session()]
        else:
            self.sessions = [maker.session()]
        if self.where == "name-title" and (self.sessions[0].activity in SHARED or self.sessions[0].activity.startswith("unplanned")):
            self.where = "name-code"  # this kind of file name tells no axis

    def title_of(self, session):
        r = self.maker.r
        title = self.form.word(*session.title)
        if r() < 0.1:
            title = title.upper() if r() < 0.5 else plain(title).lower()
        return title

    def write_header(self):
        r = self.maker.r
        headers = self.form.word(HEADERS, HEADERS_NL)
        self.header = [pick(r, headers[c]) if r() < 0.3 else headers[c][0] for c in self.form.columns]
        self.table.append(self.header)

    def choose_status(self):
        r, form = self.maker.r, self.form
        if "s" not in form.columns:
            return
        status = pick(r, form.word(STATUS_WORDS, STATUS_WORDS_NL))
        if form.only_latin and status[0][0] == "✓":
            status = STATUS_WORDS[0]
        if r() < 0.06:
            self.nobody = True  # nobody filled the column in: nobody is said to have come
            return
        form.status = status
        self.nobody = "" not in status[1] and self.where != "columns" and r() < 0.006

    def write_rows(self, share):
        r, form = self.maker.r, self.form
        known = list(self.sessions[0].people) if self.second else []
        for position, session in enumerate(self.sessions):
            told = self.told_of(session) if self.where == "columns" else {}
            for cells in session_rows(self.maker, form, session, share, known, self.nobody):
                self.serial += 1
                cells |= told
                if "n" in form.columns:
                    cells["n"] = str(self.serial)
                self.add(cells)
            if self.where == "columns" and position == 0 and r() < 0.02:
                self.add_impossible_day(told)
            elif position == 0 and share > 12 and self.where != "columns" and r() < 0.03:
                self.table.append(self.header)  # the second page of a printed form

    def told_of(self, session):
        """Which session a row belongs to, where rows say it."""
        r, form = self.maker.r, self.form
        axis = session.axis if r() < 0.6 else form.word("Axe ", "As ") + session.axis
        if r() < 0.2 and session.activity not in SHARED and not session.activity.startswith("unplanned"):
            axis = ""
        return {"d": day_text(session.day, self.style, form.dutch), "a": axis, "y": form.word(*session.title)}

    def add(self, cells):
        self.table.append([cells.get(c, "") for c in self.form.columns])

    def add_impossible_day(self, told):
        """A day that does not exist: the row is refused, and this person counted nowhere."""
        status = self.form.status
        family, first, _ = spell(self.maker.people[0], self.maker.r, self.form.only_latin)
        self.add(told | {"d": "31/02/2024", "l": family, "f": first, "u": family + ", " + first,
                         "s": status[0][0] if status else ""})

    def write_end(self):
        r, form = self.maker.r, self.form
        width = len(form.columns)
        if "n" in form.columns and r() < 0.5:
            for _ in range(int(1 + r() * 6)):
                self.serial += 1
                self.table.append([str(self.serial)] + [""] * (width - 1))
        if r() < 0.25:
            total = [""] * width
            if r() < 0.5:
                total[0], total[1] = form.word("Total", "Totaal"), str(self.serial)
            else:
                total[0] = form.word("Total : ", "Totaal: ") + str(self.serial)
            self.table.append(total)
        if r() < 0.5:  # a spreadsheet pads every line to the width of the table
            self.table = [row + [""] * (width - len(row)) for row in self.table]

    def path(self):
        """A place that no other sheet has."""
        maker = self.maker
        folder = os.path.join(maker.out, "presences", f"equipe-{chr(97 + int(maker.r() * 12))}")
        file = self.file_name(self.sessions[0])
        path = os.path.join(folder, file)
        while path in maker.places:
            folder += "-bis"
            path = os.path.join(folder, file)
        maker.places.add(path)
        return path

    def file_name(self, session):
        if self.where == "name-code":
            code = session.activity
            if code.startswith("unplanned "):
                code = plain(session.title[0]).lower().replace(" ", "-")
            return f"{session.day.isoformat()}_axe{session.axis}_{code}.csv"
        if self.where == "name-title":
            return f"{session.day.day:02d}-{session.day.month:02d}-{session.day.year} {session.title[0]}.csv"
        return f"feuille-{self.number:05d}.csv"

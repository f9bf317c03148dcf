"""The workbook."""
import os

import xlsxwriter

LABELS = {"other": "Autres communes", "not_stated": "Non indiquée", None: "Total"}


def write_workbook(path, account, figures, lines, root):
    book = Workbook(path, account, figures)
    first_sheet = [book.write_period(period) for period in book.periods][0]
    book.write_comparison()
    book.write_sessions(lines)
    book.write_campaigns()
    book.write_files(root)
    book.draw_charts()
    first_sheet.activate()
    book.book.close()


class Workbook:
    def __init__(self, path, account, figures):
        self.account = account
        self.book = xlsxwriter.Workbook(path)
        self.book.set_properties({"title": account.project["title"]})
        self.bold = self.book.add_format({"bold": True, "bottom": 1})
        self.number = self.book.add_format({"num_format": "#,##0"})
        self.hours = self.book.add_format({"num_format": "#,##0.00"})
        self.day = self.book.add_format({"num_format": "dd/mm/yyyy"})
        self.percent = self.book.add_format({"num_format": "0.0%"})
        self.value_of = {(f["indicator"], f["estimated"], f["period"], f["axis"], f["commune"]): f["value"] for f in figures}
        self.kinds = list(dict.fromkeys((f["indicator"], f["estimated"]) for f in figures))
        self.titles = {a["code"]: a["titles"][0] for a in account.project["axes"]}
        self.columns = account.columns + [None]
        self.periods = [p[0] for p in account.periods]

    def kinds_and_axes(self):
        """The rows of figures: number, kind, what it is called, axis."""
        pairs = [(kind, axis) for kind in self.kinds for axis in self.account.axes + [None]]
        for row, (kind, axis) in enumerate(pairs, 1):
            yield row, kind, kind[0] + (" (estimé)" if kind[1] else ""), axis

    def write_period(self, period):
        sheet = self.book.add_worksheet(period)
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 36)
        sheet.set_column(2, 8, 14)
        sheet.write_row(0, 0, ["Indicateur", "Axe"] + [LABELS.get(c, c) for c in self.columns], self.bold)
        for row, kind, label, axis in self.kinds_and_axes():
            sheet.write_string(row, 0, label)
            sheet.write_string(row, 1, f"{axis}. {self.titles[axis]}" if axis else "Total")
            for index, column in enumerate(self.columns):
                value = self.value_of[kind + (period, axis, column)]
                if value is not None:
                    sheet.write_number(row, 2 + index, value, self.hours if kind[0] == "hours" else self.number)
        return sheet

    def write_comparison(self):
        number = self.number
        sheet = self.book.add_worksheet("Comparaison")
        sheet.set_column(0, 1, 30)
        sheet.write_row(0, 0, ["Indicateur", "Axe"] + self.periods + ["Différence", "%"], self.bold)
        for row, kind, label, axis in self.kinds_and_axes():
            sheet.write_string(row, 0, label)
            sheet.write_string(row, 1, self.titles[axis] if axis else "Total")
            before, after = (self.value_of[kind + (p, axis, None)] for p in self.periods[-2:])
            if before is not None:
                sheet.write_number(row, 2, before, number)
            if after is not None:
                sheet.write_number(row, 3, after, number)
            if before is not None and after is not None:
                sheet.write_number(row, 4, after - before, number)
                if before:
                    sheet.write_number(row, 5, (after - before) / before, self.percent)

    def write_sessions(self, lines):
        sheet = self.book.add_worksheet("Séances")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, ["Jour", "Axe", "Activité", "Participations", "Participants", "Organisations", "Heures"], self.bold)
        for row, (day, axis, activity, total, unique, groups, time) in enumerate(lines, 1):
            sheet.write_datetime(row, 0, day, self.day)
            sheet.write_string(row, 1, axis)
            sheet.write_string(row, 2, activity)
            sheet.write_number(row, 3, total)
            sheet.write_number(row, 4, unique)
            sheet.write_number(row, 5, groups)
            sheet.write_number(row, 6, time, self.hours)
        sheet.autofilter(0, 0, max(1, len(lines)), 6)

    def write_campaigns(self):
        account = self.account
        sheet = self.book.add_worksheet("Campagnes")
        sheet.write_row(0, 0, ["Jour", "Axe", "Comptage", "Commune", "Nombre", "Estimé"], self.bold)
        counts = sorted((c[1], c[2], c[0], account.column_of[c[4]], c[6], c[7]) for c in account.counts)
        for row, (day, axis, metric, column, amount, estimated) in enumerate(counts, 1):
            sheet.write_datetime(row, 0, day, self.day)
            sheet.write_string(row, 1, axis)
            sheet.write_string(row, 2, metric)
            sheet.write_string(row, 3, LABELS.get(column, column))
            sheet.write_number(row, 4, amount, self.number)
            sheet.write_string(row, 5, "oui" if estimated else "")

    def write_files(self, root):
        sheet = self.book.add_worksheet("Fichiers")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, ["Fichier", "SHA-256", "Lignes lues", "Retenues", "Refusées"], self.bold)
        for row, (name, digest, read, kept) in enumerate(sorted(self.account.files), 1):
            sheet.write_string(row, 0, os.path.relpath(name, root))
            sheet.write_string(row, 1, digest)
            sheet.write_number(row, 2, read)
            sheet.write_number(row, 3, kept)
            sheet.write_number(row, 4, read - kept)

    def draw_charts(self):
        sheet = self.book.add_worksheet("Graphiques")
        last = 2 + len(self.account.columns)  # the column of totals
        for place, kind in (("A1", ("participations", False)), ("A18", ("participants", False))):
            chart = self.book.add_chart({"type": "column"})
            chart.set_title({"name": kind[0]})
            top = 1 + self.kinds.index(kind) * (len(self.account.axes) + 1)
            bottom = top + len(self.account.axes) - 1
            for period in self.periods:
                chart.add_series({"name": period, "categories": [period, top, 1, bottom, 1],
                                  "values": [period, top, last, bottom, last]})
            sheet.insert_chart(place, chart)

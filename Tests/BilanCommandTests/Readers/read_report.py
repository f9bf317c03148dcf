"""What openpyxl, which shares no code with the writer, finds in the French report of the sample, as JSON.

    read_report.py BOOK.xlsx

figures: {"period|indicator title|axis code|commune title": value} of the sheets "Communes" and the columns of "Évolution";
the axis is "" for the whole project, the commune "Total" for all communes. A cell without a number has the value null.
campaigns: {"year|metric title|compté or estimé": sum of the amounts} of the lines of the counts.
"""
import datetime
import json
import re
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], data_only=True)
figures = {}


def put(period, indicator, axis, commune, value):
    number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    key = "|".join((period, indicator, axis, commune))
    if key in figures and figures[key] != number:
        sys.exit("%s stands there twice: %r and %r" % (key, figures[key], number))
    figures[key] = number


def axis_of(text):
    found = re.match(r"Axe (\S+) – ", text)
    return found.group(1) if found else ""


for sheet in book.worksheets:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    if sheet.title == "Communes":
        indicator, period, heads = None, None, None
        for row, before in zip(rows, [[None]] + rows):
            if row[0] == "Axe":
                # "Séances par axe et par commune, 2024" stands above each matrix.
                indicator, _, period = before[0].rpartition(" par axe et par commune, ")
                heads = row
            elif heads and isinstance(row[0], str) and (row[0].startswith("Axe ") or row[0] == "Total"):
                for head, value in zip(heads[1:], row[1:]):
                    if head is not None:
                        put(period, indicator, axis_of(row[0]), head, value)
    if sheet.title == "Évolution":
        axis, heads = "", None
        for row, before in zip(rows, [[None]] + rows):
            if row[0] == "Indicateur":
                axis, heads = axis_of(before[0]), row
            elif row[0] is None:
                heads = None
            elif heads:
                # What both years have in common stands in a table of its own, "2023, périmètre comparable".
                for head, value in [pair for pair in list(zip(heads, row))[1:3] if pair[0] in ("2023", "2024")]:
                    put(head, row[0], axis, "Total", value)

activities = book["Activités"]
days = [activities.cell(row, 1).value for row in range(4, activities.max_row + 1)]
days = [day for day in days if day is not None and not str(day).startswith(("Total", "«"))]
# The lines of the counts, on whichever sheet they stand: a day, and "compté" or "estimé" right after metric, commune and amount.
campaigns = {}
for sheet in book.worksheets:
    for row in ([cell.value for cell in row] for row in sheet.iter_rows()):
        place = next((i for i, value in enumerate(row) if value in ("compté", "estimé")), None)
        if isinstance(row[0], datetime.datetime) and place:
            key = "|".join((str(row[0].year), row[place - 3], row[place]))
            campaigns[key] = campaigns.get(key, 0) + row[place - 1]
codes = {"1", "2", "3", "4", "5", "2023", "2024"}
texts_that_are_numbers = [
    "%s!%s" % (sheet.title, cell.coordinate)
    for sheet in book.worksheets if sheet.title not in ("Fiche projet",)
    for row in sheet.iter_rows() for cell in row
    if isinstance(cell.value, str) and cell.value not in codes and re.fullmatch(r"[+-]?[0-9][0-9 \u00a0\u202f.]*(,[0-9]+)?([ \u00a0]%)?", cell.value)
]
json.dump({
    "figures": figures,
    "campaigns": campaigns,
    "sheets": book.sheetnames,
    "charts": sum(len(sheet._charts) for sheet in book.worksheets),
    "notA4": [s.title for s in book.worksheets if str(s.page_setup.paperSize) != "9" or not s.sheet_properties.pageSetUpPr.fitToPage],
    "activitiesFrozenAt": activities.freeze_panes,
    "activitiesHeader": [cell.value for cell in activities[3]],
    "activities": len(days),
    "daysThatAreDates": sum(isinstance(day, datetime.datetime) for day in days),
    "textsThatAreNumbers": texts_that_are_numbers,
    "errors": ["%s!%s" % (s.title, c.coordinate) for s in book.worksheets for row in s.iter_rows() for c in row if c.data_type == "e"],
}, sys.stdout, ensure_ascii=False)

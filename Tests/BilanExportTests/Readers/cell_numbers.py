"""Prints every number that openpyxl finds in a workbook: sheet, cell, value and the numbers written out in its format; then the kept values of charts."""

import re
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], data_only=True)
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                written = " ".join(re.findall(r'"([^"]*)"', cell.number_format))
                print(sheet.title, cell.coordinate, float(cell.value), " ".join(re.findall(r"\d+", written)), sep="\t")
    for chart in sheet._charts:
        for series in chart.series:
            for point in series.val.numRef.numCache.pt:
                print(sheet.title, "chart", float(point.v), "", sep="\t")

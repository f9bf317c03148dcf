"""The height of each row of the first sheet that is used, one a line; None where it is left to the viewer."""
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
for row in range(1, sheet.max_row + 1):
    print(sheet.row_dimensions[row].height)

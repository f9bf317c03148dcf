"""Prints what openpyxl, a reader that shares no code with the writer, finds in a workbook: one fact a line."""

import re
import sys
import zipfile

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
if hasattr(book.defined_names, "definedName"):
    names = {name.name: name.attr_text for name in book.defined_names.definedName}
else:
    names = {name: value.attr_text for name, value in book.defined_names.items()}
for name in sorted(names):
    print("name", name, names[name], sep="|")
print("properties", book.properties.title, book.properties.subject, book.properties.created, sep="|")
for sheet in book.worksheets:
    setup = sheet.page_setup
    print("sheet", sheet.title, sep="|")
    print("page", setup.orientation, setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage,
          setup.fitToWidth or 1, setup.fitToHeight, sep="|")
    print("header", sheet.oddHeader.left.text, sheet.oddHeader.right.text, sep="|")
    print("footer", sheet.oddFooter.left.text, sheet.oddFooter.right.text, sep="|")
    areas = sheet.print_area
    print("print", areas if isinstance(areas, str) else ",".join(areas or []), sheet.print_title_rows, sep="|")
    print("view", sheet.freeze_panes, sheet.auto_filter.ref, sep="|")
    for row_break in sheet.row_breaks.brk:
        print("break", row_break.id, sep="|")
    for merged in sorted(str(area) for area in sheet.merged_cells.ranges):
        print("merged", merged, sep="|")
    for table in sorted(sheet.tables.values(), key=lambda table: table.name):
        print("table", table.name, table.ref, table.autoFilter.ref if table.autoFilter else None, sep="|")
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            print("condition", area.sqref, rule.type, ",".join(rule.formula), sep="|")
    for rule in sheet.data_validations.dataValidation:
        print("validation", rule.sqref, rule.type, rule.error, sep="|")
    for chart in sheet._charts:
        print("chart", type(chart).__name__, len(chart.series),
              chart.series[0].val.numRef.f, sep="|")
        for series in chart.series:
            print("kept", series.val.numRef.f, ",".join("%s:%s" % (point.idx, point.v) for point in series.val.numRef.numCache.pt), sep="|")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                value = str(cell.value).replace("\n", "\\n")
                if cell.hyperlink:
                    print("link", cell.coordinate, cell.hyperlink.target, cell.hyperlink.location, sep="|")
                if cell.comment:
                    print("remark", cell.coordinate, cell.comment.text, sep="|")
                print("cell", cell.coordinate, cell.data_type, cell.number_format, value, sep="|")
                if cell.fill.fgColor.rgb == "FFEDE7F6":
                    print("purple", cell.coordinate, sep="|")
with zipfile.ZipFile(sys.argv[1]) as parts:
    for part in sorted(name for name in parts.namelist() if name.startswith("xl/charts/chart")):
        print("letters", min(int(size) for size in re.findall(r'sz="(\d+)"', parts.read(part).decode())) / 100, sep="|")

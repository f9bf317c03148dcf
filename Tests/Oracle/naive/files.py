"""Files and their rows."""

import csv, io

def written(value):
    """A cell of a workbook as a person would write it in a CSV."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)

def rows_of_xlsx(path, name):
    import openpyxl
    return [[written(value) for value in row] for row in openpyxl.load_workbook(path, data_only=True)[name].iter_rows(values_only=True)]

def rows_of_ods(path, name):
    """Rows that are repeated, empty ones, are left out at the end only."""
    import zipfile, xml.etree.ElementTree as tree
    table, office, text = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % part for part in ("table", "office", "text"))
    rows = []
    for sheet in tree.fromstring(zipfile.ZipFile(path).read("content.xml")).iter(table + "table"):
        if sheet.get(table + "name") != name:
            continue
        for line in sheet.iter(table + "table-row"):
            row = []
            for cell in line:
                value = cell.get(office + "date-value") or cell.get(office + "value")
                said = "\n".join("".join(part.itertext()) for part in cell.iter(text + "p"))
                shown = written(float(value)) if value and cell.get(office + "value") else value or said
                row += [shown] * min(int(cell.get(table + "number-columns-repeated", 1)), 64)
            rows += [row] * (int(line.get(table + "number-rows-repeated", 1)) if any(row) else 1)
    return rows

def unfolded(records, entry):
    """The rows of a grid, one for each day."""
    head = records[entry["header"] - 1]
    first = head.index(entry["days"][0])
    assert head[first:first + len(entry["days"])] == entry["days"]
    return records[:entry["header"] - 1] + [head[:first] + ["day", "mark"]] + [
        row[:first] + [day, row[first + place]] for row in records[entry["header"]:] for place, day in enumerate(entry["days"])]

def records_of(path, entry):
    """The content that tells a sheet from others, its headers and its rows. Of a workbook, `encoding` is the name of the worksheet."""
    with open(path, "rb") as file:
        content = file.read()
    if entry["delimiter"] is None:
        records = (rows_of_ods if path.endswith(".ods") else rows_of_xlsx)(path, entry["encoding"])
        if "days" in entry:
            records = unfolded(records, entry)
        content = (content, entry["encoding"])
    else:
        text = content.decode(entry["encoding"])
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=entry["delimiter"]))
    header = [cell.replace("\r\n", "\n") for cell in records[entry["header"] - 1]]
    wanted = list(entry["columns"].values()) + list((entry.get("metrics") or {}).values())
    for name in wanted:
        assert header.count(name) == 1, "%s: no column %r in %r" % (path, name, header)
    body = records[entry["header"]:entry["last"]]
    return content, header, body

def cell(record, header, name):
    """A row that is too short has blanks; cells beyond the header are not looked at."""
    place = header.index(name)
    return record[place] if place < len(record) else ""

#!/usr/bin/env python3
"""What workbooks cost: a large sheet as .xlsx, as .ods and as CSV, and small workbooks by the thousand beside the same sheets as CSV.

    workbooks.py BILAN_BINARY [--runs 3] [--data DIR]

Beside `bilan check`, which reads through to the model, stand two readers that only fetch the cells: openpyxl (Debian), and python-calamine (Rust), which pip brings
into a temporary environment; without a network it is left out, and that is said. Data is made in .bench/ (or --data), once for each version of this
program: what an older one made may lack what a reader asks for.
"""
import argparse
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from xml.sax.saxutils import escape

import measure
import reading

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 100_000
SMALL = 2_000
TITLES = ["Nom", "Prénom", "Organisation", "E-mail", "Commune", "Présent", "Date", "Activité", "Fonction", "Heures"]
ACCEPTED = (0, 1)  # without a project the activity is not known, which is an error; all the rest is read
OPENPYXL = "import openpyxl, sys\nfor row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True): pass"
CALAMINE = "import python_calamine, sys\npython_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()"


def table(number):
    chance = random.Random(3)
    for i in range(number):
        family, given = chance.choice(reading.FAMILY), chance.choice(reading.GIVEN)
        yield [family, given, chance.choice(reading.BODIES), f"{given.lower()}.{i}@example.be", chance.choice(reading.HOMES), chance.choice(["oui", "non"]),
               f"{1 + i % 28:02d}/10/2024", f"Atelier {i % 40}", chance.choice(["assistante sociale", "agent", "bénévole"]), 1 + i % 7]


def write_xlsx(path, rows):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": False})
    sheet = book.add_worksheet("Feuil1")
    for r, row in enumerate(rows):
        sheet.write_row(r, 0, row)
    book.close()


def write_ods(path, rows):
    """As LibreOffice writes it, without its styles: the millions of empty rows below the table included."""
    names = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        kinds = [("/", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "text/xml")]
        entries = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in kinds)
        archive.writestr(zipfile.ZipInfo("META-INF/manifest.xml"),
                         f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>')
        with archive.open("content.xml", "w") as part:
            part.write(f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet><table:table table:name="Feuil1">'.encode())
            for row in rows:
                cells = "".join(
                    f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>' if isinstance(cell, int)
                    else f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>' for cell in row)
                part.write(f"<table:table-row>{cells}</table:table-row>".encode())
            part.write(f'<table:table-row table:number-rows-repeated="{1_048_576 - ROWS - 1}"><table:table-cell/></table:table-row>'.encode())
            part.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


def make(data):
    large = [TITLES] + list(table(ROWS))
    for ending, write in (("xlsx", write_xlsx), ("ods", write_ods), ("csv", write_csv)):
        path = os.path.join(data, f"large.{ending}")
        if not measure.is_made(path, __file__):
            print(f"making {path}", file=sys.stderr)
            write(path + ".new", large)
            os.rename(path + ".new", path)
    folder = os.path.join(data, f"small-{SMALL}")
    if not measure.is_made(folder, __file__):
        print(f"making {folder}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        new = tempfile.mkdtemp(dir=data)
        people = list(table(SMALL * 12))
        for ending, write in (("xlsx", write_xlsx), ("csv", write_csv)):
            os.mkdir(os.path.join(new, ending))
            for i in range(SMALL):
                write(os.path.join(new, ending, f"presences-{i:04d}.{ending}"), [TITLES] + people[i * 12:i * 12 + 12])
        os.rename(new, folder)
    return folder


def write_csv(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def calamine(folder):
    """A Python that has calamine; None where pip cannot bring it."""
    venv.create(folder, with_pip=True)
    python = os.path.join(folder, "bin", "python")
    if subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "python-calamine"], stderr=subprocess.DEVNULL,
                      check=False).returncode:
        return None
    return python


def main():
    parser = argparse.ArgumentParser(description="Measures what workbooks cost.")
    parser.add_argument("bilan")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(HERE, "..", "..", ".bench"))
    options = parser.parse_args()
    data = os.path.normpath(options.data)
    os.makedirs(data, exist_ok=True)
    measure.apart(lambda: make(data))
    print(f"\nworkbooks, {os.cpu_count()} processors, median of {options.runs} runs, files warm")
    print(f"{'':42}{'seconds':>9}{'CPU s':>8}{'peak MB':>9}{'x CSV':>8}")

    def check(*paths):
        command = [options.bilan, "check", "--project", data, *paths]
        measure.once(command, ACCEPTED)
        return measure.median(command, options.runs, ACCEPTED)

    def line(label, cost, csv_cost=None):
        ratio = f"{cost.seconds / csv_cost.seconds:8.1f}" if csv_cost else ""
        print(f"{label:42}{cost.seconds:9.3f}{cost.cpu:8.2f}{cost.megabytes:9.0f}{ratio}")

    large = {ending: os.path.join(data, f"large.{ending}") for ending in ("csv", "xlsx", "ods")}
    base = check(large["csv"])
    line(f"{ROWS:,} x {len(TITLES)}, bilan check, CSV", base)
    line(f"{ROWS:,} x {len(TITLES)}, bilan check, .xlsx", check(large["xlsx"]), base)
    line(f"{ROWS:,} x {len(TITLES)}, bilan check, .ods", check(large["ods"]), base)
    with tempfile.TemporaryDirectory(prefix="bilan-bench-") as temporary:
        python = calamine(temporary)
        if python is None:
            print("python-calamine could not be brought by pip: not measured")
        else:
            line("  cells only: python-calamine, .xlsx", measure.median([python, "-c", CALAMINE, large["xlsx"]], options.runs), base)
            line("  cells only: python-calamine, .ods", measure.median([python, "-c", CALAMINE, large["ods"]], options.runs), base)
    line("  cells only: openpyxl, .xlsx", measure.median([sys.executable, "-c", OPENPYXL, large["xlsx"]], 1), base)
    folder = os.path.join(data, f"small-{SMALL}")
    base = check(os.path.join(folder, "csv"))
    line(f"{SMALL:,} sheets, bilan check, CSV", base)
    line(f"{SMALL:,} sheets, bilan check, .xlsx", check(os.path.join(folder, "xlsx")), base)


if __name__ == "__main__":
    try:
        main()
    except (measure.Failed, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"workbooks.py: {error}")

"""Ten files as partners send them, and what a careful person counts in them by hand.

Three workbooks (one of two worksheets, one of LibreOffice, a grid of days), a Dutch list, days in a column with a commune missing,
a month written before its day, counts, a scanned page, and one list sent twice. The people are invented.
"""

import datetime
import os
import zipfile

import openpyxl

HEAD = ["Nom", "Prénom", "Organisation", "Commune", "Présence"]
MEETING, WORKSHOP = "Réunion de quartier", "Atelier d'écoute"
RICOCHET, CPAS, KIEM = "Asbl Ricochet", "CPAS d'Evere", "Buurthuis De Kiem"
ZOE = ["Lambert", "Zoé", RICOCHET, "Schaerbeek"]
SAMIR = ["Haddad", "Samir", CPAS, "Evere"]
IDA = ["Dupuis", "Ida", "", "Saint-Josse-ten-Noode"]
CARLA, AWA, JEF = ["Rossi", "Carla", "", "Evere"], ["Diallo", "Awa", "", "Schaerbeek"], ["Cools", "Jef", "", "Evere"]

# By hand. Sessions and participations of each file that is kept; the grid has two marks on each of three days.
BY_FILE = {
    "reunion 12 fevrier.csv": (1, 3), "vergadering april.csv": (1, 2), "reunions automne.xlsx › 09-17": (1, 3), "reunions automne.xlsx › 11-19": (1, 3),
    "atelier mai.ods › Feuille1": (1, 3), "grille juin.xlsx › Juin": (3, 6), "atelier octobre.csv": (2, 3), "atelier 2025-11-06.csv": (1, 2), "affiches.csv": (0, 0),
}
# By axis and in all: sessions, participations, people, organisations, posters, leaflets. Ida came to both axes; Koen came to nothing; Sammir is Samir.
BY_AXIS = [["4", "7", "11"], ["11", "14", "25"], ["5", "5", "9"], ["3", "–", "3"], ["–", "200", "200"], ["–", "300", "300"]]
# Participations and people: Schaerbeek (Zoé 4, Awa 3, Mia 1), Evere (Samir 3, An 1, Bert 1, Carla 5, Jef 3), Saint-Josse (Ida 3), not said (Jef 1).
BY_COMMUNE = [["8", "3"], ["13", "5"], ["3", "1"], ["1", "1"]]


def lines(*rows):
    return "".join(";".join(row) + "\n" for row in rows)


def come(*people):
    return [person + ["x"] for person in people]


def write_ods(path, name, rows):
    """The least that is a workbook of LibreOffice."""
    def cell(text):
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "<table:table-cell/>"

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ["office", "table", "text"])
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>'
            f'<table:table table:name="{name}">{body}</table:table></office:spreadsheet></office:body></office:document-content>')
        archive.writestr(
            "META-INF/manifest.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{manifest}" manifest:version="1.2">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')


def make_workbooks(path):
    book = openpyxl.Workbook()
    autumn = [("17/09/2025", [ZOE, SAMIR, IDA]), ("19/11/2025", [ZOE, ["Haddad", "Sammir", CPAS, "Evere"], ["Nys", "Bert", KIEM, "Evere"]])]
    for sheet, (day, people) in zip([book.active, book.create_sheet()], autumn):
        sheet.title = f"{day[3:5]}-{day[:2]}"
        for row in [[MEETING], [f"Date : {day}"], [], HEAD] + come(*people):
            sheet.append(row)
    book.save(path("reunions automne.xlsx"))
    write_ods(path("atelier mai.ods"), "Feuille1", [[WORKSHOP], ["Date : 15/05/2025"], [""], HEAD] + come(IDA, CARLA, AWA))
    book = openpyxl.Workbook()
    book.active.title = "Juin"
    marks = [(CARLA, ["x", "x", None]), (AWA, ["x", None, "x"]), (JEF, [None, "x", "x"])]
    days = [datetime.date(2025, 6, day) for day in (4, 11, 18)]
    for row in [[WORKSHOP], [], ["Nom", "Prénom", "Commune"] + days] + [[who[0], who[1], who[3]] + each for who, each in marks]:
        book.active.append(row)
    book.save(path("grille juin.xlsx"))


def make_files(folder):
    """Their paths."""
    os.makedirs(folder)
    made = []

    def path(name):
        made.append(f"{folder}/{name}")
        return made[-1]

    def write(name, *rows):
        with open(path(name), "w", encoding="utf-8") as file:
            file.write(lines(*rows))

    february = [[MEETING], ["Date : 12/02/2025"], [], HEAD] + come(ZOE, SAMIR) + [["Mertens", "Koen", RICOCHET, "Schaerbeek", "excusé"]] + come(IDA)
    write("reunion 12 fevrier.csv", *february)
    write("presences Ida.csv", *february)
    write(
        "vergadering april.csv", ["Buurtvergadering"], ["Datum: 09/04/2025"], [], ["Naam", "Voornaam", "Organisatie", "Gemeente", "Aanwezig"],
        ["Lambert", "Zoé", RICOCHET, "Schaarbeek", "ja"], ["Peeters", "An", KIEM, "Evere", "ja"], ["Mertens", "Koen", RICOCHET, "Schaarbeek", "nee"])
    make_workbooks(path)
    dated = [[WORKSHOP], [], ["Date", "Nom", "Prénom", "Commune"]]
    write("atelier octobre.csv", *dated, ["02/10/2025", "Rossi", "Carla", "Evere"], ["02/10/2025", "Cools", "Jef", ""], ["23/10/2025", "Rossi", "Carla", "Evere"])
    # The file is of 6 November; read as dates are written here, it would be of 11 June, when there was another session.
    write("atelier 2025-11-06.csv", *dated, ["11/06/2025", "Cools", "Jef", "Evere"], ["11/06/2025", "Aerts", "Mia", "Schaerbeek"])
    write(
        "affiches.csv", ["Date", "Matériel", "Commune", "Nombre"], ["01/09/2025", "Affiches", "Schaerbeek", "120"],
        ["01/09/2025", "Affiches", "Evere", "80"], ["01/09/2025", "Dépliants", "Evere", "300"])
    with open(path("scan reunion decembre.pdf"), "wb") as file:
        file.write(b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    return made

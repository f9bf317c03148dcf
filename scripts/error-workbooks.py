#!/usr/bin/env python3
"""Makes the workbooks of samples/errors, the same each time (needs XlsxWriter)."""
import datetime, io, os, zipfile
import xlsxwriter

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples", "errors")
NAMES = [("Maes", "Lotte", "Saint-Gilles", "oui"), ("Benali", "Karim", "Forest", "oui"), ("Peeters", "Jan", "Anderlecht", "non")]


def book(code, fill, ending="xlsx"):
    workbook = xlsxwriter.Workbook(os.path.join(here, f"{code}.{ending}"))
    workbook.set_properties({"created": datetime.datetime(2024, 10, 21)})
    fill(workbook)
    workbook.close()


def sheet(workbook, name="Feuil1", about=True):
    page = workbook.add_worksheet(name)
    rows = [["Activité", "Stress vicariant des professionnels"], ["Date", "21/10/2024"]] if about else [["Activité", "Stress vicariant des professionnels"]]
    rows += [[], ["Nom", "Prénom", "Commune", "Présent"]] + [list(n) for n in NAMES]
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            page.write_string(r, c, value)
    return page, len(rows)


def shared(w):
    page = w.add_worksheet("Affiches")
    for r, row in enumerate([["Date", "Indicateur", "Commune", "Nombre"]] + [["21/10/2024", "Affiches distribuées", c] for c in ("Saint-Gilles", "Forest", "Anderlecht")]):
        for c, value in enumerate(row):
            page.write_string(r, c, value)
    page.write_number(1, 3, 40)
    page.merge_range(2, 3, 3, 3, 120)


def hidden_sheet(w):
    sheet(w)
    sheet(w, "Anciens")[0].hide()


def hidden_rows(w):
    sheet(w)[0].set_row(5, None, None, {"hidden": True})


def lists(w):
    sheet(w)
    w.add_worksheet("Listes").write_column(0, 0, ["Statuts possibles", "oui", "non"])


def formula(w, text, value):
    page, end = sheet(w)
    page.write_formula(end - 1, 2, text, None, value)


def present_day(w):
    page, _ = sheet(w)
    page.write_string(1, 2, "Imprimé le")
    page.write_formula(1, 3, "=TODAY()", w.add_format({"num_format": "dd/mm/yyyy"}), 45600)


def struck(w):
    sheet(w)[0].write(5, 0, "Benali", w.add_format({"font_strikeout": True}))


def ticks(w):
    page, end = sheet(w)
    for row in range(4, end):
        page.write(row, 3, "\u00fc", w.add_format({"font_name": "Wingdings"}))


def beside(w):
    sheet(w)[0].write_string(5, 6, "apporter le projecteur")


def commented(w):
    page = sheet(w)[0]
    page.write_comment(4, 0, "n'est pas venue", {"author": "Accueil"})


def unread(w):
    sheet(w)
    page = w.add_worksheet("Divers")
    for row in range(4):
        page.write_row(row, 0, ["abc", "def", "ghi"])


def two_sheets(w):
    sheet(w)
    page, end = sheet(w, "Feuil2")
    page.write_string(1, 1, "28/10/2024")


def totals(w):
    sheet(w)
    page = w.add_worksheet("Récapitulatif")
    page.write_row(0, 0, ["Commune", "Participants"])
    for row, (name, number) in enumerate([("Forest", 1), ("Saint-Gilles", 1)], 1):
        page.write_string(row, 0, name)
        page.write_formula(row, 1, f"=COUNTIF(Feuil1!C:C,A{row + 1})", None, number)


def other_totals(w):
    page = w.add_worksheet("Octobre")
    page.write_row(0, 0, ["Date", "Commune", "Affiches distribuées"])
    page.write_row(1, 0, ["21/10/2024", "Forest", 12])
    page.write_row(2, 0, ["22/10/2024", "Saint-Gilles", 8])
    page = w.add_worksheet("Total")
    page.write_row(0, 0, ["Période", "Commune", "Affiches distribuées"])
    page.write_row(1, 0, ["octobre 2024", "Forest", 15])
    page.write_row(2, 0, ["octobre 2024", "Saint-Gilles", 8])


def package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


book("B0138", hidden_sheet)
book("B0151", lambda w: [sheet(w), sheet(w, "Exemple")])
book("B0139", hidden_rows)
book("B0140", lists)
book("B0141", lambda w: formula(w, "=C5", ""))
book("B0142", lambda w: formula(w, '=VLOOKUP("x",A1:B2,2,0)', "#N/A"))
book("B0152", present_day)
book("B0143", struck)
book("B0144", ticks)
book("B0335", commented)
book("B0145", lambda w: sheet(w, "21-10-2024", about=False))
book("B0146", beside)
book("B0287", shared)
book("B0147", two_sheets)
book("B0148", unread)
book("B0150", totals)
book("B0296", other_totals)
whole = open(os.path.join(here, "B0143.xlsx"), "rb").read()
open(os.path.join(here, "B0136.xlsx"), "wb").write(whole[: len(whole) // 2])
blanks = b'<?xml version="1.0"?><sst><si><t>' + b" " * (33 << 20) + b"</t></si></sst>"
with zipfile.ZipFile(io.BytesIO(whole)) as z:
    package(os.path.join(here, "B0137.xlsx"), [(i.filename, blanks if i.filename.endswith("sharedStrings.xml") else z.read(i)) for i in z.infolist()])
head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
open(os.path.join(here, "B0130.xls"), "wb").write(head + "Workbook".encode("utf-16-le"))
open(os.path.join(here, "B0131.xlsx"), "wb").write(head + "EncryptedPackage".encode("utf-16-le"))
open(os.path.join(here, "B0132.html"), "w").write("<html><table><tr><td>Nom</td><td>Prénom</td></tr></table></html>\n")
package(os.path.join(here, "B0133.docx"), [("word/document.xml", "<document/>")])
open(os.path.join(here, "B0134.pdf"), "w").write("%PDF-1.4\n")
package(os.path.join(here, "B0135.zip"), [("presences.csv", "Nom;Prénom\n")])
os.makedirs(os.path.join(here, "B0149"), exist_ok=True)
open(os.path.join(here, "B0149", "B0149.md"), "w").write("À lire avant d'importer.\n")

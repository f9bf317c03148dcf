"""The report: written, its form answered, and what came back verified."""

import glob
import os
import subprocess
import sys

import openpyxl

CHANGER = os.path.dirname(os.path.abspath(__file__)) + "/../../../BilanCommandTests/Readers/change_cells.py"


def write_report(page):
    page.go("/rapport")
    page.choose("periode", "2025")
    page.press("form[action='/rapport'] button")
    assert len(page.find(".paper").text) > 500
    page.picture("rapport")
    page.press("form[action='/rapport/ecrire'] button")
    page.picture("rapport-ecrit")
    link = page.find("a[href$='.xlsx']")
    link.click()
    page.wait(lambda: glob.glob(page.downloads + "/*.xlsx"))
    book = openpyxl.load_workbook(glob.glob(page.downloads + "/*.xlsx")[0])
    assert len(book.sheetnames) > 3


def answer_a_form(page, folder):
    """What the form asks for is typed: first an amount that may mean two things, then one that does not."""
    page.go(f"/rapport?formulaire=subvention&periode=2025&langue={page.language}")
    page.find("#reponses summary").click()
    page.write("reponse-1", "12/01/2025")
    page.write("reponse-8", "1.234")
    page.press("form[action='/rapport/repondre'] button")
    assert page.find(".state.wrong").text and page.find("#reponse-1").get_attribute("value") == "12/01/2025"
    assert not glob.glob(folder + "/projets/*/reponses.yaml")
    page.picture("reponses")
    page.write("reponse-8", "1 234,5")
    page.press("form[action='/rapport/repondre'] button")
    assert page.find("[role=status]").text and "12/01/2025" in page.find(".paper").text, page.text()
    page.find("#reponses summary").click()
    assert page.find("#reponse-8").get_attribute("value") == ("1234.50" if page.language == "en" else "1234,50")


def take_what_was_filled_in(page, folder):
    """The account as it was written, with a number that somebody wrote into it, is handed back: the next one says it as well."""
    page.press("form[action='/rapport/ecrire'] button")
    book = glob.glob(folder + "/projets/*/rapports/*subvention*.xlsx")[0]
    filled = folder + "/rempli.xlsx"
    sheet = openpyxl.load_workbook(book).worksheets[0]
    answered = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "12/01/2025")
    number = f"{answered.column_letter}{answered.row + 1}"
    subprocess.run([sys.executable, "-B", CHANGER, book, filled, sheet.title, number, "2025/118"], check=True)
    page.go("/rapport")
    page.find("#classeurs").send_keys(filled)
    page.press("form[action='/rapport/verifier'] button")
    lines = page.all("article.card tbody tr")
    assert len(lines) == 1 and "2025/118" in lines[0].text and sheet.cell(answered.row + 1, 1).value in lines[0].text, page.text()
    page.picture("rempli")
    page.press("form[action='/rapport/reprendre'] button")
    assert page.find("[role=status]").text and not page.all("form[action='/rapport/reprendre']"), page.text()
    with open(glob.glob(folder + "/projets/*/reponses.yaml")[0]) as file:
        kept = file.read()
    assert "2025/118" in kept and "12/01/2025" in kept, kept


def verify_what_came_back(page, folder):
    """The workbook as it was written, with a number changed by hand, and a letter."""
    book = glob.glob(page.downloads + "/*.xlsx")[0]
    changed, letter = folder + "/revenu.xlsx", folder + "/recues/courrier.txt"
    sheet = openpyxl.load_workbook(book).worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str) and len(cell.value) > 3)
    subprocess.run([sys.executable, "-B", CHANGER, book, changed, sheet.title, cell.coordinate, "autre chose"], check=True)
    page.go("/rapport")
    page.find("#classeurs").send_keys("\n".join([book, changed, letter]))
    page.press("form[action='/rapport/verifier'] button")
    states = page.all("article.card > .state")
    assert [state.get_attribute("class").split()[1] for state in states] == ["good", "wrong", "wrong"], page.text()
    line = page.find("article.card tbody tr").text
    assert cell.coordinate in line and "autre chose" in line and cell.value[:20] in line, line
    assert len(page.all("article.card tbody tr")) == 1, page.text()
    page.picture("verification")
    assert not glob.glob(folder + "/projets/*/.depot/*/*"), "a workbook is still there"
    page.press("form[action='/rapport/verifier'] button")
    assert page.all("[role=alert]"), page.text()

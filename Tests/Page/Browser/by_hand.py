#!/usr/bin/python3
"""From an empty folder and ten files to the workbook, only by what the page offers; every figure on the way is one counted by hand beforehand.

Usage: by_hand.py BILAN LANGUAGE [OUT.md PICTURES]
"""

import glob
import os
import sys
import tempfile

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from newcomer import WORDS, Told  # noqa: E402
from ten_files import BY_AXIS, BY_COMMUNE, BY_FILE, MEETING, WORKSHOP, make_files  # noqa: E402

# What the page says of the grid, and of a line of activities that names no axis.
SAID = {
    "fr": ("3 lignes · 6 présences · 3 personnes différentes", "un point-virgule", "y compris celles qui ne sont pas venues", "04/06/2025 · Atelier d'écoute · axe 2 · 2 présents"),
    "nl": ("3 rijen · 6 aanwezigen · 3 verschillende personen", "een puntkomma", "ook wie niet gekomen is", "04/06/2025 · Atelier d'écoute · as 2 · 2 aanwezigen"),
}


class Hand(Told):
    """Works on one file's card at a time."""

    def card(self, name):
        return next(card for card in self.all("article.card") if card.find_element(By.TAG_NAME, "h2").text == name)

    def click(self, element):
        self.driver.execute_script("arguments[0].dataset.here = ''", element)
        self.press("[data-here]")

    def choose_in(self, form, name, value):
        choice = form.find_element(By.CSS_SELECTOR, f"select[name='{name}']")
        value = next(option.get_attribute("value") for option in Select(choice).options if option.get_attribute("value").startswith(value))
        self.choose(choice.get_attribute("id"), value)

    def answer(self, name, field, value):
        card = self.card(name)
        for summary in card.find_elements(By.CSS_SELECTOR, "details:not([open]):has(> form[action='/feuilles/repondre']) > summary"):
            summary.click()
        self.choose_in(card, field, value)
        self.click(card.find_element(By.CSS_SELECTOR, "form[action='/feuilles/repondre'] button"))

    def rows(self, selector):
        return [[cell.text for cell in row.find_elements(By.CSS_SELECTOR, "th, td")] for row in self.all(selector)]

    def look(self, name):
        if self.pictures:
            self.show(name)


def make_project(page, said):
    page.look("depart")
    page.write("titre", "Cohésion Nord")
    page.choose("langue-projet", page.language)
    page.write("commune", "Schaerbeek")
    page.write("communes", "Evere, Saint-Josse-ten-Noode")
    page.write("periodes", "2025")
    page.write("axes", "Concertation\nPrévention")
    # As somebody would write it who pastes from nowhere.
    page.write("activites", f"1 {MEETING}\n2 {WORKSHOP}")
    page.press("form[action='/projet/creer'] button.main")
    page.look("depart-corrige")
    assert said[1] in page.text(), page.text()
    page.write("activites", f"1;{MEETING};réunion\n2;{WORKSHOP};atelier\n2;Campagne affiches;campagne")
    page.press("form[action='/projet/creer'] button.main")


def keep_files(page, files, said):
    page.give("fichiers", files)
    page.press(".drop button")
    page.look("verifier")
    for summary in page.all("main > details:not([open]) > summary"):
        summary.click()
    facts = page.card("grille juin.xlsx").text
    assert said[0] in facts and said[3] in facts, facts
    page.answer("vergadering april.csv", "activite", "1/")
    page.answer("atelier 2025-11-06.csv", "ordre", "mdy")
    assert "06/11/2025 · Atelier" in page.card("atelier 2025-11-06.csv").text
    while page.all("form[action='/feuilles/compter']"):
        form = page.find("form[action='/feuilles/compter']")
        page.choose_in(form, "axe", "2")
        # The last of who may be counted is nobody: posters.
        page.choose_in(form, "compte", Select(form.find_element(By.NAME, "compte")).options[-1].get_attribute("value"))
        page.click(form.find_element(By.TAG_NAME, "button"))
    page.look("repondu")
    page.press(".buttons form[action='/feuilles/garder'] button.main")
    page.look("reste")
    assert [card.find_element(By.TAG_NAME, "h2").text for card in page.all("article.card")] == ["scan reunion decembre.pdf"]
    page.press("form[action='/feuilles/ecarter'] button")
    page.look("feuilles")
    kept = {row[1]: (int(row[3]), int(row[4])) for row in page.rows("main table tbody tr")}
    assert kept == BY_FILE, kept


def look_at_figures(page, said):
    page.press("header a[href='/personnes']")
    page.look("personnes")
    assert said[2] in page.text(), page.text()
    page.press("button[value=memes]")
    assert not page.all("button[value=memes]")
    page.press("header a[href='/chiffres']")
    page.look("chiffres")
    tables = page.all("main table")
    shown = [[[cell.text for cell in row.find_elements(By.TAG_NAME, "td")] for row in table.find_elements(By.CSS_SELECTOR, "tbody tr")] for table in tables]
    assert [row for row in shown[0] if set(row) != {"–"}] == BY_AXIS, shown[0]
    assert BY_COMMUNE in shown, shown


def write_report(page):
    page.press("header a[href='/rapport']")
    page.press("form[action='/rapport'] button")
    page.look("rapport")
    page.press("form[action='/rapport/ecrire'] button")
    page.look("ecrit")
    page.find("a[href$='.xlsx']").click()
    page.wait(lambda: glob.glob(page.downloads + "/*.xlsx"))
    book = openpyxl.load_workbook(glob.glob(page.downloads + "/*.xlsx")[0], data_only=True)
    numbers = [[cell for cell in row if isinstance(cell, (int, float))] for sheet in book for row in sheet.iter_rows(values_only=True)]
    # The lines of both axes and of the total: sessions, participations, people.
    for wanted in [[4, 11, 5], [7, 14, 5], [11, 25, 9]]:
        assert any(row[:3] == wanted for row in numbers), (wanted, numbers)
    assert any(200 in row for row in numbers) and any(300 in row for row in numbers)


def main():
    bilan, language = sys.argv[1:3]
    out, pictures = sys.argv[3:5] if len(sys.argv) > 3 else (None, None)
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/projets")
        files = make_files(folder + "/courriel")
        page = Hand(bilan, folder, language, pictures, 1000)
        try:
            page.begin({**WORDS[language], "head": ""}, folder)
            make_project(page, SAID[language])
            keep_files(page, files, SAID[language])
            look_at_figures(page, SAID[language])
            write_report(page)
            page.resize(320)
            for path in ["/feuilles", "/personnes", "/chiffres", "/rapport"]:
                page.go(path)
        except BaseException:
            print(page.driver.current_url, page.text()[:3000], sep="\n", file=sys.stderr)
            raise
        finally:
            page.close()
        if out:
            with open(out, "w", encoding="utf-8") as file:
                file.write("\n".join(page.lines).replace(folder, "…") + "\n")
    print(f"{language}: done")


if __name__ == "__main__":
    main()

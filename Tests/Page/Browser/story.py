#!/usr/bin/python3
"""A newcomer's first hour with `bilan open`, in a real browser: from an empty folder to the funder's workbook.

Usage: story.py BILAN LANGUAGE [PICTURES [WIDTH]]
"""

import glob
import os
import subprocess
import sys
import tempfile
import time

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Session  # noqa: E402

CHANGER = os.path.dirname(os.path.abspath(__file__)) + "/../../BilanCommandTests/Readers/change_cells.py"

SHEETS = {
    "reunion 2025-03-11.csv": "Réunion de plateforme\nDate : 11/03/2025\n\nNom;Prénom;Organisation;Commune;Présence\n"
    "Dumarais;Odile;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS de Forest;Forest;x\nVermeulen;Tine;Maison Verte;Anderlecht;x\n",
    "reunion 2025-05-20.csv": "Réunion de plateforme\nDate : 20/05/2025\n\nNom;Prénom;Organisation;Commune;Présence\n"
    "Dumarais;Odyle;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS Forest;Forest;x\nOrlandi;Greta;Maison Verte;Saint-Gilles;\n",
    "seance avril.csv": "Date;Nom;Prénom;Commune;Présence\n14/04/2025;Vanhove;Lien;Anderlecht;x\n31/04/2025;Petit;Noé;Forest;x\n15/04/2025;Santos;Rui;Forest;x\n",
    "courrier.txt": "Madame, Monsieur,\n\nvoici les feuilles demandées.\n",
}


def make_project(page):
    """The form of the start, first with a mistake."""
    page.check("start")
    page.picture("depart")
    page.write("titre", "Quartiers solidaires")
    page.choose("langue-projet", page.language)
    page.write("commune", "Saint-Machin")
    page.write("communes", "Forest, Anderlecht")
    page.write("periodes", "2024, 2025")
    page.write("axes", "1;Concertation\n2;Sensibilisation")
    page.write("activites", "1;Réunion de plateforme;réunion\n2;Atelier affiches")
    page.choose("genre", "workshop")
    page.press("form[action='/projet/creer'] button.main")
    assert "Saint-Machin" in page.find(".state.wrong").text
    assert page.find("#titre").get_attribute("value") == "Quartiers solidaires"
    page.picture("depart-erreur")
    page.write("commune", "Saint-Gilles")
    page.press("form[action='/projet/creer'] button.main")
    assert page.driver.current_url.endswith("/feuilles"), page.driver.current_url


def keep_sheets(page, folder):
    """Four files at once: two plain ones, one that leaves its activity open and has a day of no calendar, one that is a letter."""
    os.makedirs(folder)
    for name, text in SHEETS.items():
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    page.picture("feuilles-vides")
    page.find("#fichiers").send_keys("\n".join(f"{folder}/{name}" for name in SHEETS))
    page.press(".drop button")
    cards = page.all("article.card")
    assert len(cards) == 4, len(cards)
    assert not page.all("a[href='/feuilles/retirer']")
    atelier = next(card for card in cards if "seance avril.csv" in card.text)
    assert "31/04/2025" in atelier.find_element(By.CSS_SELECTOR, ".picture mark").text
    page.picture("verifier")
    number = atelier.get_attribute("id").split("-")[1]
    page.choose(f"activite-{number}", "2/atelier-affiches")
    page.press(f"#{atelier.get_attribute('id')} form[action='/feuilles/repondre'] button")
    page.picture("verifier-repondu")
    # Nothing is kept before the word is given; the back button and a second look change nothing.
    page.driver.back()
    page.go("/feuilles")
    assert not page.all("tbody tr")
    page.go("/feuilles/a-verifier")
    page.press(".buttons form[action='/feuilles/garder'] button.main")
    # The letter is left.
    assert len(page.all("article.card")) == 1
    page.press("form[action='/feuilles/ecarter'] button")
    assert len(page.all("tbody tr")) == 3, page.text()
    page.picture("feuilles")


def move_a_sheet(page):
    """One of the sheets is found, moved to another day, and moved back by undoing that; another takes its place and is put aside."""
    page.go("/feuilles")
    page.write("nom", "AVRIL")
    page.press("form[action^='/feuilles#'] button")
    assert len(page.all("tbody tr")) == 1, page.text()
    page.picture("chercher")
    page.write("nom", "introuvable")
    page.press("form[action^='/feuilles#'] button")
    assert not page.all("tbody tr") and page.find("[role=status]").text
    page.go("/feuilles?nom=2025-03-11")
    page.press("tbody th a")
    page.picture("feuille")
    page.press("form[action='/feuilles/deplacer'] button")
    assert page.all("[role=alert]"), page.text()
    page.choose("activite-deplacer", "2/atelier-affiches")
    page.press("form[action='/feuilles/deplacer'] button")
    page.picture("deplacer")
    page.press("article form[action='/feuilles/garder'] button")
    assert len(page.all("tbody tr")) == 3, page.text()
    page.go("/feuilles?activite=2%2Fatelier-affiches")
    assert len(page.all("tbody tr")) == 2, page.text()
    page.go("/historique/annuler")
    page.press("form[action='/annuler'] button")
    page.go("/feuilles?activite=2%2Fatelier-affiches")
    assert len(page.all("tbody tr")) == 1, page.text()


def look_at_figures(page):
    page.go("/chiffres")
    page.picture("chiffres")
    link = next(link for link in page.all("td a") if link.text.strip() not in ("", "0"))
    page.leave_by(link.click)
    assert page.find(".numbers strong").text
    page.picture("origine")
    page.go("/chiffres")
    page.press("tbody th a")
    page.picture("indicateur")
    page.go("/chiffres/comparer")
    page.choose("avant", page.all("#avant option")[1].get_attribute("value"))
    page.choose("apres", page.all("#apres option")[2].get_attribute("value"))
    page.press("form[action='/chiffres/comparer'] button")
    assert page.find("#avant").get_attribute("value").endswith("-S1"), page.driver.current_url
    page.picture("comparer")


def ask_for_what_is_missing(page, folder):
    """The project file plans three meetings of which two came; the text to ask for the other is copied by its button, or by hand."""
    page.go("/chiffres/calendrier")
    assert not page.all("textarea"), page.text()
    file = glob.glob(folder + "/projets/*/projet.yaml")[0]
    with open(file, encoding="utf-8") as old:
        text = old.read()
    planned = text.replace("kind: meeting}", "kind: meeting, planned_sessions: [2025-03-11, 2025-05-20, {day: 2025-10-14, commune: Forest}]}", 1)
    assert planned != text, text
    with open(file, "w", encoding="utf-8") as new:
        new.write(planned)
    page.go("/chiffres/calendrier")
    field = page.find("#rappel-1")
    assert "14/10/2025" in field.get_attribute("value") and "11/03/2025" not in field.get_attribute("value")
    button = page.find("button[data-copy]")
    assert button.is_displayed() == page.has_script
    if page.has_script:
        page.driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
        button.click()
        page.wait(lambda: page.find(".card .state.good").text != "")
    page.picture("calendrier")
    with open(file, "w", encoding="utf-8") as new:
        new.write(text)


def answer_questions(page):
    """The same, back, put off, back, different: by keys, or where there is no script by buttons."""
    page.go("/personnes")
    assert len(page.all(".pair .card")) == 2, page.text()
    names = [name.text for name in page.all(".pair .name")]
    page.picture("personnes")

    def answer(key):
        if page.has_script:
            page.leave_by(lambda: page.find("body").send_keys(key))
        else:
            page.press(f"button[data-key={key}]")

    if not page.has_script:
        page.find("body").send_keys("y")
        time.sleep(0.5)
        assert [name.text for name in page.all(".pair .name")] == names, "there is a script after all"
    answer("y")
    assert [name.text for name in page.all(".pair .name")] != names
    answer("u")
    assert [name.text for name in page.all(".pair .name")] == names
    for key in "sun":
        answer(key)
    page.picture("personnes-repondu")


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


def go_back_in_time(page):
    page.go("/historique")
    page.press("main a.button")
    page.picture("annuler")
    page.press("form[action='/annuler'] button")
    page.picture("historique")


def change_a_code(page):
    """There and back: the sheets are counted under either."""
    for old, new in [("1", "C1"), ("C1", "1")]:
        page.go("/codes")
        page.choose("ancien", "axis:" + old)
        page.write("nouveau", new)
        if new == "C1":
            page.picture("codes")
        page.press("form[action='/codes/changer'] button")
        assert new in page.find("[role=status]").text and page.all(f"option[value='axis:{new}']"), page.text()


def forget_somebody(page):
    page.go("/personnes")
    page.press("a[href='/personnes/effacer']")
    page.write("nom", "Greta Orlandi")
    page.press("form[action='/personnes/chercher'] button")
    assert "Orlandi" in page.find("main table").text and "Orlandi" not in page.driver.current_url
    page.picture("effacer")
    page.press("form[action='/personnes/oublier'] button")
    assert page.all("[role=status]") and page.all(".problem.warning"), page.text()
    page.picture("efface")


def hand_in(page, folder, name, text):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write(text)
    page.go("/feuilles")
    page.find("#fichiers").send_keys(f"{folder}/{name}")
    page.press(".drop button")
    return page.find("article.card")


def second_day(page, folder):
    """The program was killed while a file waited. Then: a sheet that is kept already, its next version under another name, under its own."""
    recues = folder + "/recues"
    meeting = SHEETS["reunion 2025-03-11.csv"]
    more = meeting + "Lambrecht;Ines;CPAS de Forest;Forest;x\n"
    hand_in(page, recues, "en attente.csv", more)
    waiting = glob.glob(folder + "/projets/*/.depot/*/*")
    assert len(waiting) == 1 and os.stat(waiting[0]).st_mode & 0o777 == 0o600, waiting
    page.start_again()
    page.press("button[value='recent']")
    assert not glob.glob(folder + "/projets/*/.depot"), "what waited is still there"
    assert page.find(".numbers strong").text == "4"
    card = hand_in(page, recues, "reunion 2025-03-11.csv", meeting)
    assert not card.find_elements(By.CSS_SELECTOR, "form[action='/feuilles/garder']")
    page.press("form[action='/feuilles/ecarter'] button")
    hand_in(page, recues, "mars, complet.csv", more)
    assert not page.all("form[action='/feuilles/garder']")
    page.picture("question")
    page.find("article input[type=radio]").click()
    page.press("form[action='/feuilles/repondre'] button")
    page.press("form[action='/feuilles/garder'] button")
    assert len(page.all("tbody tr")) == 3
    hand_in(page, recues, "mars, complet.csv", more + "Marquet;Elisa;;Forest;x\n")
    page.picture("remplacement")
    page.press("form[action='/feuilles/garder'] button")
    assert len(page.all("tbody tr")) == 3
    names = sorted(os.path.basename(name) for name in glob.glob(folder + "/projets/*/presences/*"))
    assert names.count("mars, complet.csv") == 1 and "mars, complet (2).csv" not in names, names
    # The row that was refused: taken, mended, handed in.
    corrections = glob.glob(folder + "/projets/*/presences/*.a-corriger.csv")[0]
    page.go("/feuilles")
    page.press("a[href^='/feuilles/corriger']")
    field = next(field for field in page.all("fieldset input[type=text]") if field.get_attribute("value") == "31/04/2025")
    page.picture("corriger")
    # Half mended it stays refused, and nothing is kept.
    field.clear()
    field.send_keys("32/04/2025")
    page.press("form[action='/feuilles/corriger/lire'] button")
    assert "32/04/2025" in page.find("article.card").text and not page.all("article form[action='/feuilles/garder']"), page.text()
    page.press("article form[action='/feuilles/ecarter'] button")
    page.find("a[href^='/feuilles/fichier']").click()
    page.wait(lambda: glob.glob(page.downloads + "/*.a-corriger.csv"))
    with open(glob.glob(page.downloads + "/*.a-corriger.csv")[0], encoding="utf-8-sig") as file:
        mended = file.read().replace("31/04/2025", "30/04/2025")
    hand_in(page, recues, os.path.basename(corrections), mended)
    page.press("form[action='/feuilles/garder'] button")
    assert not page.all("a[href^='/feuilles/fichier']"), page.text()
    assert len(page.all("tbody tr")) == 4
    # What two windows do at once: the button of the older one asks for what is no more.
    page.go("/feuilles")
    page.press("tbody th a")
    page.press("a[href^='/feuilles/retrait']")
    page.picture("retrait")
    preview = page.driver.current_url
    page.driver.switch_to.new_window("tab")
    page.leave_by(lambda: page.driver.get(preview))
    page.press("form[action='/feuilles/retirer'] button")
    page.driver.switch_to.window(page.driver.window_handles[0])
    page.press("form[action='/feuilles/retirer'] button")
    assert page.all(".problem.error"), page.text()


def on_a_telephone(page):
    page.resize(320)
    for path in ["/", "/feuilles", "/feuilles/a-verifier", "/chiffres", "/chiffres?indicateur=participants", "/chiffres/calendrier", "/chiffres/comparer", "/personnes", "/rapport", "/rapport/verification", "/historique", "/codes", "/personnes/effacer"]:
        page.go(path)
    page.resize(1400)


def first_hour(page, folder):
    make_project(page)
    keep_sheets(page, folder + "/recues")
    move_a_sheet(page)
    page.go("/")
    page.picture("apercu")
    look_at_figures(page)
    ask_for_what_is_missing(page, folder)
    answer_questions(page)
    write_report(page)
    answer_a_form(page, folder)
    verify_what_came_back(page, folder)
    go_back_in_time(page)
    change_a_code(page)
    forget_somebody(page)
    # Another language, by its own button, and back.
    other = "nl" if page.language != "nl" else "fr"
    was, page.language = page.language, other
    page.press(f"footer button[value={other}]")
    page.language = was
    page.press(f"footer button[value={was}]")
    # The keyboard gets from the top of the page to its content at once.
    page.find("body").send_keys(Keys.TAB)
    assert page.driver.switch_to.active_element.get_attribute("class") == "skip"


def main():
    bilan, language = sys.argv[1:3]
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/projets")
        # Everything works without script, too: in one of the languages there is none.
        page = Session(bilan, folder, language, pictures, int(sys.argv[4]) if len(sys.argv) > 4 else 1400, script=language != "en")
        try:
            first_hour(page, folder)
            # What it does is the same in each language; what it says was read on the first day.
            if language == "fr":
                second_day(page, folder)
                on_a_telephone(page)
        except BaseException:
            print(page.driver.current_url, page.text()[:2000], sep="\n", file=sys.stderr)
            if pictures:
                page.driver.save_screenshot(pictures + "/failed.png")
            raise
        finally:
            page.close()
        left = [name for name in glob.glob(folder + "/projets/*/.*") if os.path.basename(name) not in (".", "..")]
        assert not left, left
    print(f"{language}: done")


if __name__ == "__main__":
    main()

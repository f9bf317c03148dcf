"""What is done with sheets on the page: handed in, looked through, kept, moved, brought in their next version, mended, taken back."""

import glob
import os

from selenium.webdriver.common.by import By

SHEETS = {
    "reunion 2025-03-11.csv": "Réunion de plateforme\nDate : 11/03/2025\n\nNom;Prénom;Organisation;Commune;Présence\n"
    "Dumarais;Odile;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS de Forest;Forest;x\nVermeulen;Tine;Maison Verte;Anderlecht;x\n",
    "reunion 2025-05-20.csv": "Réunion de plateforme\nDate : 20/05/2025\n\nNom;Prénom;Organisation;Commune;Présence\n"
    "Dumarais;Odyle;Maison Verte;Forest;x\nBelkacem;Yanis;CPAS Forest;Forest;x\nOrlandi;Greta;Maison Verte;Saint-Gilles;\n",
    "seance avril.csv": "Date;Nom;Prénom;Commune;Présence\n14/04/2025;Vanhove;Lien;Anderlecht;x\n31/04/2025;Petit;Noé;Forest;x\n15/04/2025;Santos;Rui;Forest;x\n",
    "courrier.txt": "Madame, Monsieur,\n\nvoici les feuilles demandées.\n",
}
MEETING = SHEETS["reunion 2025-03-11.csv"]
MORE = MEETING + "Lambrecht;Ines;CPAS de Forest;Forest;x\n"


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


def hand_in(page, folder, name, text):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write(text)
    page.go("/feuilles")
    page.find("#fichiers").send_keys(f"{folder}/{name}")
    page.press(".drop button")
    return page.find("article.card")


def wait_while_killed(page, folder):
    """The program is killed while a file waits: nothing is left of it, and what was kept is there."""
    hand_in(page, folder + "/recues", "en attente.csv", MORE)
    waiting = glob.glob(folder + "/projets/*/.depot/*/*")
    assert len(waiting) == 1 and os.stat(waiting[0]).st_mode & 0o777 == 0o600, waiting
    page.start_again()
    page.press("button[value='recent']")
    assert not glob.glob(folder + "/projets/*/.depot"), "what waited is still there"
    assert page.find(".numbers strong").text == "4"


def bring_next_version(page, folder):
    """A sheet that is kept already, its next version under another name, and one under its own."""
    recues = folder + "/recues"
    card = hand_in(page, recues, "reunion 2025-03-11.csv", MEETING)
    assert not card.find_elements(By.CSS_SELECTOR, "form[action='/feuilles/garder']")
    page.press("form[action='/feuilles/ecarter'] button")
    hand_in(page, recues, "mars, complet.csv", MORE)
    assert not page.all("form[action='/feuilles/garder']")
    page.picture("question")
    page.find("article input[type=radio]").click()
    page.press("form[action='/feuilles/repondre'] button")
    page.press("form[action='/feuilles/garder'] button")
    assert len(page.all("tbody tr")) == 3
    hand_in(page, recues, "mars, complet.csv", MORE + "Marquet;Elisa;;Forest;x\n")
    page.picture("remplacement")
    page.press("form[action='/feuilles/garder'] button")
    assert len(page.all("tbody tr")) == 3
    names = sorted(os.path.basename(name) for name in glob.glob(folder + "/projets/*/presences/*"))
    assert names.count("mars, complet.csv") == 1 and "mars, complet (2).csv" not in names, names


def mend_a_row(page, folder):
    """The row that was refused: taken, mended, handed in."""
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
    hand_in(page, folder + "/recues", os.path.basename(corrections), mended)
    page.press("form[action='/feuilles/garder'] button")
    assert not page.all("a[href^='/feuilles/fichier']"), page.text()
    assert len(page.all("tbody tr")) == 4


def take_back_in_two_windows(page):
    """What two windows do at once: the button of the older one asks for what is no more."""
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

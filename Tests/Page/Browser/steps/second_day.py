"""The second day: a program that was killed, versions of a sheet, a row to mend, two windows."""

import glob
import os

from selenium.webdriver.common.by import By

from .sheets import SHEETS, hand_in

MEETING = SHEETS["reunion 2025-03-11.csv"]
MORE = MEETING + "Lambrecht;Ines;CPAS de Forest;Forest;x\n"


def second_day(page, folder):
    leave_a_file_waiting(page, folder)
    keep_the_next_version(page, folder)
    mend_a_row(page, folder)
    use_two_windows(page)


def leave_a_file_waiting(page, folder):
    """The program was killed while a file waited."""
    hand_in(page, folder + "/recues", "en attente.csv", MORE)
    waiting = glob.glob(folder + "/projets/*/.depot/*/*")
    assert len(waiting) == 1 and os.stat(waiting[0]).st_mode & 0o777 == 0o600, waiting
    page.start_again()
    page.press("button[value='recent']")
    assert not glob.glob(folder + "/projets/*/.depot"), "what waited is still there"
    assert page.find(".numbers strong").text == "4"


def keep_the_next_version(page, folder):
    """A sheet that is kept already, its next version under another name, under its own."""
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


def use_two_windows(page):
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

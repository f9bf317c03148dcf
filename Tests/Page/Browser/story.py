#!/usr/bin/python3
"""A newcomer's first hour with `bilan open`, in a real browser: from an empty folder to the funder's workbook.

Usage: story.py BILAN LANGUAGE [PICTURES [WIDTH]]
"""

import glob
import os
import sys
import tempfile
import time

from selenium.webdriver.common.keys import Keys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Session  # noqa: E402
from report_steps import answer_a_form, verify_what_came_back, write_report  # noqa: E402
from sheet_steps import bring_next_version, keep_sheets, mend_a_row, move_a_sheet, take_back_in_two_windows, wait_while_killed  # noqa: E402


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


def second_day(page, folder):
    """The program was killed while a file waited; sheets come in their next version, and one is taken back."""
    wait_while_killed(page, folder)
    bring_next_version(page, folder)
    mend_a_row(page, folder)
    take_back_in_two_windows(page)


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

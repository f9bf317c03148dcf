#!/usr/bin/python3
"""A newcomer's first hour with `bilan open`, in a real browser: from an empty folder to the funder's workbook.

Usage: story.py BILAN LANGUAGE [PICTURES [WIDTH]]
"""

import glob
import os
import sys
import tempfile

from selenium.webdriver.common.keys import Keys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Session  # noqa: E402
from steps.figures import ask_for_what_is_missing, look_at_figures  # noqa: E402
from steps.people import answer_questions, forget_somebody, look_at_many  # noqa: E402
from steps.project import change_a_code, count_something_more, go_back_in_time, make_project  # noqa: E402
from steps.report import answer_a_form, take_what_was_filled_in, verify_what_came_back, write_report  # noqa: E402
from steps.second_day import second_day  # noqa: E402
from steps.sheets import keep_sheets, move_a_sheet  # noqa: E402


def on_a_telephone(page):
    page.resize(320)
    for path in ["/", "/feuilles", "/feuilles/a-verifier", "/chiffres", "/chiffres?indicateur=participants", "/chiffres/calendrier", "/chiffres/comparer", "/personnes", "/personnes/liste", "/rapport", "/rapport/verification", "/historique", "/codes", "/comptages", "/activites", "/annee", "/personnes/effacer"]:
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
    look_at_many(page)
    answer_questions(page)
    write_report(page)
    answer_a_form(page, folder)
    take_what_was_filled_in(page, folder)
    verify_what_came_back(page, folder)
    go_back_in_time(page)
    change_a_code(page)
    count_something_more(page)
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

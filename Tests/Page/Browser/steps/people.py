"""People: who is who, and somebody who is to be forgotten."""

import time


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

"""People: who is who, and somebody who is to be forgotten."""

import time


def answer_questions(page):
    """The same, back, put off, back, different: by keys, or where there is no script by buttons."""
    page.go("/personnes")
    assert len(page.all(".pair .card")) == 2, page.text()
    names = [name.text for name in page.all(".pair .name")]
    page.picture("personnes")

    def has_focus():
        return page.driver.switch_to.active_element.get_attribute("id") == "question"

    def answer(key):
        if page.has_script:
            # The next question has the focus, so that the next key answers it.
            page.wait(has_focus)
            page.leave_by(lambda: page.driver.switch_to.active_element.send_keys(key))
        else:
            page.press(f"button[data-key={key}]")

    # Outside the question a letter is a letter, with a script and without.
    page.find("body").send_keys("y")
    page.find("header a").send_keys("y")
    time.sleep(0.5)
    assert [name.text for name in page.all(".pair .name")] == names, "a key answered outside the question"
    if page.has_script:
        assert page.find("#touches").is_displayed()
        page.leave_by(lambda: page.find("#question").send_keys("y"))
    else:
        answer("y")
    assert [name.text for name in page.all(".pair .name")] != names
    answer("u")
    assert [name.text for name in page.all(".pair .name")] == names
    for key in "sun":
        answer(key)
    page.picture("personnes-repondu")


def look_at_many(page):
    """Many at once: what is counted until then is ticked beforehand, and nothing is kept by looking."""
    page.go("/personnes/liste")
    assert page.all("fieldset"), page.text()
    page.press("main a[href*='proposer=oui']")
    assert len(page.all("input[type=radio]:checked")) == len(page.all("fieldset")), page.text()
    page.picture("personnes-liste")


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

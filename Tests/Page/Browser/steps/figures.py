"""Figures: where they come from, how they change, and what is missing for them."""

import glob


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

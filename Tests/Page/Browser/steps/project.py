"""The project: made, taken back by a step, its codes changed, something more counted."""


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


def count_something_more(page):
    """What is counted is named, whom it counts is asked, and it is undone by the history."""
    page.go("/comptages")
    page.write("comptages", "a;Affiches;1")
    page.press("form[action='/comptages/ajouter'] button")
    field = page.find("#compte")
    assert field.get_attribute("aria-invalid") == "true" and "compte-faute" in field.get_attribute("aria-describedby"), page.text()
    assert page.find("#compte-faute").text and page.find("#comptages").get_attribute("value") == "a;Affiches;1"
    page.picture("comptages-erreur")
    page.choose("compte", "nobody")
    page.press("form[action='/comptages/ajouter'] button")
    assert page.find("tbody th").text == "Affiches" and len(page.all("tbody td")) == 3, page.text()
    page.picture("comptages")
    # Whom it counts is changed, once it was shown what that does.
    page.press("tbody td a")
    page.press("main nav a[href*='compte=people']")
    page.picture("comptages-qui")
    page.press("form[action='/comptages/qui/changer'] button")
    assert page.find("[role=status]").text, page.text()
    for _ in range(2):
        page.go("/historique/annuler")
        # Only what takes kept counts away, or shows small numbers again, is to be agreed to.
        for box in page.all("#accord"):
            box.click()
        page.press("form[action='/annuler'] button")
    page.go("/comptages")
    assert not page.all("tbody"), page.text()

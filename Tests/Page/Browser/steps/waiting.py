"""The page that is shown while something takes longer than a moment."""

# As many rows as take longer than the page waits for its answer, whatever the machine: a year of a busy house.
DAYS, PEOPLE = 280, 1500
SYLLABLES = ["ba", "le", "mo", "ri", "tu", "ka", "ne", "do", "si", "pa", "ve", "zo"]


def name(number):
    """An invented name, no two of them alike."""
    letters = []
    for _ in range(4):
        number, rest = divmod(number * 7 + 3, len(SYLLABLES))
        letters.append(SYLLABLES[rest])
        number += rest * 11
    return "".join(letters).capitalize()


def long_list():
    rows = [f"{name(n)};{name(n + 5000)};Maison Verte;Forest;x" for n in range(PEOPLE)]
    days = [f"{day % 28 + 1:02}/{day // 28 + 1:02}/2025" for day in range(DAYS)]
    return "Réunion de plateforme\n\nDate;Nom;Prénom;Organisation;Commune;Présence\n" + "".join(f"{day};{row}\n" for day in days for row in rows)


def look_while_waiting(page, folder):
    """A long list is handed in; the page says that it is being read, is looked at, and the work is stopped."""
    path = folder + "/longue.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write(long_list())
    page.go("/feuilles")
    page.find("#fichiers").send_keys(path)
    page.find(".drop button").click()
    page.wait(lambda: page.all("progress"))
    page.check("/travail")
    page.picture("attente")
    page.press("form[action='/travail/arreter'] button")
    assert page.all("[role=alert]") and not page.all("article.card"), page.text()

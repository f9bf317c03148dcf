"""Sheets: handed in, found, moved."""

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


def hand_in(page, folder, name, text):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write(text)
    page.go("/feuilles")
    page.find("#fichiers").send_keys(f"{folder}/{name}")
    page.press(".drop button")
    return page.find("article.card")


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

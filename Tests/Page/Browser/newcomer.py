#!/usr/bin/python3
"""Who has never seen the page, with an empty folder and ten files, gets to the funder's workbook: every click and every word on the way, as a page of the guide.

Three of the files are workbooks, one is a letter, one was sent twice. Usage: newcomer.py BILAN LANGUAGE OUT.md PICTURES
"""

import glob
import os
import sys
import tempfile

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Session  # noqa: E402

WORDS = {
    "fr": {
        "head": "# La première heure, mot à mot\n\nQuelqu'un qui n'a jamais vu la page reçoit dix fichiers : trois classeurs, six listes en CSV dont une envoyée deux fois, et une lettre. Voici chaque clic et "
                "chaque mot jusqu'au classeur du bailleur, écrits par le test qui les fait (`make guide`) ; les images aussi. Les personnes sont inventées.\n",
        "click": "Cliquer sur **{}**.", "type": "Dans *{}*, écrire {}.", "choose": "Dans *{}*, choisir **{}**.", "files": "Dans *{}*, choisir les dix fichiers :",
        "page": "## {}. {}", "says": "La page dit : {}", "quoted": "« {} »", "got": "Le navigateur enregistre `{}` : {} feuilles de calcul ({}).",
        "clicks": "\nEn tout : {} clics, {} champs remplis ou choisis.", "colon": " :",
        "title": "Quartiers solidaires", "axes": "1;Concertation\n2;Sensibilisation", "activities": "1;Réunion de plateforme;réunion\n2;Atelier affiches;atelier",
        "meeting": "Réunion de plateforme", "workshop": "Atelier affiches", "columns": ["Nom", "Prénom", "Organisation", "Commune", "Présence"], "day": "Date",
        "names": ["reunion 11 mars 2025.csv", "reunion 11 mars 2025 (1).csv", "reunion 20 mai 2025.csv", "plateforme automne.xlsx", "atelier avril.xlsx", "formation affiches.xlsx",
                  "atelier 14 mai 2025.csv", "atelier 11 juin 2025.csv", "atelier 17 septembre 2025.csv", "courrier.txt"],
        "letter": "Madame, Monsieur,\n\nvoici les feuilles demandées.\n", "cpas": "CPAS de Forest", "cpas2": "CPAS Forest", "worksheet": "Feuil1",
        "green": "Maison Verte", "communes": ["Forest", "Anderlecht", "Saint-Gilles"],
    },
    "nl": {
        "head": "# Het eerste uur, woord voor woord\n\nIemand die de pagina nooit gezien heeft, krijgt tien bestanden: drie werkmappen, zes lijsten in CSV waarvan er één twee keer verstuurd werd, en een brief. Hier staat elke klik en "
                "elk woord tot aan de werkmap van de subsidiënt, geschreven door de test die ze uitvoert (`make guide`); de afbeeldingen ook. De personen zijn verzonnen.\n",
        "click": "Klik op **{}**.", "type": "Vul bij *{}* in: {}.", "choose": "Kies bij *{}*: **{}**.", "files": "Kies bij *{}* de tien bestanden:",
        "page": "## {}. {}", "says": "De pagina zegt: {}", "quoted": "‘{}’", "got": "De browser bewaart `{}`: {} werkbladen ({}).",
        "clicks": "\nAlles samen: {} klikken, {} velden ingevuld of gekozen.", "colon": ":",
        "title": "Solidaire wijken", "axes": "1;Overleg\n2;Sensibilisering", "activities": "1;Platformvergadering;vergadering\n2;Affiche-atelier;workshop",
        "meeting": "Platformvergadering", "workshop": "Affiche-atelier", "columns": ["Naam", "Voornaam", "Organisatie", "Gemeente", "Aanwezig"], "day": "Datum",
        "names": ["vergadering 11 maart 2025.csv", "vergadering 11 maart 2025 (1).csv", "vergadering 20 mei 2025.csv", "platform najaar.xlsx", "atelier april.xlsx", "vorming affiches.xlsx",
                  "atelier 14 mei 2025.csv", "atelier 11 juni 2025.csv", "atelier 17 september 2025.csv", "brief.txt"],
        "letter": "Geachte,\n\nhierbij de gevraagde lijsten.\n", "cpas": "OCMW Vorst", "cpas2": "OCMW van Vorst", "worksheet": "Blad1",
        "green": "Het Groene Huis", "communes": ["Vorst", "Anderlecht", "Sint-Gillis"],
    },
}


def rows(words, *people):
    """People of a list: family name, first name, organisation, commune, all present."""
    return [list(person) + ["x"] for person in people]


def table(words, title, day, people):
    """A list as text: its title, its day, its people."""
    lines = [title, f"{words['day']} : {day}", "", ";".join(words["columns"])]
    return "\n".join(lines + [";".join(row) for row in rows(words, *people)]) + "\n"


def fill(sheet, words, title, day, people):
    for row in [[title], [f"{words['day']} : {day}"], [], words["columns"]] + rows(words, *people):
        sheet.append(row)


def make_files(folder, words):
    """The ten files, as partners send them."""
    os.makedirs(folder)
    green, ocmw, (forest, anderlecht, gilles) = words["green"], words["cpas"], words["communes"]
    odile, yanis, tine = ("Dumarais", "Odile", green, forest), ("Belkacem", "Yanis", ocmw, forest), ("Vermeulen", "Tine", green, anderlecht)
    greta, noe, lien = ("Orlandi", "Greta", green, gilles), ("Petit", "Noé", "", forest), ("Vanhove", "Lien", "", anderlecht)
    names = [folder + "/" + name for name in words["names"]]

    def write(number, text, encoding="utf-8"):
        with open(names[number], "w", encoding=encoding) as file:
            file.write(text)

    march = table(words, words["meeting"], "11/03/2025", [odile, yanis, tine])
    write(0, march)
    write(1, march)
    write(2, table(words, words["meeting"], "20/05/2025", [("Dumarais", "Odyle", green, forest), ("Belkacem", "Yanis", words["cpas2"], forest), greta]))
    book = openpyxl.Workbook()
    book.active.title = "16-09"
    fill(book.active, words, words["meeting"], "16/09/2025", [odile, yanis, greta])
    fill(book.create_sheet("18-11"), words, words["meeting"], "18/11/2025", [odile, tine, greta, noe])
    book.save(names[3])
    # It does not say of which activity it is, and has a day of no calendar.
    book = openpyxl.Workbook()
    book.active.title = words["worksheet"]
    columns = [words["day"]] + words["columns"][:2] + words["columns"][3:]
    for row in [columns, ["14/04/2025", "Vanhove", "Lien", anderlecht, "x"], ["31/04/2025", "Petit", "Noé", forest, "x"], ["15/04/2025", "Santos", "Rui", forest, "x"]]:
        book.active.append(row)
    book.save(names[4])
    book = openpyxl.Workbook()
    book.active.title = words["worksheet"]
    for row in [[words["workshop"]], [], words["columns"][:2] + [words["columns"][3], "03/06/2025", "10/06/2025"], ["Dumarais", "Odile", forest, "x", ""], ["Santos", "Rui", forest, "x", "x"]]:
        book.active.append(row)
    book.save(names[5])
    write(6, table(words, words["workshop"], "14/05/2025", [noe, lien]))
    write(7, table(words, words["workshop"], "11/06/2025", [noe, tine, greta]))
    write(8, table(words, words["workshop"], "17/09/2025", [("Petit", "Noé", "", forest), lien, odile]), "windows-1252")
    write(9, words["letter"])
    return names


class Told(Session):
    """A session that writes down what is done and what the page says."""

    def begin(self, words, folder):
        self.folder = folder
        self.words, self.lines, self.step, self.clicks, self.fields = words, [words["head"]], 0, 0, 0
        self.arrive()

    def say(self, text):
        self.lines.append(text)

    def arrive(self):
        """What stands on the page that was reached."""
        self.step += 1
        self.say("\n" + self.words["page"].format(self.step, self.find("h1").text) + "\n")
        for line in [row for row in self.all("main .scroll tbody tr") if row.find_elements(By.CSS_SELECTOR, ".state")]:
            self.say(f"- `{line.find_element(By.TAG_NAME, 'a').text}`{self.words['colon']} {line.find_element(By.CSS_SELECTOR, '.state').text}")
        for text in [each.text for each in self.all("main > .notice, main > .problem, main > .lead, article.card > h2 + .state")]:
            if text:
                self.say("- " + self.words["says"].format(self.words["quoted"].format(" ".join(text.split()))))

    def label(self, identifier):
        return self.find(f"label[for='{identifier}']").text

    def write(self, identifier, text):
        super().write(identifier, text)
        self.fields += 1
        shown = " / ".join(f"`{line}`" for line in text.split("\n"))
        self.say("- " + self.words["type"].format(self.label(identifier), shown))

    def choose(self, identifier, value):
        super().choose(identifier, value)
        self.fields += 1
        self.say("- " + self.words["choose"].format(self.label(identifier), Select(self.find(f"#{identifier}")).first_selected_option.text))

    def give(self, identifier, paths):
        self.find(f"#{identifier}").send_keys("\n".join(paths))
        self.fields += 1
        self.say("- " + self.words["files"].format(self.label(identifier)) + " " + ", ".join(f"`{os.path.basename(path)}`" for path in paths) + ".")

    def press(self, selector):
        element = self.find(selector)
        # The key that stands for a button is no part of its name.
        text = self.driver.execute_script("return [...arguments[0].childNodes].filter(n => n.nodeType == 3).map(n => n.data).join('').trim()", element)
        text = text or element.get_attribute("aria-label")
        self.clicks += 1
        self.say("- " + self.words["click"].format(text))
        super().press(selector)
        self.arrive()

    def show(self, name):
        """The page as it is now, as a picture of the guide."""
        # Where the project is made is another folder at each run.
        replace = "document.querySelectorAll('p').forEach(p => { if (p.textContent.includes(arguments[0])) p.textContent = p.textContent.replace(arguments[0], '…'); })"
        self.driver.execute_script(replace, self.folder)
        self.picture(name)
        old = glob.glob(f"{self.pictures}/{self.taken:02}-{name}-{self.language}.png")[0]
        new = f"{self.pictures}/heure-{name}-{self.language}.png"
        os.replace(old, new)
        self.say(f"\n![{self.find('h1').text}](images/{os.path.basename(new)})\n")


def make_project(page, words):
    page.show("depart")
    page.write("titre", words["title"])
    page.choose("langue-projet", page.language)
    page.write("commune", words["communes"][2])
    page.write("communes", ", ".join(words["communes"][:2]))
    page.write("periodes", "2025")
    page.write("axes", words["axes"])
    page.write("activites", words["activities"])
    page.press("form[action='/projet/creer'] button.main")


def keep_files(page, files):
    page.give("fichiers", files)
    page.press(".drop button")
    page.show("verifier")
    open_card = next(card for card in page.all("article.card") if card.find_elements(By.CSS_SELECTOR, "details[open] form[action='/feuilles/repondre']"))
    card = open_card.get_attribute("id")
    page.choose("activite-" + card.split("-")[1], "2/" + page.find(f"#{card} select[name=activite] option[value^='2/']").get_attribute("value").split("/")[1])
    page.press(f"#{card} form[action='/feuilles/repondre'] button")
    page.press(".buttons form[action='/feuilles/garder'] button.main")
    page.show("reste")
    page.press("form[action='/feuilles/ecarter'] button")
    page.press("a[href^='/feuilles/corriger']")
    field = next(field for field in page.all("fieldset input[type=text]") if field.get_attribute("value").startswith("31/04"))
    page.write(field.get_attribute("id"), "30/04/2025")
    page.show("corriger")
    page.press("form[action='/feuilles/corriger/lire'] button")
    page.press("form[action='/feuilles/garder'] button.main")
    page.show("feuilles")


def answer_questions(page):
    page.press("header a[href='/personnes']")
    page.show("personnes")
    while page.all("button[value=memes]"):
        page.press("button[value=memes]")


def look_at_figures(page):
    page.press("header a[href='/chiffres']")
    page.show("chiffres")
    link = next(link for link in page.all("tbody td a") if link.text not in ("", "0"))
    page.driver.execute_script("arguments[0].id = 'lien'", link)
    page.press("#lien")
    page.show("origine")


def write_report(page, words):
    page.press("header a[href='/rapport']")
    page.press("form[action='/rapport'] button")
    page.show("rapport")
    page.press("form[action='/rapport/ecrire'] button")
    link = page.find("a[href$='.xlsx']")
    page.clicks += 1
    page.say("- " + words["click"].format(link.text))
    link.click()
    page.wait(lambda: glob.glob(page.downloads + "/*.xlsx"))
    path = glob.glob(page.downloads + "/*.xlsx")[0]
    book = openpyxl.load_workbook(path)
    page.say("- " + words["got"].format(os.path.basename(path), len(book.sheetnames), ", ".join(book.sheetnames)))
    assert len(book.sheetnames) > 3


def main():
    bilan, language, out, pictures = sys.argv[1:5]
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/projets")
        files = make_files(folder + "/recus-par-courriel", words)
        page = Told(bilan, folder, language, pictures, 1000)
        try:
            page.begin(words, folder)
            make_project(page, words)
            keep_files(page, files)
            answer_questions(page)
            look_at_figures(page)
            write_report(page, words)
        except BaseException:
            print(page.driver.current_url, page.text()[:3000], sep="\n", file=sys.stderr)
            raise
        finally:
            page.close()
        page.say(words["clicks"].format(page.clicks, page.fields))
        with open(out, "w", encoding="utf-8") as file:
            file.write("\n".join(page.lines).replace(folder, "…") + "\n")
    print(f"{language}: {page.clicks} clicks")


if __name__ == "__main__":
    main()

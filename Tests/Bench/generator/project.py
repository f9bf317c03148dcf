"""The project of the bench: its axes, activities and counts, as projet.yaml and as project.json say them."""
import json
import os

AXES = [
    ("1", "Plateforme de concertation", "Overlegplatform", "Consultation platform"),
    ("2", "Ateliers de quartier", "Wijkateliers", "Neighbourhood workshops"),
    ("3", "Sensibilisation du public", "Sensibilisering van het publiek", "Public awareness"),
    ("4", "Formation des professionnels", "Vorming van professionals", "Training of professionals"),
    ("5", "Accompagnement des familles", "Begeleiding van gezinnen", "Support of families"),
]
# axis, code, French title, Dutch title, kind, minutes (None: the duration is not known)
ACTIVITIES = [
    ("1", "stress-vicariant", "Stress vicariant des professionnels", "Secundaire stress bij professionals", "meeting", 180),
    ("1", "parcours-judiciaire", "Parcours judiciaire", "Gerechtelijk parcours", "meeting", 150),
    ("1", "secret-professionnel", "Secret professionnel partagé", "Gedeeld beroepsgeheim", "meeting", 120),
    ("1", "reseau-local", "Rencontre du réseau local", "Ontmoeting van het lokale netwerk", "meeting", 90),
    ("1", "charte-commune", "Charte commune", "Gemeenschappelijk charter", "meeting", 120),
    ("1", "intersectionnalite", "Intersectionnalité", "Intersectionaliteit", "meeting", 150),
    ("1", "table-logement", "Table ronde logement", "Rondetafel huisvesting", "meeting", None),
    ("1", "murs-murs", "Murs-Murs", "Murs-Murs", "performance", 105),
    ("2", "cuisine-partagee", "Cuisine partagée", "Gedeelde keuken", "workshop", 180),
    ("2", "cafe-papote", "Café papote", "Praatcafé", "workshop", 120),
    ("2", "couture-solidaire", "Couture solidaire", "Solidair naaien", "workshop", 150),
    ("2", "potager-collectif", "Potager collectif", "Gezamenlijke moestuin", "workshop", 165),
    ("2", "ecriture-libre", "Écriture libre", "Vrij schrijven", "workshop", 120),
    ("2", "theatre-action", "Théâtre action", "Actietheater", "workshop", 180),
    ("2", "radio-quartier", "Radio de quartier", "Wijkradio", "workshop", 90),
    ("2", "velo-ecole", "Vélo école", "Fietsschool", "workshop", 60),
    ("3", "murs-murs", "Murs-Murs", "Murs-Murs", "performance", 105),
    ("3", "maux-bleus", "Maux bleus", "Blauwe pijn", "performance", 90),
    ("3", "quitter-la-nuit", "Quitter la nuit", "De nacht verlaten", "screening", 120),
    ("3", "regards-croises", "Regards croisés", "Gekruiste blikken", "exhibition", None),
    ("3", "tournoi-place-aux-filles", "Tournoi Place aux filles", "Toernooi Meisjes aan zet", "workshop", 240),
    ("3", "classement-sans-suite", "Classement sans suite", "Zonder gevolg", "performance", 75),
    ("3", "debat-medias", "Débat médias et préjugés", "Debat media en vooroordelen", "meeting", 135),
    ("3", "ruban-blanc", "Campagne du ruban blanc", "Campagne wit lint", "campaign", None),
    ("4", "outil-depistage", "Outil de dépistage", "Screeningsinstrument", "training", 180),
    ("4", "formation-initiale", "Formation initiale", "Basisopleiding", "training", 420),
    ("4", "accueil-premiere-ligne", "Accueil en première ligne", "Eerstelijnsonthaal", "training", 210),
    ("4", "ecoute-active", "Écoute active", "Actief luisteren", "training", 180),
    ("4", "gestion-conflits", "Gestion de conflits", "Conflicthantering", "training", 360),
    ("4", "droit-des-etrangers", "Droit des étrangers", "Vreemdelingenrecht", "training", 150),
    ("4", "premiers-secours", "Premiers secours psychologiques", "Psychologische eerste hulp", "training", 240),
    ("4", "supervision", "Supervision collective", "Collectieve supervisie", "training", 120),
    ("5", "soutien-parental", "Soutien parental", "Opvoedingsondersteuning", "workshop", 90),
    ("5", "groupe-de-parole", "Groupe de parole", "Praatgroep", "workshop", 120),
    ("5", "permanence-collective", "Information collective", "Collectieve infosessie", "meeting", 60),
    ("5", "espace-jeux", "Espace jeux", "Speelruimte", "workshop", 150),
    ("5", "sortie-familles", "Sortie en familles", "Gezinsuitstap", "workshop", 300),
    ("5", "budget-menage", "Budget du ménage", "Gezinsbudget", "workshop", 105),
    ("5", "aide-aux-devoirs", "Aide aux devoirs", "Huiswerkbegeleiding", "workshop", 75),
    ("5", "sante-femmes", "Santé des femmes", "Gezondheid van vrouwen", "workshop", None),
]
SHARED = {"murs-murs"}  # stands under two axes: a sheet of it always says which
METRICS = [
    ("affiches", "Affiches distribuées", "Verspreide affiches", "Posters handed out", "3"),
    ("depliants", "Dépliants distribués", "Verspreide folders", "Leaflets handed out", "3"),
    ("spectateurs", "Spectateurs", "Toeschouwers", "Spectators", "3"),
]
PERIODS = ["2023", "2024"]
COLUMNS = ["Saint-Gilles", "Forest", "Anderlecht", "other", "not_stated"]
UNPLANNED = ["Rencontre imprévue Midi", "Fête des voisins", "Visite de la maison médicale", "Soirée des bénévoles"]


def duration_text(minutes):
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return f"{rest}min"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


def say(text):
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a YAML string too


def yaml_of_axis(code, fr, nl, en):
    lines = [f"  - code: {say(code)}", f"    title: {{fr: {say(fr)}, nl: {say(nl)}, en: {say(en)}}}",
             "    status: done", "    activities:"]
    for axis, activity, title, dutch, kind, minutes in ACTIVITIES:
        if axis == code:
            lines += [f"      - code: {activity}", f"        title: {{fr: {say(title)}, nl: {say(dutch)}}}",
                      f"        kind: {kind}"]
            if minutes:
                lines.append(f"        duration: {duration_text(minutes)}")
    return lines


def yaml_lines():
    lines = [
        "# Made by Tests/Bench/generate.py. All people are invented.",
        'title: "Banc de mesure"', 'reference: "BANC-001"',
        "funder: {fr: Fonds du banc, nl: Testfonds, en: Bench fund}",
        "language: fr", "coordinating_commune: Saint-Gilles", "participating_communes: [Forest, Anderlecht]",
        "contact: {service: Service Prévention, role: Coordination, email: coordination@example.org}",
        "periods:", "  - 2023", "  - 2024", "axes:"]
    for axis in AXES:
        lines += yaml_of_axis(*axis)
    lines.append("metrics:")
    for code, fr, nl, en, axis in METRICS:
        lines.append(f"  - {{code: {code}, title: {{fr: {say(fr)}, nl: {say(nl)}, en: {say(en)}}}, axis: {say(axis)}}}")
    # who is who is another bench's subject (Tests/Linkage): here a name is a person, as in plain.py
    return lines + ["people: {matching: names}"]


def definition():
    return {
        "title": "Banc de mesure",
        "columns": COLUMNS[:3],
        "periods": [{"code": p, "from": p + "-01-01", "to": p + "-12-31"} for p in PERIODS],
        "axes": [{"code": c, "titles": [fr, nl, en]} for c, fr, nl, en in AXES],
        "activities": [{"axis": a, "code": c, "titles": [fr, nl], "kind": k, "minutes": m}
                       for a, c, fr, nl, k, m in ACTIVITIES],
        "metrics": [{"code": c, "titles": [fr, nl, en], "axis": a} for c, fr, nl, en, a in METRICS],
    }


def write_project(out):
    with open(os.path.join(out, "projet.yaml"), "w", encoding="utf-8") as file:
        file.write("\n".join(yaml_lines()) + "\n")
    with open(os.path.join(out, "project.json"), "w", encoding="utf-8") as file:
        json.dump(definition(), file, ensure_ascii=False, indent=1)

"""The files of counts, and the words that stand in them."""

from .project import FO, SG

# metrics: None where each row names its metric, else one column per metric: code -> text of the header.
def counts(file, encoding, delimiter, header, last, columns, metrics, axis, activity=None, day=None, here=None):
    return dict(file=file, encoding=encoding, delimiter=delimiter, header=header, last=last, columns=columns,
                metrics=metrics, axis=axis, activity=activity, day=day, here=here)

LONG_FR = dict(day="Date", activity="Activité", metric="Indicateur", commune="Commune", value="Nombre")
COUNTS = [
    counts("2023/rubans blancs 2023.csv", "cp1252", ";", 3, 10, dict(LONG_FR, estimation="Estimation"), None, "3"),
    counts("2023/affiches et rubans - police.csv", "utf-8", ",", 1, None, dict(day="Date", activity="Activité", commune="Commune"),
           {"affiches": "Affiches distribuées", "rubans-blancs": "Rubans blancs"}, "3"),
    counts("2023/theatre Saint-Gilles.csv", "utf-8-sig", "\t", 3, None, dict(day="Date", activity="Activité"),
           {"spectateurs": "Spectateurs"}, "3", here=SG),
    counts("2023/toneel Vorst.csv", "utf-8", ";", 2, None, dict(day="Datum", activity="Activiteit", metric="Indicator", value="Aantal"),
           None, "3", here=FO),
    counts("2023/comptage projection.csv", "cp1252", ";", 3, None, dict(day="Date", metric="Indicateur", commune="Commune", value="Nombre"),
           None, "3", activity="we-are-coming"),
    counts("2023/dossiers VIF 2023.csv", "utf-8", ";", 3, 11, dict(day="Période", activity="Activité", commune="Commune"),
           {"dossiers-vif": "Dossiers VIF"}, "5"),
    counts("2024/campagne 8 mars.ods", "Feuille1", None, 2, 7, dict(day="Date", activity="Activité", commune="Commune"),
           {"affiches": "Affiches distribuées", "depliants": "Dépliants"}, "3"),
    counts("2024/affiches Vorst.csv", "utf-8", "|", 1, None,
           dict(day="Datum", activity="Activiteit", metric="Indicator", commune="Gemeente", value="Aantal"), None, "3"),
    counts("2024/rubans-blancs-novembre.csv", "utf-8-sig", ";", 1, None, dict(day="Date", activity="Activité", commune="Commune"),
           {"rubans-blancs": "Rubans blancs", "affiches": "Affiches distribuées"}, "3"),
    counts("2024/spectacles 2024.csv", "utf-8", ";", 2, 8, LONG_FR, None, "3"),
    counts("2024/guichet quitter la nuit.csv", "utf-8", ",", 4, None, dict(day="Date", metric="Indicateur", value="Nombre"),
           None, "3", activity="quitter-la-nuit", here=FO),
    counts("2024/place aux filles.csv", "utf-8", ";", 4, None, dict(commune="Commune", value="Nombre", metric="Indicateur"),
           None, "3", activity="place-aux-filles", day="2024-05-04"),
    counts("2024/expo blessures.csv", "utf-8", ",", 3, None, dict(day="Date", activity="Activité"),
           {"visiteurs-expo": "Visiteurs"}, "3", here=SG),
    counts("2024/SJP dossiers par mois.xlsx", "2024", None, 2, None, dict(LONG_FR, day="Mois"), None, "5"),
]
METRIC_TEXTS = {
    "Rubans blancs": "rubans-blancs", "Toeschouwers": "spectateurs", "Spectateurs": "spectateurs", "Verspreide affiches": "affiches",
    "Folders": "depliants", "Participantes au tournoi": "participantes-tournoi", "Dossiers VIF traités": "dossiers-vif",
}
ACTIVITY_TEXTS = {
    "Campagne des rubans blancs": "campagne-rubans-blancs", "Join the Fam": "join-the-fam", "Maux Bleus": "maux-bleus",
    "Classement sans suite": "classement-sans-suite", "Zonder gevolg gerangschikt": "classement-sans-suite",
    "Je l'aime un peu beaucoup": "je-l-aime-un-peu-beaucoup", "Murs-Murs": "murs-murs", "Brutes de décoffrage": "brutes-de-decoffrage",
    "Blessures de femmes": "blessures-de-femmes", "Permanence juridique pour les victimes": "dossiers-sjp", "dossiers-sjp": "dossiers-sjp",
}

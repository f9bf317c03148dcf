"""The sheets: how each is encoded, where its table stands, and which session it belongs to."""

from .project import AN, FO, SG

# header, last: number of the CSV record (not of the line), from 1; last None = to the end.
# columns: meaning -> text of the header. session: (axis, activity, day); a None in it comes from the row.
# here: commune of the lines above the header, for rows that state none. held: where the session was held.

def sheet(file, encoding, delimiter, header, last, columns, session, here=None, held=None, **more):
    return dict(file=file, encoding=encoding, delimiter=delimiter, header=header, last=last, columns=columns,
                session=session, here=here, held=held if held is not None else here, **more)

MANIFEST = [
    # --- 2023
    sheet("2023/Liste de presence 27 juin.csv", "cp1252", ";", 9, 49,
          dict(last="Nom", first="Prénom", organisation="Organisation", commune="Commune"),
          ("1", "premiere-rencontre", "2023-06-27"), here=SG),
    sheet("2023/zp midi presences.csv", "utf-8", ",", 3, None,
          dict(full="Nom et prénom", organisation="Service", status="Présent"),
          ("1", "premiere-rencontre", "2023-06-27")),
    sheet("2023/2023-09-26_axe1_outil-dpo-sensibilisation.ods", "Feuille1", None, 1, None,
          dict(first="Prénom", last="Nom de famille", organisation="Institution", commune="Code postal", status="Présence (oui/non/excusé)"),
          ("1", "outil-dpo-sensibilisation", "2023-09-26")),                     # from the file's name
    sheet("2023/17-10-2023 Loi Stop feminicide.csv", "cp1252", ";", 1, None,
          dict(full="Participants", organisation="Institution", commune="Commune", email="Adresse e-mail"),
          ("1", "loi-stop-feminicide", "2023-10-17")),                           # from the file's name
    sheet("2023/aanwezigheidslijst Anderlecht 17 oktober.csv", "utf-8-sig", ";", 6, 21,
          dict(last="Naam", first="Voornaam", organisation="Organisatie", commune="Gemeente", status="Aanwezig"),
          ("1", "loi-stop-feminicide", "2023-10-17"), here=AN),
    sheet("2023/presences film 19-12.csv", "utf-16", "\t", 6, None,
          dict(full="Nom, prénom", organisation="Organisme", commune="Commune", status="Présence"),
          ("1", "we-are-coming", "2023-12-19"), here=SG),
    sheet("2023/gardiens de la paix 5 octobre.csv", "utf-8", "|", 5, None,
          dict(last="Nom", first="Prénom", organisation="Service", status="Présence"),
          ("4", "dpo-gardiens-paix", "2023-10-05"), held=SG),                    # "Lieu|Saint-Gilles"
    sheet("2023/gardiens de la paix 5 octobre - Copie.csv", "utf-8", "|", 5, None,
          dict(last="Nom", first="Prénom", organisation="Service", status="Présence"),
          ("4", "dpo-gardiens-paix", "2023-10-05"), held=SG),                    # the same bytes: counts once
    sheet("2023/Vorst/gemeenschapswachten.csv", "cp1252", ";", 5, None,
          dict(first="Voornaam", last="Achternaam", commune="Gemeente"),
          ("4", "dpo-gardiens-paix", "2023-11-09"), held=FO),                    # "Plaats : Vorst"
    sheet("2023/2023-11-14_axe4_dpo-plateforme.csv", "utf-8-sig", ",", 1, None,
          dict(full="Participant", organisation="Organisation", email="E-mail", status="Présent ?"),
          ("4", "dpo-plateforme", "2023-11-14")),                                # from the file's name
    sheet("2023/CPAS_liste_CAS_5dec.csv", "utf-8", ";", 6, 26,
          dict(last="Nom", first="Prénom", organisation="Organisme", status="Présent\n(oui/non)"),
          ("4", "dpo-cas-cpas", "2023-12-05"), here=SG),
    sheet("2023/cemo.csv", "cp1252", ";", 4, None,                               # lines end in CR only
          dict(full="Nom complet", organisation="Organisation", commune="Code postal"),
          ("4", "dpo-cemo", "2023-12-12"), held=SG),
    sheet("2023/formation initiale VIF 3 jours.xlsx", "Formation", None, 6, None,      # a grid: a column for each day
          dict(day="day", last="Nom", first="Prénom", organisation="Employeur", commune="Commune", status="mark"),
          ("4", "formation-vif", None), held=SG, days=["2023-11-20", "2023-11-21", "2023-11-27"]),
    sheet("2023/atelier rubans.csv", "utf-8", "\t", 7, None,
          dict(full="Nom et prénom", commune="Commune"),
          ("3", "atelier-de-fabrication-de-rubans", "2023-11-15"), here=FO),
    sheet("2023/projection 30-11.csv", "utf-8", ";", 5, None,
          dict(last="Nom", first="Prénom", commune="CP", email="Courriel (facultatif)"),
          ("3", "we-are-coming", "2023-11-30"), here=AN),
    # --- 2024
    sheet("2024/20 fevrier.csv", "cp1252", ";", 5, 41,
          dict(last="NOM", first="PRÉNOM", organisation="ORGANISME", commune="COMMUNE", status="Présence"),
          ("1", "intersectionnalite", "2024-02-20"), here=FO),
    sheet("2024/attendance_list_guests.csv", "utf-8", ",", 4, None,
          dict(last="Last name", first="First name", organisation="Organisation", commune="Municipality", status="Attended"),
          ("1", "intersectionnalite", "2024-02-20")),
    sheet("2024/2024-03-26_axe1_parcours-judiciaire.csv", "utf-8-sig", ";", 1, None,
          dict(full="Participant·e", organisation="Institution", commune="Commune", status="Statut"),
          ("1", "parcours-judiciaire", "2024-03-26")),                           # from the file's name
    sheet("2024/Rapport Teams.csv", "utf-16", "\t", 10, 35,                      # section 2 only
          dict(full="Name", email="Email"),
          ("1", "alternatives-justice", "2024-04-16")),                          # from the report's own header
    sheet("2024/listes axe 1.xlsx", "Murs-Murs", None, 7, None,
          dict(last="Nom", first="Prénom", organisation="Structure", commune="Commune"),
          ("1", "murs-murs", "2024-05-28"), here=SG),
    sheet("2024/OCMW lijsten 2024.xlsx", "Murs-Murs 28-05", None, 4, None,
          dict(full="Naam en voornaam", organisation="Dienst", commune="Gemeente", status="Aanwezig"),
          ("1", "murs-murs", "2024-05-28")),
    sheet("2024/24-09-2024 jeu-dpo.csv", "utf-8", ",", 1, None,
          dict(first="Prénom", last="Nom", organisation="Association", email="Mail", status="Présent(e)"),
          ("1", "jeu-dpo", "2024-09-24")),                                       # from the file's name
    sheet("2024/listes axe 1.xlsx", "Stress vicariant", None, 6, None,
          dict(full="Nom Prénom", organisation="Organisation", commune="Commune", status="Présent / absent / excusé"),
          ("1", "stress-vicariant", "2024-10-21"), held=AN),                     # "Lieu : Anderlecht"
    sheet("2024/OCMW lijsten 2024.xlsx", "Stress 21-10", None, 3, None,
          dict(last="Naam", first="Voornaam", organisation="Organisatie", status="Aanwezig"),
          ("1", "stress-vicariant", "2024-10-21")),
    sheet("2024/chu-saint-pierre_18-01.csv", "utf-8", ",", 4, None,              # "Lieu" is not exactly a commune
          dict(full="Nom (Nom, Prénom)", organisation="Service", status="Présence"),
          ("4", "dpo-chu", "2024-01-18")),
    sheet("2024/FLCPPF 8 fevrier.csv", "cp1252", ";", 6, None,
          dict(full="Participante / participant", organisation="Organisme", commune="Code postal"),
          ("4", "dpo-flcppf", "2024-02-08"), held=SG),
    sheet("2024/25-04-2024 dpo-gardiens-paix.csv", "utf-8", ";", 1, None,
          dict(full="Nom et prénom", organisation="Service", status="Présent"),
          ("4", "dpo-gardiens-paix", "2024-04-25")),                             # from the file's name
    sheet("2024/OCMW Anderlecht 12-9.csv", "utf-8", ";", 4, None,
          dict(first="Voornaam", last="Naam", organisation="Organisatie", commune="Postcode", status="Aanwezigheid"),
          ("4", "dpo-cas-cpas", "2024-09-12"), here=AN),
    sheet("2024/plateforme_3_octobre.csv", "utf-8", "\t", 5, None,
          dict(last="Nom", first="Prénom", organisation="Institution", email="E-mail"),
          ("4", "dpo-plateforme", "2024-10-03"), held=FO),
    sheet("2024/suivi_formations.csv", "utf-8", ",", 1, None,
          dict(day="Date", activity="Activité", last="Nom", first="Prénom", organisation="Organisation", commune="Commune", status="Statut"),
          ("4", None, None),
          activities={"Outil DPO pour le CEMO": "dpo-cemo", "Outil DPO pour le personnel du CHU Saint-Pierre": "dpo-chu", "dpo-flcppf": "dpo-flcppf"}),
    sheet("2024/formation VIF 2024.csv", "utf-8", ";", 3, None,
          dict(day="Date", last="Nom", first="Prénom", organisation="Organisme", commune="Commune", status="Présence"),
          ("4", "formation-vif", None)),
    sheet("2024/projection quitter la nuit.csv", "utf-8", ";", 6, 46,            # a note stands below the table
          dict(last="Nom", first="Prénom", organisation="Association (facultatif)", commune="Commune", email="E-mail"),
          ("3", "quitter-la-nuit", "2024-11-25"), held=FO),                      # "Lieu : Forest"
    sheet("2024/2024-03-07_axe3_we-are-coming.csv", "utf-8-sig", "|", 1, None,
          dict(full="Prénom et nom", commune="Commune"),
          ("3", "we-are-coming", "2024-03-07")),                                 # from the file's name
    sheet("2024/atelier_affiches.csv", "utf-8", ",", 6, None,
          dict(last="Nom", first="Prénom", commune="Commune"),
          ("3", "atelier-affiches", "2024-02-28"), here=SG),
]

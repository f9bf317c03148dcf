"""The project (what projet.yaml says, written again)."""

PERIODS = ["2023", "2024"]                       # calendar years
AXES = ["1", "2", "3", "4", "5"]
NOT_IMPLEMENTED = ["2"]
OWN = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht"}      # REFNIS -> column
COMMUNES = ["Saint-Gilles", "Forest", "Anderlecht", "other", "not_stated"]
METRICS = ["affiches", "rubans-blancs", "depliants", "spectateurs", "participantes-tournoi", "visiteurs-expo", "dossiers-vif"]

# Minutes of one session of each activity: (axis, activity) -> minutes
MINUTES = {
    ("1", "premiere-rencontre"): 180, ("1", "outil-dpo-sensibilisation"): 180, ("1", "loi-stop-feminicide"): 180,
    ("1", "we-are-coming"): 150, ("1", "intersectionnalite"): 180, ("1", "parcours-judiciaire"): 180,
    ("1", "alternatives-justice"): 180, ("1", "murs-murs"): 150, ("1", "jeu-dpo"): 180, ("1", "stress-vicariant"): 180,
    ("3", "quitter-la-nuit"): 180, ("3", "we-are-coming"): 150,
    ("3", "atelier-de-fabrication-de-rubans"): 150,      # unplanned; "Durée : 2h30" above the header
    ("3", "atelier-affiches"): 120,                      # unplanned; "Durée : 2h" above the header
    ("4", "dpo-gardiens-paix"): 180, ("4", "dpo-plateforme"): 180, ("4", "dpo-cas-cpas"): 150, ("4", "dpo-cemo"): 180,
    ("4", "dpo-chu"): 120, ("4", "dpo-flcppf"): 180, ("4", "formation-vif"): 360,
}
# A count of these activities is no head count: kinds campaign and duty_service.
NO_HEAD_COUNT = {("3", "campagne-rubans-blancs"), ("3", "join-the-fam"), ("5", "dossiers-sjp")}

# Choices where docs/counting.md can be read in two ways (see the message that came with this program).
COUNTS_ARE_SHEETS = False         # does a file of counts make attendance figures "zero" instead of "no data"?
ROW_COMMUNE_PLACES_SESSION = True    # is a head count's session held in the commune of the count's row?

SG, FO, AN = 21013, 21007, 21001

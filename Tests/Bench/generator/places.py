"""Communes, the ways people write them, and the column of the figures that each belongs to."""

# A place is (rank, code or text): the order of the pairs is the order in which one holds among several, the lowest
# REFNIS code first, then texts that are no Belgian commune, then nothing.
def commune(code):
    return (0, code)


NOWHERE = (2, "")
SPELLINGS = {  # REFNIS code -> how people write it
    21013: ["Saint-Gilles"] * 4 + ["Sint-Gillis", "St-Gilles", "SAINT-GILLES", "saint gilles", "1060", "1060", "StGilles", "St-Gillis"],
    21007: ["Forest"] * 4 + ["Vorst", "forest", "FOREST", "1190", "1190", "Forest-Bruxelles"],
    21001: ["Anderlecht"] * 4 + ["ANDERLECHT", "anderlecht", "1070", "1070", "Cureghem", "Kuregem"],
    21004: ["Bruxelles", "Brussel", "1000"],
    21009: ["Ixelles", "Elsene", "ixelles"],
    21016: ["Uccle", "Ukkel", "1180"],
    21015: ["Schaerbeek", "Schaarbeek", "1030"],
    21012: ["Molenbeek-Saint-Jean", "Sint-Jans-Molenbeek", "1080"],
    11002: ["Antwerpen", "Anvers", "2000"],
    24062: ["Leuven", "Louvain"],
    44021: ["Gent", "Gand"],
    62063: ["Liège", "Luik", "Liege"],
    92094: ["Namur", "Namen"],
}
POSTAL = {21013: "1060", 21007: "1190", 21001: "1070", 21004: "1000", 21016: "1180", 21015: "1030", 21012: "1080", 11002: "2000"}
FOREIGN = ["Roubaix", "Paris", "Maastricht", "Luxembourg-Ville"]
NAMES_FR = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht", 21009: "Ixelles", 21016: "Uccle"}
NAMES_NL = {21013: "Sint-Gillis", 21007: "Vorst", 21001: "Anderlecht", 21009: "Elsene", 21016: "Ukkel"}
NOT_COMMUNES = ["Maison des associations", "Salle 2, premier étage", "Centre culturel", "Hôtel communal"]
OTHERS = [21004, 21009, 21016, 21015, 21012, 11002, 24062, 44021, 62063, 92094]
TITLE = {21013: "Saint-Gilles", 21007: "Forest", 21001: "Anderlecht"}


def column_of(place):
    if place[0] == 2:
        return "not_stated"
    return TITLE.get(place[1], "other")

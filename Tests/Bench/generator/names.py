"""The names people and organisations are made of."""

FIRST = """Marie Sophie Julie Camille Léa Inès Fatima Aïcha Khadija Samira Nadia Leïla Yasmina Zoé Chloé Émilie Hélène
Françoise Geneviève Joëlle Noémie Océane Gaëlle Maïté Solène Aurélie Bénédicte Céline Désirée Élise Lotte Sofie Katrien
Griet Ilse Annelies Femke Lieve Nele Tine Anke Saar Hanne Karima Malika Naïma Rachida Zineb Houda Imane Salma Ewa
Agnieszka Małgorzata Zofia Ioana Andreea Elif Ayşe Zeynep Gülşen Björn Søren Jürgen Łukasz Đorđe Çağla José Núria Íñigo
João Conceição Lucas Hugo Nathan Thomas Antoine Mathieu Benoît François Jérôme Frédéric Stéphane Cédric Loïc Raphaël
Noé Théo Léon Gaspard Mohamed Youssef Karim Rachid Hassan Omar Bilal Ilyas Mehdi Hamza Soufiane Pieter Joris Wouter
Bram Dries Koen Stijn Geert Luc Dirk Mamadou Ousmane Ibrahima Aminata Fatoumata Awa Kofi Grâce Divine Merveille
Jean-Pierre Marie-Claire Anne-Sophie Jean-Luc Marie-Thérèse Anne-Laure Pierre-Yves Jean-François Ann-Sofie
Marie-Noëlle Paul-Émile Charles-Édouard Lou-Ann Mary-José""".split()
LAST = """Dupont Lambert Dubois Lefèvre Mercier Renard Gérard Hervé Bertrand Collignon Delvaux Étienne Fontaine Grégoire
Hubert Jacquemin Lejeune Marchal Noël Piron Remacle Servais Thiry Wauters Peeters Janssens Maes Jacobs Mertens Willems
Claes Goossens Wouters Hermans Aerts Michiels Hendrickx Pauwels Verhoeven Declercq Desmedt Vermeulen Cools Segers
Smets Coppens Benali Amrani Idrissi Tahiri Bakkali Haddad Mansouri Ouali Chaoui Ziani Berrada Kabbaj Lahlou Naciri
Yılmaz Yıldız Öztürk Şahin Çelik Aydın Koç Kowalski Wiśniewski Wójcik Zieliński Łukowski Popescu Ionescu Dumitrescu
Müller Weiß Größ Jørgensen Sørensen Bjørk Álvarez Núñez Muñoz Gonçalves Magalhães Araújo Diallo Barry Traoré Keïta
Coulibaly Kouassi Mbemba Lukaku Ilunga Kabongo Tshibangu Nzuzi O'Connor D'Hondt N'Diaye M'Bala L'Hoir D'Haese
Nuyens Baeten Torfs Ceulemans Vandaele Vermeersch Stevens Somers Geerts Bogaert Lemmens Dierckx Martens Raes
Thys Wéry Xhonneux Zénon Ghys Habets Istace Jadot Kinet Lœuil Mælstrøm Nyssen Orban Paquay Quoilin Rappe Simonis""".split()
PARTICLES = ["van der", "van den", "van", "vander", "de", "de la", "El", "Ben", "Aït", "Di", "Le", "du", "Bou", "Van de"]
PARTICLE_BASES = """Berg Velde Putte Broeck Meulen Straeten Elst Linden Smet Bruyne Backer Winter Fuente Torre Rocca
Mansour Youssef Ahmed Saïd Hadj Moussa Khattabi Fassi Alaoui Marca Rosa Blanc Grand Moulin Bois Pré Brun Chêne
Perre Castele Eynde Driessche Wiele Poel Keere""".split()
TITLES_FR = ["Mme", "M.", "Madame", "Monsieur", "Dr", "Mr"]
TITLES_NL = ["Mevr.", "Dhr.", "Mevrouw", "Dr.", "Mw."]
ORGANISATIONS = [
    "Service Prévention", "CPAS de Saint-Gilles", "OCMW Anderlecht", "Maison médicale Les Tilleuls", "Planning familial Midi",
    "L'Étape", "Université des Femmes", "Police zone Midi", "Centre PMS", "École fondamentale Les Érables", "ASBL Horizons",
    "Maison de l'Espoir", "Buurthuis Zuid", "CAW Brussel", "Gardiens de la paix", "Hôpital Saint-Luc", "Télé-Accueil",
    "Bibliothèque communale", "Crèche Les Lutins", "Mission locale", "Foyer du Midi", "Espace Santé", "Jeugdhuis De Brug",
    "Samenlevingsopbouw", "Infor-Femmes", "Collectif Alpha", "Vzw Tegendraads", "Service Égalité des chances"]
ORGANISATIONS += [f"{kind} {place}" for kind in ("Maison de quartier", "Comité", "École", "Wijkcentrum", "Régie")
                  for place in ("Bosnie", "Bethléem", "Wiels", "Aumale", "Peterbos", "Morichar", "Scheut", "Altitude Cent")]

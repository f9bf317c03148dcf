/// What brings about the problems of files as they are read, and of what people answer about them.
extension Situation {
  /// Files.
  static let files: [String: Situation] = [
    "B0101": .init(command: "bilan check absent.csv", status: 74),
    "B0109": .init(before: "mkdir vide", command: "bilan check vide"),
    "B0130": .init(command: "bilan check B0130.xls"),
    "B0131": .init(command: "bilan check B0131.xlsx"),
    "B0132": .init(command: "bilan check B0132.html"),
    "B0133": .init(command: "bilan check B0133.docx"),
    "B0134": .init(command: "bilan check B0134.pdf"),
    "B0135": .init(command: "bilan check B0135.zip"),
    "B0136": .init(command: "bilan check B0136.xlsx"),
    "B0137": .init(command: "bilan check B0137.xlsx"),
    "B0138": .init(command: "bilan check B0138.xlsx"),
    "B0151": .init(command: "bilan check B0151.xlsx"),
    "B0152": .init(command: "bilan check B0152.xlsx"),
    "B0139": .init(command: "bilan check B0139.xlsx"),
    "B0140": .init(command: "bilan check B0140.xlsx"),
    "B0141": .init(command: "bilan check B0141.xlsx"),
    "B0142": .init(command: "bilan check B0142.xlsx"),
    "B0143": .init(command: "bilan check B0143.xlsx"),
    "B0335": .init(command: "bilan check B0335.xlsx"),
    "B0144": .init(command: "bilan check B0144.xlsx"),
    "B0145": .init(command: "bilan check B0145.xlsx"),
    "B0146": .init(command: "bilan check B0146.xlsx"),
    "B0147": .init(command: "bilan check B0147.xlsx"),
    "B0148": .init(command: "bilan check B0148.xlsx"),
    "B0150": .init(command: "bilan check B0150.xlsx"),
    "B0287": .init(command: "bilan check B0287.xlsx"),
    "B0296": .init(command: "bilan check B0296.xlsx"),
    "B0149": .init(command: "bilan check B0149"),
    // With a project the question does not arise.
    "B0250": .init(before: "mkdir vide", command: "bilan check --project vide B0250.csv"),
    "B0262": .init(before: "mv B0262.csv liste-forest.csv", command: "bilan check liste-forest.csv"),
    "B0261": .init(before: "mv B0261.csv liste-2024-10-21.csv", command: "bilan check liste-2024-10-21.csv"),
    "B0251": .init(before: "echo 'staff: apart' >>projet.yaml", command: "bilan check B0251.csv"),
    "B0113": .init(
      before: "sed -i '$d' B0301.csv; seq -f '31/02/2024;Maes;Lotte%.0f;Forest;oui' 10001 >>B0301.csv", command: "bilan check B0301.csv", status: 1),
    "B0278": .init(before: oneDayNamed, command: "bilan check --date 2024-10-28 w.xlsx"),
    "B0427": .init(
      before: "printf 'Période;Indicateur;Commune;Nombre\\nT3 2024;Dossiers ouverts;Forest;12\\njuillet 2024;Dossiers ouverts;Forest;5\\n' >p.csv",
      command: "bilan indicators --period 2024 --sheets p.csv"),
  ]

  /// Answers, and workbooks that bring them.
  static let answers: [String: Situation] = [
    "B0218": .init(before: "bilan import --column full_name=Intervenante B0218.csv", command: "bilan check B0218.csv"),
    "B0508": .init(command: "bilan choices forget 99", status: 64),
    "B0509": .init(before: "bilan import --date-order dmy B0312.csv", command: "bilan import --date-order mdy B0312.csv"),
    "B0510": .init(command: "bilan import --date-order dmy B0312.csv"),
    "B0669": .init(before: "bilan init neuf", command: "bilan check --project neuf"),
    "B0791": .init(before: answersWritten + "sed -i s/dmy/ymd/ d.csv", command: "bilan choices take d.csv"),
    "B0792": .init(before: answersWritten + "rm B0312.csv", command: "bilan choices take d.csv"),
    "B0748": .init(before: "bilan import B0219.csv; bilan choices list --out d.csv; rm B0219.csv bilan.sqlite*", command: "bilan choices take d.csv"),
    "B0793": .init(command: "bilan choices take B0312.csv"),
    "B0787": .init(before: sealed + "sed -i 's/^title:.*/title: {fr: Autre, nl: Ander, en: Other}/' projet.yaml", command: "bilan answers s.xlsx"),
    "B0788": .init(
      before: "bilan import B0219.csv; bilan report --period 2024 --form subvention --out r; \(changer) r/*.xlsx t.xlsx 'III. Comptes' B5 beaucoup",
      command: "bilan answers t.xlsx"),
    "B0789": .init(before: askedTwice + "\(changer) s.xlsx t.xlsx A B6 Forest; \(changer) t.xlsx u.xlsx B B3 Uccle", command: "bilan answers u.xlsx"),
    "B0790": .init(before: askedTwice + "\(changer) s.xlsx t.xlsx A B6 Forest; sed -i 's/Lieu/Endroit/' forms/deux.yaml", command: "bilan answers t.xlsx"),
  ]
}

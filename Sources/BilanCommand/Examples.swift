/// Two commands that can be typed as they stand, for each command of the program; its help ends with them.
enum Examples {
  /// - Parameter command: `bilan people list`.
  static func of(_ command: String) -> [String] { all[command] ?? [] }

  /// Every command has its two: a test looks for them, and obeys what they say.
  private static let all: [String: [String]] = sheets.merging(people) { $1 }.merging(figures) { $1 }

  private static let sheets = [
    "bilan": ["bilan init mon-projet", "bilan check presences"],
    "bilan open": ["bilan open", "bilan open --project mon-projet --no-browser"],
    "bilan init": ["bilan init mon-projet", "bilan init mijn-project --language nl"],
    "bilan check": ["bilan check presences/2024", "bilan check liste.xlsx --activity 1/plateforme --date 2024-10-21"],
    "bilan import": ["bilan import presences campagnes", "bilan import presences --dry-run"],
    "bilan sheets": ["bilan sheets", "bilan sheets remove 12"],
    "bilan sheets list": ["bilan sheets", "bilan sheets list --project mon-projet"],
    "bilan sheets new": [
      "bilan sheets new --activity plateforme --date 2024-11-14", "bilan sheets new --activity 1/plateforme --date 2024-11-14 --hours 9h-12h",
    ],
    "bilan sheets remove": ["bilan sheets remove 12", "bilan sheets remove 12 --for-good"],
    "bilan choices": ["bilan choices", "bilan choices forget 3"],
    "bilan choices list": ["bilan choices", "bilan choices list --out reponses.csv"],
    "bilan choices take": ["bilan choices take reponses.csv", "bilan choices take reponses.csv /media/partage/presences"],
    "bilan choices forget": ["bilan choices forget 3", "bilan choices forget 3 --project mon-projet"],
    "bilan rename": ["bilan rename activity 1/stress stress-vicariant", "bilan rename axis 1 A"],
    "bilan rename axis": ["bilan rename axis 1 A", "bilan rename axis 1 A --project mon-projet"],
    "bilan rename activity": ["bilan rename activity stress stress-vicariant", "bilan rename activity 1/stress stress-vicariant"],
    "bilan rename metric": ["bilan rename metric affiches posters", "bilan rename metric affiches posters --language nl"],
    "bilan year": ["bilan year 2026", "bilan year 2026-2027"],
    "bilan history": ["bilan history", "bilan history --format json"],
    "bilan undo": ["bilan undo", "bilan undo --yes"],
    "bilan explain": ["bilan explain B0301", "bilan explain --all --format markdown"],
  ]

  private static let people = [
    "bilan people": ["bilan people", "bilan people review"],
    "bilan people list": ["bilan people list --out questions.xlsx", "bilan people list --organisations"],
    "bilan people merged": ["bilan people merged", "bilan people merged --out doublons.xlsx"],
    "bilan people review": ["bilan people review", "bilan people review --organisations"],
    "bilan people decide": ["bilan people decide questions.xlsx", "bilan people decide organisations.csv --organisations"],
    "bilan people decisions": ["bilan people decisions", "bilan people decisions --organisations"],
    "bilan people take-back": ["bilan people take-back 4", "bilan people take-back 4 --project mon-projet"],
    "bilan people forget": ["bilan people forget Marie Dupont", "bilan people forget --yes Marie Dupont"],
    "bilan people purge": ["bilan people purge", "bilan people purge --before 2023-01-01 --yes"],
  ]

  private static let figures = [
    "bilan indicators": ["bilan indicators --period 2024 --by axis", "bilan indicators list"],
    "bilan indicators show": ["bilan indicators --period 2024 --by gender,quarter --pivot", "bilan indicators --period 2024 --format csv --locale"],
    "bilan indicators list": ["bilan indicators list", "bilan indicators list --all"],
    "bilan report": ["bilan report --period 2024", "bilan report --period 2024 --compare 2023 --form impulsion --language nl"],
    "bilan answers": ["bilan answers rapports/rapport-2024-fr-subvention.xlsx", "bilan answers rempli.xlsx --dry-run"],
    "bilan verify": ["bilan verify rapports/rapport-2024-fr.xlsx", "bilan verify rapport-2024-fr.xlsx --language nl"],
    "bilan compare": ["bilan compare 2023 2024", "bilan compare 2024-H1 2024-H2 --format json"],
    "bilan calendar": ["bilan calendar", "bilan calendar --period 2024"],
    "bilan trace": ["bilan trace participants/2024/1/-", "bilan trace sessions/2024/-/- --format json"],
  ]
}

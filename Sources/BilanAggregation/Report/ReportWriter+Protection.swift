internal import BilanModel

/// What is said of numbers that are not shown.
extension ReportWriter {
  /// In the place of how far a target is reached, where the figure is not shown.
  static let protectedWord = Localized(fr: "protégé", nl: "beschermd", en: "protected")

  var protectedSentence: String {
    text(fr: "Protégé : groupe trop petit pour être montré.", nl: "Beschermd: groep te klein om te tonen.", en: "Protected: group too small to be shown.")
  }

  /// Under a section in which a number is not shown.
  static let footnote = Localized(
    fr: "s. : nombre non montré, parce que quelqu'un pourrait y être reconnu, ou parce qu'il permettrait de calculer un tel nombre. Ce n'est pas un zéro.",
    nl: "s.: aantal niet getoond, omdat iemand erin herkend kan worden of omdat zo'n aantal eruit te berekenen valt. Het is geen nul.",
    en: "s.: a number not shown, because somebody could be recognised in it, or because such a number could be worked out from it. It is not a zero.")

  /// For the method page: the rule, and how many numbers it hides; or why it does not hold.
  var protectionRemarks: [String] {
    if case .off(let reason) = project.protection {
      return [
        text(
          fr: "Les petits groupes sont montrés. Motif : \(reason.fr)", nl: "Kleine groepen worden getoond. Reden: \(reason.nl)",
          en: "Small groups are shown. Reason: \(reason.en)")
      ]
    }
    guard let concealment = publication.concealment else { return [] }
    let (rule, hidden) = (concealment.rule, concealment.small + concealment.beside)
    let services = metricIndicators.contains { $0.threshold(rule, project) == rule.caseFiles && $0.isPersonal(rule, project) }
    let files = Localized(
      fr: services ? ", de moins de \(rule.caseFiles) dossiers ou victimes" : "",
      nl: services ? ", van minder dan \(rule.caseFiles) dossiers of slachtoffers" : "",
      en: services ? ", of fewer than \(rule.caseFiles) case files or victims" : "")
    let bodies = Localized(
      fr: rule.organisations.map { ", de moins de \($0) organisations" } ?? "", nl: rule.organisations.map { ", van minder dan \($0) organisaties" } ?? "",
      en: rule.organisations.map { ", of fewer than \($0) organisations" } ?? "")
    func list(_ language: Language) -> String { concealment.shares.map { $0.text[language] }.joined(separator: ", ") }
    if hidden == 0 { return [nothingSmallRemark(concealment)] + mergedRemarks(concealment) }
    let (small, beside) = (hiddenForSmall(concealment.small), hiddenBeside(concealment.beside))
    let remarks = [
      text(
        fr:
          "Protection des petits groupes : les nombres de moins de \(rule.people) personnes ou participations\(files.fr)\(bodies.fr) ne sont pas montrés (s.). Dans l'ensemble des rapports du projet, \(small), et \(beside) : \(list(.fr)).",
        nl:
          "Bescherming van kleine groepen: aantallen van minder dan \(rule.people) personen of deelnames\(files.nl)\(bodies.nl) worden niet getoond (s.). In alle verslagen van het project samen \(small), en \(beside): \(list(.nl)).",
        en:
          "Protection of small groups: numbers of fewer than \(rule.people) people or participations\(files.en)\(bodies.en) are not shown (s.). In all reports of the project together \(small), and \(beside): \(list(.en))."
      )
    ]
    return remarks + mergedRemarks(concealment)
  }

  private func hiddenForSmall(_ count: Int) -> String {
    text(
      fr: "\(count) nombre(s) (est caché parce qu'il est petit|sont cachés parce qu'ils sont petits)",
      nl: "(is \(count) aantal verborgen omdat het klein is|zijn \(count) aantallen verborgen omdat ze klein zijn)",
      en: "\(count) number(s) (is hidden because it is|are hidden because they are) small"
    ).agreeing(with: count, in: language)
  }

  private func hiddenBeside(_ count: Int) -> String {
    text(
      fr: "\(count) (autre parce qu'il permettrait|autres parce qu'ils permettraient) de les calculer",
      nl: "\(count) (ander omdat de kleine eruit|andere omdat de kleine eruit) te berekenen zouden zijn",
      en: "\(count) (other because the small ones could be worked out from it|others because the small ones could be worked out from them)"
    ).agreeing(with: count, in: language)
  }

  /// That no number of the tables had to be hidden, and what is not told all the same.
  private func nothingSmallRemark(_ concealment: Concealment) -> String {
    let finer = concealment.shares.map { text($0.text) }.joined(separator: ", ")
    let none =
      finer.isEmpty
      ? text(
        fr: "aucun nombre des tableaux n'est trop petit pour être montré.", nl: "geen enkel aantal in de tabellen is te klein om te tonen.",
        en: "no number in the tables is too small to be shown.")
      : text(
        fr: "trop détaillés pour être donnés (s.) : \(finer) ; aucun autre nombre des tableaux n'est trop petit pour être montré.",
        nl: "te gedetailleerd om te geven (s.): \(finer); geen enkel ander aantal in de tabellen is te klein om te tonen.",
        en: "too detailed to be given (s.): \(finer); no other number in the tables is too small to be shown.")
    let rows =
      publication.sources.allSatisfy(publication.tellsRows)
      ? ""
      : text(
        fr: " Le nombre de lignes des feuilles de présence n'est pas donné (s.) : il dirait combien de personnes sont venues.",
        nl: " Het aantal rijen van aanwezigheidslijsten wordt niet gegeven (s.): daaruit zou blijken hoeveel mensen er kwamen.",
        en: " The number of rows of attendance sheets is not given (s.): it would tell how many people came.")
    let title = text(fr: "Protection des petits groupes", nl: "Bescherming van kleine groepen", en: "Protection of small groups")
    return title + language.colon() + " " + none + rows
  }

  /// What is told more coarsely so that less is hidden.
  private func mergedRemarks(_ concealment: Concealment) -> [String] {
    if concealment.isCoarse {
      return [
        text(
          fr: "Le projet est grand : seuls les totaux par axe, par commune et par mois sont donnés.",
          nl: "Het project is groot: alleen totalen per as, per gemeente en per maand worden gegeven.",
          en: "The project is large: only totals by axis, by commune and by month are given.")
      ]
    }
    guard !concealment.isFine else { return [] }
    return [
      text(
        fr: "Les participations ne sont pas données par séance et par commune à la fois : la plupart de ces nombres seraient trop petits.",
        nl: "Deelnames worden niet tegelijk per sessie en per gemeente gegeven: de meeste van die aantallen zouden te klein zijn.",
        en: "Participations are not given by session and commune at once: most of those numbers would be too small.")
    ]
  }
}

extension Report {
  /// Says under each section in which a number is not shown what the mark means.
  mutating func explainHiddenNumbers() {
    for section in sections.indices {
      let blocks = sections[section].blocks
      guard let last = blocks.lastIndex(where: \.hidesNumber) else { continue }
      sections[section].blocks.insert(.note(ReportWriter.footnote[language]), at: last + 1)
    }
  }
}

extension Report.Block {
  /// Whether it shows the mark of a number that is not shown.
  fileprivate var hidesNumber: Bool {
    func isMarked(_ text: String) -> Bool { text.split(whereSeparator: \.isWhitespace).contains { $0 == Cell.protectedMark } }
    return switch self {
    case .table(let table): table.rows.contains { $0.cells.contains(where: \.isProtected) }
    case .fields(let fields): fields.contains { $0.text.map(isMarked) ?? false }
    case .paragraph(let text): isMarked(text)
    case .list(let items): items.contains(where: isMarked)
    case .heading, .chart, .charts, .note, .contents, .ledger, .controls, .seal: false
    }
  }
}

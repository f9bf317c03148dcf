internal import BilanModel
internal import BilanText

/// Remarks beside a blank or an absence that say that the person was there: « venue sans signer », ‘was er wel, niet getekend’.
enum PresenceRemark {
  /// Whether a remark says so.
  static func says(_ remark: String) -> Bool {
    let folded = Folding.folded(remark)
    return phrases.occurAsWords(in: folded) && !denials.occurAsWords(in: folded)
  }

  /// Whether it says so of somebody else than the person of the row: « sa sœur était là », ‘haar moeder was er wel’, « maman était présente ».
  static func isOfAnother(_ remark: String) -> Bool {
    guard let first = Folding.folded(remark).split(separator: " ").map(String.init).first(where: { !PeopleWords.articles.contains($0) }) else { return false }
    return PeopleWords.possessives.contains(first) || kin.contains(first)
  }

  /// Of words for people, those that are never the person of the row.
  private static let kin: Set<String> = [
    "mere", "pere", "maman", "papa", "soeur", "frere", "mari", "epoux", "epouse", "conjoint", "conjointe", "parent", "parents", "moeder", "vader", "mama",
    "zus",
    "broer", "echtgenoot", "echtgenote", "ouder", "ouders", "mother", "father", "mum", "mom", "dad", "sister", "brother", "husband", "wife",
  ]

  private static let phrases = Phrases([
    "sans signer", "sans avoir signe", "oublie de signer", "signature oubliee", "venu quand meme",
    "venue quand meme", "etait la", "etait bien la", "etait presente", "etait present", "etait bien present", "etait bien presente", "present finalement",
    "presente finalement", "finalement venu", "finalement venue", "finalement present", "finalement presente", "est quand meme venu", "est quand meme venue",
    "zonder te tekenen", "zonder handtekening", "vergeten te tekenen", "vergeten tekenen", "toch gekomen", "toch aanwezig", "was er wel",
    "was wel aanwezig", "was er toch",
    "without signing", "forgot to sign", "came anyway", "was there", "was present", "did come",
  ])

  /// « N'était pas là », ‘niet gekomen en niet getekend’.
  private static let denials = Phrases([
    "pas la", "pas present", "pas presente", "pas venu", "pas venue", "absent", "absente", "niet gekomen", "niet aanwezig", "afwezig", "not there",
    "not present", "absence", "personne n etait la", "nobody was there",
  ])
}

extension AttendanceForm {
  /// Says of a row that is not counted present that a remark in it says the person was there. Beside a grid a remark may be of any day.
  func noteRemarksOfPresence(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    guard state.columns.sessions.isEmpty, state.columns.presence != nil, state.notHeld == nil else { return }
    for column in state.columns.comments where column < scanner.cells.count && !scanner.cells[column].isEmpty && scanner.cells[column].range.count <= 80 {
      let written = string(text, scanner.cells[column])
      guard PresenceRemark.says(written), !PresenceRemark.isOfAnother(written) else { continue }
      reading.doubt(
        .presentInRemark, text: written, line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row)
    }
  }
}

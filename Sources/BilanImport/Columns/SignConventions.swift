internal import BilanModel
internal import BilanText

/// The short signs of a sheet that mean one thing here and the contrary there, and that nothing in the sheet decides: nobody is counted by them before a person says what they mean.
///
/// In a Dutch list A is « aanwezig » as well as « afwezig », and V beside it a tick or « verontschuldigd »; in registers of schools a stroke beside an O is presence, elsewhere absence.
struct SignConventions {
  private var holdsA = false
  private var holdsV = false
  private var holdsStroke = false
  private var holdsCircle = false
  /// A letter or a word that says that somebody was away.
  private var holdsAbsence = false
  private(set) var holdsOtherPresence = false

  /// Takes note of a filled cell of a column of presence, and of what it says by itself.
  mutating func add(_ text: Span<UInt8>, _ cell: RawCell, _ statement: PresenceReading.Statement?) {
    let only = cell.range.count == 1 ? text[cell.range.lowerBound] | 0x20 : 0
    switch only {
    case UInt8(ascii: "a"): holdsA = true
    case UInt8(ascii: "v"): holdsV = true
    case UInt8(ascii: "/"): holdsStroke = true
    case UInt8(ascii: "o"): holdsCircle = true
    // In British registers L is somebody who came late, beside strokes for those who were there.
    case UInt8(ascii: "l"): break
    default:
      if statement == .presence(.present) { holdsOtherPresence = true }
      if statement == .presence(.absent), cell.range.contains(where: { (97...122).contains(text[$0] | 0x20) }) { holdsAbsence = true }
    }
  }

  /// The signs left open, as they are looked up.
  func doubtful(among columns: [TableHeader.Column]) -> Set<String> {
    if holdsOtherPresence { return [] }
    var signs: Set<String> = []
    if holdsA, columns.contains(where: { SignConventions.isDutch($0.title) }) {
      signs.insert("a")
      if holdsV { signs.insert("v") }
    }
    if holdsStroke && holdsCircle { signs.formUnion([StatusChoice.key("/"), StatusChoice.key("O")]) }
    // A stroke beside another sign of absence, and no presence: it may be the presence.
    if holdsStroke && (holdsAbsence || holdsA) { signs.insert(StatusChoice.key("/")) }
    return signs
  }

  private static func isDutch(_ title: String) -> Bool { words.beginWord(in: Folding.folded(title)) }

  private static let words = Phrases(["naam", "voornaam", "vnaam", "achternaam", "familienaam", "aanwez", "aanw", "deelnemer"])
}

internal import BilanModel

/// Reads the word or mark in a column of presence.
struct PresenceReading {
  private var seen = ByteTable()
  private var meanings: [Presence?] = []
  private var folded: [UInt8] = []

  /// Presence as the cell says it; nil when the word is not known. The cell is not blank.
  mutating func presence(_ text: Span<UInt8>, _ range: Range<Int>) -> Presence? {
    let (index, isNew) = seen.insert(text, range)
    if isNew {
      folded.removeAll(keepingCapacity: true)
      Folding.append(text, range, to: &folded)
      let word = String(decoding: folded, as: UTF8.self)
      meanings.append(word.isEmpty ? mark(text, range) : PresenceReading.words[word])
    }
    return meanings[index]
  }

  /// A tick in any shape is a presence, a stroke an absence.
  private func mark(_ text: Span<UInt8>, _ range: Range<Int>) -> Presence? {
    switch decodeScalar(text, at: range.lowerBound, end: range.upperBound).scalar {
    case 0x2713, 0x2714, 0x221A, 0x2611, 0x2705, 0x2717, 0x2718, 0x2B, 0x2A: .present
    case 0x2D, 0x2F, 0x2013, 0x2014, 0x2610: .absent
    default: nil
    }
  }

  private static let words: [String: Presence] = {
    let lists: [(Presence, String)] = [
      (
        .present,
        """
        x|xx|oui|o|ja|j|yes|y|1|p|present|presente|present e|presents|presentes|aanwezig|aanwezige|ok|vrai|true|waar|en retard|retard|te laat|laat|late|r|attended|\
        checked in|pres|aanw|venu|venue|arrive en retard|aanwezig te laat|signe|getekend|ja te laat|oui en retard|participe
        """
      ),
      (
        .absent,
        "non|n|nee|neen|no|0|a|abs|absent|absente|absent e|absents|afwezig|afw|faux|false|onwaar|no show|niet aanwezig|pas venu|niet gekomen|not attended"
      ),
      (
        .excused,
        "excuse|excusee|excuse e|exc|e|verontschuldigd|veront|excused|absent excuse|absente excusee|absent justifie|justifie|afwezig verontschuldigd|afwezig met kennisgeving"
      ),
      (.registered, "inscrit|inscrite|inscrit e|ingeschreven|registered|invite|uitgenodigd|i"),
    ]
    var words: [String: Presence] = [:]
    for (presence, list) in lists {
      for word in list.split(separator: "|") { words[String(word)] = presence }
    }
    return words
  }()
}

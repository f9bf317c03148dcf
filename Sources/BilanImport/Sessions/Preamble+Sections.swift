internal import BilanModel
internal import BilanText

extension Preamble {
  /// A line of nothing but the titles of sections, one for each of several lists side by side.
  static func sections(_ filled: [Int], _ cells: [RawCell], _ text: Span<UInt8>) -> [Int: Presence]? {
    guard filled.count > 1 else { return nil }
    var sections: [Int: Presence] = [:]
    for column in filled {
      let said = string(text, cells[column])
      guard let presence = PresenceReading.section(said) ?? (people.contains(Folding.folded(said)) ? .present : nil) else { return nil }
      sections[column] = presence
    }
    // « Participants » alone, above every list, says of none who came.
    return sections.values.contains { $0 != .present } ? sections : nil
  }

  /// Titles of the list beside that of the absent.
  private static let people: Set<String> = ["participants", "participantes", "deelnemers", "attendees", "participants presents", "aanwezige deelnemers"]
}

internal import BilanModel

extension Report {
  /// The sections that a text shows, each with its number, `3. `, unless the form numbers its parts itself.
  var numberedSections: [(number: String, section: Section)] {
    let shown = sections.filter { !$0.isForWorkbookOnly }
    let areNumbered = shown.contains { $0.title.beginsWithNumber }
    return shown.enumerated().map { (areNumbered ? "" : "\($0 + 1). ", $1) }
  }
}

extension String {
  /// `II. Activités`, `3.1 Comptes`
  fileprivate var beginsWithNumber: Bool {
    let number = prefix { "IVXLC0123456789".contains($0) }
    return !number.isEmpty && dropFirst(number.count).first == "."
  }
}

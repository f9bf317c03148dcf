internal import BilanModel
internal import BilanText

/// Lines between rows, of which several may name a day before somebody stands below them.
extension Preamble {
  /// The title of those below is an activity of the project.
  mutating func begin(activity: String) {
    isKeyed = true
    context.activity = activity
  }

  /// Reads a further line. Where it names another day than the lines before it, nobody stands below those: what they said of their day is dropped. A day that was off, or in whose place another
  /// one is, takes no other's place.
  ///
  /// - Returns: The day that is left without anybody, where no word says why.
  mutating func readBetween(_ cells: [RawCell], _ text: Span<UInt8>) -> String? {
    var line = Preamble(isBetweenRows: true, placeWords: placeWords, places: places)
    line.read(cells, text)
    guard let before = spokenDay, let day = line.spokenDay, before != day else {
      read(cells, text)
      return nil
    }
    if line.isOfNoSession { return nil }
    let wasOff = isOfNoSession
    forgetDay()
    read(cells, text)
    return wasOff ? nil : before
  }

  /// The day that the lines name, as a day or as it stands.
  var spokenDay: String? {
    if let date = context.date { return Preamble.day(amid: date) ?? Folding.folded(date) }
    return days.count == 1 ? days.first!.description : nil
  }

  private mutating func forgetDay() {
    days = []
    context.date = nil
    context.notHeld = nil
    context.spanOfDays = nil
    context.severalDays = nil
    context.titles.removeAll { Preamble.day(amid: $0) != nil }
    isOfNoSession = false
    hoursOfTitles = []
    timesOfTitles = []
    unreadHours = nil
    (context.hours, context.duration) = (nil, nil)
  }
}

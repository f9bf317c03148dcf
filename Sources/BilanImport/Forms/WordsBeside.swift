internal import BilanModel
internal import BilanText

/// Sentences beside a table that nothing reads. One that speaks of what stands in the table may change a figure, and is told: « Pour mars, lire 25 et non 52 », « Samir était là mardi ».
struct WordsBeside {
  struct Line {
    var text: String
    var number: Int32?
  }

  private(set) var lines: [Line] = []
  /// Beside no table stand more than a few.
  private static let most = 50

  mutating func note(_ text: String, at number: Int32?) {
    guard lines.count < WordsBeside.most, text.utf8.count <= 300,
      WordsBeside.isSentence(text) || WordsBeside.isFootnote(text) || WordsBeside.announced(in: text) != nil
    else { return }
    lines.append(Line(text: text, number: number))
  }

  mutating func removeAll() { lines = [] }

  /// Three words and more, and no signature, number of a page, thanks or contact.
  private static func isSentence(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard (3...50).contains(words.count), !text.contains("@"), !RowSorting.isForSignature(text), !RowSorting.namesWhoLed(text) else { return false }
    return !words.prefix(3).contains { neverCorrecting.contains($0) }
  }

  private static let neverCorrecting = SheetNote.paper.union([
    "thanks", "thank", "dank", "contact", "tel", "encode", "encodee", "encodage", "ingegeven", "ingevuld", "imprime", "afgedrukt", "printed", "releve",
    "legend", "exporte", "export", "genere", "gegenereerd", "generated",
  ])

  /// Tells the lines for which `speaks` holds.
  func tell(_ reading: inout SheetReading, where speaks: (Line) -> Bool) {
    for line in lines where speaks(line) {
      // What a warning names already is not told once more.
      let said = shortened(line.text)
      let isTold = reading.diagnostics.contains { diagnostic in
        diagnostic.problem.severity != .note && diagnostic.values["text"] == .text(said)
      }
      if !isTold { reading.note(.sentenceBeside, at: line.number, ["text": .text(said)]) }
    }
  }

  /// « Ce que nous visons », ‘Waar we naartoe willen’: a clause above numbers, and the name of nothing that was counted.
  static func isClause(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ")
    return words.count > 2
      && words.first.map { ["ce", "wat", "waar", "what", "where", "comment", "combien", "hoe", "hoeveel", "how", "quand", "wanneer"].contains($0) } ?? false
  }

  /// Whether a text holds one of these folded words, written with a capital as names are.
  static func names(_ names: Set<String>, in text: String) -> Bool {
    text.split { !$0.isLetter }.contains { word in word.count > 2 && word.first?.isUppercase == true && names.contains(Folding.folded(String(word))) }
  }

  /// Whether a text speaks of a number of people: « quatre personnes », ‘3 kinderen’.
  static func countsPeople(in text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    return zip(words, words.dropFirst()).contains { number, what in
      (PeopleWords.numbers[number] ?? Int(number) ?? 0) > 1 && PeopleWords.several.contains(what)
    }
  }

  /// « Étaient aussi présents : Karim Idrissi », ‘Ook aanwezig: …’, « … sans signer »: somebody came who may stand in no row.
  static func addsPeople(in text: String) -> Bool {
    let folded = Folding.folded(text)
    guard PresenceRemark.says(text) || further.occurAsWords(in: folded) && came.occurAsWords(in: folded) else { return false }
    return text.split { !$0.isLetter }.dropFirst().contains { $0.count > 2 && $0.first?.isUppercase == true }
  }

  private static let further = Phrases([
    "aussi", "egalement", "en plus", "ajouter", "ook", "eveneens", "bijkomend", "bovendien", "also", "as well", "in addition", "too",
  ])
  private static let came = Phrases([
    "present", "presente", "presents", "presentes", "venu", "venue", "venus", "venues", "participe", "rejoint", "rejoints", "etait la", "etaient la",
    "aanwezig", "gekomen", "deelgenomen", "erbij", "was er", "waren er", "attendance", "attended", "came", "joined", "was there", "were there",
  ])

  /// Whether a text says a sum, of which it names one number: « 60 visites au total ».
  static func total(in text: String) -> Int? {
    let numbers = numbers(in: text)
    return numbers.count == 1 && totals.occurAsWords(in: Folding.folded(text)) ? numbers.first : nil
  }

  private static let totals = Phrases(["au total", "total", "en tout", "in totaal", "totaal", "alles samen", "in total", "altogether"])

  /// The numbers of a text from ten on, but years and those of a day.
  static func numbers(in text: String) -> Set<Int> {
    let words = text.split { $0.isWhitespace || ",;:()«»".contains($0) }.map(String.init)
    var numbers: Set<Int> = []
    for (index, word) in words.enumerated() {
      let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
      guard let number = Int(bare), number > 9, !DayInText.isFullYear(bare) else { continue }
      if index + 1 < words.count, DayReading.month(named: Folding.folded(words[index + 1])) != nil { continue }
      numbers.insert(number)
    }
    return numbers
  }
}

extension AttendanceForm {
  /// Tells of sentences beside a list that name somebody of it, or speak of a number of people.
  func tellWordsBeside(_ state: RowState, _ reading: inout SheetReading) {
    guard !rows.beside.lines.isEmpty else { return }
    let names = Set(people.people.flatMap { $0.key.split(separator: " ") }.filter { $0.utf8.count > 2 }.map(String.init))
    rows.beside.tell(&reading) {
      WordsBeside.names(names, in: $0.text) || WordsBeside.addsPeople(in: $0.text)
        || WordsBeside.countsPeople(in: $0.text) && AnnouncedNumber.read($0.text) == nil
        || WordsBeside.isFootnote($0.text) || ListWords.speaksOfSome($0.text) && ListWords.speaksOfPresence($0.text)
    }
    tellNumbersBeside(state, &reading)
  }
}

extension CampaignForm {
  /// Tells of sentences beside counts that hold one of the numbers, or the words of one of the other cells.
  func tellWordsBeside(_ text: Span<UInt8>, _ table: FoundTable, _ columns: Columns, _ reading: inout SheetReading) {
    guard !beside.lines.isEmpty else { return }
    let numbers = beside.lines.map { WordsBeside.numbers(in: $0.text) }
    let folded = beside.lines.map { " " + Folding.folded($0.text) + " " }
    var speaking: Set<Int> = []
    var seen = ByteTable(minimumCapacity: 64)
    var scanner = table.scanner(in: text)
    while speaking.count < numbers.count, scanner.next(in: text) {
      guard scanner.cells.count(where: { !$0.isEmpty }) > 1 else { continue }
      for (column, cell) in scanner.cells.enumerated() where !cell.isEmpty && cell.range.count <= 60 && seen.insert(text, cell.range).isNew {
        let written = string(text, cell)
        if columns.numbers.contains(column), case .count(let value, _) = CountReading(written) {
          for index in numbers.indices where numbers[index].contains(value) { speaking.insert(index) }
        } else if case let words = Folding.folded(written), words.utf8.count > 2, !DayInText.isNumber(words) {
          // Lines above a table name its communes and months by right.
          for index in folded.indices where beside.lines[index].number != nil && folded[index].contains(" \(words) ") { speaking.insert(index) }
        }
      }
    }
    let texts = Set(speaking.map { beside.lines[$0].text })
    let sums = CampaignForm.sums(of: reading.content.counts)
    let countsMoney = vocabulary.metrics.metrics.contains { $0.title.distinct.contains(where: Measure.isMoney) }
    beside.tell(&reading) { line in
      // A sum of money is none of what was counted.
      let total = countsMoney || !Measure.isMoney(in: line.text) ? WordsBeside.total(in: line.text) : nil
      return texts.contains(line.text) || line.number == nil && WordsBeside.isClause(line.text) || total.map { !sums.isEmpty && !sums.contains($0) } ?? false
    }
  }

  /// The sums that a sentence beside counts may name: of all, of a metric, a place, a time or an activity.
  private static func sums(of counts: [CampaignCount]) -> Set<Int> {
    func sums<Part: Hashable>(of part: (CampaignCount) -> Part) -> [Int] {
      Dictionary(grouping: counts, by: part).values.map { $0.reduce(0) { $0 + $1.value } }
    }
    return Set([sums { _ in true }, sums { $0.metric }, sums { $0.place }, sums { [$0.day, $0.lastDay] }, sums { $0.activity }].joined())
  }
}

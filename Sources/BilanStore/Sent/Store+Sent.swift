public import BilanModel
internal import GRDB

/// A report whose figures were kept as they were sent.
public struct KeptReport: Sendable, Identifiable {
  public var id: Int64
  public var period: Period
  public var sentOn: Day
  /// The number of the last entry of the journal before it was sent.
  public var lastAct: Int64
  /// A number for the differences that were told last; 0 where there were none.
  public var told: Int64
  /// As it told them.
  public var figures: [FigureKey: Figure]
  /// The numbers that it did not show and that could be worked out.
  public var findable: [FigureKey: Rational]
}

extension Store {
  /// Keeps the figures of a report as they are sent, in one transaction.
  ///
  /// - Parameters:
  ///   - findable: The numbers that it does not show and that can be worked out.
  ///   - base: The period that it compares with, and its figures as it tells them.
  ///   - day: The day on which it is sent.
  ///   - recording: The command that it is an act of.
  public func freeze(
    _ figures: [FigureKey: Figure], findable: [FigureKey: Rational] = [:], of period: Period,
    beside base: (period: Period, figures: [FigureKey: Figure])? = nil, on day: Day, recording: Recording
  ) throws(StoreError) {
    try write { db in
      let altered = try SentSeals(in: db).altered()
      let lastAct = try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0
      try db.record(recording) {
        func keep(_ figures: [FigureKey: Figure], of period: Period, beside report: Int64?) throws -> Int64 {
          try db.execute(
            sql: "INSERT INTO sent_report (period, first_day, last_day, sent_on, last_act, beside) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [period.code.text, period.first.description, period.last.description, day.description, lastAct, report])
          let number = db.lastInsertedRowID
          try db.keep(figures, findable: findable, ofReport: number)
          return number
        }
        let report = try keep(figures, of: period, beside: nil)
        if let base { _ = try keep(base.figures, of: base.period, beside: report) }
        try SentSeals(in: db).write(except: altered)
        return ((), JournalDraft(act: .reportSent, what: period.code.text))
      }
    }
  }

  /// The newest report of each period that was sent, by its first day.
  public func sentReports() throws(StoreError) -> [KeptReport] {
    try read { db in
      try SentSeals(in: db).check(at: path)
      return try Row.fetchAll(
        db, sql: "SELECT * FROM sent_report WHERE id IN (SELECT max(id) FROM sent_report WHERE beside IS NULL GROUP BY period) ORDER BY first_day, id"
      ).map { try KeptReport($0, db) }
    }
  }

  /// Every report that was sent, the first first, and after each the period that it compared with: what left cannot be taken back.
  public func releases() throws(StoreError) -> [KeptReport] {
    try read { db in
      try SentSeals(in: db).check(at: path)
      return try Row.fetchAll(db, sql: "SELECT * FROM sent_report ORDER BY id").map { try KeptReport($0, db) }
    }
  }

  /// Remembers which differences of a report were told.
  public func tell(_ number: Int64, of report: KeptReport) throws(StoreError) {
    try write { db in try db.execute(sql: "UPDATE sent_report SET told = ? WHERE id = ?", arguments: [number, report.id]) }
  }
}

extension Database {
  /// Keeps the figures of a report, or of the period that it compares with.
  fileprivate func keep(_ figures: [FigureKey: Figure], findable: [FigureKey: Rational], ofReport report: Int64) throws {
    let insertion = try cachedStatement(
      sql: """
        INSERT INTO sent_figure (report, indicator, is_estimated, axis, place, dimension, category, status, value, divisor, low, high, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (key, figure) in figures {
      let value = figure.isProtected ? findable[key] : figure.value
      try insertion.execute(arguments: [
        report, key.indicator.text, key.isEstimated, key.axis?.text ?? "", key.place.map { Int64($0.number) } ?? -1, key.category?.dimension.rawValue ?? "",
        key.category?.value ?? "", figure.status.rawValue, value?.numerator, value?.denominator, figure.range?.lowerBound,
        figure.range?.upperBound, FigureDetail.text(of: figure),
      ])
    }
  }
}

extension KeptReport {
  fileprivate init(_ row: Row, _ db: Database) throws {
    let (first, last) = (try Day(kept: row.kept("first_day")), try Day(kept: row.kept("last_day")))
    guard let period = Period(code: Code(try row.kept("period")), first: first, last: last) else { throw Unreadable.kind }
    (id, self.period, sentOn) = (try row.kept("id"), period, try Day(kept: row.kept("sent_on")))
    (lastAct, told) = (try row.kept("last_act"), try row.kept("told"))
    (figures, findable) = ([:], [:])
    for row in try Row.fetchAll(db, sql: "SELECT * FROM sent_figure WHERE report = ?", arguments: [id]) {
      guard let status = Figure.Status(rawValue: try row.kept("status")) else { throw Unreadable.kind }
      let (axis, dimension, place): (String, String, Int64) = (try row.kept("axis"), try row.kept("dimension"), try row.kept("place"))
      guard let number = place < 0 ? Place.notStated.number : UInt32(exactly: place) else { throw Unreadable.kind }
      let category: String = try row.kept("category")
      let key = FigureKey(
        indicator: Code(try row.kept("indicator")), isEstimated: try row.kept("is_estimated"), period: period.code, axis: axis.isEmpty ? nil : Code(axis),
        place: place < 0 ? nil : Place(number: number), category: Dimension(rawValue: dimension).map { Category($0, category) })
      let (value, divisor): (Int?, Int?) = (try row.kept("value"), try row.kept("divisor"))
      if value != nil, divisor ?? 0 == 0 { throw Unreadable.kind }
      var figure = Figure(value: value.map { Rational($0, over: divisor ?? 1) }, status: status)
      if let low: Int = try row.kept("low"), let high: Int = try row.kept("high") {
        guard low <= high else { throw Unreadable.kind }
        figure.range = low...high
      }
      if let detail: String = try row.kept("detail") { FigureDetail.read(detail, into: &figure) }
      if figure.isProtected { (findable[key], figure.value) = (figure.value, nil) }
      figures[key] = figure
    }
  }
}

/// What a ratio is made of, and its bounds, as a short text: `quotient 15/1 100/1 percent, range 1/10 1/5`.
private enum FigureDetail {
  static func text(of figure: Figure) -> String? {
    func text(_ value: Rational) -> String { "\(value.numerator)/\(value.denominator)" }
    let parts = [
      figure.quotient.map { "quotient \(text($0.numerator)) \(text($0.denominator)) \($0.form.rawValue)" },
      figure.ratioRange.map { "range \(text($0.lowerBound)) \(text($0.upperBound))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func read(_ text: String, into figure: inout Figure) {
    func number(_ text: Substring) -> Rational? {
      let parts = text.split(separator: "/").compactMap { Int($0) }
      return parts.count == 2 && parts[1] != 0 ? Rational(parts[0], over: parts[1]) : nil
    }
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ")
      guard words.count >= 3, let a = number(words[1]), let b = number(words[2]) else { continue }
      if words[0] == "range", a <= b { figure.ratioRange = a...b }
      if words[0] == "quotient", words.count == 4, let form = Indicator.RatioForm(rawValue: String(words[3])) {
        figure.quotient = Figure.Quotient(a, over: b, as: form)
      }
    }
  }
}

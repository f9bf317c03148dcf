internal import BilanAggregation
internal import BilanImport
public import BilanModel
internal import BilanStore

/// Reports that were sent: their figures stay, and whoever changes them is told.
extension ProjectFolder {
  /// What is other today than in reports that were sent, and was not told before; it is told once.
  ///
  /// To be asked after whatever changes what is kept. Nothing is computed where no report was sent.
  public func newsOfSentReports() throws -> [Diagnostic] {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath), try !store.sentReports().isEmpty else { return [] }
      return try newsOfSentReports(in: store, FactTable(store, project))
    }
  }

  func newsOfSentReports(in store: Store, _ facts: @autoclosure () throws -> FactTable) throws -> [Diagnostic] {
    let kept = try store.sentReports()
    guard !kept.isEmpty else { return [] }
    return try zip(kept, sentFigures(kept, in: store, facts())).compactMap { report, sent in
      let number = sent.fingerprint
      guard number != report.told else { return nil }
      try store.tell(number, of: report)
      return number == 0 ? nil : diagnostic(of: sent)
    }
  }

  /// The figures that were sent, each beside those of today.
  ///
  /// - Parameter codes: The periods that are asked for; nil for all.
  func sentFigures(beside facts: FactTable, of codes: Set<Code<Period>>? = nil) throws -> [SentFigures] {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { return [] }
      let kept = try store.sentReports().filter { codes?.contains($0.period.code) ?? true }
      return kept.isEmpty ? [] : try sentFigures(kept, in: store, facts)
    }
  }

  private func sentFigures(_ kept: [KeptReport], in store: Store, _ facts: FactTable) throws -> [SentFigures] {
    // The days of a period may have been changed since: what it would be today is what the project calls so today.
    let periods = kept.map { project.period($0.period.code) ?? $0.period }
    let today = Publication(facts, project, periods: periods, concealing: try concealment(of: facts, besides: periods, in: store)).figures
    let (journal, sheets) = (try store.journal(), try store.sheets())
    return zip(kept, periods).map { report, period in
      var sent = SentFigures(report.figures, of: period, sentOn: report.sentOn, today: today)
      sent.communeNames = names(of: sent.differences.compactMap(\.key.place))
      sent.reasons = journal.filter { $0.id > report.lastAct && !$0.isUndone }.compactMap { $0.reason(in: period, sheets) }
      return sent
    }
  }

  /// What the project's places call some communes, those too that are none of its own any more.
  private func names(of places: [Place]) -> [Place: Localized] {
    places.reduce(into: [:]) { names, place in names[place] = place.commune.flatMap { project.places.commune($0)?.name } }
  }

  /// What reports do not show of small groups; nil where the project does not protect them.
  ///
  /// - Parameters:
  ///   - spans: Periods that are none of the project's.
  ///   - base: The period that is asked to be compared with; nil for the usual ones.
  ///   - rule: Another than the project's.
  ///   - store: Where what was sent is kept; nil where nothing is.
  func concealment(
    of facts: FactTable, besides spans: [Period] = [], comparedWith base: Period? = nil, by rule: ProtectionRule? = nil, in store: Store?
  ) throws(StoreError) -> Concealment? {
    guard let rule = rule ?? project.protection.rule else { return nil }
    let released = try store?.releases() ?? []
    // What was sent of a part of a year stands beside what is said of the whole.
    let sent = released.map(\.period)
    // A part of a year was compared with that of the year before, also where an older store does not say so.
    let bases = sent.filter { project.period($0.code) == nil }.compactMap { project.spanOneYearEarlier(than: $0) }
    let periods = project.periods.with(spans).with(sent).with(bases)
    func made(knowing count: Int) -> Concealment {
      let known = released.prefix(count).map { Release($0.figures, findable: $0.findable) }
      return Concealment(facts, project, rule, periods: periods, released: known, comparedWith: [base].compactMap(\.self))
    }
    guard !released.isEmpty else { return made(knowing: 0) }
    // A report that would be sent again just so tells nothing more than it would today: made anew it stays what it was.
    let plain = Publication(facts, project, periods: periods).figures
    let changed = released.lastIndex { !$0.isTold(by: plain) }.map { $0 + 1 } ?? 0
    var concealment = made(knowing: changed)
    for index in changed..<released.count {
      let today = Publication(facts, project, periods: periods.filter { $0.code == released[index].period.code }, concealing: concealment).figures
      if !released[index].isToldAlike(by: today) { concealment = made(knowing: index + 1) }
    }
    return concealment
  }

  /// The same of facts that were read on the spot or from the store.
  func concealment(of facts: FactTable, besides spans: [Period], comparedWith base: Period? = nil, from sheets: SheetsOnTheSpot) throws -> Concealment? {
    try Failure.explaining {
      let store = sheets.paths.isEmpty ? try Store.openExisting(at: storePath) : nil
      return try concealment(of: facts, besides: spans, comparedWith: base, in: store)
    }
  }

  /// Warnings about the periods of reports that were sent, which the project no longer has under their codes.
  func sentPeriodsLost() throws -> [Diagnostic] {
    try Failure.explaining { try Store.openExisting(at: storePath)?.sentReports().compactMap { lost($0.period, sentOn: $0.sentOn) } ?? [] }
  }

  /// A warning where the project has no period any more by which a report that was sent is found: its days have another code, or it was taken out.
  func lost(_ period: Period, sentOn day: Day) -> Diagnostic? {
    let place = SourcePlace(file: projectFile, text: period.code.text)
    if project.period(period.code) != nil { return nil }
    if let other = project.periods.first(where: { ($0.first, $0.last) == (period.first, period.last) }) {
      return Diagnostic(.sentPeriodRenamed, at: place, ["day": .text(day.belgian), "other": .text(other.code.text)])
    }
    // A half or a quarter never stood there; it has a name as long as something of the project lies in it.
    return project.period(named: period.code.text) == nil ? Diagnostic(.sentPeriodGone, at: place, ["day": .text(day.belgian)]) : nil
  }

  func diagnostic(of sent: SentFigures) -> Diagnostic {
    func localized(_ text: (Language) -> String) -> Diagnostic.Value { .localized(Localized(fr: text(.fr), nl: text(.nl), en: text(.en))) }
    return Diagnostic(
      .sentFigureMoved, at: SourcePlace(file: storePath, text: sent.period.code.text),
      ["day": .text(sent.sentOn.belgian), "list": localized { sent.list(project, $0) }, "because": localized { sent.because($0) }])
  }
}

extension [Period] {
  /// With those of others that have another code than any of these.
  fileprivate func with(_ others: [Period]) -> [Period] {
    others.reduce(self) { all, period in all.contains { $0.code == period.code } ? all : all + [period] }
  }
}

extension KeptReport {
  /// Whether every number that it showed, or that could be worked out of it, is the same today.
  fileprivate func isTold(by today: FigureSet) -> Bool {
    figures.allSatisfy { key, sent in sent.value == nil || today[key].value == sent.value } && findable.allSatisfy { today[$0].value == $1 }
  }

  /// Whether today's figures show the same numbers and hide the same.
  fileprivate func isToldAlike(by today: FigureSet) -> Bool {
    figures.allSatisfy { key, sent in (today[key].value, today[key].isProtected) == (sent.value, sent.isProtected) }
  }
}

extension FigureSet {
  /// All figures of a period: by axis, place and category, with all totals.
  func all(in period: Period) -> [FigureKey: Figure] {
    Dictionary(project.indicators.flatMap { indicator in keys(of: indicator, in: period).map { ($0, self[$0]) } }) { first, _ in first }
  }
}

extension JournalEntry {
  /// How an act may have moved a figure of a period, as the end of a sentence; nil for one that cannot have.
  fileprivate func reason(in period: Period, _ sheets: [StoredSheet]) -> Localized? {
    let name = what.map { " (\($0))" } ?? ""
    let day = doneOn.belgian
    func sheet(_ fr: String, _ nl: String, _ en: String, _ number: String) -> Localized {
      Localized(
        fr: "la feuille n° \(number)\(name) \(fr) le \(day)", nl: "lijst nr. \(number)\(name) \(nl) op \(day)",
        en: "sheet no. \(number)\(name) was \(en) on \(day)")
    }
    let number = self.sheet.map(String.init) ?? "–"
    switch act {
    case .added:
      guard let sheet = sheets.first(where: { $0.id == self.sheet }), let first = sheet.firstDay, let last = sheet.lastDay,
        first <= period.last, last >= period.first
      else { return nil }
      return Localized(
        fr: "la feuille n° \(number)\(name) a été ajoutée le \(day)", nl: "lijst nr. \(number)\(name) werd toegevoegd op \(day)",
        en: "sheet no. \(number)\(name) was added on \(day)")
    case .replaced: return sheet("a été corrigée", "werd verbeterd", "corrected", number)
    case .moved: return sheet("a été déplacée", "werd verplaatst", "moved", number)
    case .removed, .removedForGood: return sheet("a été retirée", "werd verwijderd", "taken back", number)
    case .decided:
      return Localized(
        fr: "des décisions sur qui est qui ont été prises le \(day)", nl: "er op \(day) beslissingen genomen werden over wie wie is",
        en: "decisions on who is who were taken on \(day)")
    case .decisionTakenBack:
      return Localized(
        fr: "une décision a été annulée le \(day)", nl: "er op \(day) een beslissing werd ingetrokken", en: "a decision was taken back on \(day)")
    case .renamedAxis, .renamedActivity, .renamedMetric, .choice, .choiceForgotten, .erased, .undone, .reportSent, .yearAdded, .metricsAdded,
      .subjectChanged, .activityAdded:
      return nil
    }
  }
}

internal import BilanAggregation
internal import BilanImport
internal import BilanModel

extension FigureSet {
  /// What is doubtful about the figures as a whole.
  ///
  /// - Parameter target: The folder that a report of them is written to; nil for the project's own.
  func warnings(in folder: ProjectFolder, all: Bool, about period: Period? = nil, writingTo target: String? = nil) -> [Diagnostic] {
    let place = SourcePlace(file: folder.file("projet.yaml"))
    var warnings = folder.standing(writingTo: target)
    for indicator in idleIndicators {
      let defined = folder.indicatorPlaces[indicator.code] ?? SourcePlace(file: place.file, text: indicator.code.text)
      warnings.append(Diagnostic(.idleIndicator, at: defined))
    }
    // With one period asked for, the facts of the others are outside it and nothing is wrong.
    if all, factsOutside > 0 {
      warnings.append(
        Diagnostic(.factsOutsidePeriods, at: place, ["count": .count(factsOutside)]))
    }
    for period in period.map({ [$0] }) ?? periods {
      guard let count = cutCounts[period.code], count > 0 else { continue }
      warnings.append(Diagnostic(.cutCounts, at: place, ["count": .count(count), "text": .text(period.code.text)]))
    }
    for period in period.map({ [$0] }) ?? periods {
      if let count = factsOfNoPeriod[period.code], count > 0 {
        warnings.append(Diagnostic(.factsOfNoPeriod, at: place, ["count": .count(count), "text": .text(period.code.text)]))
      }
      warnings += (sessionsOfSeveralCommunes[period.code] ?? []).map { session in
        let names = session.places.map { folder.project.inOwnWords($0.name(in: folder.project.places)) }
        return Diagnostic(
          .severalCommunesOfSession, at: place,
          ["text": .text(session.day.belgian), "title": .localized(session.activity), "nearest": .localized(names[0]), "known": .localized(.joined(names))])
      }
    }
    for axis in unrunAxesWithFacts {
      warnings.append(
        Diagnostic(.factsOfUnrunAxis, at: place, ["axis": .text(axis.code.text)]))
    }
    for period in period.map({ [$0] }) ?? periods where !hasFacts(in: period) {
      warnings.append(
        Diagnostic(.noFacts, at: place, ["text": .text(period.code.text)]))
    }
    return warnings
  }
}

extension Place {
  /// As reports name it; *elsewhere* for what is none of the places known.
  fileprivate func name(in places: Gazetteer) -> Localized {
    commune.flatMap { places.commune($0)?.name } ?? Localized(fr: "autres communes", nl: "andere gemeenten", en: "other communes")
  }
}

extension Localized {
  static func joined(_ texts: [Localized]) -> Localized {
    Localized(
      fr: texts.map(\.fr).joined(separator: ", "), nl: texts.map(\.nl).joined(separator: ", "), en: texts.map(\.en).joined(separator: ", "))
  }
}

import BilanModel
import Testing
import TestSupport

@testable import BilanStore

@Suite struct ChangeOracleTests {
  /// Every sheet has one name, so that each replaces what describes one of its sessions.
  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func aReplacementSaysWhatANaiveComparisonFinds(seed: UInt64) throws {
    var random = Seeded(seed &* 77)
    let store = try Store.inMemory()
    var kept: [Int64: Sheet] = [:]
    for var sheet in randomSheets(seed) + randomSheets(seed &+ 1000) {
      sheet.source.name = "a.csv"
      let outcome = try store.keep(sheet, on: today)
      if case .replaced(_, let previous, let change) = outcome {
        let old = previous.map { kept[$0.id]! }
        #expect(texts(of: change) == NaiveChange(from: old, to: sheet).texts.sorted())
        #expect(change.attendances.isConsistent && change.counts.isConsistent)
        var shuffled = sheet.content
        shuffled.attendances.shuffle(using: &random)
        shuffled.counts.shuffle(using: &random)
        #expect(ContentComparison(from: sheet.content, to: shuffled).change.isEmpty)
      }
      kept[outcome.id] = sheet
    }
  }

  private func texts(of change: Outcome.Change) -> [String] {
    let sessions = change.sessions.map { session in
      NaiveChange.text(
        "\(session.key)", session.attendances, "\(session.telling) \(session.presentBefore) \(session.presentAfter)")
    }
    return (sessions + change.metrics.map { NaiveChange.text($0.code.text, $0.counts, "") }).sorted()
  }
}

extension Outcome.Difference {
  fileprivate var isConsistent: Bool { before - removed + added == after && changed <= min(before, after) }
}

/// The same by lists and texts, looking through everything for everything.
private struct NaiveChange {
  private(set) var texts: [String] = []

  static func text(_ name: String, _ difference: Outcome.Difference, _ more: String) -> String {
    """
    \(name): \(difference.before) \(difference.after) +\(difference.added) -\(difference.removed) \
    ~\(difference.changed) \(more)
    """
  }

  init(from old: [Sheet], to new: Sheet) {
    let before = old.map(\.content)
    let after = [new.content]
    for key in Set((before + after).flatMap(\.sessions).map(\.key)) {
      let (oldLines, newLines) = (lines(before, key), lines(after, key))
      var difference = compare(oldLines.filter { $0.name != nil }, newLines.filter { $0.name != nil })
      // Without pairing: nobody can say who of the unnamed is who.
      let (oldRest, newRest) = unequal(oldLines.filter { $0.name == nil }, newLines.filter { $0.name == nil })
      difference.before = oldLines.count
      difference.after = newLines.count
      difference.removed += oldRest.count
      difference.added += newRest.count
      let telling: Outcome.Change.Telling =
        switch (told(before, key), told(after, key)) {
        case (nil, _): .added
        case (_, nil): .removed
        case (let old, let new): old == new ? .same : .changed
        }
      let present = [oldLines, newLines].map { lines in lines.count { $0.text.hasPrefix("present") } }
      texts.append(Self.text("\(key)", difference, "\(telling) \(present[0]) \(present[1])"))
    }
    for metric in Set((before + after).flatMap(\.counts).map(\.metric)) {
      let difference = compare(counts(before, metric), counts(after, metric))
      texts.append(Self.text(metric.text, difference, ""))
    }
  }

  /// Something with a name by which it is known again, and what is said of it.
  private struct Line: Equatable {
    var name: String?
    var text: String
  }

  /// Settled by hand: one line a named person, one line a row without a name.
  private func lines(_ contents: [SheetContent], _ key: Session.Key) -> [Line] {
    var named: [String: [(Presence, Place, String)]] = [:]
    var lines: [Line] = []
    for content in contents {
      for row in content.attendances where content.sessions[Int(row.session)].key == key {
        let organisation = row.organisation < 0 ? "~" : content.organisations[Int(row.organisation)].key
        if row.person < 0 {
          lines.append(Line(name: nil, text: "\(row.presence) \(row.place.number) \(organisation)"))
        } else {
          named[content.people[Int(row.person)].key, default: []].append((row.presence, row.place, organisation))
        }
      }
    }
    for (name, said) in named {
      let presence = said.map(\.0).min()!
      let text = "\(presence) \(said.map(\.1).min()!.number) \(said.map(\.2).min()!)"
      lines.append(Line(name: name, text: text))
    }
    return lines
  }

  private func counts(_ contents: [SheetContent], _ metric: Code<Metric>) -> [Line] {
    contents.flatMap(\.counts).filter { $0.metric == metric }.map { count in
      Line(
        name: "\(count.axis) \(String(describing: count.activity)) \(count.day) \(count.place)",
        text: "\(count.value) \(count.isEstimated)")
    }
  }

  private func told(_ contents: [SheetContent], _ key: Session.Key) -> [String]? {
    let told = contents.flatMap(\.sessions).filter { $0.key == key }
    if told.isEmpty { return nil }
    return [
      "\(told.compactMap(\.unplannedTitle).min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? "-")",
      "\(told.compactMap(\.minutes).max() ?? 0)", "\(told.map(\.place).min()!)",
    ]
  }

  private func unequal(_ old: [Line], _ new: [Line]) -> ([Line], [Line]) {
    var (oldRest, newRest) = (old, new)
    for line in old {
      guard let match = newRest.firstIndex(of: line) else { continue }
      newRest.remove(at: match)
      oldRest.remove(at: oldRest.firstIndex(of: line)!)
    }
    return (oldRest, newRest)
  }

  private func compare(_ old: [Line], _ new: [Line]) -> Outcome.Difference {
    let (oldRest, rest) = unequal(old, new)
    var newRest = rest
    var difference = Outcome.Difference(before: old.count, after: new.count)
    for line in oldRest {
      if let match = newRest.firstIndex(where: { $0.name == line.name }) {
        newRest.remove(at: match)
        difference.changed += 1
      } else {
        difference.removed += 1
      }
    }
    difference.added = newRest.count
    return difference
  }
}

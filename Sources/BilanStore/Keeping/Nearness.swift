public import BilanModel
internal import GRDB

/// How near a sheet is to a kept one: by what both say of the same sessions, then by what they say whatever the session, then by their days.
public struct Nearness: Comparable, Sendable {
  /// The rows that are in both, of those of the larger.
  private let (atSession, anywhere): (Double, Double)
  private let days: Int32

  fileprivate init(_ sheet: Sheet, _ kept: SheetContent) {
    let change = ContentComparison(from: kept, to: sheet.content).change
    let (people, counts) = (change.attendances, change.counts)
    let both = people.before - people.removed + counts.before - counts.removed - counts.changed
    atSession = Double(both) / Double(max(people.before + counts.before, people.after + counts.after, 1))
    anywhere = RowsWithoutSession(sheet.content).share(of: RowsWithoutSession(kept))
    days = sheet.content.distance(to: kept.firstDay)
  }

  public static func < (a: Self, b: Self) -> Bool { (a.atSession, a.anywhere, b.days) < (b.atSession, b.anywhere, a.days) }
}

extension Store {
  /// How near a sheet is to the kept one of a number.
  public func nearness(of sheet: Sheet, to number: Int64) throws(StoreError) -> Nearness {
    try read { db in Nearness(sheet, try KeptRows(of: [number], in: db).content) }
  }
}

internal import BilanModel
internal import BilanText

extension AttendanceForm {
  /// Tells what a line above the days tells apart, and the columns are not counted apart by; activities and groups of a session are.
  mutating func tellGroups(_ state: RowState, _ reading: inout SheetReading) {
    let (together, leftOut) = state.table.header.groups
    // Said once, also where the table has several parts.
    if reading.diagnostics.contains(where: { [.groupsTogether, .groupsLeftOut].contains($0.problem) }) { return }
    if !leftOut.isEmpty { reading.note(.groupsLeftOut, at: state.table.header.line, ["columns": .list(leftOut)]) }
    guard !together.isEmpty, state.table.options.activity == nil, !sessions.areAllOfActivities else { return }
    let known = Set(sessions.activities(among: together))
    let untold = together.filter { !known.contains($0) && GroupWords.group(in: [$0]) == nil }
    if !untold.isEmpty { reading.note(.groupsTogether, at: state.table.header.line, ["columns": .list(untold)]) }
  }
}

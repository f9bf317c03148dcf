internal import BilanImport
internal import BilanModel
internal import BilanStore

extension FormerCode {
  /// `renamed-activity=1/adk=repas`: what it is, the former code, the one it has since.
  var written: String { "renamed-\(former.kind.rawValue)=\(former.written)=\(code)" }

  /// Reads what `written` writes; nil for anything else.
  init?(written text: String) {
    // A new code has no such sign, a former one may.
    guard let first = text.firstIndex(of: "="), let last = text.lastIndex(of: "="), first < last,
      let kind = KeptCode.Kind.allCases.first(where: { "renamed-\($0.rawValue)" == text[..<first] })
    else { return nil }
    let (former, code) = (String(text[text.index(after: first)..<last]), String(text[text.index(after: last)...]))
    let slash = kind == .activity ? former.firstIndex(of: "/") : nil
    if kind == .activity, slash == nil { return nil }
    let axis = slash.map { String(former[..<$0]) }
    let name = slash.map { String(former[former.index(after: $0)...]) } ?? former
    guard !name.isEmpty, axis?.isEmpty != true, code != name, CodeRenaming.isCode(code) else { return nil }
    self.init(KeptCode(kind, axis: axis, name), code: code)
  }
}

extension Project {
  /// What was answered about an activity, by the codes that axis and activity have today. What is called so now is meant before what was, as in a sheet.
  func today(_ answer: String) -> String {
    func isActivity(_ code: String, of axis: String) -> Bool { axes.contains { $0.code.text == axis && $0.activities.contains { $0.code.text == code } } }
    guard let slash = answer.firstIndex(of: "/") else {
      if axes.contains(where: { isActivity(answer, of: $0.code.text) }) { return answer }
      let codes = Set(formerCodes.activities.values.compactMap { $0[answer] })
      return codes.count == 1 ? codes.first ?? answer : answer
    }
    var (axis, activity) = (String(answer[..<slash]), String(answer[answer.index(after: slash)...]))
    if !axes.contains(where: { $0.code.text == axis }) { axis = formerCodes.axes[axis] ?? axis }
    if !isActivity(activity, of: axis) { activity = formerCodes.activities[axis]?[activity] ?? activity }
    return "\(axis)/\(activity)"
  }
}

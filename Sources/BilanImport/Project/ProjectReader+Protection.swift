internal import BilanModel
internal import Yams

/// From which number on groups are shown: `protection: {people: 5, case_files: 10, metrics: {dossiers: case_files}}`, or `protection: {off: reason}`.
extension ProjectReader {
  mutating func protection(_ node: Node?, _ metrics: [Metric]) -> Protection {
    guard let node, let map = fields.mapping(node, key: "protection", known: ["people", "case_files", "organisations", "metrics", "off"]) else {
      return .usual
    }
    if let off = map["off"] {
      if let reason = fields.localized(off, key: "off"), !["true", "yes", "oui", "ja", "on", "false", "no"].contains(reason.fr.lowercased()) {
        return .off(reason: reason)
      }
      // Without a reason that can stand in the report it stays on.
      fields.wrongValue(
        off, key: "off",
        expected: .localized(
          Localized(
            fr: "la raison, en une phrase : elle figurera dans le rapport", nl: "de reden, in één zin: ze komt in het verslag",
            en: "the reason, in a sentence: it stands in the report")))
    }
    var rule = ProtectionRule()
    rule.people = threshold(map["people"], key: "people") ?? rule.people
    rule.caseFiles = threshold(map["case_files"], key: "case_files") ?? rule.caseFiles
    rule.organisations = threshold(map["organisations"], key: "organisations")
    rule.metrics = subjects(map["metrics"], metrics)
    return .on(rule)
  }

  private mutating func threshold(_ node: Node?, key: String) -> Int? {
    guard let node, let number = fields.whole(node, key: key) else { return nil }
    guard (ProtectionRule.least...1_000).contains(number) else {
      fields.wrongValue(node, key: key, expected: .text("\(ProtectionRule.least) – 1000"))
      return nil
    }
    return number
  }

  private mutating func subjects(_ node: Node?, _ metrics: [Metric]) -> [Code<Metric>: ProtectionRule.Subject] {
    guard let node else { return [:] }
    guard case .mapping(let pairs) = node else {
      fields.wrongValue(node, key: "metrics", expected: "dossiers: case_files")
      return [:]
    }
    var subjects: [Code<Metric>: ProtectionRule.Subject] = [:]
    for (name, value) in pairs {
      guard let code = fields.text(name, key: "metrics") else { continue }
      guard metrics.contains(where: { $0.code.text == code }) else {
        fields.wrongValue(name, key: "metrics", among: metrics.map(\.code.text))
        continue
      }
      if let subject: ProtectionRule.Subject = fields.choice(value, key: code) { subjects[Code(code)] = subject }
    }
    return subjects
  }
}

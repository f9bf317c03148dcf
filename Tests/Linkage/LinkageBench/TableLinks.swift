internal import BilanMatching
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Matches the people of a table `id,given_name,surname,organisation,commune`.
enum TableLinks {
  /// Prints `certain` and `ask` links: all pairs of each settled group, then each question.
  static func print(of path: String) {
    guard let lines = lines(of: path) else {
      Swift.print("no such file: \(path)")
      exit(74)
    }
    var ids: [String] = []
    var people: [PersonDescription] = []
    var organisations = Texts()
    var communes = Texts()
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { folded(String($0)) }
      guard cells.count >= 5 else { continue }
      ids.append(String(line.prefix { $0 != "," }))
      let words = (cells[1] + " " + cells[2]).split(separator: " ").map(String.init).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      people.append(
        PersonDescription(name: words.joined(separator: " "), organisation: organisations.number(cells[3]), commune: communes.number(cells[4])))
    }
    let matcher = OrganisationMatcher()
    let linkage = PeopleMatcher().match(people, organisations: matcher.match(organisations.all), communes: matcher.match(communes.all))
    var groups: [Int32: [Int]] = [:]
    for (index, group) in linkage.settled.enumerated() { groups[group, default: []].append(index) }
    var output = ""
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
      for (place, a) in group.enumerated() {
        for b in group[(place + 1)...] { output += "certain\t\(ids[a])\t\(ids[b])\n" }
      }
    }
    for question in linkage.questions { output += "ask\t\(ids[Int(question.pair.first)])\t\(ids[Int(question.pair.second)])\n" }
    Swift.print(output, terminator: "")
  }

  private static func folded(_ cell: String) -> String {
    let letters = cell.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
    return String(letters).split(separator: " ").joined(separator: " ")
  }

  private static func lines(of path: String) -> [Substring]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// Different texts, each a number.
  private struct Texts {
    private(set) var all: [String] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(_ text: String) -> Int32 {
      if text.isEmpty { return -1 }
      if let number = numbers[text] { return number }
      numbers[text] = Int32(all.count)
      all.append(text)
      return Int32(all.count - 1)
    }
  }
}

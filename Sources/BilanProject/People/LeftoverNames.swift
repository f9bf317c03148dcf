internal import BilanImport
internal import BilanModel
internal import BilanText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Looks for names in the files of a project's folder: the sheets themselves, rows to be corrected, lists of questions.
///
/// Names are compared as people are, without case, accents and signs, so that `DUPONT, Marie` is found for Marie Dupont.
struct LeftoverNames {
  /// The words of each name, by the first of them.
  private var names: [String: [Set<String>]] = [:]

  /// - Parameter names: Names as they were written.
  init(_ names: some Sequence<String>) {
    for words in Set(names.map(LeftoverNames.words)) {
      if let first = words.min() { self.names[first, default: []].append(words) }
    }
  }

  private static func words(_ text: String) -> Set<String> { Set(OrganisationName.key(text).split(separator: " ").map(String.init)) }

  /// One diagnostic for each file and line, or row of a worksheet, where a whole name stands, for each file and folder that is called so, and one for those that cannot be searched.
  ///
  /// Names that files are called by are not repeated: dots stand for their words.
  func search(_ folder: String, except: [String]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var unsearched: [String] = []
    for file in files(in: folder).sorted() where !except.contains(file) {
      let shown = masked(file)
      if shown != file { found.append(Diagnostic(.nameInFileName, at: SourcePlace(file: shown))) }
      guard let lines = TextLines(of: file)?.lines else {
        unsearched.append(shown)
        continue
      }
      found += lines.filter { isNamed(in: $0.text) }.map { Diagnostic(.nameStillInFile, at: SourcePlace(file: shown, part: $0.part, line: $0.number)) }
    }
    if unsearched.isEmpty { return found }
    return found + [Diagnostic(.fileNotSearched, at: SourcePlace(file: folder), ["count": .count(unsearched.count), "files": .list(unsearched)])]
  }

  /// A path in which dots stand for the words of a name.
  private func masked(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      var text = String(part)
      let words = LeftoverNames.words(text)
      for name in words.flatMap({ names[$0] ?? [] }) where words.isSuperset(of: name) { text = LeftoverNames.masked(text, name) }
      return text
    }.joined(separator: "/")
  }

  private static func masked(_ text: String, _ name: Set<String>) -> String {
    var parts: [String] = []
    for character in text {
      let isWord = character.isLetter || character.isNumber
      if let last = parts.last?.last, isWord == (last.isLetter || last.isNumber) {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
    }
    return parts.map { name.isSuperset(of: words($0)) && !words($0).isEmpty ? "…" : $0 }.joined()
  }

  /// Whether all words of a name stand in a text.
  func isNamed(in text: String) -> Bool {
    let words = LeftoverNames.words(text)
    return words.contains { word in names[word]?.contains { words.isSuperset(of: $0) } ?? false }
  }

  private func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = ProjectFolder.join(folder, name)
      var facts = stat()
      guard lstat(path, &facts) == 0 else { continue }
      if facts.st_mode & S_IFMT == S_IFDIR { files += self.files(in: path) }
      if facts.st_mode & S_IFMT == S_IFREG { files.append(path) }
    }
    return files
  }
}

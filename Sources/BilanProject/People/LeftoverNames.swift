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
    let listed = files(in: folder)
    unsearched += listed.unread.sorted().map(masked)
    for file in listed.files.sorted() where !except.contains(file) {
      let shown = masked(file)
      if shown != file { found.append(Diagnostic(.nameInFileName, at: SourcePlace(file: shown))) }
      guard let lines = TextLines(of: file)?.lines else {
        // Of a hidden folder, such as that of a version control, itself is named and not its hundreds of files.
        let named = LeftoverNames.hiddenFolder(of: shown, in: folder) ?? shown
        if !unsearched.contains(named) { unsearched.append(named) }
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

  /// The hidden folder that a file lies in, the outermost one; nil where it lies in none.
  private static func hiddenFolder(of file: String, in folder: String) -> String? {
    let parts = file.dropFirst(folder.count).split(separator: "/").map(String.init)
    guard let index = parts.dropLast().firstIndex(where: { $0.hasPrefix(".") }) else { return nil }
    return ProjectFolder.join(folder, parts[...index].joined(separator: "/"))
  }

  /// All files under a folder, hidden ones too: names stand in what an editor or a killed run left as well. And the folders that cannot be looked into, and links.
  private func files(in folder: String) -> (files: [String], unread: [String]) {
    guard let directory = opendir(folder) else { return ([], [folder]) }
    defer { closedir(directory) }
    var (files, unread): ([String], [String]) = ([], [])
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = ProjectFolder.join(folder, name)
      var facts = stat()
      guard lstat(path, &facts) == 0 else { continue }
      if facts.st_mode & S_IFMT == S_IFDIR {
        let inside = self.files(in: path)
        (files, unread) = (files + inside.files, unread + inside.unread)
      }
      if facts.st_mode & S_IFMT == S_IFREG { files.append(path) }
      // A link may lead anywhere, also round in a circle: it is not followed, and told.
      if facts.st_mode & S_IFMT == S_IFLNK { unread.append(path) }
    }
    return (files, unread)
  }
}

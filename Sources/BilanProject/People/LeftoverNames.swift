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

  /// One diagnostic for each file and line, or row of a worksheet, where a whole name stands.
  func search(_ folder: String, except: [String]) -> [Diagnostic] {
    files(in: folder).sorted().filter { !except.contains($0) }.flatMap { file in
      (TextLines(of: file)?.lines ?? []).compactMap { line in
        isNamed(in: line.text) ? Diagnostic(.nameStillInFile, at: SourcePlace(file: file, part: line.part, line: line.number)) : nil
      }
    }
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

internal import BilanImport
internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Looks for names in the files of a project's folder: the sheets themselves, corrections, reports.
struct LeftoverNames {
  /// For each name, its parts as bytes in the encodings that people use.
  private let needles: [[[UInt8]]]

  /// - Parameter names: Family and given names, as they were written.
  init(_ names: [(family: String, given: String)]) {
    needles = names.flatMap { name -> [[[UInt8]]] in
      let parts = [name.family, name.given].filter { !$0.isEmpty }
      return [
        parts.map { Array($0.utf8) },
        parts.map { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
        parts.map { $0.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } },
      ]
    }.filter { !$0.isEmpty }
  }

  /// One diagnostic for each file and line where a whole name stands.
  func search(_ folder: String, except: [String]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in files(in: folder).sorted() where !except.contains(file) {
      guard let bytes = bytes(of: file) else { continue }
      var line = 1
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 10 {
        if holdsName(bytes[start..<i]) { found.append(Diagnostic(.nameStillInFile, at: SourcePlace(file: file, line: line))) }
        line += 1
        start = i + 1
      }
    }
    return found
  }

  private func holdsName(_ line: ArraySlice<UInt8>) -> Bool {
    needles.contains { parts in parts.allSatisfy { line.firstRange(of: $0) != nil } }
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

  private func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
public import BilanModel

/// The sheets that a user's paths stand for: files as they are, folders with everything in them that may be a sheet.
public struct SheetPaths: Sendable {
  /// In byte order, each once.
  public private(set) var files: [String] = []
  /// What could not be listed, and folders without any sheet.
  public private(set) var diagnostics: [Diagnostic] = []

  /// The path that stands for standard input, where it is read.
  public static let standardInput = "-"

  /// - Parameter readsStandardInput: Whether `-` is what comes in by standard input. A sheet that is kept is known by the name of its file, and so it is refused elsewhere.
  public init(_ paths: [String], readsStandardInput: Bool = false) {
    for path in paths {
      if path == SheetPaths.standardInput, !readsStandardInput {
        diagnostics.append(Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason: "STDIN")]))
        continue
      }
      guard isFolder(path) else {
        files.append(path)
        continue
      }
      func found() -> Int { files.count + diagnostics.count { $0.problem != .otherFile } }
      let before = found()
      collect(path)
      if found() == before {
        diagnostics.append(Diagnostic(.nothingToRead, at: SourcePlace(file: path)))
      }
    }
    files = Array(Set(files)).sorted()
  }

  private mutating func collect(_ folder: String) {
    guard let directory = opendir(folder) else {
      let reason = String(cString: strerror(errno))
      diagnostics.append(
        Diagnostic(.unreadableFile, at: SourcePlace(file: folder), ["reason": .text(reason)]))
      return
    }
    defer { closedir(directory) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || name.hasPrefix("~$") { continue }
      let path = prefix + name
      if isSheet(name) {
        files.append(path)
      } else if entry.pointee.d_type != UInt8(DT_REG) && isFolder(path, followingLinks: false) {
        collect(path)
      } else if !name.lowercased().contains(".a-corriger") {
        diagnostics.append(Diagnostic(.otherFile, at: SourcePlace(file: path), ["what": .localized(SheetPaths.noSheet)]))
      }
    }
  }

  /// What may hold people or counts is looked at, also to say of a scan or a letter that nothing of it is counted.
  ///
  /// What `bilan` writes for correction is not read with the rest, only when named.
  private func isSheet(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard let dot = lower.lastIndex(of: "."), !lower.contains(".a-corriger") else { return false }
    return SheetPaths.kinds.contains(String(lower[lower.index(after: dot)...]))
  }

  private static let noSheet = Localized(fr: "ce n'est pas une feuille", nl: "het is geen lijst", en: "it is no sheet")

  private static let kinds: Set<String> = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xltx", "ods", "fods", "xls", "xlsb", "numbers", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "msg", "pdf",
    "png", "jpg",
    "jpeg", "heic", "tif", "tiff", "zip", "rar", "7z", "htm", "html", "mht",
  ]
}

/// Links to folders are not followed inside a folder: they could go round in a circle.
private func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
  var status = stat()
  let result = followingLinks ? stat(path, &status) : lstat(path, &status)
  return result == 0 && status.st_mode & S_IFMT == S_IFDIR
}

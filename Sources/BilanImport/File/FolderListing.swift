#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What people put into a folder.
enum FolderListing {
  /// The names of files and folders, in no order; nothing where there is no such folder. What a system or an editor leaves behind is no work of a person.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
      let isLeftBehind = name.hasPrefix(".") || name.hasPrefix("~") || name.hasSuffix("~") || ["Thumbs.db", "desktop.ini"].contains(name)
      if !isLeftBehind { names.append(name) }
    }
    return names
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What people put into a folder.
package enum FolderListing {
  /// The names of files and folders, in no order; nothing where there is no such folder. What a system or an editor leaves behind is no work of a person.
  package static func names(in folder: String) -> [String] {
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

  /// The paths of all files in a folder and the folders in it, by their names. Links to folders are not followed: they could go round in a circle.
  package static func files(under folder: String) -> [String: [String]] {
    var files: [String: [String]] = [:]
    var folders = [folder]
    while let folder = folders.popLast() {
      for name in names(in: folder) {
        let path = "\(folder)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) } else { files[name, default: []].append(path) }
      }
    }
    return files
  }
}

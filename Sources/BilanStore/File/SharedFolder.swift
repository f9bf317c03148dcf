#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Folders in which a write-ahead log is not safe: those of another computer, and those that a program copies to one file by file.
///
/// The log and the database are two files: on a network drive two computers do not see the same memory beside them, and a program that syncs may send the one without the other.
enum SharedFolder {
  /// Whether the store at a path stands in such a folder.
  static func holds(_ path: String) -> Bool {
    let path = absolute(path)
    return isSynced(path) || isOnNetwork(path)
  }

  /// What Linux calls the file systems of other computers, and those that programs provide (FUSE), as sshfs and cloud drives do.
  private static let networks: Set<Substring> = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "9p", "ceph", "glusterfs", "davfs"]

  static func isNetwork(_ fileSystem: Substring) -> Bool { networks.contains(fileSystem) || fileSystem == "fuse" || fileSystem.hasPrefix("fuse.") }

  /// The file system of a folder, by the list of mounts of a process; nil where it does not tell.
  ///
  /// - Parameters:
  ///   - folder: From the root, without links.
  ///   - mounts: As `/proc/self/mountinfo` has them: `36 35 98:0 /root /mount options - cifs //server/share rw`.
  static func fileSystem(of folder: String, in mounts: String) -> Substring? {
    var best: (length: Int, type: Substring)?
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let point = words[4].replacing("\\040", with: " ")
      guard point == "/" || folder == point || folder.hasPrefix(point + "/") else { continue }
      // Of two at one place the later one covers the earlier.
      if point.utf8.count >= best?.length ?? 0 { best = (point.utf8.count, words[dash + 1]) }
    }
    return best?.type
  }

  private static func isOnNetwork(_ path: String) -> Bool {
    guard let file = fopen("/proc/self/mountinfo", "r") else { return false }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    return fileSystem(of: folder, in: String(decoding: text, as: UTF8.self)).map(isNetwork) ?? false
  }

  /// Names that folders have which are kept the same on several computers, and files that such programs leave in them.
  private static let services = [
    "onedrive", "nextcloud", "owncloud", "dropbox", "google drive", "googledrive", "icloud", "pcloud", "sharepoint", "kdrive", "syncthing",
  ]
  private static let marks = [".nextcloudsync.log", ".owncloudsync.log", ".dropbox.cache", ".dropbox", ".stfolder", ".stignore"]

  /// - Parameter path: From the root.
  static func isSynced(_ path: String) -> Bool {
    var folder = path
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      guard !folder.isEmpty else { return false }
      let name = (folder.split(separator: "/").last ?? "").lowercased()
      // `OneDrive - Commune de Forest`, `Nextcloud2`.
      if services.contains(where: name.hasPrefix) || marks.contains(where: { access(folder + "/" + $0, F_OK) == 0 }) { return true }
    }
    return false
  }

  private static func absolute(_ path: String) -> String {
    guard let real = realpath(folder(of: path), nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + (path.split(separator: "/").last ?? "")
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

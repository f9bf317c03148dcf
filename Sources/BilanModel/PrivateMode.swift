#if canImport(Glibc)
  package import Glibc
#else
  package import Darwin
#endif

/// Who may read and write the files of a project in which names stand: its owner alone, or the group of the folder where the owner says so.
///
/// The owner says so by the folder itself, as is usual where a group shares one: `chgrp TEAM project; chmod 2770 project`, which lets the group do everything, gives each new file the group, and lets nobody else in.
package enum PrivateMode {
  /// `0600`, or `0660` in the folder of a group.
  ///
  /// - Parameter path: A file; the folder that it lies in need be no project's own, such as `presences`.
  package static func mode(of path: String) -> mode_t {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var facts = stat()
    guard stat(folder, &facts) == 0 else { return 0o600 }
    let isOfGroup = facts.st_mode & S_ISGID != 0 && facts.st_mode & 0o070 == 0o070 && facts.st_mode & 0o007 == 0
    return isOfGroup ? 0o660 : 0o600
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stood in a place before something else takes it, kept under another name until it is sure that it may go.
struct FormerFile: ~Copyable {
  private let path: String
  /// Nil where nothing stood there, or where the file system knows no second name for a file.
  private let kept: String?
  private let wasThere: Bool
  /// Locked, so that no other run takes it for left over (`TemporaryFile`).
  private let lock: Int32

  init(of path: String) {
    self.path = path
    wasThere = access(path, F_OK) == 0
    lock = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
    let name = TemporaryFile.name(in: AtomicFile.folder(of: path), "former")
    unlink(name)
    kept = wasThere && link(path, name) == 0 ? name : nil
  }

  /// Gives the place back to what stood there.
  func putBack() {
    if let kept { _ = systemRename(kept, path) } else if !wasThere { unlink(path) }
  }

  deinit {
    if let kept { unlink(kept) }
    if lock >= 0 { close(lock) }
  }
}

private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }

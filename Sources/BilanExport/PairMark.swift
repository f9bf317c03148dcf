#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Two files that belong together and take their places one after the other, by the names they have in their folder.
struct FilePair {
  let first: String
  let second: String
  /// The names under which both wait.
  let (stagedFirst, stagedSecond): (String, String)

  init(first: String, second: String, stagedFirst: String, stagedSecond: String) {
    (self.first, self.second, self.stagedFirst, self.stagedSecond) = (first, second, stagedFirst, stagedSecond)
  }

  /// Reads what a mark says; nil where it was not written to its end, or by another program: what it says moves and removes files.
  init?(readingMark path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 5, names[4].isEmpty, names[..<4].allSatisfy({ !$0.isEmpty && !$0.contains("/") }),
      names[2..<4].allSatisfy(TemporaryFile.isTemporary)
    else { return nil }
    self.init(first: names[0], second: names[1], stagedFirst: names[2], stagedSecond: names[3])
  }

  /// As a mark says it, a name a line.
  var text: String { [first, second, stagedFirst, stagedSecond].map { $0 + "\n" }.joined() }
}

/// Stands in a folder while two files take their places there, and says which: so that what a killed run left half done is seen, and done.
///
/// It is locked as long as its run lives, as temporary files are. That the first file waits no more, and the second still does, is what a run leaves that was killed between them.
struct PairMark: ~Copyable {
  private let file: TemporaryFile

  init(_ pair: FilePair, in folder: String) throws(ExportError) {
    let path = "\(folder)/\(pair.second)"
    let file = try TemporaryFile(beside: path, isPrivate: false, named: PairMark.part)
    try AtomicFile.fill(file.path, with: Array(pair.text.utf8), for: path)
    try AtomicFile.flush(file.path, for: path)
    // On the disk before the first file moves, as far as the file system can say so of a folder.
    try? AtomicFile.flush(folder, for: path)
    self.file = file
  }

  /// Both are in their places, or neither: the mark goes.
  consuming func remove() {}

  private static let part = "pair"

  /// Whether a temporary file is a mark, by its name.
  static func isMark(_ name: String) -> Bool { name.contains("-\(part)") }

  /// The second name under which the run of a mark kept what stood in the first place (`FormerFile`).
  static func former(beside mark: String) -> String { mark[..<(mark.lastIndex(of: "-") ?? mark.endIndex)] + "-former.tmp" }
}

/// Two files that belong together, of which a killed run had put the first alone in its place.
public struct BrokenPair: Hashable, Sendable {
  /// Their paths.
  public var first: String
  public var second: String
  /// Whether the second is in its place now.
  public var isCompleted: Bool
}

extension AtomicFile {
  /// Puts in a folder the second of two files in its place, where a run was killed that had put the first in its own; where it had put neither, what waits goes.
  ///
  /// - Returns: The pairs of which only the first was in its place.
  public static func settle(in folder: String) -> [BrokenPair] {
    TemporaryFile.names(in: folder).filter(PairMark.isMark).sorted().compactMap { name in
      let mark = "\(folder)/\(name)"
      // A run that lives settles it itself.
      guard let lock = TemporaryFile.lock(mark) else { return nil }
      defer { close(lock) }
      let broken = FilePair(readingMark: mark).flatMap { settle($0, in: folder) }
      if broken?.isCompleted ?? true {
        unlink(mark)
        let former = "\(folder)/\(PairMark.former(beside: name))"
        if let lock = TemporaryFile.lock(former) {
          unlink(former)
          close(lock)
        }
      }
      return broken
    }
  }

  private static func settle(_ pair: FilePair, in folder: String) -> BrokenPair? {
    let (first, second) = ("\(folder)/\(pair.stagedFirst)", "\(folder)/\(pair.stagedSecond)")
    guard access(first, F_OK) != 0, access(second, F_OK) == 0 else {
      // A run whose process got the same number, as in a container, may be writing under that name now.
      for waiting in [first, second] {
        guard let lock = TemporaryFile.lock(waiting) else { continue }
        unlink(waiting)
        close(lock)
      }
      return nil
    }
    var broken = BrokenPair(first: "\(folder)/\(pair.first)", second: "\(folder)/\(pair.second)", isCompleted: false)
    do throws(ExportError) {
      try checkWhatStands(at: broken.second)
      broken.isCompleted = rename(second, broken.second) == 0
      try? flush(folder, for: broken.second)
    } catch {}
    return broken
  }
}

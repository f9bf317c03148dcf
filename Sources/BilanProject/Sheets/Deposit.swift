internal import BilanExport
internal import BilanImport
public import BilanModel
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ProjectFolder {
  /// The files in which refused rows were put together and that still wait to be mended, by name; one that was mended and kept is none of them any more.
  ///
  /// - Throws: `Failure`.
  public func correctionFiles() throws -> [String] {
    var found: [String] = []
    for folder in ["presences", "campagnes"] {
      for (name, paths) in FolderListing.files(under: file(folder)) where name.contains(Deposit.correctionMark) { found += paths }
    }
    if found.isEmpty { return [] }
    let kept = try keptHashes()
    return found.filter { path in SheetFile.hash(of: path).map { !kept.contains($0) } ?? false }.sorted()
  }

  /// The hashes of the bytes of everything kept.
  ///
  /// - Throws: `Failure`.
  public func keptHashes() throws -> Set<String> { try Failure.explaining { try Store.openExisting(at: storePath)?.hashes() ?? [] } }
}

/// Files that were handed over and not kept yet: in a folder of the project that nothing else looks into, readable by their owner alone, until they are kept or `clear` is called.
public struct Deposit: Sendable {
  /// What stands in the name of every file of rows to be mended.
  static let correctionMark = ".a-corriger"

  private let project: String
  private var folder: String { ProjectFolder.join(project, ".depot") }

  /// - Parameter project: The folder of the project.
  public init(in project: String) { self.project = project }

  /// Writes a file into the deposit, under its own name in a folder of its number.
  ///
  /// - Parameter name: As it was handed over: folders before it, and what no file can be called, are left out.
  /// - Returns: Its path, and the name it has now.
  /// - Throws: `Failure`.
  public func add(_ bytes: ArraySlice<UInt8>, named name: String, number: Int) throws -> (path: String, name: String) {
    let name = Deposit.fileName(name)
    var own = ProjectFolder.join(folder, String(number))
    // Another program may have a file of this number and name here.
    while access(ProjectFolder.join(own, name), F_OK) == 0 { own += "-" }
    for folder in [folder, own] where mkdir(folder, 0o700) != 0 && errno != EEXIST { throw cannotWrite(folder) }
    let path = ProjectFolder.join(own, name)
    do throws(ExportError) { try AtomicFile.stage(Array(bytes), for: path, isPrivate: true).commit() } catch { throw Failure(error, writing: path) }
    return (path, name)
  }

  /// A file of the deposit that stands now where the project keeps its sheets.
  public struct Settled: Sendable {
    public var path: String
    /// Whether it can be taken back: no file stood there before.
    public var isNew: Bool
    /// What the file that stood there is called now, where it was none of those that are kept: somebody has changed it since.
    public var former: String?
  }

  /// Puts a file of the deposit where the project keeps its sheets: in place of the one it is the next version of, else into `presences` or `campagnes`, beside others of its name.
  ///
  /// - Parameters:
  ///   - kind: What it holds.
  ///   - replaces: Whether it takes the place of a kept sheet of its name; the earlier file is then written over. So is a file of rows to be mended by its mended self.
  ///   - kept: The hashes of what is kept: a file that is none of that is not written over.
  /// - Throws: `Failure`.
  public func settle(_ path: String, as kind: SheetSource.Kind, replaces: Bool, kept: Set<String>) throws -> Settled {
    // Settled before, and then not kept.
    guard path.hasPrefix(folder + "/") else { return Settled(path: path, isNew: false) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let home = ProjectFolder.join(project, kind == .campaign ? "campagnes" : "presences")
    try ProjectFolder.makeFolder(home)
    let hash = SheetFile.hash(of: path)
    let standing = ["presences", "campagnes"].flatMap { FolderListing.files(under: ProjectFolder.join(project, $0))[name] ?? [] }
    if let same = standing.first(where: { SheetFile.hash(of: $0) == hash }) {
      unlink(path)
      return Settled(path: same, isNew: false)
    }
    let isCorrections = name.contains(Deposit.correctionMark)
    let writesOver = (replaces || isCorrections) && standing.count == 1
    let target = writesOver ? standing[0] : Deposit.free(ProjectFolder.join(home, name))
    var settled = Settled(path: target, isNew: !writesOver)
    if writesOver, !isCorrections, let found = SheetFile.hash(of: target), !kept.contains(found) {
      let former = Deposit.free(target)
      guard rename(target, former) == 0 else { throw cannotWrite(former) }
      settled.former = former
    }
    guard rename(path, target) == 0 else { throw cannotWrite(target) }
    return settled
  }

  /// A path at which nothing stands: this one, or one with a number.
  private static func free(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    var (free, number) = (path, 2)
    while access(free, F_OK) == 0 {
      free = path[..<slash] + Deposit.numbered(String(path[slash...]), number)
      number += 1
    }
    return free
  }

  /// Puts a file that was settled and then not kept where it waited before.
  ///
  /// - Throws: `Failure`.
  public func takeBack(_ path: String, to waiting: String) throws {
    guard rename(path, waiting) == 0 else { throw cannotWrite(waiting) }
  }

  /// Takes one file out of the deposit.
  public func drop(_ path: String) { if path.hasPrefix(folder + "/") { unlink(path) } }

  /// Leaves nothing of what was not kept.
  public func clear() {
    for number in names(in: folder) {
      let own = ProjectFolder.join(folder, number)
      for name in names(in: own) { unlink(ProjectFolder.join(own, name)) }
      rmdir(own)
    }
    rmdir(folder)
  }

  /// Also what an editor would leave behind.
  private func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func cannotWrite(_ path: String) -> Failure {
    Failure(.cannotWrite, at: path, ["reason": .localized(reason: String(cString: strerror(errno)))], kind: .file)
  }

  /// The last part of a path, without what could lead elsewhere or be hidden.
  private static func fileName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let clean = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(String.init).joined()
    let visible = String(clean.drop { $0 == "." || $0 == "~" || $0 == " " })
    var short = visible
    while short.utf8.count > 200 { short.removeFirst() }
    return short.isEmpty ? "feuille" : short
  }

  /// `liste (2).csv`
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "\(name) (\(number))" }
    return "\(name[..<dot]) (\(number))\(name[dot...])"
  }
}

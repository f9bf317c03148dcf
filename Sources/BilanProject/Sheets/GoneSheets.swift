internal import BilanImport
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds the kept sheets whose bytes stand in no file of their name any more: that file was corrected since, or is another list now. For a file of a new name also those of whose file neither name
/// nor bytes stand: it may have been renamed.
///
/// Looked at are the project's folder and the files of the import; of a file that stands elsewhere, as on a shared disk, the folders beside its own too: people keep one list a session in them.
struct GoneSheets: Sendable {
  private let kept: [String: [(id: Int64, hash: String)]]
  private let folder: String
  private let paths: [String]
  private var byName: [String: [String]]?
  private var found: [String: Found] = [:]
  private var vanished = VanishedFiles()

  /// The kept sheets of a name that are gone, and the hashes of the files of that name that stand.
  typealias Found = (gone: Set<Int64>, standing: Set<String>)

  /// - Parameters:
  ///   - folder: The project's.
  ///   - paths: The files of the import.
  init(_ store: Store, in folder: String, _ paths: [String]) throws {
    kept = try store.sheetsByFile()
    self.folder = folder
    // What comes in is there once.
    self.paths = paths.filter { $0 != SheetPaths.standardInput }
  }

  /// The kept sheets of a file's name that are gone; none where all that is kept of the name are these very bytes. Files are looked at once a name.
  ///
  /// - Parameter path: Where the file stands now.
  mutating func sheets(named name: String, hash: String, at path: String) -> Found {
    // Rows that were mended complete their sheet.
    guard let sheets = kept[name], sheets.contains(where: { $0.hash != hash }), !name.contains(".a-corriger") else { return ([], []) }
    if let known = found[name] { return known }
    let standing = Set(files(named: name, beside: path).compactMap(SheetFile.hash))
    let gone = Set(sheets.filter { !standing.contains($0.hash) }.map(\.id))
    found[name] = (gone, standing)
    return (gone, standing)
  }

  /// What is gone of a file's own name, and of others.
  mutating func all(of file: [SheetReading], _ ofName: Found) -> GoneOfFile {
    var gone = GoneOfFile()
    gone.ofName = ofName.gone
    gone.worksheets = Set(file.compactMap(\.source.part))
    guard let source = file.first?.source, kept[source.fileName] == nil, !source.name.contains(".a-corriger") else { return gone }
    gone.ofOtherNames = vanished(beside: file[0].file)
    gone.newcomers = vanished.newcomers(like: source.fileName, among: paths, kept)
    return gone
  }

  /// The kept sheets of whose files nothing stands any more, neither the name nor the bytes. None where many are gone: then their files are kept elsewhere.
  ///
  /// - Parameter path: Of a file that is new.
  private mutating func vanished(beside path: String) -> Set<Int64> {
    let folder = GoneSheets.folder(of: path)
    if let known = vanished.byFolder[folder] { return known }
    let missing = missingNames().filter { name in !files(named: name, beside: path).contains { access($0, F_OK) == 0 } }
    let standing = missing.isEmpty ? [] : standingHashes()
    let sheets = Set(missing.flatMap { kept[$0, default: []] }.filter { !standing.contains($0.hash) }.map(\.id))
    vanished.byFolder[folder] = sheets
    return sheets
  }

  /// The names of kept files that neither the project's folder nor the import holds.
  private mutating func missingNames() -> [String] {
    if let known = vanished.missing { return known }
    let (names, files) = (Set(paths.map(GoneSheets.name)), listing())
    let missing = kept.keys.filter { files[$0] == nil && !names.contains($0) && !$0.contains(".a-corriger") && $0 != SheetPaths.standardInput }
    vanished.missing = missing.count > VanishedFiles.most ? [] : missing
    return vanished.missing ?? []
  }

  /// Of all files of the types of those that are missing.
  private mutating func standingHashes() -> Set<String> {
    if let known = vanished.standing { return known }
    let types = Set(missingNames().map(GoneSheets.type))
    let files = (listing().values.joined() + paths).filter { types.contains(GoneSheets.type(of: $0)) }
    let hashes = Set(files.compactMap(SheetFile.hash))
    vanished.standing = hashes
    return hashes
  }

  private mutating func listing() -> [String: [String]] {
    let files = byName ?? FolderListing.files(under: folder)
    byName = files
    return files
  }

  private mutating func files(named name: String, beside path: String) -> Set<String> {
    var found = Set(listing()[name, default: []] + paths.filter { GoneSheets.name(of: $0) == name })
    if let (own, project) = GoneSheets.real(path).flatMap({ own in GoneSheets.real(folder).map { (own, $0) } }), !own.hasPrefix(project + "/") {
      let parent = GoneSheets.folder(of: GoneSheets.folder(of: own))
      found.formUnion(FolderListing.names(in: parent).map { "\(parent)/\($0)/\(name)" })
    }
    return found
  }

  /// The path without links and points.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func type(of path: String) -> String { name(of: path).split(separator: ".").last.map { $0.lowercased() } ?? "" }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

/// What was found out of kept files that stand nowhere any more.
private struct VanishedFiles {
  /// More than anybody renames in a day.
  static let most = 50

  var missing: [String]?
  var standing: Set<String>?
  var byFolder: [String: Set<Int64>] = [:]
  private var newShapes: [String: Int]?

  /// How many files of an import have a name that is not kept and is like another but for figures.
  mutating func newcomers(like name: String, among paths: [String], _ kept: [String: [(id: Int64, hash: String)]]) -> Int {
    func shape(_ name: String) -> String { name.filter { !$0.isNumber } }
    let shapes =
      newShapes ?? paths.map(GoneSheets.name).filter { kept[$0] == nil }.reduce(into: [:]) { $0[shape($1), default: 0] += 1 }
    newShapes = shapes
    return max(1, shapes[shape(name), default: 1])
  }
}

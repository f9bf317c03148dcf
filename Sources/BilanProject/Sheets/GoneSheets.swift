internal import BilanImport
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds the kept sheets whose bytes stand in no file of their name any more: that file was corrected since, or is another list now.
///
/// Looked at are the project's folder and the files of the import; of a file that stands elsewhere, as on a shared disk, the folders beside its own too: people keep one list a session in them.
struct GoneSheets: Sendable {
  private let kept: [String: [(id: Int64, hash: String)]]
  private let folder: String
  private let paths: [String]
  private var byName: [String: [String]]?
  private var found: [String: Found] = [:]

  /// The kept sheets of a name that are gone, and the hashes of the files of that name that stand.
  typealias Found = (gone: Set<Int64>, standing: Set<String>)

  /// - Parameters:
  ///   - folder: The project's.
  ///   - paths: The files of the import.
  init(_ store: Store, in folder: String, _ paths: [String]) throws {
    kept = try store.sheetsByFile()
    self.folder = folder
    self.paths = paths
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

  private mutating func files(named name: String, beside path: String) -> Set<String> {
    let files = byName ?? FolderListing.files(under: folder)
    byName = files
    var found = Set(files[name, default: []] + paths.filter { $0.split(separator: "/").last.map(String.init) == name })
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

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

internal import BilanImport

/// Finds files by their bytes: under the name they had first, then in every file that may be a sheet or rows of one that were mended.
struct SheetFinder {
  private let named: [String: [String]]
  private let files: [String]
  private var byHash: [String: [String]]?

  /// - Parameters:
  ///   - folder: The project's.
  ///   - paths: Files and folders elsewhere.
  init(in folder: String, _ paths: [String]) {
    let elsewhere = SheetPaths(paths).files
    let all = FolderListing.files(under: folder)
    let mended = ([all] + paths.map { FolderListing.files(under: $0) }).flatMap { $0.filter { $0.key.contains(".a-corriger") }.values.joined() }
    files = elsewhere + SheetPaths([folder]).files + mended.sorted()
    named = all.merging(Dictionary(grouping: elsewhere, by: SheetFinder.name)) { $0 + $1 }
  }

  /// The path of a file of these bytes; nil where there is none.
  mutating func file(named name: String, hash: String) -> String? { file(onlyNamed: name, hash: hash) ?? all(hash: hash).first }

  /// The same, under this name and no other.
  func file(onlyNamed name: String, hash: String) -> String? { named[name]?.sorted().first { SheetFile.hash(of: $0) == hash } }

  /// A path of a file of these bytes for each name that such files have.
  mutating func files(hash: String) -> [String] { Dictionary(grouping: all(hash: hash), by: SheetFinder.name).values.compactMap(\.first) }

  private mutating func all(hash: String) -> [String] {
    let all = byHash ?? Dictionary(grouping: files) { SheetFile.hash(of: $0) ?? "" }
    byHash = all
    return all[hash] ?? []
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

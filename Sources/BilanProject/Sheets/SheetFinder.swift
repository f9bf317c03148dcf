internal import BilanImport

/// Finds files by their bytes: under the name they had first, then in every file that may be a sheet.
struct SheetFinder {
  private let named: [String: [String]]
  private let files: [String]
  private var byHash: [String: String]?

  /// - Parameters:
  ///   - folder: The project's.
  ///   - paths: Files and folders elsewhere.
  init(in folder: String, _ paths: [String]) {
    let elsewhere = SheetPaths(paths).files
    files = elsewhere + SheetPaths([folder]).files
    named = FolderListing.files(under: folder).merging(Dictionary(grouping: elsewhere) { $0.split(separator: "/").last.map(String.init) ?? $0 }) { $0 + $1 }
  }

  /// The path of a file of these bytes; nil where there is none.
  mutating func file(named name: String, hash: String) -> String? {
    if let path = named[name]?.sorted().first(where: { SheetFile.hash(of: $0) == hash }) { return path }
    let all = byHash ?? files.reduce(into: [:]) { found, path in if let hash = SheetFile.hash(of: path) { found[hash] = found[hash] ?? path } }
    byHash = all
    return all[hash]
  }
}

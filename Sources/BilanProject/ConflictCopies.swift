internal import BilanModel
internal import Foundation

/// Files beside a project that a program which syncs folders made when two computers changed one file.
enum ConflictCopies {
  /// What is said of those of the store, the key and the project file.
  static func diagnostics(in folder: String) -> [Diagnostic] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isConflictCopy).sorted().map {
      Diagnostic(.conflictCopy, at: SourcePlace(file: ProjectFolder.join(folder, $0), text: original(of: $0)))
    }
  }

  /// `bilan (copie en conflit de Anne 2025-03-01).sqlite`, `bilan-DESKTOP-1A2B.sqlite`, `bilan.sync-conflict-20250301-101010.sqlite`.
  static func isConflictCopy(_ name: String) -> Bool {
    let folded = name.lowercased()
    guard let original = originals.first(where: { folded.hasPrefix($0.stem) && folded.hasSuffix($0.suffix) }), folded != original.stem + original.suffix else {
      return false
    }
    let rest = folded.dropFirst(original.stem.count).dropLast(original.suffix.count)
    if marks.contains(where: rest.contains) { return true }
    // OneDrive puts the name of the computer behind a hyphen.
    return rest.hasPrefix("-") && computers.contains(where: rest.dropFirst().hasPrefix)
  }

  private static func original(of name: String) -> String {
    let folded = name.lowercased()
    return originals.first { folded.hasPrefix($0.stem) && folded.hasSuffix($0.suffix) }.map { $0.stem + $0.suffix } ?? name
  }

  private static let originals = [("bilan", ".sqlite"), ("bilan", ".cle"), ("projet", ".yaml")].map { (stem: $0.0, suffix: $0.1) }
  private static let marks = ["conflit", "conflict", "konflikt", "in conflict", "en conflicto"]
  private static let computers: [Substring] = {
    let own = ProcessInfo.processInfo.hostName.lowercased().prefix { $0 != "." }
    return ["desktop", "laptop", "pc-", "surface", "macbook", "imac", "thinkpad"] + (own.count > 2 ? [own] : [])
  }()
}

import Foundation
import Testing

@testable import BilanExport

/// Two files that belong together: whenever a run is killed that puts them in their places, both are new or both are old after the next look.
@Suite struct FilePairTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["r.xlsx", "r.txt"] { try AtomicFile.write("ancien \(name)", to: folder.file(name)) }
  }

  private func staged(_ name: String) throws -> StagedFile { try AtomicFile.stage("nouveau \(name)", for: folder.file(name)) }

  /// What a run that is killed now leaves: all files as they stand, locked by nobody.
  private func killed(_ name: String) throws -> String {
    let copy = folder.path + "-" + name
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy)
    return copy
  }

  private func state(_ folder: String) throws -> [String: String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { $0[$1] = try String(contentsOfFile: folder + "/" + $1, encoding: .utf8) }
  }

  private static let (old, new) = (
    ["r.xlsx": "ancien r.xlsx", "r.txt": "ancien r.txt"], ["r.xlsx": "nouveau r.xlsx", "r.txt": "nouveau r.txt"]
  )

  @Test func aKillAtAnyMomentIsSettled() throws {
    let first = try staged("r.xlsx")
    let second = try staged("r.txt")
    let mark = try StagedFile.mark(first, second)
    let before = try killed("before")
    try first.commit()
    let between = try killed("between")
    let busy = try killed("busy")
    // The run lives: it settles this itself.
    #expect(AtomicFile.settle(in: folder.path) == [])
    try second.commit()
    let after = try killed("after")
    mark.remove()
    defer { for copy in [before, between, busy, after] { try? FileManager.default.removeItem(atPath: copy) } }
    #expect(try state(folder.path) == Self.new)

    #expect(AtomicFile.settle(in: before) == [])
    #expect(try state(before) == Self.old)
    #expect(AtomicFile.settle(in: between) == [BrokenPair(first: between + "/r.xlsx", second: between + "/r.txt", isCompleted: true)])
    #expect(try state(between) == Self.new)
    #expect(AtomicFile.settle(in: after) == [])
    #expect(try state(after) == Self.new)
    // Once is enough.
    for copy in [before, between, after] { #expect(AtomicFile.settle(in: copy) == []) }

    // Whoever writes something else there meanwhile takes nothing away.
    try AtomicFile.write("autre", to: busy + "/autre.csv")
    #expect(AtomicFile.settle(in: busy).map(\.isCompleted) == [true])
    #expect(try state(busy) == Self.new.merging(["autre.csv": "autre"]) { $1 })
  }

  /// What cannot take its place waits, and is told each time until it can.
  @Test func whatStandsInTheWayIsToldUntilItIsGone() throws {
    let first = try staged("r.xlsx")
    let second = try staged("r.txt")
    let mark = try StagedFile.mark(first, second)
    try first.commit()
    let between = try killed("between")
    try second.commit()
    mark.remove()
    defer { try? FileManager.default.removeItem(atPath: between) }
    try FileManager.default.removeItem(atPath: between + "/r.txt")
    try FileManager.default.createDirectory(atPath: between + "/r.txt", withIntermediateDirectories: true)
    for _ in 1...2 { #expect(AtomicFile.settle(in: between).map(\.isCompleted) == [false]) }
    try FileManager.default.removeItem(atPath: between + "/r.txt")
    #expect(AtomicFile.settle(in: between).map(\.isCompleted) == [true])
    #expect(try state(between) == Self.new)
  }

  /// A mark that was not written to its end stands for nothing that moved.
  @Test(arguments: [
    "", "r.xlsx\nr.txt\n", "r.xlsx\nr.txt\n.bilan-1-0.tmp\n.bilan-1-1.tmp", "r.xlsx\n../r.txt\n.bilan-1-0.tmp\n.bilan-1-1.tmp\n",
    "r.xlsx\nx.txt\n.bilan-1-0.tmp\nr.txt\n", "x.xlsx\nx.txt\nr.xlsx\nr.txt\n",
  ])
  func aTornMarkGoes(text: String) throws {
    try "nouveau".write(toFile: folder.file(".bilan-1-1.tmp"), atomically: false, encoding: .utf8)
    try text.write(toFile: folder.file(".bilan-1-pair0.tmp"), atomically: false, encoding: .utf8)
    #expect(AtomicFile.settle(in: folder.path) == [])
    #expect(try state(folder.path) == Self.old.merging([".bilan-1-1.tmp": "nouveau"]) { $1 })
    try AtomicFile.write("autre", to: folder.file("autre.csv"))
    #expect(try folder.names == ["autre.csv", "r.txt", "r.xlsx"])
  }
}

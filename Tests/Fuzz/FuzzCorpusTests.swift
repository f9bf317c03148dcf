import Foundation
import Testing

/// Inputs that once went wrong, or nearly do: each is read as `scripts/fuzz` reads it, and the same must hold of it.
@Suite struct FuzzCorpusTests {
  struct Input: Sendable, CustomTestStringConvertible {
    var target: FuzzTarget
    var path: String
    var testDescription: String { "\(target.rawValue)/\(URL(fileURLWithPath: path).lastPathComponent)" }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("corpus")

  static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
    let folder = folder.appendingPathComponent(target.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Input(target: target, path: folder.appendingPathComponent($0).path) }
  }

  @Test(.timeLimit(.minutes(10)), arguments: inputs)
  func isReadAsAnyOther(_ input: Input) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: input.path)))
    let violation = input.target.violation(bytes)
    #expect(violation == nil)
  }

  @Test func everyTargetHasInputs() {
    #expect(Set(Self.inputs.map(\.target)) == Set(FuzzTarget.allCases))
  }

  /// What is kept here is cloned by everybody.
  @Test func theCorpusIsSmall() throws {
    let sizes = try Self.inputs.map { try Data(contentsOf: URL(fileURLWithPath: $0.path)).count }
    #expect(sizes.count <= 200)
    #expect(sizes.reduce(0, +) < 500_000)
  }
}

internal import BilanProject
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The sample project, to be tried without spoiling it.
enum SampleProject {
  /// Copies its project file, its sheets and its texts into a folder of its own, which may be there from an earlier time.
  ///
  /// - Returns: The path of the copy.
  /// - Throws: `Failure`.
  static func copy(_ sample: String, to parent: String) throws -> String {
    let target = parent + "/exemple-bilan"
    guard access(target + "/projet.yaml", F_OK) != 0 else { return target }
    try copyFolder(sample, target)
    return target
  }

  private static func copyFolder(_ source: String, _ target: String) throws {
    guard mkdir(target, 0o777) == 0 || errno == EEXIST, let directory = opendir(source) else { throw cannotWrite(target) }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
      // What a program left there, its store and its reports, is no part of the sample.
      if name.hasPrefix(".") || name.hasPrefix("bilan.") || name == "rapports" { continue }
      if let bytes = PrivateFile.bytes(of: "\(source)/\(name)") {
        guard PrivateFile.write(bytes[...], to: "\(target)/\(name)") else { throw cannotWrite("\(target)/\(name)") }
      } else {
        try copyFolder("\(source)/\(name)", "\(target)/\(name)")
      }
    }
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(.cannotWrite, at: path, ["reason": .text(String(cString: strerror(errno)))], kind: .file)
  }
}

import Foundation

/// What is tried, from the environment: libFuzzer keeps the command line for itself.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["BILAN_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("BILAN_FUZZ_TARGET is one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
  }
  return target
}()

/// The function that libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let violation = target.violation(bytes) { fatalError("\(target.rawValue): \(violation)") }
  return 0
}

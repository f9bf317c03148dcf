import BilanImport
import Foundation

/// Scans a file from memory a number of times, and prints how fast: the scanner alone, with every cell of every row found, and nothing done with them.
///
///     ScannerBench FILE [TIMES] [SEPARATOR]
@main
struct ScannerBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("ScannerBench FILE [TIMES] [SEPARATOR]") }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
    let times = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    let separator = arguments.count > 3 ? arguments[3].utf8.first! : UInt8(ascii: ";")
    var best = Duration.seconds(3600)
    var (rows, cells) = (0, 0)
    for _ in 0..<times {
      (rows, cells) = (0, 0)
      best = min(
        best,
        ContinuousClock().measure {
          var scanner = RowScanner(start: 0, delimiter: separator)
          while scanner.next(in: bytes.span) {
            rows += 1
            cells += scanner.cells.count
          }
        })
    }
    let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
    print(
      """
      {"bytes": \(bytes.count), "rows": \(rows), "cells": \(cells), "seconds": \(seconds), "mb_per_second": \(Int(Double(bytes.count) / seconds / 1e6))}
      """)
  }
}

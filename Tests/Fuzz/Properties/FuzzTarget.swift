/// One part of the reading, tried with any bytes at all.
enum FuzzTarget: String, CaseIterable, Sendable {
  case scanner, encoding, finder, dates, numbers, names, sheet, workbook, repetition, project

  /// Reads the bytes and checks what must hold of any reading; answers the first thing that does not, and nil when all is well.
  func violation(_ bytes: [UInt8]) -> String? {
    do throws(Violation) {
      switch self {
      case .scanner: try checkScanner(bytes)
      case .encoding: try checkEncoding(bytes)
      case .finder: try checkFinder(bytes)
      case .dates: try checkDates(bytes)
      case .numbers: try checkNumbers(bytes)
      case .names: try checkNames(bytes)
      case .sheet: try checkSheet(bytes)
      case .workbook: try checkWorkbook(bytes)
      case .repetition: try checkRepetition(bytes)
      case .project: try checkProject(bytes)
      }
      return nil
    } catch {
      return error.text
    }
  }
}

/// What does not hold of a reading.
struct Violation: Error {
  var text: String
}

func require(_ holds: Bool, _ text: @autoclosure () -> String) throws(Violation) {
  if !holds { throw Violation(text: text()) }
}

/// Any bytes as the text that the stages behind the decoder are given: valid UTF-8.
func valid(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

/// Line ends in a text: CR LF, LF or CR.
func lineEnds(_ bytes: some Collection<UInt8>) -> Int {
  var count = 0
  var before: UInt8 = 0
  for byte in bytes {
    if byte == 13 || byte == 10 && before != 13 { count += 1 }
    before = byte
  }
  return count
}

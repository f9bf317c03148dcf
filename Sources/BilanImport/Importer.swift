public import BilanModel

/// What the project knows that sheets refer to; without a project, nothing.
struct Vocabulary: Sendable {
  let project: Project?
  let activities: ActivityIndex
  let metrics: MetricIndex
  /// REFNIS codes of the project's communes: where a name has several meanings, these are meant.
  let communes: Set<UInt32>

  init(_ project: Project?) {
    self.project = project
    activities = ActivityIndex(project?.axes ?? [])
    metrics = MetricIndex(project?.metrics ?? [])
    communes = Set((project?.communes ?? []).compactMap { UInt32($0.code.text) })
  }
}

/// Reads sheets of any shape, one after another, and says what it understood.
///
/// An importer remembers headers, words and places from sheet to sheet, which only makes it faster: no reading depends on an earlier one. One importer serves one thread.
public struct Importer {
  private let vocabulary: Vocabulary
  private let options: SessionContext
  private let purpose: Purpose
  private var finder: TableFinder
  private var attendanceForm: AttendanceForm
  private var campaignForm: CampaignForm

  /// - Parameters:
  ///   - project: what activities, axes, metrics and communes there are; nil to read without a project.
  ///   - options: what the user says of the session of all sheets read.
  ///   - purpose: whether the readings are to be kept and shown, or only counted.
  public init(
    project: Project?, options: SessionOptions = SessionOptions(), purpose: Purpose = .keeping
  ) {
    vocabulary = Vocabulary(project)
    self.options = options.context
    self.purpose = purpose
    finder = TableFinder(metrics: vocabulary.metrics)
    attendanceForm = AttendanceForm(vocabulary)
    campaignForm = CampaignForm(vocabulary)
  }

  /// What readings are for, and so how much they need to hold.
  public enum Purpose: Sendable {
    /// To be checked by people, and kept: with names as written, a summary, and every note.
    case keeping
    /// To be counted at once and forgotten: without them.
    case figures
  }

  /// Reads one file. All that is wrong is in the reading's diagnostics; nothing is thrown.
  public mutating func read(_ path: String) -> SheetReading {
    var reading = SheetReading(file: path, purpose: purpose)
    do {
      let file = try SheetFile(reading: path)
      reading.source.hash = file.hash
      guard !file.bytes.isEmpty else {
        reading.refuse(.emptyFile)
        return reading
      }
      guard let text = decode(file.bytes, into: &reading) else { return reading }
      read(text, into: &reading)
    } catch {
      reading.refuse(.unreadableFile, ["reason": .localized(reason: error.reason)])
    }
    return reading
  }

  private func decode(_ bytes: [UInt8], into reading: inout SheetReading) -> DecodedText? {
    guard let text = try? DecodedText(bytes) else {
      let isArchive = bytes.starts(with: [0x50, 0x4B])
      reading.refuse(.notText, ["reason": .localized(reason: isArchive ? "ZIP" : "BINARY")])
      return nil
    }
    // Cells are ranges of 32 bits, and text can grow when it is decoded.
    guard text.bytes.count < Int(Int32.max) else {
      reading.refuse(.unreadableFile, ["reason": .localized(reason: "EFBIG")])
      return nil
    }
    reading.encoding = text.encoding.rawValue
    reading.hasByteOrderMark = text.hasMark
    if text.encoding == .windows1252 {
      reading.note(.encodingGuessed, ["encoding": .text(text.encoding.rawValue)])
    }
    if text.unreadable > 0 { reading.note(.unreadableBytes, ["count": .count(text.unreadable)]) }
    return text
  }

  private mutating func read(_ text: DecodedText, into reading: inout SheetReading) {
    let span = text.bytes.span
    guard let header = finder.header(in: span, from: text.start) else {
      reading.refuse(.noTable)
      return
    }
    reading.delimiter = String(UnicodeScalar(header.delimiter))
    reading.headerLine = Int(header.line)
    let above = Preamble.context(in: span, from: text.start, header: header)
    let name = FileNameReading.context(of: reading.source.name)
    let table = FoundTable(
      start: text.start, header: header, options: options,
      context: above.completed(by: name))
    switch header.kind {
    case .attendance: attendanceForm.read(span, table, into: &reading)
    case .campaign: campaignForm.read(span, table, into: &reading)
    }
  }
}

/// A table within a text, and what is said of its session outside the rows.
struct FoundTable {
  var start: Int
  var header: TableHeader
  /// From the command line: holds before the row's own cells.
  var options: SessionContext
  /// From the lines above and the file's name: holds where the row says nothing.
  var context: SessionContext

  /// A scanner that stands behind the header.
  func scanner(in text: Span<UInt8>) -> RowScanner {
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row < header.row, scanner.next(in: text) {}
    return scanner
  }
}

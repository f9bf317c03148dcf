internal import BilanModel
internal import CXLSXWriter

/// All formats of a workbook, made once: one font, dark blue, thin grey rules.
struct CellStyles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What stands outside of tables' rows.
  enum Role: CaseIterable {
    case reportTitle, subtitle, sheetTitle, heading, subheading, paragraph, item, note
    case label, blankLabel, fieldText, tableTitle, header, numberHeader
    /// A place to write on, one for an amount of money, and the sum of such; a link to another sheet, what a sheet is for, the line that says whether all is well.
    case blank, blankAmount, blankTotal, link, contents, verdict
  }

  /// How a cell of a table is written.
  enum Body: Int, CaseIterable {
    case text, wrapped, whole, decimal, amount, hours, asItIs, percent, change, factor, signed, signedDecimal, points, signedPoints
    case day, month, missing, missingNumber, centred
  }

  /// What a condition makes of a cell.
  enum Mark: CaseIterable { case good, bad }

  static let fontName = "Calibri"
  static let bodySize = 10.0
  /// The height of a row of one line, in points. Not the 15 of Excel's own default: the library writes that down nowhere,
  /// and other viewers then choose a height of theirs, so that pages are not the ones counted here.
  static let rowHeight = 14.25
  /// The room an indent takes, in units of column width: texts stand off the figures at their left.
  static let indent = 1.4
  static let darkBlue: lxw_color_t = 0x1F3864

  private let roles: [Role: Format]
  private let bodies: [Format]
  /// Those of numbers that have a range around them or that no formula gives.
  private let numbers: [NumberLook: Format]
  private let marks: [Mark: Format]
  /// What those of them show besides a number that show more.
  let words: [Format: FormatWords]

  private struct NumberLook: Hashable {
    var kind: Table.Row.Kind
    var body: Body
    /// A number with the range around it is still a number: the range is part of its format.
    var range: ClosedRange<Int>?
    /// Numbers that no formula gives stand on a ground of their own.
    var isFixed: Bool
    var isTall = false

    /// Nil where the look is that of any number.
    init?(_ cell: Cell, in kind: Table.Row.Kind) {
      (range, isFixed) = (cell.range, cell.isFixed)
      guard range != nil || isFixed, cell.isNumber else { return nil }
      (self.kind, body) = (kind, cell.body)
    }
  }

  init(workbook: borrowing WorkbookFile, for report: Report) throws(ExportError) {
    var roles: [Role: Format] = [:]
    for role in Role.allCases {
      let format = try Self.newFormat(in: workbook)
      role.apply(to: format)
      roles[role] = format
    }
    let style = NumberStyle(report.language)
    var bodies: [Format] = []
    for kind in [Table.Row.Kind.body, .subtotal, .total] {
      for isTall in [false, true] {
        for body in Body.allCases {
          let format = try Self.newFormat(in: workbook, isTall: isTall)
          body.apply(to: format, style)
          kind.apply(to: format)
          bodies.append(format)
        }
      }
    }
    var numbers: [NumberLook: Format] = [:]
    for row in report.sections.flatMap(\.blocks).flatMap(\.rows) {
      for cell in row.cells {
        try Self.add(cell, row.kind, to: &numbers, style, in: workbook)
        // What no formula is long enough for becomes such a number when it is written.
        if case .derived(let derivation, let shown) = cell, derivation.isOfSums {
          try Self.add(.fixed(shown), row.kind, to: &numbers, style, in: workbook)
        }
      }
    }
    var marks: [Mark: Format] = [:]
    for mark in Mark.allCases { marks[mark] = try Self.newMark(mark, in: workbook) }
    self.roles = roles
    self.bodies = bodies
    self.numbers = numbers
    self.marks = marks
    words = Self.words(of: bodies + numbers.values + roles.values)
  }

  private static func words(of formats: [Format]) -> [Format: FormatWords] {
    formats.reduce(into: [:]) { words, format in
      let code = withUnsafeBytes(of: format.pointee.num_format) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      words[format] = FormatWords(code)
    }
  }

  private static func add(
    _ cell: Cell, _ kind: Table.Row.Kind, to numbers: inout [NumberLook: Format], _ style: NumberStyle, in workbook: borrowing WorkbookFile
  ) throws(ExportError) {
    guard var look = NumberLook(cell, in: kind), numbers[look] == nil else { return }
    numbers[look] = try newNumber(look, style, in: workbook)
    look.isTall = true
    numbers[look] = try newNumber(look, style, in: workbook)
  }

  private static func newNumber(_ look: NumberLook, _ style: NumberStyle, in workbook: borrowing WorkbookFile) throws(ExportError) -> Format {
    let format = try newFormat(in: workbook, isTall: look.isTall)
    look.body.apply(to: format, style)
    if let range = look.range { format_set_num_format(format, "#,##0\" [\(range.lowerBound)–\(range.upperBound)]\"") }
    look.kind.apply(to: format)
    if look.isFixed { format_set_bg_color(format, 0xEDE7F6) }
    return format
  }

  private static func newMark(_ mark: Mark, in workbook: borrowing WorkbookFile) throws(ExportError) -> Format {
    let format = try newFormat(in: workbook)
    format_set_font_color(format, mark == .good ? 0x0B5D33 : 0xFFFFFF)
    format_set_bg_color(format, mark == .good ? 0xD5EFDF : 0xB3261E)
    format_set_bold(format)
    return format
  }

  subscript(role: Role) -> Format? { roles[role] }

  /// The look in a row of one line, or in a tall one, where all cells begin at the top.
  subscript(kind: Table.Row.Kind, body: Body, isTall isTall: Bool = false) -> Format {
    bodies[(kind.place * 2 + (isTall ? 1 : 0)) * Body.allCases.count + body.rawValue]
  }

  subscript(kind: Table.Row.Kind, number cell: Cell, isTall isTall: Bool = false) -> Format {
    var look = NumberLook(cell, in: kind)
    look?.isTall = isTall
    return look.flatMap { numbers[$0] } ?? self[kind, cell.body, isTall: isTall]
  }

  subscript(mark: Mark) -> Format? { marks[mark] }

  private static func newFormat(in workbook: borrowing WorkbookFile, isTall: Bool = true) throws(ExportError) -> Format {
    let format = try workbook.newFormat()
    format_set_align(format, UInt8((isTall ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER).rawValue))
    return format
  }
}

extension Report.Block {
  fileprivate var rows: [Table.Row] {
    if case .table(let table) = self { table.rows } else { [] }
  }
}

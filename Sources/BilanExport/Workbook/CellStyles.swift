internal import BilanModel
internal import CXLSXWriter

/// All formats of a workbook, made once: one font, dark blue, thin grey rules.
struct CellStyles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What stands outside of tables' rows.
  enum Role: CaseIterable {
    case reportTitle, subtitle, sheetTitle, heading, subheading, paragraph, item, note
    case label, fieldText, tableTitle, header, numberHeader
    /// A place to write on, a link to another sheet, what a sheet is for, the line that says whether all is well.
    case blank, link, contents, verdict
  }

  /// How a cell of a table is written.
  enum Body: Int, CaseIterable {
    case text, wrapped, whole, decimal, hours, asItIs, percent, signed, signedDecimal, day, month, missing, centred
  }

  /// What a condition makes of a cell.
  enum Mark: CaseIterable { case good, bad }

  static let fontName = "Calibri"
  static let bodySize = 10.0
  /// The room an indent takes, in units of column width: texts stand off the figures at their left.
  static let indent = 1.4
  static let darkBlue: lxw_color_t = 0x1F3864

  private let roles: [Role: Format]
  private let bodies: [Format]
  /// A number with the range around it is still a number: the range is part of its format.
  private let ranges: [Ranged: Format]

  /// Numbers of different people or organisations stand on a ground of their own.
  private let uniques: [Ranged: Format]
  private let marks: [Mark: Format]

  private struct Ranged: Hashable {
    var kind: Table.Row.Kind
    var range: ClosedRange<Int>?
  }

  init(workbook: borrowing WorkbookFile, for report: Report) throws(ExportError) {
    var roles: [Role: Format] = [:]
    for role in Role.allCases {
      let format = try Self.newFormat(in: workbook)
      role.apply(to: format)
      roles[role] = format
    }
    var bodies: [Format] = []
    for kind in [Table.Row.Kind.body, .subtotal, .total] {
      for body in Body.allCases {
        let format = try Self.newFormat(in: workbook)
        body.apply(to: format)
        kind.apply(to: format)
        bodies.append(format)
      }
    }
    var (ranges, uniques): ([Ranged: Format], [Ranged: Format]) = ([:], [:])
    for row in report.sections.flatMap(\.blocks).flatMap(\.rows) {
      for cell in row.cells {
        let look = Ranged(kind: row.kind, range: cell.range)
        if look.range != nil, ranges[look] == nil { ranges[look] = try Self.newNumber(look, in: workbook) }
        guard case .unique = cell, uniques[look] == nil else { continue }
        let format = try Self.newNumber(look, in: workbook)
        format_set_bg_color(format, 0xEDE7F6)
        uniques[look] = format
      }
    }
    var marks: [Mark: Format] = [:]
    for mark in Mark.allCases {
      let format = try Self.newFormat(in: workbook)
      format_set_font_color(format, mark == .good ? 0x0B5D33 : 0xFFFFFF)
      format_set_bg_color(format, mark == .good ? 0xD5EFDF : 0xB3261E)
      format_set_bold(format)
      marks[mark] = format
    }
    self.roles = roles
    self.bodies = bodies
    self.ranges = ranges
    self.uniques = uniques
    self.marks = marks
  }

  private static func newNumber(_ look: Ranged, in workbook: borrowing WorkbookFile) throws(ExportError) -> Format {
    let format = try newFormat(in: workbook)
    let bounds = look.range.map { "\" [\($0.lowerBound)–\($0.upperBound)]\"" } ?? ""
    format_set_num_format(format, "#,##0" + bounds)
    format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    format_set_indent(format, 1)
    look.kind.apply(to: format)
    return format
  }

  subscript(role: Role) -> Format? { roles[role] }

  subscript(kind: Table.Row.Kind, body: Body) -> Format {
    bodies[kind.place * Body.allCases.count + body.rawValue]
  }

  subscript(kind: Table.Row.Kind, range: ClosedRange<Int>) -> Format { ranges[Ranged(kind: kind, range: range)] ?? self[kind, .whole] }

  subscript(kind: Table.Row.Kind, unique range: ClosedRange<Int>?) -> Format { uniques[Ranged(kind: kind, range: range)] ?? self[kind, .whole] }

  subscript(mark: Mark) -> Format? { marks[mark] }

  private static func newFormat(in workbook: borrowing WorkbookFile) throws(ExportError) -> Format {
    guard let format = workbook_add_format(workbook.handle) else {
      throw .workbook(reason: "no memory for a format")
    }
    format_set_font_name(format, fontName)
    format_set_font_size(format, bodySize)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }
}

extension Report.Block {
  fileprivate var rows: [Table.Row] {
    if case .table(let table) = self { table.rows } else { [] }
  }
}

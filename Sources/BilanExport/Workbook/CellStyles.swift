internal import BilanModel
internal import CXLSXWriter

/// All formats of a workbook, made once: one font, dark blue, thin grey rules.
struct CellStyles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What stands outside of tables' rows.
  enum Role: CaseIterable {
    case reportTitle, subtitle, sheetTitle, heading, subheading, paragraph, item, note
    case label, fieldText, tableTitle, header, numberHeader
  }

  /// How a cell of a table is written.
  enum Body: Int, CaseIterable {
    case text, wrapped, whole, decimal, percent, signed, signedDecimal, day, missing
  }

  static let fontName = "Calibri"
  static let bodySize = 10.0
  /// The room an indent takes, in units of column width: texts stand off the figures at their left.
  static let indent = 1.4
  static let darkBlue: lxw_color_t = 0x1F3864

  private let roles: [Role: Format]
  private let bodies: [Format]
  /// A number with the range around it is still a number: the range is part of its format.
  private let ranges: [Ranged: Format]

  private struct Ranged: Hashable {
    var kind: Table.Row.Kind
    var range: ClosedRange<Int>
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
    var ranges: [Ranged: Format] = [:]
    for row in report.sections.flatMap(\.blocks).flatMap(\.rows) {
      for case .range(_, let range) in row.cells where ranges[Ranged(kind: row.kind, range: range)] == nil {
        let format = try Self.newFormat(in: workbook)
        format_set_num_format(format, "#,##0\" [\(range.lowerBound)–\(range.upperBound)]\"")
        format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        row.kind.apply(to: format)
        ranges[Ranged(kind: row.kind, range: range)] = format
      }
    }
    self.roles = roles
    self.bodies = bodies
    self.ranges = ranges
  }

  subscript(role: Role) -> Format? { roles[role] }

  subscript(kind: Table.Row.Kind, body: Body) -> Format {
    bodies[kind.place * Body.allCases.count + body.rawValue]
  }

  subscript(kind: Table.Row.Kind, range: ClosedRange<Int>) -> Format { ranges[Ranged(kind: kind, range: range)] ?? self[kind, .whole] }

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

extension Table.Row.Kind {
  fileprivate var place: Int {
    switch self {
    case .body: 0
    case .subtotal: 1
    case .total: 2
    }
  }

  fileprivate func apply(to format: CellStyles.Format) {
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bottom_color(format, 0xD0D5DB)
    switch self {
    case .body: break
    case .subtotal: format_set_bg_color(format, 0xF1F4F9)
    case .total:
      format_set_bg_color(format, 0xDCE5F1)
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_top_color(format, CellStyles.darkBlue)
    }
  }
}

extension CellStyles.Body {
  fileprivate func apply(to format: CellStyles.Format) {
    switch self {
    case .text, .wrapped:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
      if self == .wrapped { format_set_text_wrap(format) }
    case .day: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .missing:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_italic(format)
      format_set_font_color(format, 0x6B7280)
    case .whole, .decimal, .percent, .signed, .signedDecimal:
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if let pattern { format_set_num_format(format, pattern) }
  }

  /// Excel's number format; the viewer puts in the marks of its own language.
  var pattern: String? {
    switch self {
    case .whole: "#,##0"
    case .decimal: "#,##0.0"
    case .percent: "0.0%"
    case .signed: "+#,##0;-#,##0;0"
    case .signedDecimal: "+#,##0.0;-#,##0.0;0.0"
    case .day: "dd/mm/yyyy"
    case .text, .wrapped, .missing: nil
    }
  }
}

extension CellStyles.Role {
  /// The size of the font in points.
  var size: Double {
    switch self {
    case .reportTitle: 16
    case .sheetTitle: 14
    case .heading: 12
    case .subtitle, .subheading, .tableTitle, .paragraph, .item: 11
    case .label, .fieldText, .header, .numberHeader: CellStyles.bodySize
    case .note: 9
    }
  }

  fileprivate func apply(to format: CellStyles.Format) {
    format_set_font_size(format, size)
    format_set_text_wrap(format)
    switch self {
    case .reportTitle, .sheetTitle, .heading, .subheading, .tableTitle:
      format_set_bold(format)
      format_set_font_color(format, CellStyles.darkBlue)
    case .subtitle: format_set_font_color(format, 0x4B5563)
    case .note:
      format_set_italic(format)
      format_set_font_color(format, 0x4B5563)
    case .item: format_set_indent(format, 1)
    case .paragraph: break
    case .label, .fieldText: applyField(to: format)
    case .header, .numberHeader: applyHeader(to: format)
    }
    if self == .sheetTitle {
      format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_bottom_color(format, CellStyles.darkBlue)
    }
  }

  private func applyField(to format: CellStyles.Format) {
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bottom_color(format, 0xD0D5DB)
    guard self == .label else { return }
    format_set_bold(format)
    format_set_bg_color(format, 0xF1F4F9)
  }

  private func applyHeader(to format: CellStyles.Format) {
    format_set_bold(format)
    format_set_font_color(format, 0xFFFFFF)
    format_set_bg_color(format, CellStyles.darkBlue)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let side = self == .header ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT
    format_set_align(format, UInt8(side.rawValue))
    if self == .header { format_set_indent(format, 1) }
  }
}

internal import BilanModel
internal import CXLSXWriter

extension Table.Row.Kind {
  var place: Int {
    switch self {
    case .body: 0
    case .subtotal: 1
    case .total: 2
    }
  }

  func apply(to format: CellStyles.Format) {
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
  func apply(to format: CellStyles.Format, _ style: NumberStyle) {
    switch self {
    case .text, .wrapped:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
      if self == .wrapped { format_set_text_wrap(format) }
    case .month:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
    case .day, .centred: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .missing, .missingNumber:
      format_set_align(format, UInt8((self == .missing ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT).rawValue))
      format_set_italic(format)
      format_set_font_color(format, 0x6B7280)
    case .whole, .decimal, .amount, .hours, .asItIs, .percent, .change, .factor, .signed, .signedDecimal, .points, .signedPoints:
      // Without an indent, which LibreOffice heeds in some rows of a column and not in others.
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if let pattern = pattern(in: style) { format_set_num_format(format, pattern) }
  }

  /// The same with the signs of a language: the space before that of a percentage, and what stands behind points.
  func pattern(in style: NumberStyle) -> String? {
    guard self == .points || self == .signedPoints else { return pattern.map(style.percentPattern) }
    return pattern?.split(separator: ";").map { "\($0)\"\(style.pointsSign)\"" }.joined(separator: ";")
  }

  /// Excel's number format; the viewer puts in the marks of its own language.
  var pattern: String? {
    switch self {
    case .whole: "#,##0"
    case .decimal: "#,##0.0"
    case .amount: "#,##0.00"
    // `#,##0.##` would leave Excel a dangling mark behind a whole number: "32,".
    case .hours, .asItIs: "General"
    case .percent: "#,##0.0%"
    // The true minus: as wide as the plus.
    case .change: "+#,##0.0%;\"−\"#,##0.0%;0.0%"
    case .factor: "\"×\"#,##0"
    case .signed: "+#,##0;\"−\"#,##0;0"
    case .signedDecimal: "+#,##0.0;\"−\"#,##0.0;0.0"
    case .points: "0.0"
    case .signedPoints: "+#,##0.0;\"−\"#,##0.0;0.0"
    case .day: "dd/mm/yyyy"
    case .month: "mm/yyyy"
    case .text, .wrapped, .missing, .missingNumber, .centred: nil
    }
  }
}

extension NumberStyle {
  /// A number format with the space before the sign that the language asks for.
  func percentPattern(_ pattern: String) -> String {
    percentSign == "%" ? pattern : pattern.replacing("%", with: "\"\(percentSign.dropLast())\"%")
  }
}

extension Cell {
  /// How its number is written.
  var body: CellStyles.Body {
    switch shown {
    case .quotient(let quotient, _, _): quotient.form == .percent ? .percent : .decimal
    case .decimal: .decimal
    case .percent: .percent
    // What rounds to nothing has no sign, as in the text report.
    case .change(let value): value.rounded(scale: 1_000) == 0 ? .percent : .change
    case .factor: .factor
    case .difference(let value): value.denominator == 1 ? .signed : value.rounded(scale: 10) == 0 ? .decimal : .signedDecimal
    case .hoursDifference(let value): value.rounded(scale: 10) == 0 ? .decimal : .signedDecimal
    case .pointsDifference(let value): value.rounded(scale: 10) == 0 ? .points : .signedPoints
    case .amount: .amount
    case .day: .day
    case .month: .month
    default: .whole
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
    case .label, .blankLabel, .fieldText, .header, .numberHeader, .blank, .blankAmount, .blankTotal, .link, .contents: CellStyles.bodySize
    case .verdict: 12
    // Printed with eight points where a sheet is made smaller.
    case .note: CellStyles.bodySize
    }
  }

  func apply(to format: CellStyles.Format) {
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
    case .label, .blankLabel, .fieldText: applyField(to: format)
    case .blank, .blankAmount, .blankTotal: applyBlank(to: format)
    case .link:
      format_set_font_color(format, 0x1D4ED8)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, 0xD0D5DB)
    case .contents: format_set_font_color(format, 0x4B5563)
    case .verdict:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_indent(format, 1)
    case .header, .numberHeader: applyHeader(to: format)
    }
    if self == .sheetTitle {
      format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_bottom_color(format, CellStyles.darkBlue)
    }
  }

  private func applyBlank(to format: CellStyles.Format) {
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0xB8A25A)
    // A sum is not to be filled in: it looks like any other total.
    format_set_bg_color(format, self == .blankTotal ? 0xDCE5F1 : 0xFFF9E3)
    guard self != .blank else { return }
    format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    format_set_num_format(format, "#,##0.00;\"−\"#,##0.00")
    if self == .blankTotal { format_set_bold(format) }
  }

  private func applyField(to format: CellStyles.Format) {
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bottom_color(format, 0xD0D5DB)
    guard self != .fieldText else { return }
    format_set_bold(format)
    format_set_bg_color(format, 0xF1F4F9)
    if self == .blankLabel { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
  }

  private func applyHeader(to format: CellStyles.Format) {
    format_set_bold(format)
    format_set_font_color(format, 0xFFFFFF)
    format_set_bg_color(format, CellStyles.darkBlue)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let side = self == .header ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT
    format_set_align(format, UInt8(side.rawValue))
    // A header as wide as its column would touch the next one.
    format_set_left(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_left_color(format, 0xFFFFFF)
    if self == .header { format_set_indent(format, 1) }
  }
}

internal import BilanModel
internal import CXLSXWriter

/// How a sheet is printed: A4, one page wide, with the report's title, the sheet's name and page numbers.
struct PageSetup {
  let report: Report
  let sheetName: String
  let isLandscape: Bool
  let fitsOnePage: Bool
  /// How large the sheet is printed, of 1, so that its columns stand on one page.
  private let scale: Double

  init(of report: Report, sheet name: String, _ section: Report.Section, _ grid: SheetGrid) {
    (self.report, sheetName, isLandscape, fitsOnePage) = (report, name, section.isLandscape, section.fitsOnePage)
    scale = min(1, (Self.paper(isLandscape).width - Self.side * 144) / (grid.pixels * 0.75))
  }

  /// Margins in inches: left and right, top and bottom.
  private static let (side, end) = (0.5, 0.6)

  /// A4 in points.
  private static func paper(_ isLandscape: Bool) -> (width: Double, height: Double) { isLandscape ? (842, 595) : (595, 842) }

  /// Eight points on paper: head and foot are made smaller with the sheet. The quoted font after the size keeps digits at the start of a title apart from the size.
  private var font: String { "&\(Int((8 / scale).rounded(.up)))&\"\(CellStyles.fontName),Regular\"" }

  /// How large letters of a chart are on the sheet so that they are printed with eight points.
  var smallestInChart: Double { (16 / scale).rounded(.up) / 2 }

  /// All but the foot of the page.
  func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>) throws(ExportError) {
    worksheet_set_paper(sheet, 9)
    if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_set_margins(sheet, Self.side, Self.side, Self.end, Self.end)
    worksheet_fit_to_pages(sheet, 1, fitsOnePage ? 1 : 0)
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    try check(worksheet_set_header(sheet, head))
  }

  func setFoot(of sheet: UnsafeMutablePointer<lxw_worksheet>, sealedAs code: String?) throws(ExportError) {
    try check(worksheet_set_footer(sheet, foot(sealedAs: code)))
  }

  /// What a seal holds of the sheet's pages.
  ///
  /// - Parameter area: The cells that are printed.
  func sealed(_ area: String) -> SealedPage { SealedPage(head: head, foot: foot(sealedAs: ""), area: area) }

  private var head: String { "&L\(font)\(literal(report.title, limit: 70))&R\(font)\(literal(sheetName, limit: 31))" }

  /// - Parameter code: The page that somebody signs tells which workbook it belongs to; nil where it is not sealed.
  private func foot(sealedAs code: String?) -> String {
    let seal = code.map { "\(Self.seal[report.language]) \($0) · " } ?? ""
    return "&L\(font)\(subtitle(limit: seal.isEmpty ? 100 : 85))&R\(font)\(seal)\(Self.page[report.language]) &P/&N"
  }

  /// How many points of the sheet stand on one printed page.
  var pageHeight: Double {
    // A little less than the paper: viewers round the scale and the heights of rows.
    (Self.paper(isLandscape).height - Self.end * 144) / scale * 0.98
  }

  /// The line under the report's title as far as there is room: what it is, then its number; what it is compared with is left out first.
  private func subtitle(limit: Int) -> String {
    var parts = report.subtitle.split(separator: " · ").map(String.init)
    while parts.count > 1, parts.joined(separator: " · ").utf16.count > limit { parts.remove(at: 1) }
    return literal(parts.joined(separator: " · "), limit: limit)
  }

  /// The text without meaning to the header's own language of codes, and short enough for its 255 characters.
  private func literal(_ text: String, limit: Int) -> String {
    let line = text.cellText.split(whereSeparator: \.isNewline).joined(separator: " ")
    let cut = line.cut(toUTF16: limit)
    return (cut == line ? line : cut + "…").reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
  }

  private static let seal = Localized(fr: "sceau", nl: "zegel", en: "seal")
  private static let page = Localized(fr: "page", nl: "pagina", en: "page")
}

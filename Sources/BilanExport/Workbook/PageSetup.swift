internal import BilanModel
internal import CXLSXWriter

/// How a sheet is printed: A4, one page wide, with the report's title, the sheet's name and page numbers.
struct PageSetup {
  let report: Report
  let sheetName: String
  let isLandscape: Bool
  let fitsOnePage: Bool

  init(of report: Report, sheet name: String, _ section: Report.Section) {
    (self.report, sheetName, isLandscape, fitsOnePage) = (report, name, section.isLandscape, section.fitsOnePage)
  }

  /// Margins in inches: left and right, top and bottom.
  private static let (side, end) = (0.5, 0.6)

  /// The quoted font after the size keeps digits at the start of a title apart from the size.
  private static let font = "&8&\"\(CellStyles.fontName),Regular\""

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

  private var head: String { "&L\(Self.font)\(literal(report.title, limit: 70))&R\(Self.font)\(literal(sheetName, limit: 31))" }

  /// - Parameter code: The page that somebody signs tells which workbook it belongs to; nil where it is not sealed.
  private func foot(sealedAs code: String?) -> String {
    let seal = code.map { "\(Self.seal[report.language]) \($0) · " } ?? ""
    return "&L\(Self.font)\(literal(report.subtitle, limit: seal.isEmpty ? 100 : 85))&R\(Self.font)\(seal)\(Self.page[report.language]) &P/&N"
  }

  /// How many points of a sheet with this grid stand on one printed page.
  func pageHeight(for grid: SheetGrid) -> Double {
    let (width, height) = isLandscape ? (842.0, 595.0) : (595.0, 842.0)
    let scale = min(1, (width - Self.side * 144) / (grid.pixels * 0.75))
    // A little less than the paper: viewers round the scale and the heights of rows.
    return (height - Self.end * 144) / scale * 0.98
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

/// An Office Open XML workbook (`.xlsx`, transitional or strict, `.xlsm`): its sheets, and what they share.
final class OfficeBook {
  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let contents: Contents
  private var strings = SharedStrings()
  private var styles = CellStyles()
  private let targets: [String: Relation]
  private let home: String

  var sheets: [SheetMention] {
    contents.sheets.map { sheet in
      let type = targets[sheet.relation]?.type ?? ""
      let kind: SheetMention.Kind = type.hasSuffix("/worksheet") ? .cells : type.hasSuffix("/chartsheet") ? .chart : .macros
      return SheetMention(name: sheet.name, isHidden: sheet.isHidden, kind: kind)
    }
  }

  /// Names that the workbook gives to some of its cells.
  var cellNames: Set<String> { contents.cellNames }

  /// What these names stand for, those left out that Excel keeps for itself.
  var definedNames: [String: String] { contents.definedNames.filter { !$0.key.hasPrefix("_xlnm.") } }

  /// Whether days are counted from 1904, and not from 1900.
  var is1904: Bool { contents.is1904 }

  /// Whether the workbook carries a program of its own, which is never looked at.
  let hasMacros: Bool

  init(_ archive: ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFailure) {
    self.archive = archive
    self.limits = limits
    let start = try OfficeBook.relations(of: "", in: archive).values.first { $0.type.hasSuffix("/officeDocument") }
    let main = start?.target ?? "xl/workbook.xml"
    home = main
    contents = Contents()
    try archive.parse(main, contents, depth: limits.depth)
    targets = try OfficeBook.relations(of: main, in: archive)
    hasMacros = archive.names.contains { $0.hasSuffix("vbaproject.bin") }
    if let part = targets.values.first(where: { $0.type.hasSuffix("/sharedStrings") })?.target, archive.contains(part) {
      let reader = SharedStrings.Reader(limits)
      try archive.parse(part, reader, depth: limits.depth)
      strings = reader.strings
    }
    if let part = targets.values.first(where: { $0.type.hasSuffix("/styles") })?.target, archive.contains(part) {
      let reader = CellStyles.Reader()
      try archive.parse(part, reader, depth: limits.depth)
      styles = reader.result
    }
  }

  /// Reads the cells of one sheet.
  func worksheet(_ index: Int) throws(WorkbookFailure) -> Worksheet {
    let mention = contents.sheets[index]
    guard let part = targets[mention.relation]?.target else { throw .damaged(.missingPart(mention.name)) }
    let reader = OfficeSheet(mention.name, strings: strings, styles: styles, is1904: contents.is1904, limits: limits)
    try archive.parse(part, reader, depth: limits.depth)
    var sheet = reader.sheet
    // The texts of all sheets are as large as a sheet, and the last one has been read.
    if index == sheets.lastIndex(where: { $0.kind == .cells && !$0.isHidden }) { strings = SharedStrings() }
    for relation in try OfficeBook.relations(of: part, in: archive).values {
      if relation.type.hasSuffix("/pivotTable") {
        let location = PivotLocation()
        try archive.parse(relation.target, location, depth: limits.depth)
        if let range = location.range { sheet.pivots.append(range) }
      } else if relation.type.hasSuffix("/comments"), archive.contains(relation.target) {
        let comments = CommentedCells()
        try archive.parse(relation.target, comments, depth: limits.depth)
        sheet.commented = comments.cells
      }
    }
    return sheet
  }

  /// Which cells of a sheet are printed, as a formula names them; empty where all are.
  func printArea(_ index: Int) -> String { contents.printAreas[index] ?? "" }

  /// Hands over each filled cell of a sheet as values and formulas, and gives back what of it is hidden, and the words of its printed pages.
  func readRaw(_ index: Int, _ use: @escaping (BookCell) -> Void) throws(WorkbookFailure) -> (HiddenParts, PageWords) {
    guard let part = targets[contents.sheets[index].relation]?.target else { throw .damaged(.missingPart(contents.sheets[index].name)) }
    let reader = RawSheet(strings, formats: styles.codes, limits, use)
    try archive.parse(part, reader, depth: limits.depth)
    return (reader.hidden, reader.pageWords)
  }

  /// What is drawn over the cells of a sheet.
  func drawings(_ index: Int) throws(WorkbookFailure) -> Drawings {
    var found = Drawings()
    guard let part = targets[contents.sheets[index].relation]?.target else { return found }
    for drawing in try OfficeBook.relations(of: part, in: archive).values where drawing.type.hasSuffix("/drawing") && archive.contains(drawing.target) {
      let reader = DrawingReader()
      try archive.parse(drawing.target, reader, depth: limits.depth)
      found.others += reader.others
      for chart in try OfficeBook.relations(of: drawing.target, in: archive).values where archive.contains(chart.target) {
        guard chart.type.hasSuffix("/chart") else { continue }
        let reader = ChartReader(limits)
        try archive.parse(chart.target, reader, depth: limits.depth)
        found.charts.append(reader.chart)
        found.others += try OfficeBook.relations(of: chart.target, in: archive).values.count { $0.type.hasSuffix("/chartUserShapes") }
      }
    }
    return found
  }

  // MARK: - Parts that lead to others

  struct Relation {
    var type: String
    var target: String
  }

  /// What a part refers to within the package, by identifier; what lies outside is left out, and never opened.
  private static func relations(of part: String, in archive: ZipArchive) throws(WorkbookFailure) -> [String: Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard archive.contains(name) else { return [:] }
    let reader = RelationReader(folder)
    try archive.parse(name, reader)
    return reader.relations
  }

  private final class RelationReader: XMLHandler {
    private(set) var relations: [String: Relation] = [:]
    private let folder: String
    private let names = (
      relation: XMLName("Relationship"), id: XMLName("Id"), type: XMLName("Type"), target: XMLName("Target"), mode: XMLName("TargetMode")
    )

    init(_ folder: String) { self.folder = folder }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == names.relation, attributes.string(names.mode) != "External", let id = attributes.string(names.id),
        let type = attributes.string(names.type), let target = attributes.string(names.target)
      else { return }
      relations[id] = Relation(type: type, target: RelationReader.resolved(target, in: folder))
    }

    /// The name of a part as seen from the folder of another: `/xl/a.xml`, `a.xml`, `../a.xml`.
    private static func resolved(_ target: String, in folder: String) -> String {
      var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
      for step in target.split(separator: "/") where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(step) }
      }
      return steps.joined(separator: "/")
    }
  }

  private final class Contents: XMLHandler {
    private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private(set) var is1904 = false
    /// Names that the workbook gives to some of its cells.
    private(set) var cellNames: Set<String> = []
    private(set) var definedNames: [String: String] = [:]
    /// By the number of the sheet.
    private(set) var printAreas: [Int: String] = [:]
    private var defined: (name: String, sheet: Int?, text: [UInt8])?
    private let names = (
      cellName: XMLName("definedName"),
      sheet: XMLName("sheet"), name: XMLName("name"), id: XMLName("id"), state: XMLName("state"), sheetNumber: XMLName("localSheetId"),
      properties: XMLName("workbookPr"), date: XMLName("date1904")
    )

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.sheet, let title = attributes.string(names.name) {
        sheets.append((title, attributes.string(names.id) ?? "", (attributes.string(names.state) ?? "visible") != "visible"))
        if sheets.count > 4096 { failure = .tooLarge(.parts) }
      } else if name == names.cellName, cellNames.count < 4096 {
        let name = attributes.string(names.name) ?? ""
        cellNames.insert(name)
        defined = (name, attributes.number(names.sheetNumber), [])
      } else if name == names.properties {
        is1904 = attributes.flag(names.date)
      }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let count = defined?.text.count else { return }
      if count > 65_536 { failure = .tooLarge(.textOfCell) } else { defined?.text.append(contentsOf: bytes) }
    }

    override func end(_ name: XMLName) {
      guard name == names.cellName, let ended = defined else { return }
      let text = String(decoding: ended.text, as: UTF8.self)
      definedNames[ended.name] = text
      if ended.name == "_xlnm.Print_Area", let sheet = ended.sheet { printAreas[sheet] = text }
      defined = nil
    }
  }

  /// The cells that people commented on; what `bilan` itself writes beside cells is no comment of theirs.
  private final class CommentedCells: XMLHandler {
    private(set) var cells = CellList()
    private var authors: [[UInt8]] = []
    private var isAuthor = false
    private let names = (author: XMLName("author"), comment: XMLName("comment"), place: XMLName("ref"), by: XMLName("authorId"))

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.author {
        isAuthor = true
        authors.append([])
        if authors.count > 4096 { failure = .tooLarge(.parts) }
      } else if name == names.comment, let place = attributes.string(names.place).flatMap({ CellPlace($0) }) {
        let author = attributes.number(names.by) ?? 0
        if author >= authors.count || authors[author] != Array("bilan".utf8) {
          cells.append(place)
        }
      }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if isAuthor, authors[authors.count - 1].count < 256 { authors[authors.count - 1].append(contentsOf: bytes) }
    }

    override func end(_ name: XMLName) { if name == names.author { isAuthor = false } }
  }

  private final class PivotLocation: XMLHandler {
    private(set) var range: CellRange?
    private let names = (location: XMLName("location"), range: XMLName("ref"))

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.location { range = attributes.string(names.range).flatMap { CellRange($0) } }
    }
  }
}

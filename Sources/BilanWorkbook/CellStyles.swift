/// What the formats of a workbook say of a cell: how its number is meant, and what of its looks a person should be told.
struct CellStyles {
  var styles: [Style] = []
  /// The number formats as the file writes them; nil where one shows a number and nothing else.
  private(set) var codes: [String?] = []

  struct Style {
    var format = NumberFormat.number
    var isStruck = false
    var symbols = SymbolFont.none
    var isColoured = false
  }

  func style(_ index: Int) -> Style { styles.indices.contains(index) ? styles[index] : Style() }

  final class Reader: XMLHandler {
    private(set) var result = CellStyles()
    private var formats: [Int: (format: NumberFormat, code: String)] = [:]
    private var fonts: [(isStruck: Bool, symbols: SymbolFont)] = []
    private var fills: [Bool] = []
    private var section = Section.none
    private enum Section { case none, fonts, fills, cells }

    private let names = (
      format: XMLName("numFmt"), formatID: XMLName("numFmtId"), code: XMLName("formatCode"), fonts: XMLName("fonts"), font: XMLName("font"),
      strike: XMLName("strike"), value: XMLName("val"), fontName: XMLName("name"), fills: XMLName("fills"), fill: XMLName("fill"),
      pattern: XMLName("patternFill"), patternType: XMLName("patternType"), gradient: XMLName("gradientFill"), cells: XMLName("cellXfs"), style: XMLName("xf"),
      fontID: XMLName("fontId"), fillID: XMLName("fillId")
    )

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.format {
        if let id = attributes.number(names.formatID), let code = attributes.string(names.code) { formats[id] = (NumberFormat(code: code), code) }
      } else if name == names.fonts {
        section = .fonts
      } else if name == names.fills {
        section = .fills
      } else if name == names.cells {
        section = .cells
      } else {
        switch section {
        case .none: break
        case .fonts: font(name, attributes)
        case .fills:
          if name == names.fill { fills.append(false) } else if !fills.isEmpty { fill(name, attributes) }
        case .cells: if name == names.style { style(attributes) }
        }
      }
    }

    override func end(_ name: XMLName) {
      if name == names.fonts || name == names.fills || name == names.cells { section = .none }
    }

    private func font(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.font { fonts.append((false, .none)) }
      guard !fonts.isEmpty else { return }
      if name == names.strike { fonts[fonts.count - 1].isStruck = attributes.flag(names.value, missing: true) }
      if name == names.fontName, let font = attributes.string(names.value) { fonts[fonts.count - 1].symbols = SymbolFont(name: font) }
    }

    private func fill(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.gradient { fills[fills.count - 1] = true }
      if name == names.pattern { fills[fills.count - 1] = !["none", "gray125"].contains(attributes.string(names.patternType) ?? "none") }
    }

    private func style(_ attributes: XMLAttributes) {
      var style = Style()
      let id = attributes.number(names.formatID) ?? 0
      style.format = formats[id]?.format ?? NumberFormat(builtin: id)
      result.codes.append(formats[id]?.code ?? NumberFormat.codesOfBuiltin[id])
      if let font = attributes.number(names.fontID), fonts.indices.contains(font) { (style.isStruck, style.symbols) = fonts[font] }
      if let fill = attributes.number(names.fillID), fills.indices.contains(fill) { style.isColoured = fills[fill] }
      result.styles.append(style)
    }
  }
}

/// Fonts whose letters look like ticks and boxes.
enum SymbolFont {
  case none, wingdings, wingdings2, webdings, marlett

  init(name: String) {
    switch name.lowercased() {
    case "wingdings": self = .wingdings
    case "wingdings 2": self = .wingdings2
    case "webdings": self = .webdings
    case "marlett": self = .marlett
    default: self = .none
    }
  }

  /// The tick, cross or box that a letter of the font looks like; nil for other letters.
  ///
  /// Excel may keep the letter itself or its place in the private area of such fonts, U+F020 onwards.
  func meaning(of text: UnsafeBufferPointer<UInt8>) -> StaticString? {
    guard self != .none, text.count <= 4, let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first else { return nil }
    let code = (0xF020...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
    switch (self, code) {
    case (.wingdings, 0xFC), (.wingdings2, 0x50), (.webdings, 0x61), (.marlett, 0x61), (.marlett, 0x62): return "✓"
    case (.wingdings, 0xFE), (.wingdings2, 0x52), (.wingdings2, 0x53): return "☑"
    case (.wingdings, 0xFB), (.wingdings2, 0x4F), (.webdings, 0x72): return "✗"
    case (.wingdings, 0xFD), (.wingdings2, 0x51), (.wingdings2, 0x54): return "☒"
    case (.wingdings, 0xA8), (.wingdings, 0x6F), (.wingdings, 0x71), (.wingdings2, 0xA3), (.wingdings2, 0x2A): return "☐"
    default: return nil
    }
  }
}

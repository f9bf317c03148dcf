/// What is said, free of how it looks: renderers make a workbook, a text, later a page of it.
///
/// Every text in a report is already in its language; numbers, days and fractions stay what they are until a renderer writes them.
public struct Report: Sendable {
  public var language: Language
  public var title: String
  /// One line under the title: the file number, the period.
  public var subtitle: String
  /// Who answers for it: a service, never a person; for document properties.
  public var author: String
  /// The day the report speaks of, for document properties.
  public var asOf: Day
  public var sections: [Section]

  public init(
    language: Language, title: String, subtitle: String, author: String = "", asOf: Day, sections: [Section]
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.asOf = asOf
    self.sections = sections
  }

  /// One sheet of the workbook, one chapter of the text.
  public struct Section: Sendable {
    /// Also the name of the workbook's sheet: at most 31 characters, none of `[]:*?/\`.
    public var title: String
    /// What the sheet is for, in a few words, for the table of contents.
    public var purpose: String
    public var isLandscape: Bool
    /// Printed on one page, made smaller where it must be.
    public var fitsOnePage: Bool
    /// Where it is short, it may stand on the sheet before it, and a little more than a page is printed on one.
    public var isCompact: Bool
    /// How many times as wide as its page a sheet is laid out, so that it is printed as much smaller.
    public var crowding: Double
    public var blocks: [Block]

    public init(
      title: String, purpose: String = "", isLandscape: Bool = false, fitsOnePage: Bool = false, isCompact: Bool = false, blocks: [Block]
    ) {
      self.title = title
      self.purpose = purpose
      self.isLandscape = isLandscape
      self.fitsOnePage = fitsOnePage
      self.isCompact = isCompact
      crowding = 1
      self.blocks = blocks
    }
  }

  /// What stands in a section, one under the other.
  public enum Block: Sendable {
    /// A heading within a section: level 1 or 2.
    case heading(String, level: Int)
    case paragraph(String)
    case list([String])
    /// Label and text, as the lines of a form.
    case fields([Field])
    case table(Table)
    /// A drawing of figures of a table, which may stand anywhere in the report.
    case chart(Chart)
    /// Several small drawings, two side by side where there is room.
    case charts([Chart])
    /// A remark in small print under what it speaks of.
    case note(String)
    /// Where each section stands.
    case contents
    /// The facts that totals are summed from; only a workbook shows them.
    case ledger(Ledger)
    /// Every live number beside what was computed, and every total beside the sum of its parts; only in a workbook, which can compute them anew.
    case controls
    /// By what the workbook can be told from one that was changed; only in a workbook that is sealed.
    case seal
  }

  /// A label with its text, as a line of a form.
  public struct Field: Sendable {
    public var label: String
    /// Nil where a person is to write it in.
    public var text: String?

    public init(label: String, text: String?) {
      self.label = label
      self.text = text
    }
  }
}

extension Report.Section {
  /// Whether the section makes sense only where formulas are computed.
  public var isForWorkbookOnly: Bool {
    !blocks.isEmpty
      && blocks.allSatisfy {
        switch $0 {
        case .ledger, .controls, .contents, .seal: true
        default: false
        }
      }
  }
}

extension Report {
  public var ledger: Ledger? {
    for section in sections {
      for case .ledger(let ledger) in section.blocks { return ledger }
    }
    return nil
  }

  /// The table of this name, wherever it stands.
  public func table(_ name: Code<Table>) -> Table? {
    for section in sections {
      for case .table(let table) in section.blocks where table.name == name { return table }
    }
    return nil
  }
}

/// The layout a funder asks for: sheets and what stands on each, as data. Another funder's form is another file, not code.
public struct Form: Hashable, Sendable {
  public var code: Code<Form>
  public var title: Localized
  public var output: Output
  public var sheets: [Sheet]

  /// What is written: a note for a council is a page of text and needs no workbook.
  public enum Output: String, CaseIterable, Sendable {
    case workbookAndText = "workbook_and_text"
    case text
  }

  /// A section of the form: a worksheet of the workbook, a chapter of the text.
  public struct Sheet: Hashable, Sendable {
    public var title: Localized
    /// What the sheet is for, in a few words.
    public var purpose: Localized?
    public var isLandscape: Bool
    public var fitsOnePage: Bool
    /// Where it is short, it may stand on the sheet before it.
    public var isCompact: Bool
    public var blocks: [Block]

    public init(title: Localized, purpose: Localized?, isLandscape: Bool, fitsOnePage: Bool, isCompact: Bool = false, blocks: [Block]) {
      self.title = title
      self.purpose = purpose
      self.isLandscape = isLandscape
      self.fitsOnePage = fitsOnePage
      self.isCompact = isCompact
      self.blocks = blocks
    }
  }

  /// What a form asks for in a section.
  public enum Block: Hashable, Sendable {
    case heading(Localized)
    case text(Localized)
    /// Lines of the project file.
    case project([ProjectField])
    /// What people wrote, under a heading of its own, at most so many paragraphs.
    case narrative(Chapter, title: Localized?, limit: Int?)
    /// Each axis with these parts.
    case axes([AxisPart])
    case charts([Drawing])
    /// Participants by what is known of each: gender, band of age.
    case people(by: [Trait])
    /// Figures told apart by dimensions.
    case table(CrossTable)
    /// Lines that a person fills in.
    case questions([Localized])
    /// A table that a person fills in.
    case grid(Grid)
    /// What stands for itself.
    case content(Content)
  }

  /// A line about the project itself.
  public enum ProjectField: String, CaseIterable, Sendable {
    case title, reference, funder
    case coordinatingCommune = "coordinating_commune"
    case participatingCommunes = "participating_communes"
    case partners, contact, period
  }

  /// A text that people write in `recits/`.
  public enum Chapter: String, CaseIterable, Sendable {
    case summary, results, difficulties, lessons
    case nextSteps = "next_steps"

    /// What people call it.
    public var title: Localized {
      switch self {
      case .summary: Localized(fr: "Résumé", nl: "Samenvatting", en: "Summary")
      case .results: Localized(fr: "Résultats", nl: "Resultaten", en: "Results")
      case .difficulties: Localized(fr: "Difficultés", nl: "Moeilijkheden", en: "Difficulties")
      case .lessons: Localized(fr: "Enseignements", nl: "Lessen", en: "Lessons learned")
      case .nextSteps: Localized(fr: "Suites", nl: "Vervolg", en: "Next steps")
      }
    }

    public var chapter: Narrative.Chapter {
      switch self {
      case .summary: .summary
      case .results: .results
      case .difficulties: .difficulties
      case .lessons: .lessons
      case .nextSteps: .nextSteps
      }
    }
  }

  /// What is said of each axis.
  public enum AxisPart: String, CaseIterable, Sendable { case status, reason, figures, targets, narrative }

  /// A chart of the report.
  public enum Drawing: String, CaseIterable, Sendable { case axes, communes, months, targets, evolution }

  /// What sheets may state of people.
  public enum Trait: String, CaseIterable, Sendable {
    case gender
    case ageBand = "age_band"
  }

  /// A table to be filled in by hand.
  public struct Grid: Hashable, Sendable {
    public var title: Localized
    public var columns: [Localized]
    public var rows: [Localized]
    /// How many of the columns after the first hold amounts of money.
    public var amounts: Int
    /// The name of a last row in which the amounts add themselves up.
    public var total: Localized?
    /// The name of a row under the total, in which the total of the grid before is taken away from it.
    public var balance: Localized?

    public init(title: Localized, columns: [Localized], rows: [Localized], amounts: Int = 0, total: Localized? = nil, balance: Localized? = nil) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.amounts = amounts
      self.total = total
      self.balance = balance
    }
  }

  /// What the program writes by itself: a table, a list or remarks.
  public enum Content: String, CaseIterable, Sendable {
    /// Five sentences before any table.
    case inShort = "in_short"
    case keyFigures = "key_figures"
    case briefFigures = "brief_figures"
    /// How far two periods can be compared, in one remark.
    case comparability
    case overlaps, targets
    case axisStates = "axis_states"
    case axisTable = "axis_table"
    case axisCounts = "axis_counts"
    case communeTable = "commune_table"
    case communeMatrix = "commune_matrix"
    case rates
    case newcomers, sectors, comparison, sessions, campaigns, counts
    case months, completeness, controls, rules, remarks
    case openQuestions = "open_questions"
    case figureCodes = "figure_codes"
    case sources, abbreviations, ledger, contents, signature
    case toComplete = "to_complete"
  }

  public init(code: Code<Form>, title: Localized, output: Output, sheets: [Sheet]) {
    self.code = code
    self.title = title
    self.output = output
    self.sheets = sheets
  }
}

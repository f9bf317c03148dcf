public import BilanModel

/// Figures told apart by several dimensions at once, one a line, with the total over each of them.
///
/// Every figure is counted over the facts of its cell, by the rules of all others: different people are counted anew in each, and nothing is added up.
public struct Crossing: Sendable {
  public let dimensions: [CrossingDimension]
  /// By indicator and period, then by the values of the dimensions in their order, totals last.
  public internal(set) var lines: [Line] = []
  /// The indicators that cannot be told apart so, and are in no line.
  public let leftOut: [Indicator]
  /// By period, the counts in it that reach over several of its parts: they are in none of these.
  public internal(set) var cutCounts: [Code<Period>: Int] = [:]

  /// A value of a dimension.
  public enum Value: Hashable, Sendable {
    case axis(Code<Axis>)
    case place(Place)
    case part(Period)
    case category(BilanModel.Category)

    /// As programs read it.
    public var name: String {
      switch self {
      case .axis(let axis): axis.text
      case .place(let place): place == .elsewhere ? "other" : place == .notStated ? "not_stated" : String(place.number)
      case .part(let part): part.code.text
      case .category(let category): category.isNotStated ? "not_stated" : category.value
      }
    }

    /// Whether that is its name, or what it is called in any language.
    func isCalled(_ text: String, in project: Project) -> Bool { name == text || Language.allCases.contains { title(in: project, $0) == text } }

    /// What it is called.
    public func title(in project: Project, _ language: Language) -> String {
      switch self {
      case .axis(let code): code.text
      case .place(.elsewhere): Localized(fr: "Autres", nl: "Andere", en: "Other")[language]
      case .place(.notStated): project.inOwnWords(Localized(fr: "Non précisée", nl: "Niet vermeld", en: "Not stated"))[language]
      case .place(let place):
        (project.communes.first { Place($0.code) == place }?.name ?? project.territories.first { $0.place == place }?.name)?[language] ?? String(place.number)
      case .part(let part): part.name(language)
      case .category(let category): project.title(of: category)[language]
      }
    }
  }

  /// A figure, and where it stands.
  public struct Line: Sendable {
    /// Its cell in the period that is shown, whatever further dimensions tell it apart.
    public var key: FigureKey
    /// Its value of each dimension; nil for the total over it.
    public var values: [Value?]
    public var figure: Figure
    /// The same in each of the periods that it is compared with; nil where one has no such span.
    public var others: [Other?] = []

    /// The part of the period that it is of; nil for the whole.
    public var part: Period? {
      for case .part(let part)? in values { return part }
      return nil
    }

    /// The further breakdowns in which it stands.
    public var categories: [BilanModel.Category] { values.compactMap { if case .category(let category)? = $0 { category } else { nil } } }

    public var isTotal: Bool { values.contains { $0 == nil } }
  }

  /// A figure of the same cell in another span, and the change since.
  public struct Other: Sendable {
    public var span: Period
    public var figure: Figure
    public var change: Change
  }

  /// More lines than this are no table any more, and more cells no counting that ends soon.
  public static let (mostLines, mostCells) = (400_000, 2_000_000)
}

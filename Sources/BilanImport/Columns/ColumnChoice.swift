internal import BilanModel
internal import BilanText

/// What a person says a column holds, where its header does not tell or tells wrong.
public struct ColumnChoice: Hashable, Sendable {
  public var use: Use
  /// The header as it stands, or any spelling that folds to the same.
  public var header: String

  /// What a column can be said to hold.
  public enum Use: String, CaseIterable, Sendable {
    case lastName = "last_name"
    case firstName = "first_name"
    case fullName = "full_name"
    case email, organisation, commune
    case postalCode = "postal_code"
    case status, date, activity, axis, heads, metric, value
    /// Nothing that is to be read.
    case none
  }

  public init(use: Use, header: String) {
    self.use = use
    self.header = header
  }

  /// Reads `full_name=Participant 1`; nil when it is not written so.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "="), let use = Use(rawValue: String(text[..<equals])) else { return nil }
    let header = trimmed(text[text.index(after: equals)...])
    guard !header.isEmpty else { return nil }
    self.init(use: use, header: header)
  }

  /// As `init(_:)` reads it.
  public var description: String { "\(use.rawValue)=\(header)" }

  /// What the spellings of one header have in common.
  public static func key(of header: String) -> String { Folding.folded(header) }

  var meaning: HeaderMeaning? { use.role.map(HeaderMeaning.role) }
}

extension ColumnChoice.Use {
  /// A header by which every sheet says it; nothing for a column that is not to be read.
  var header: String {
    switch self {
    case .lastName: "Nom de famille"
    case .firstName: "Prénom"
    case .fullName: "Nom et prénom"
    case .email: "E-mail"
    case .organisation: "Organisation"
    case .commune: "Commune"
    case .postalCode: "Code postal"
    case .status: "Présent"
    case .date: "Date"
    case .activity: "Activité"
    case .axis: "Axe"
    case .heads: "Nombre de personnes"
    case .metric: "Indicateur"
    case .value: "Nombre"
    case .none: ""
    }
  }
}

extension ColumnChoice.Use {
  fileprivate var role: ColumnRole? {
    switch self {
    case .lastName: .lastName
    case .firstName: .firstName
    case .fullName: .fullName
    case .email: .email
    case .organisation: .organisation
    case .commune: .commune
    case .postalCode: .postalCode
    case .status: .status
    case .date: .date
    case .activity: .activity
    case .axis: .axis
    case .heads: .heads
    case .metric: .metric
    case .value: .value
    case .none: nil
    }
  }
}

/// Everything a person has answered, now or before: which column holds what, how dates are written, which activity a text means.
struct Answers: Sendable {
  /// Of the command line: for every file of the run.
  var columns: [ColumnChoice] = []
  var dateOrder: DateOrder?
  /// Of earlier runs, by layout.
  private var rememberedColumns: [String: [ColumnChoice]] = [:]
  private var rememberedOrders: [String: DateOrder] = [:]
  /// `axis/activity` by the folded text it stands for.
  private(set) var activities: [String: String] = [:]
  /// What words of state mean, by their key: as said on the command line, and in earlier runs.
  private(set) var statuses: [String: StatusChoice] = [:]
  private(set) var rememberedStatuses: [String: StatusChoice] = [:]

  init(_ options: SessionOptions, remembered: [LayoutChoice]) {
    columns = options.columns
    for choice in options.statuses { statuses[choice.key] = choice }
    dateOrder = options.dateOrder
    for choice in remembered {
      switch choice.kind {
      case .column: if let column = ColumnChoice(choice.answer) { rememberedColumns[choice.key, default: []].append(column) }
      case .dateOrder: rememberedOrders[choice.key] = DateOrder(rawValue: choice.answer)
      case .activity: activities[choice.key] = choice.answer
      case .status: rememberedStatuses[choice.key] = StatusChoice(choice.answer)
      case .place: break
      }
    }
  }

  /// Nothing was answered about columns or dates.
  var isEmpty: Bool { columns.isEmpty && dateOrder == nil && rememberedColumns.isEmpty && rememberedOrders.isEmpty }

  /// Whether any word of state was given a meaning.
  var hasStatuses: Bool { !statuses.isEmpty || !rememberedStatuses.isEmpty }

  /// Whether any header can mean something else than its words say.
  var concernsHeaders: Bool { !columns.isEmpty || !rememberedColumns.isEmpty }

  /// The answers for a line of headers: those given now go before those remembered.
  func columns(of headers: [String]) -> (chosen: [ColumnChoice], areRemembered: Bool) {
    let present = Set(headers.map(ColumnChoice.key))
    let given = columns.filter { present.contains(ColumnChoice.key(of: $0.header)) }
    if !given.isEmpty { return (given, false) }
    return (rememberedColumns[Answers.layout(headers)] ?? [], true)
  }

  /// The order of dates for a layout, and whether it comes from an earlier answer.
  func dateOrder(of headers: [String]) -> (order: DateOrder, isRemembered: Bool)? {
    if let dateOrder { return (dateOrder, false) }
    return rememberedOrders[Answers.layout(headers)].map { ($0, true) }
  }

  /// What makes two files one layout: the same headers in the same order, once folded.
  static func layout(_ headers: [String]) -> String {
    headers.map { Folding.folded($0) }.joined(separator: "|")
  }
}

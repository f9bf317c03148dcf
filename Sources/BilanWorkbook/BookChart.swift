/// A chart as far as it says something: what it draws, between which bounds, and its words. Colours, fonts and places are left out.
public struct BookChart: Sendable {
  /// The kinds of plots: `bar` for bars and columns.
  public fileprivate(set) var plots: [String] = []
  /// `bar` for lying bars, `col` for standing ones, and how they stand together: `clustered`.
  public fileprivate(set) var arrangement: [String] = []
  /// All texts that stand in it and are not of cells, one behind the other: its title, labels, the names of axes.
  public fileprivate(set) var words = ""
  public fileprivate(set) var axes: [Axis] = []
  public fileprivate(set) var series: [Series] = []

  /// What an axis shows of the numbers.
  public struct Axis: Sendable {
    public fileprivate(set) var least: Double?
    public fileprivate(set) var most: Double?
    public fileprivate(set) var isReversed = false
    public fileprivate(set) var isLogarithmic = false
  }

  /// The cells of one series, as formulas write them, and the numbers kept of them by their place.
  public struct Series: Sendable {
    public fileprivate(set) var name = ""
    public fileprivate(set) var categories = ""
    public fileprivate(set) var values = ""
    public fileprivate(set) var numbers: [Int: Double] = [:]
  }
}

/// What is drawn over the cells of a sheet.
public struct Drawings: Sendable {
  public internal(set) var charts: [BookChart] = []
  /// Text boxes, shapes, pictures, and drawings within charts.
  public internal(set) var others = 0
}

/// Counts what of a drawing is no chart.
final class DrawingReader: XMLHandler {
  private(set) var others = 0
  private let shapes = [XMLName("sp"), XMLName("pic"), XMLName("cxnSp"), XMLName("contentPart")]

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { if shapes.contains(name) { others += 1 } }
}

/// Reads one chart.
final class ChartReader: XMLHandler {
  private(set) var chart = BookChart()
  private let limits: WorkbookLimits
  private var length = 0
  private var text: [UInt8]?
  private var isInSeries = false
  private var isInLabels = false
  private var isInScale = false
  private var part: WritableKeyPath<BookChart.Series, String>?
  private var point = 0

  private let names = (
    word: XMLName("t"), formula: XMLName("f"), value: XMLName("v"), point: XMLName("pt"), index: XMLName("idx"), series: XMLName("ser"),
    labels: XMLName("dLbls"), name: XMLName("tx"), categories: XMLName("cat"), values: XMLName("val"), scale: XMLName("scaling"), least: XMLName("min"),
    most: XMLName("max"), log: XMLName("logBase"), orientation: XMLName("orientation"), direction: XMLName("barDir"), grouping: XMLName("grouping")
  )
  private let plots: [(name: XMLName, plot: String)] = [
    (XMLName("barChart"), "bar"), (XMLName("bar3DChart"), "bar3D"), (XMLName("lineChart"), "line"), (XMLName("line3DChart"), "line3D"),
    (XMLName("pieChart"), "pie"), (XMLName("pie3DChart"), "pie3D"), (XMLName("ofPieChart"), "ofPie"), (XMLName("doughnutChart"), "doughnut"),
    (XMLName("areaChart"), "area"), (XMLName("area3DChart"), "area3D"), (XMLName("scatterChart"), "scatter"), (XMLName("bubbleChart"), "bubble"),
    (XMLName("radarChart"), "radar"), (XMLName("stockChart"), "stock"), (XMLName("surfaceChart"), "surface"), (XMLName("surface3DChart"), "surface3D"),
  ]

  init(_ limits: WorkbookLimits) { self.limits = limits }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInScale, let last = chart.axes.indices.last {
      startScale(name, attributes, &chart.axes[last])
    } else if name == names.scale {
      isInScale = true
      chart.axes.append(BookChart.Axis())
    } else if name == names.series {
      isInSeries = true
      chart.series.append(BookChart.Series())
    } else if name == names.labels {
      isInLabels = true
    } else if name == names.word || name == names.formula || name == names.value {
      text = []
    } else if name == names.point {
      point = attributes.number(names.index) ?? 0
    } else if name == names.direction || name == names.grouping {
      chart.arrangement.append(attributes.string(names.values) ?? "")
    } else if isInSeries, !isInLabels, let found = part(name) {
      part = found
    } else if let plot = plots.first(where: { $0.name == name }) {
      chart.plots.append(plot.plot)
    }
  }

  private func part(_ name: XMLName) -> WritableKeyPath<BookChart.Series, String>? {
    name == names.name ? \.name : name == names.categories ? \.categories : name == names.values ? \.values : nil
  }

  private func startScale(_ name: XMLName, _ attributes: XMLAttributes, _ axis: inout BookChart.Axis) {
    let value = attributes.string(names.values)
    if name == names.least { axis.least = value.flatMap { Double($0) } }
    if name == names.most { axis.most = value.flatMap { Double($0) } }
    if name == names.log { axis.isLogarithmic = true }
    if name == names.orientation { axis.isReversed = value == "maxMin" }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text != nil else { return }
    text?.append(contentsOf: bytes)
    length += bytes.count
    if length > limits.textOfCell * 16 { failure = .tooLarge(.textOfCell) }
  }

  override func end(_ name: XMLName) {
    if let text, name == names.word || name == names.formula || name == names.value {
      take(String(decoding: text, as: UTF8.self), name)
      self.text = nil
    } else if name == names.scale {
      isInScale = false
    } else if name == names.series {
      (isInSeries, part) = (false, nil)
    } else if name == names.labels {
      isInLabels = false
    } else if part(name) != nil, !isInLabels {
      part = nil
    }
  }

  private func take(_ text: String, _ name: XMLName) {
    if name == names.word {
      chart.words += text
    } else if let last = chart.series.indices.last, let part, !isInLabels {
      if name == names.formula { chart.series[last][keyPath: part] += text }
      if name == names.value, part == \.values, let number = Double(text) { chart.series[last].numbers[point] = number }
    }
  }
}

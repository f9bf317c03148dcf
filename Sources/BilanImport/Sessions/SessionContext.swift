public import BilanModel

/// What is said of a session outside its rows: on the command line, above the header, in the file's name, by the meeting tool.
struct SessionContext {
  var axis: String?
  var activity: String?
  /// The axis that a weaker source names beside an activity that names none: it settles in which axis a title is meant.
  var axisAround: String?
  var date: String?
  var place: String?
  var commune: String?
  var duration: String?
  /// The words of a file's name are a weaker sign than a line that says `Activité`.
  var activityIsFromName = false
  /// Lines of plain text, which may be a title.
  var titles: [String] = []

  /// What holds here, completed by a source that holds less.
  func completed(by other: SessionContext) -> SessionContext {
    var result = self
    // Axis and activity belong together: a source that names an activity is not mixed with the axis of another.
    if result.activity == nil && result.axis == nil {
      (result.axis, result.activity) = (other.axis, other.activity)
      result.activityIsFromName = other.activityIsFromName
    } else if result.activity == nil {
      result.activity = other.activity
      result.activityIsFromName = other.activityIsFromName
    } else if result.axis == nil {
      result.axisAround = result.axisAround ?? other.axis ?? other.axisAround
    }
    result.date = result.date ?? other.date
    result.place = result.place ?? other.place
    result.commune = result.commune ?? other.commune
    result.duration = result.duration ?? other.duration
    result.titles += other.titles
    return result
  }
}

/// What the user says on the command line about the sheets of one run.
public struct SessionOptions: Sendable {
  /// A code or title, or `axis/code`.
  public var activity: String?
  public var date: Day?
  public var commune: Commune?

  public init(activity: String? = nil, date: Day? = nil, commune: Commune? = nil) {
    self.activity = activity
    self.date = date
    self.commune = commune
  }

  var context: SessionContext {
    var context = SessionContext()
    if let activity {
      let fields = activity.split(separator: "/", maxSplits: 1).map(String.init)
      context.axis = fields.count == 2 ? fields[0] : nil
      context.activity = fields.last
    }
    context.date = date?.description
    context.commune = commune?.name.fr
    return context
  }
}

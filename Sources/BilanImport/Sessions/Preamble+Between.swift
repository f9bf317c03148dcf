internal import BilanModel
internal import BilanText

/// Lines between rows, of which several may name a day before somebody stands below them.
extension Preamble {
  /// The title of those below is an activity of the project.
  mutating func begin(activity: String) {
    isKeyed = true
    context.activity = activity
  }
}

/// Some sheets as one argument of a statement, so that one statement, prepared once, serves any of them: importing asks about sheets thousands of times.
extension Sequence<Int64> {
  /// `[1,2,3]`, for `SheetNumbers.among`.
  var asArgument: String { "[" + sorted().map { String($0) }.joined(separator: ",") + "]" }
}

enum SheetNumbers {
  /// The condition that a number is one of those of the next argument.
  static let among = "IN (SELECT value FROM json_each(?))"
}

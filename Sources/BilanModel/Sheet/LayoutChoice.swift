/// What a person answered about one file, for the next files of the same layout.
///
/// It speaks of headers and activities, never of people.
public struct LayoutChoice: Hashable, Sendable {
  /// The number by which the user takes it back; 0 until a store keeps it.
  public var id: Int64
  public var kind: Kind
  /// What the answer holds for: the folded headers of the layout, joined; for an activity, a word of state or a place, the folded text that was not understood.
  public var key: String
  /// `full_name=Participant 1` (role and header), `dmy` or `mdy`, `1/stress-vicariant` (axis and activity), `Rendez-vous honoré=present` (word and meaning), `Bethléem=Saint-Gilles` (name and commune).
  public var answer: String
  public var madeOn: Day
  /// The name of the file that raised the question.
  public var file: String

  /// What was asked. A layout has one answer for each role of a column, and one for everything else.
  public enum Kind: String, Sendable, CaseIterable {
    case column
    case dateOrder = "date_order"
    case activity
    /// What a word of state means: for every sheet, whatever its layout.
    case status
    /// Which commune people mean by the name of a place: for every sheet.
    case place
  }

  public init(id: Int64 = 0, kind: Kind, key: String, answer: String, madeOn: Day, file: String) {
    self.id = id
    self.kind = kind
    self.key = key
    self.answer = answer
    self.madeOn = madeOn
    self.file = file
  }
}

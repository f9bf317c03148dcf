/// The years in which somebody can be born, by the ages that sheets state: an age of 19 in 2024 is that of 2004 or 2005, a band that of more.
public struct BirthYears: Hashable, Sendable {
  private(set) var from: Int16
  private(set) var to: Int16

  /// Of whom no age is stated.
  static let any = BirthYears(from: .min, to: .max)

  private init(from: Int16, to: Int16) { (self.from, self.to) = (from, to) }

  init(_ years: ClosedRange<Int>?) { self = years.map { BirthYears(from: Int16(clamping: $0.lowerBound), to: Int16(clamping: $0.upperBound)) } ?? .any }

  /// So many years apart ages may be and still be those of one person: birthdays are rounded, and bands ticked by guess.
  public static let doubt = 2

  var isStated: Bool { self != .any }

  /// Whether no one person has both.
  func contradict(_ other: Self) -> Bool { Int(max(from, other.from)) - Int(min(to, other.to)) > BirthYears.doubt }

  /// What both leave together; it may be turned round by as much as is in doubt.
  mutating func narrow(_ other: Self) { (from, to) = (max(from, other.from), min(to, other.to)) }

  func precedes(_ other: Self) -> Bool { (from, to) < (other.from, other.to) }
}

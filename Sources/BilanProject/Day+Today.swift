public import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Day {
  /// Today, as the clock of the machine has it.
  public static var today: Day { Day(number: Int32(time(nil) / 86_400)) }
}

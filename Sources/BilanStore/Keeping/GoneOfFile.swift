/// Kept sheets that stand in no file any more, of which a sheet of one file may be the next version.
public struct GoneOfFile: Sendable {
  /// Those of the file's name whose bytes are in no file of that name.
  public var ofName: Set<Int64> = []
  /// The worksheets that the file holds now: a list kept of one of these is no earlier version of another one.
  public var worksheets: Set<String> = []

  public init() {}
}

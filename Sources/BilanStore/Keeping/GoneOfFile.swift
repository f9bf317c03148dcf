/// Kept sheets that stand in no file any more, of which a sheet of one file may be the next version.
public struct GoneOfFile: Sendable {
  /// Those of the file's name whose bytes are in no file of that name.
  public var ofName: Set<Int64> = []
  /// The worksheets that the file holds now: a list kept of one of these is no earlier version of another one.
  public var worksheets: Set<String> = []
  /// Those of other names of whose files nothing stands: neither the name nor the bytes.
  public var ofOtherNames: Set<Int64> = []
  /// How many files of the import have a new name that is like this one's but for figures: so many may have been renamed together.
  public var newcomers = 1

  public init() {}
}

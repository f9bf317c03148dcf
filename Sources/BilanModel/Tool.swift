/// The program itself.
public enum Tool {
  /// What the program is called.
  public static let name = "bilan"
  /// Its version, as `bilan --version` says it.
  public static let version = "0.1.0"
  /// How a workbook says what wrote it.
  public static let signature = "\(name) \(version)"
}

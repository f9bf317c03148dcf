/// The program itself.
public enum Tool {
  /// Its version, as `bilan --version` says it.
  public static let version = "0.1.0"
  /// How a workbook says what wrote it.
  public static let signature = "bilan \(version)"
}

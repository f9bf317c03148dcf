/// The program itself.
public enum Tool {
  /// Its version, as `bilan --version` says it.
  public static let version = "0.1.0"
}

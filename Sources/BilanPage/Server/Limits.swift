/// How much and how long.
public struct Limits: Sendable {
  /// Bytes of the lines above a body.
  public var head = 16 << 10
  /// Bytes of a form without files.
  public var form = 1 << 20
  /// Bytes of all files of one form together.
  public var files = 64 << 20
  /// Time for the lines above a body.
  public var headTime = Duration.seconds(10)
  /// Time for a body, and for an answer to be taken.
  public var bodyTime = Duration.seconds(60)
  /// How long a browser waits for an answer before it is shown a page that says how far the work is.
  public var patience = Duration.seconds(2)
  /// Connections at a time; further ones are told to come again.
  public var connections = 32
  /// The server ends by itself after this time without a request.
  public var idleTime = Duration.seconds(4 * 3_600)

  public init() {}
}

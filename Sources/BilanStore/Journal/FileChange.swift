internal import BilanModel
internal import BilanText
internal import Foundation
internal import GRDB

/// What the project file said before a command changed it, so that this can be undone.
public struct FileChange: Sendable {
  public var former: [UInt8]
  /// The SHA-256 of what it says since, in hexadecimal digits: a file that says something else by now is left alone.
  public var present: String

  public init(former: [UInt8], present: String) {
    self.former = former
    self.present = present
  }

  /// What a step of an undo put there, which is taken out at once.
  static func take(_ db: Database) throws -> FileChange? {
    guard let row = try Row.fetchOne(db, sql: "SELECT content, present FROM file_to_restore") else { return nil }
    try db.execute(sql: "DELETE FROM file_to_restore")
    return FileChange(former: Array(try row.kept("content") as Data), present: try row.kept("present"))
  }
}

extension Store {
  /// Puts what was added to the project file, or changed in it, into the journal, with what undoes it.
  ///
  /// - Parameters:
  ///   - added: Its code.
  ///   - former: What the file said in its place; nil where it said nothing.
  ///   - commit: Done last of all: what it throws undoes everything.
  public func record(
    _ act: JournalEntry.Act, of added: String, insteadOf former: String? = nil, _ change: FileChange, recording: Recording, commit: () throws -> Void
  )
    throws
  {
    var refusal: (any Error)?
    do {
      try write { db in
        try db.record(recording) {
          let content = "X'" + change.former.hexadecimal + "'"
          try db.execute(
            sql: "INSERT INTO undo_step (entry, sql) SELECT entry, ? FROM undo_recording",
            arguments: ["INSERT INTO file_to_restore (content, present) VALUES (\(content), '\(change.present)')"])
          return ((), JournalDraft(act: act, what: added, detail: former))
        }
        do { try commit() } catch {
          refusal = error
          throw error
        }
      }
    } catch { throw refusal ?? error }
  }
}

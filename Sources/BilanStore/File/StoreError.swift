public import BilanModel
internal import GRDB

/// Why a store cannot be opened, read or written: data only, told in the user's language elsewhere.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no way to open or create the file; `reason` is the system's own short text, in English.
  case cannotOpen(path: String, reason: String)
  /// The file is something else than a store of this program. It was not touched.
  case notAStore(path: String)
  /// A later version of this program made the store. It was not touched.
  case newerVersion(path: String, found: Int, known: Int)
  /// The key beside the store is gone, or another than that by which the store was made.
  case keyLost(path: String, isMissing: Bool)
  case readOnly(path: String)
  case diskFull(path: String)
  /// Another process was writing for longer than one waits.
  case busy(path: String)
  /// The file began as a database, and no longer is a whole one.
  case damaged(path: String)
  /// Sheets no longer say in the store what was imported: it was changed, or damaged, where SQLite does not notice.
  case altered(path: String, sheets: [AlteredSheet])
  /// A decision that is another in the store than the one that was taken.
  case alteredDecision(path: String, id: Int64)
  /// A report whose figures are no longer in the store as they were sent, or not at all.
  case alteredReport(path: String, period: String, sentOn: Day)
  /// Anything else SQLite says; `reason` names no value of the data.
  case failed(path: String, reason: String)
}

extension StoreError {
  /// What an error of the database layer means to the user of the store at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case is Unreadable, is RowDecodingError: self = .damaged(path: path)
    case let error as AlteredSheets: self = .altered(path: path, sheets: error.sheets)
    default: self = .failed(path: path, reason: String(describing: type(of: error)))
    }
  }

  // The description of a `DatabaseError` can hold the statement's arguments, which are names: only its message is taken.
  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    if error.extendedResultCode == .SQLITE_IOERR_SHORT_READ {
      self = .damaged(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: message)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    default: self = .failed(path: path, reason: message)
    }
  }
}

/// Does `work` on the store at `path`, and turns what the database layer throws into a `StoreError`.
func attempt<Value>(at path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
  do {
    return try work()
  } catch {
    throw StoreError(error, path: path)
  }
}

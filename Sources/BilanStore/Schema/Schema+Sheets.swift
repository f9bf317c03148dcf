internal import BilanModel
internal import GRDB

/// The tables of sheets and of what they say, as they were first made, and what came to them later.
extension Schema {
  // AUTOINCREMENT: the number of a sheet taken back is never given to another.
  // '+0 days' makes SQLite compute the day: by itself `date` gives 2024-02-30 back as it came.
  // `scope` and `fingerprint` are explained in SheetIdentity.swift.
  static let sheets = """
    CREATE TABLE sheet (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
      scope TEXT NOT NULL,
      fingerprint INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('attendance', 'campaign', 'unknown')),
      rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
      rows_kept INTEGER NOT NULL CHECK (rows_kept BETWEEN 0 AND rows_read),
      imported_on TEXT NOT NULL CHECK (imported_on IS date(imported_on, '+0 days')),
      UNIQUE (hash, scope)
    ) STRICT;
    CREATE INDEX sheet_by_name ON sheet (name);

    CREATE TABLE session (
      id INTEGER PRIMARY KEY,
      axis TEXT NOT NULL CHECK (axis <> ''),
      activity TEXT NOT NULL CHECK (activity <> ''),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      UNIQUE (day, axis, activity)
    ) STRICT;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key <> '')
    ) STRICT;

    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key <> '')
    ) STRICT;

    """

  static let mentions = """
    CREATE TABLE session_mention (
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      session INTEGER NOT NULL REFERENCES session,
      unplanned_title TEXT,
      minutes INTEGER CHECK (minutes >= 1),
      place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 99999),
      PRIMARY KEY (sheet, session)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_mention_by_session ON session_mention (session);

    CREATE TABLE person_mention (
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      person INTEGER NOT NULL REFERENCES person,
      family_name TEXT NOT NULL,
      given_name TEXT NOT NULL,
      PRIMARY KEY (sheet, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_mention_by_person ON person_mention (person);

    CREATE TABLE organisation_mention (
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      organisation INTEGER NOT NULL REFERENCES organisation,
      name TEXT NOT NULL,
      PRIMARY KEY (sheet, organisation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX organisation_mention_by_organisation ON organisation_mention (organisation);

    """

  // An attendance may only speak of what its own sheet mentions: so nothing is orphaned when a sheet goes.
  // `place` is the number of a `Place`; `presence` the raw value of a `Presence`: the least holds in both.
  static let rows = """
    CREATE TABLE attendance (
      id INTEGER PRIMARY KEY,
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      session INTEGER NOT NULL,
      person INTEGER,
      organisation INTEGER,
      place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 99999),
      presence INTEGER NOT NULL CHECK (presence BETWEEN 0 AND 3),
      line INTEGER NOT NULL CHECK (line BETWEEN 1 AND 2147483647),
      FOREIGN KEY (sheet, session) REFERENCES session_mention ON DELETE CASCADE,
      FOREIGN KEY (sheet, person) REFERENCES person_mention ON DELETE CASCADE,
      FOREIGN KEY (sheet, organisation) REFERENCES organisation_mention ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX attendance_by_sheet ON attendance (sheet);

    CREATE TABLE campaign_count (
      id INTEGER PRIMARY KEY,
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      metric TEXT NOT NULL CHECK (metric <> ''),
      axis TEXT NOT NULL CHECK (axis <> ''),
      activity TEXT CHECK (activity <> ''),
      unplanned_title TEXT,
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 99999),
      value INTEGER NOT NULL CHECK (value >= 0),
      is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
      line INTEGER NOT NULL CHECK (line BETWEEN 1 AND 2147483647)
    ) STRICT;
    CREATE INDEX campaign_count_by_sheet ON campaign_count (sheet);

    """

  // 3 and 65,535 are those of `Gender` and `AgeBand` for not stated: what was imported before says nothing.
  static let traits = """
    ALTER TABLE attendance ADD COLUMN gender INTEGER NOT NULL DEFAULT 3 CHECK (gender BETWEEN 0 AND 3);
    ALTER TABLE attendance ADD COLUMN age INTEGER NOT NULL DEFAULT 65535 CHECK (age BETWEEN 0 AND 65535);
    """

  // Null for what was counted on one day, and for what was imported before: known by its first day until its sheet is imported anew.
  static let spans = """
    ALTER TABLE campaign_count ADD COLUMN last_day TEXT CHECK (last_day IS NULL OR last_day IS date(last_day, '+0 days') AND last_day > day);

    """

  /// Lets a table hold the code of any commune, and not only one of five digits as in Belgium: a `Place` is a number of 32 bits.
  ///
  /// SQLite cannot change a check: the table is made anew, with all its rows, their numbers and its indexes.
  static func admitPlaces(in table: String, _ db: Database) throws {
    let parts = try Row.fetchAll(
      db, sql: "SELECT type, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'", arguments: [table])
    let definition: String = try parts[0].kept("sql")
    // Its own name stands in quotes where it was made anew before.
    let columns = definition[definition.firstIndex(of: "(")!...].replacing("BETWEEN 0 AND 99999", with: "BETWEEN 0 AND \(UInt32.max)")
    try db.execute(
      sql: """
        CREATE TABLE new_\(table) \(columns);
        INSERT INTO new_\(table) SELECT * FROM \(table);
        DROP TABLE \(table);
        ALTER TABLE new_\(table) RENAME TO \(table);
        """)
    for index in parts.dropFirst() { try db.execute(sql: try index.kept("sql")) }
  }

  // `answers` is a `SheetAnswers`, null where nothing was answered and for what was imported before. A sheet in `superseded` had its place taken by another, by a person's word:
  // its bytes may still lie in the folder, and say nothing any more. One whose activity or day was answered stands there too, as what it says of itself.
  static let places = """
    ALTER TABLE sheet ADD COLUMN answers TEXT CHECK (answers <> '');

    CREATE TABLE superseded (
      hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
      scope TEXT NOT NULL,
      sheet INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
      answers TEXT CHECK (answers <> ''),
      PRIMARY KEY (hash, scope)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX superseded_by_sheet ON superseded (sheet);
    CREATE INDEX campaign_count_by_day ON campaign_count (day, metric);
    """

  // `axis` is that of an activity, as it is called now, else empty.
  static let formerCodes = """
    CREATE TABLE former_code (
      kind TEXT NOT NULL CHECK (kind IN ('axis', 'activity', 'metric')),
      axis TEXT NOT NULL CHECK ((axis <> '') = (kind = 'activity')),
      former TEXT NOT NULL CHECK (former <> ''),
      code TEXT NOT NULL CHECK (code <> '' AND code <> former),
      PRIMARY KEY (kind, axis, former)
    ) STRICT, WITHOUT ROWID;
    """

  // `axis` is that of an activity, as it is called now, else empty.
  static let codeTitles = """
    CREATE TABLE code_title (
      kind TEXT NOT NULL CHECK (kind IN ('axis', 'activity', 'metric', 'commune')),
      axis TEXT NOT NULL CHECK ((axis <> '') = (kind = 'activity')),
      code TEXT NOT NULL CHECK (code <> ''),
      fr TEXT NOT NULL,
      nl TEXT NOT NULL,
      en TEXT NOT NULL,
      PRIMARY KEY (kind, axis, code)
    ) STRICT, WITHOUT ROWID;
    """
}

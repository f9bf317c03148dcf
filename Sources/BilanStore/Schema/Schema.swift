internal import BilanModel
internal import GRDB

/// The tables of the store, and how an older store becomes a present one.
///
/// Constraints are SQLite's own, so that no program, ours or another, can keep what makes no sense. What several sheets say of one thing (a session's length, how
/// a name is written) is kept once per sheet, in the tables `…_mention`: the view `fact` and the readers settle it, and taking a sheet back takes its word back.
enum Schema {
  /// "BLAN": tells a store from any other SQLite file.
  static let applicationID = 0x424C_414E
  /// The number of migrations below; `PRAGMA user_version` of a store.
  static let version = 17

  static func migrator(_ key: ProjectKey) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sheets and facts") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
      try db.execute(sql: sheets + mentions + rows)
    }
    // Nothing there refers to anything: the references of a large store need not be checked anew.
    migrator.registerMigration("2 choices", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 2")
      try db.execute(sql: firstChoices)
    }
    migrator.registerMigration("3 descriptions of people") { db in
      try db.execute(sql: "PRAGMA user_version = 3")
      try db.execute(sql: descriptions)
      // Until its sheet is imported anew, somebody kept before is known by the name alone.
      for row in try Row.fetchAll(db, sql: "SELECT id, key FROM person") {
        let person = Person(key: try row.kept("key"), familyName: "", givenName: "")
        try db.execute(sql: "UPDATE person SET code = ? WHERE id = ?", arguments: [key.code(person, organisation: nil), try row.kept("id") as Int64])
      }
      try db.execute(sql: decisions)
    }
    migrator.registerMigration("4 gender and age band", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 4")
      try db.execute(sql: traits)
    }
    migrator.registerMigration("5 spans of counts", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 5")
      // The view is made where its last column comes: nothing before reads it, and an older store has an older one.
      try db.execute(sql: "DROP VIEW IF EXISTS fact; " + spans + FactView.definition)
    }
    migrator.registerMigration("6 signs of identity", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 6")
      try db.execute(sql: signs)
    }
    migrator.registerMigration("7 words of state", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 7")
      try db.execute(sql: choicesOfStatuses)
    }
    migrator.registerMigration("8 ways of counting", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 8")
      // Null where a sheet does not say how it counted, and for what was imported before.
      try db.execute(sql: "ALTER TABLE campaign_count ADD COLUMN way_of_counting TEXT CHECK (way_of_counting <> '')")
    }
    migrator.registerMigration("9 places of any country") { db in
      try db.execute(sql: "PRAGMA user_version = 9; DROP VIEW fact")
      for table in ["session_mention", "attendance", "campaign_count", "person"] { try admitPlaces(in: table, db) }
      try db.execute(sql: FactView.definition)
    }
    // The tables made anew keep their rows: nothing refers to what is new here.
    migrator.registerMigration("10 places of sheets", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 10")
      try db.execute(sql: places)
    }
    migrator.registerMigration("11 former codes", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 11")
      try db.execute(sql: formerCodes)
    }
    migrator.registerMigration("12 journal", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 12")
      try db.execute(sql: JournalEntry.tables)
    }
    migrator.registerMigration("13 erased people", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 13")
      try db.execute(sql: ErasedPeople.table)
    }
    migrator.registerMigration("14 order of names, sent reports") { db in
      try db.execute(sql: "PRAGMA user_version = 14")
      try NameOrder(db, key).migrate()
      try db.execute(sql: JournalEntry.allActs + SentReport.tables)
    }
    migrator.registerMigration("15 names of places", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 15")
      try db.execute(sql: choicesOfPlaces)
    }
    migrator.registerMigration("16 seals", foreignKeyChecks: .immediate) { db in
      // Null while a sheet is being written. What was changed before is not noticed.
      try db.execute(sql: "PRAGMA user_version = 16; ALTER TABLE sheet ADD COLUMN seal INTEGER")
      try SheetSeals(in: db).write()
    }
    migrator.registerMigration("17 several columns that are not read", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA user_version = 17")
      try db.execute(sql: choicesOfColumns)
    }
    return migrator
  }

  /// Lets a table hold the code of any commune, and not only one of five digits as in Belgium: a `Place` is a number of 32 bits.
  ///
  /// SQLite cannot change a check: the table is made anew, with all its rows, their numbers and its indexes.
  private static func admitPlaces(in table: String, _ db: Database) throws {
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

  // AUTOINCREMENT: the number of a sheet taken back is never given to another.
  // '+0 days' makes SQLite compute the day: by itself `date` gives 2024-02-30 back as it came.
  // `scope` and `fingerprint` are explained in SheetIdentity.swift.
  private static let sheets = """
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

  private static let mentions = """
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
  private static let rows = """
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

  // A description is a name with the signs beside it; the same one of another sheet is the same row.
  // A key that begins with "~" stands for a name that was taken away (Anonymising.swift): no normalised name does.
  private static let descriptions = """
    CREATE TABLE described_person (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL CHECK (key <> ''),
      organisation INTEGER REFERENCES organisation,
      home INTEGER NOT NULL DEFAULT 99999 CHECK (home BETWEEN 0 AND 99999),
      email BLOB CHECK (length(email) = 16),
      code TEXT UNIQUE,
      is_frozen INTEGER NOT NULL DEFAULT 0 CHECK (is_frozen IN (0, 1))
    ) STRICT;
    INSERT INTO described_person (id, key) SELECT id, key FROM person;
    DROP TABLE person;
    ALTER TABLE described_person RENAME TO person;
    CREATE UNIQUE INDEX person_description ON person (key, ifnull(organisation, 0), home, ifnull(email, x''));
    CREATE INDEX person_by_organisation ON person (organisation);

    CREATE TABLE person_link (
      first INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      odds INTEGER,
      relation INTEGER NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_link_by_second ON person_link (second);
    """

  // 3 and 65,535 are those of `Gender` and `AgeBand` for not stated: what was imported before says nothing.
  private static let traits = """
    ALTER TABLE attendance ADD COLUMN gender INTEGER NOT NULL DEFAULT 3 CHECK (gender BETWEEN 0 AND 3);
    ALTER TABLE attendance ADD COLUMN age INTEGER NOT NULL DEFAULT 65535 CHECK (age BETWEEN 0 AND 65535);
    """

  // No reference to a person: a decision outlives the sheets, and holds again when one comes back.
  private static let decisions = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subject TEXT NOT NULL CHECK (subject IN ('person', 'organisation')),
      first TEXT NOT NULL CHECK (first <> ''),
      second TEXT NOT NULL CHECK (second <> ''),
      is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
      reason TEXT NOT NULL,
      decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
      CHECK (first < second),
      UNIQUE (subject, first, second)
    ) STRICT;
    """

  // Null for what was counted on one day, and for what was imported before: known by its first day until its sheet is imported anew.
  private static let spans = """
    ALTER TABLE campaign_count ADD COLUMN last_day TEXT CHECK (last_day IS NULL OR last_day IS date(last_day, '+0 days') AND last_day > day);

    """

  // `answers` is a `SheetAnswers`, null where nothing was answered and for what was imported before. A sheet in `superseded` had its place taken by another, by a person's word:
  // its bytes may still lie in the folder, and say nothing any more.
  private static let places = """
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
  private static let formerCodes = """
    CREATE TABLE former_code (
      kind TEXT NOT NULL CHECK (kind IN ('axis', 'activity', 'metric')),
      axis TEXT NOT NULL CHECK ((axis <> '') = (kind = 'activity')),
      former TEXT NOT NULL CHECK (former <> ''),
      code TEXT NOT NULL CHECK (code <> '' AND code <> former),
      PRIMARY KEY (kind, axis, former)
    ) STRICT, WITHOUT ROWID;
    """

  // Hashes like that of the address: of a day of birth and of a number nothing else is kept. What was imported before states none.
  private static let signs = """
    ALTER TABLE person ADD COLUMN birth BLOB CHECK (length(birth) = 16);
    ALTER TABLE person ADD COLUMN number BLOB CHECK (length(number) = 16);
    DROP INDEX person_description;
    CREATE UNIQUE INDEX person_description ON person (key, ifnull(organisation, 0), home, ifnull(email, x''), ifnull(birth, x''), ifnull(number, x''));
    """
}

internal import BilanModel
internal import GRDB

/// The tables of people, told apart by the signs beside their names, and of what is decided about them.
extension Schema {
  // A description is a name with the signs beside it; the same one of another sheet is the same row.
  // A key that begins with "~" stands for a name that was taken away (Anonymising.swift): no normalised name does.
  static let descriptions = """
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

  /// Until its sheet is imported anew, somebody kept before is known by the name alone.
  static func giveCodes(_ key: ProjectKey, _ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, key FROM person") {
      let person = Person(key: try row.kept("key"), familyName: "", givenName: "")
      try db.execute(sql: "UPDATE person SET code = ? WHERE id = ?", arguments: [key.code(person, organisation: nil), try row.kept("id") as Int64])
    }
  }

  // No reference to a person: a decision outlives the sheets, and holds again when one comes back.
  static let decisions = """
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

  // Hashes like that of the address: of a day of birth and of a number nothing else is kept. What was imported before states none.
  static let signs = """
    ALTER TABLE person ADD COLUMN birth BLOB CHECK (length(birth) = 16);
    ALTER TABLE person ADD COLUMN number BLOB CHECK (length(number) = 16);
    DROP INDEX person_description;
    CREATE UNIQUE INDEX person_description ON person (key, ifnull(organisation, 0), home, ifnull(email, x''), ifnull(birth, x''), ifnull(number, x''));
    """
}

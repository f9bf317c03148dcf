internal import GRDB

/// The table of answers about layouts, in its versions.
extension Schema {
  // A layout has one answer a role, so the role (before the first "=") is part of what must be unique.
  static let firstChoices = """
    CREATE TABLE choice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('column', 'date_order', 'activity')),
      key TEXT NOT NULL CHECK (key <> ''),
      answer TEXT NOT NULL,
      role TEXT NOT NULL AS (iif(kind = 'column', substr(answer, 1, instr(answer, '=') - 1), '')),
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on, '+0 days')),
      file TEXT NOT NULL CHECK (file <> ''),
      CHECK (
        CASE kind WHEN 'column' THEN answer GLOB '?*=?*' AND role <> ''
          WHEN 'date_order' THEN answer IN ('dmy', 'mdy')
          ELSE answer GLOB '?*/?*' END),
      UNIQUE (kind, key, role)
    ) STRICT;
    """

  // SQLite cannot change a check: the table is made anew, with its numbers. The number of an answer taken back is never given to another, so the highest goes along.
  static let choicesOfStatuses = """
    CREATE TABLE new_choice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('column', 'date_order', 'activity', 'status')),
      key TEXT NOT NULL CHECK (key <> ''),
      answer TEXT NOT NULL,
      role TEXT NOT NULL AS (iif(kind = 'column', substr(answer, 1, instr(answer, '=') - 1), '')),
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on, '+0 days')),
      file TEXT NOT NULL CHECK (file <> ''),
      CHECK (
        CASE kind WHEN 'column' THEN answer GLOB '?*=?*' AND role <> ''
          WHEN 'date_order' THEN answer IN ('dmy', 'mdy')
          WHEN 'status' THEN answer GLOB '?*=?*'
          ELSE answer GLOB '?*/?*' END),
      UNIQUE (kind, key, role)
    ) STRICT;
    INSERT INTO new_choice (id, kind, key, answer, made_on, file) SELECT id, kind, key, answer, made_on, file FROM choice;
    DELETE FROM sqlite_sequence WHERE name = 'new_choice';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'new_choice', seq FROM sqlite_sequence WHERE name = 'choice';
    DROP TABLE choice;
    ALTER TABLE new_choice RENAME TO choice;
    """

  /// With answers about places.
  static let choicesOfPlaces = {
    let kinds = "kind IN ('column', 'date_order', 'activity', 'status'"
    return choicesOfStatuses.replacing(kinds, with: kinds + ", 'place'").replacing(
      "WHEN 'status' THEN", with: "WHEN 'status' THEN answer GLOB '?*=?*' WHEN 'place' THEN")
  }()

  /// With any number of columns that are not to be read.
  static let choicesOfColumns = choicesOfPlaces.replacing(
    "substr(answer, 1, instr(answer, '=') - 1)", with: "iif(answer GLOB 'none=?*', answer, substr(answer, 1, instr(answer, '=') - 1))")
}

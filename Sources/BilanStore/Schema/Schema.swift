internal import GRDB

/// The tables of the store, and how an older store becomes a present one.
///
/// Constraints are SQLite's own, so that no program, ours or another, can keep what makes no sense. What several sheets say of one thing (a session's length, how
/// a name is written) is kept once per sheet, in the tables `…_mention`: the view `fact` and the readers settle it, and taking a sheet back takes its word back.
enum Schema {
  /// "BLAN": tells a store from any other SQLite file.
  static let applicationID = 0x424C_414E
  /// The number of migrations below; `PRAGMA user_version` of a store.
  static var version: Int { migrations.count }

  static func migrator(_ key: ProjectKey) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (number, migration) in zip(1..., migrations) {
      migrator.registerMigration(migration.name, foreignKeyChecks: migration.checks) { db in
        try db.execute(sql: "PRAGMA user_version = \(number)")
        try migration.migrate(db, key)
      }
    }
    return migrator
  }

  /// Oldest first. A store knows by their names which were done: a name is never changed, nor what a migration does.
  private static let migrations = [
    Migration("1 sheets and facts", checks: .deferred) { db, _ in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: sheets + mentions + rows)
    },
    Migration("2 choices", sql: firstChoices),
    Migration("3 descriptions of people", checks: .deferred) { db, key in
      try db.execute(sql: descriptions)
      try giveCodes(key, db)
      try db.execute(sql: decisions)
    },
    Migration("4 gender and age band", sql: traits),
    // The view is made where its last column comes: nothing before reads it, and an older store has an older one.
    Migration("5 spans of counts", sql: "DROP VIEW IF EXISTS fact; " + spans + FactView.definition),
    Migration("6 signs of identity", sql: signs),
    Migration("7 words of state", sql: choicesOfStatuses),
    // Null where a sheet does not say how it counted, and for what was imported before.
    Migration("8 ways of counting", sql: "ALTER TABLE campaign_count ADD COLUMN way_of_counting TEXT CHECK (way_of_counting <> '')"),
    Migration("9 places of any country", checks: .deferred) { db, _ in
      try db.execute(sql: "DROP VIEW fact")
      for table in ["session_mention", "attendance", "campaign_count", "person"] { try admitPlaces(in: table, db) }
      try db.execute(sql: FactView.definition)
    },
    Migration("10 places of sheets", sql: places),
    Migration("11 former codes", sql: formerCodes),
    Migration("12 journal", sql: JournalEntry.tables),
    Migration("13 erased people", sql: ErasedPeople.table),
    Migration("14 order of names, sent reports", checks: .deferred) { db, key in
      try NameOrder(db, key).migrate()
      try db.execute(sql: JournalEntry.actsOfReports + SentReport.tables)
    },
    Migration("15 names of places", sql: choicesOfPlaces),
    Migration("16 seals", checks: .immediate) { db, _ in
      // Null while a sheet is being written. What was changed before is not noticed.
      try db.execute(sql: "ALTER TABLE sheet ADD COLUMN seal INTEGER")
      try SheetSeals(in: db).write()
    },
    Migration("17 several columns that are not read", sql: choicesOfColumns),
    Migration("18 mark of the key", checks: .immediate) { db, key in try KeyMark.write(key, db) },
    Migration("19 seals of decisions", checks: .immediate) { db, _ in
      try db.execute(sql: "ALTER TABLE decision ADD COLUMN seal INTEGER")
      for decision in try Row.fetchAll(db, sql: "SELECT * FROM decision").map(StoredDecision.init) {
        try db.execute(sql: "UPDATE decision SET seal = ? WHERE id = ?", arguments: [decision.seal, decision.id])
      }
    },
    // Null for every act that is about no person, and for those before.
    Migration("20 effects on people", sql: "ALTER TABLE journal ADD COLUMN people TEXT CHECK (people <> '')"),
    // Null for who has a name, and for who was purged before.
    Migration("21 marks of purged people", sql: PurgedPeople.marks),
    // The report in which a period was shown for comparison; null for the period that a report is about.
    Migration("22 periods compared with", sql: "ALTER TABLE sent_report ADD COLUMN beside INTEGER REFERENCES sent_report ON DELETE CASCADE"),
    Migration("23 titles of codes", sql: codeTitles),
    // 1 where somebody said that another sheet stands beside this one, though its own worksheet is in no file any more.
    Migration("24 sheets that stay", sql: "ALTER TABLE sheet ADD COLUMN stays INTEGER NOT NULL DEFAULT 0 CHECK (stays IN (0, 1))"),
    Migration("25 seals of reports", checks: .immediate) { db, _ in
      // What was changed before is not noticed.
      try db.execute(sql: "ALTER TABLE sent_report ADD COLUMN seal INTEGER")
      try SentSeals(in: db).write()
    },
    Migration("26 additions of metrics", checks: .deferred) { db, _ in try db.execute(sql: JournalEntry.actsOfMetrics) },
    Migration("27 whom a metric counts, additions of activities", checks: .deferred) { db, _ in try db.execute(sql: JournalEntry.actsOfProjectFile) },
  ]
}

/// One step from an older store to the present one.
private struct Migration: Sendable {
  let name: String
  /// When references are checked: at each change, or all of them at the end, where tables that others refer to are made anew.
  let checks: DatabaseMigrator.ForeignKeyChecks
  let migrate: @Sendable (Database, ProjectKey) throws -> Void

  init(_ name: String, checks: DatabaseMigrator.ForeignKeyChecks, migrate: @escaping @Sendable (Database, ProjectKey) throws -> Void) {
    self.name = name
    self.checks = checks
    self.migrate = migrate
  }

  /// Where nothing that stood refers to what is new, the references of a large store need not be checked anew.
  init(_ name: String, sql: @escaping @autoclosure @Sendable () -> String) {
    self.init(name, checks: .immediate) { db, _ in try db.execute(sql: sql()) }
  }
}

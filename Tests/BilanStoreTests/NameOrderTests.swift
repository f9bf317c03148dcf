import BilanModel
import Testing

@testable import BilanStore

/// A store in which two orders of one name were one description, brought up to date.
@Suite struct NameOrderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// María stands on sheets 1 and 2 as García López and on sheet 3 as López García; Luc and Jean Pierre Dupont on sheet 1 alone.
  private func makeVersion13() throws {
    let store = try Store.make(at: folder.store, upTo: "13 erased people")
    try store.execute(
      raw: """
        INSERT INTO sheet (id, name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on) VALUES
          (1, 'a.csv', '\(hash(1))', '', 11, 'attendance', 3, 3, '2025-01-15'), (2, 'b.csv', '\(hash(2))', '', 12, 'attendance', 1, 1, '2025-01-15'),
          (3, 'c.csv', '\(hash(3))', '', 13, 'attendance', 1, 1, '2025-01-15'), (4, 'd.csv', '\(hash(4))', '', 14, 'attendance', 1, 1, '2025-01-15');
        INSERT INTO session (id, axis, activity, day) VALUES (1, '1', 'stress', '2024-10-21'), (2, '1', 'stress', '2024-11-05'), (3, '1', 'stress', '2024-12-05');
        INSERT INTO session_mention (sheet, session, place) VALUES (1, 1, 99999), (2, 2, 99999), (3, 3, 99999), (4, 3, 99999);
        INSERT INTO person (id, key, home, code) VALUES (1, 'garcia lopez maria', 21013, 'AAA'), (2, 'luc petit', 21013, 'BBB'), (3, 'dupont jean pierre', 21013, 'CCC');
        INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES
          (1, 1, 'García López', 'María'), (1, 2, 'Petit', 'Luc'), (1, 3, 'Jean-Pierre Dupont', ''), (2, 1, 'M. Maria Garcia Lopez', ''), (3, 1, 'Lopez Garcia', 'Maria'),
          (4, 2, 'Petit', 'Luc');
        INSERT INTO attendance (id, sheet, session, person, place, presence, line) VALUES
          (1, 1, 1, 1, 99999, 0, 2), (2, 1, 1, 2, 99999, 0, 3), (3, 1, 1, 3, 99999, 0, 4), (4, 2, 2, 1, 99999, 0, 2), (5, 3, 3, 1, 99999, 0, 2), (6, 4, 3, 2, 99999, 0, 2);
        INSERT INTO decision (subject, first, second, is_same, reason, decided_on) VALUES ('person', 'AAA', 'BBB', 0, '', '2025-01-15');
        INSERT INTO journal (id, run, act, done_on) VALUES (1, 1, 'removed', '2025-01-15');
        INSERT INTO undo_step (entry, sql) VALUES (1, 'SELECT 1');
        """)
    try store.close()
  }

  @Test func twoOrdersBecomeTwoDescriptions() throws {
    try makeVersion13()
    let store = try #require(try Store.openExisting(at: folder.store))
    let people = try store.rows(
      raw: "SELECT key, group_concat(attendance.id) FROM attendance JOIN person ON person.id = person GROUP BY person.id ORDER BY key")
    #expect(people == [["dupont jean pierre", "3"], ["garcia lopez maria", "1,4"], ["garcia maria lopez", "5"], ["luc petit", "2,6"]])
    #expect(try store.rows(raw: "PRAGMA foreign_key_check").isEmpty)
    // What was decided holds of the one that stood first, by the code that an import would give it now.
    let code = store.key.code(Person(key: "garcia lopez maria", familyName: "", givenName: "", home: Place(number: 21013)), organisation: nil)
    #expect(try store.rows(raw: "SELECT code FROM person WHERE key = 'garcia lopez maria'") == [[code]])
    #expect(try store.decisions().map { Set([$0.first, $0.second]) } == [[code, "BBB"]])
    // Where two orders may stand in one sheet it is read anew; where no name is that long, nothing changes.
    #expect(try store.rows(raw: "SELECT id FROM sheet WHERE fingerprint = 0 ORDER BY id") == [["1"], ["2"], ["3"]])
    #expect(try store.lastAct() == .nothing)
  }
}

internal import BilanModel

/// The view `fact`: one countable thing a row, with all its dimensions, by the rules of docs/counting.md.
///
/// | column | meaning |
/// |---|---|
/// | `kind` | `attendance` or `count` |
/// | `axis`, `activity`, `unplanned_title`, `day` | where it belongs; `day` is ISO 8601 |
/// | `session`, `session_place`, `minutes` | the session of an attendance, as all sheets together tell it |
/// | `person` | a number for a named person, or for what is left of somebody erased; null for somebody without a name |
/// | `organisation` | folded name, or null |
/// | `place` | code of a commune (REFNIS), 99998 for elsewhere, null for not stated |
/// | `gender`, `age` | the number of a `Gender`, and of an `AgeBand` |
/// | `presence` | `present`, `registered`, `excused` or `absent` |
/// | `metric`, `value`, `is_estimated` | of a count |
/// | `sheet`, `line` | one place in the sheets that says so |
///
/// Several lines of one named person in one session are one fact: best presence, least place, organisation, gender and age. Its `sheet` and `line` are those of a line that
/// tells the presence; where several do, the first by the sheets' hashes, so that the order of import shows nowhere.
enum FactView {
  // `best` packs presence (2 bits), rank of the sheet (28) and line (32) in one number, whose least is found in the one pass over the attendances.
  // A named person's lines fall in one group by (session, person, null); a line without a name is a group of its own by its id.
  static let definition = """
    CREATE VIEW fact AS
    WITH
      ranked_sheet AS MATERIALIZED (
        SELECT id, row_number() OVER (ORDER BY hash, scope) AS rank FROM sheet
      ),
      ranked_organisation AS MATERIALIZED (
        SELECT id, key, row_number() OVER (ORDER BY key) AS rank FROM organisation
      ),
      told_session AS MATERIALIZED (
        SELECT session.id, axis, activity, day, min(unplanned_title) AS unplanned_title,
          max(minutes) AS minutes, \(least(of: "place")) AS place
        FROM session JOIN session_mention ON session_mention.session = session.id
        GROUP BY session.id
      ),
      met AS (
        SELECT attendance.session, person, \(least(of: "place")) AS place,
          min(ranked_organisation.rank) AS organisation,
          min(gender) AS gender, min(age) AS age,
          min((presence << 60) | (ranked_sheet.rank << 32) | line) AS best
        FROM attendance
        JOIN ranked_sheet ON ranked_sheet.id = attendance.sheet
        LEFT JOIN ranked_organisation ON ranked_organisation.id = attendance.organisation
        GROUP BY attendance.session, person, iif(person IS NULL, attendance.id, NULL)
      )
    SELECT
      'attendance' AS kind, axis, activity, unplanned_title, day, NULL AS last_day,
      told_session.id AS session,
      nullif(told_session.place, 99999) AS session_place,
      minutes, person,
      ranked_organisation.key AS organisation,
      ranked_organisation.id AS organisation_id,
      nullif(met.place, 99999) AS place,
      gender, age,
      CASE best >> 60 WHEN 0 THEN 'present' WHEN 1 THEN 'registered' WHEN 2 THEN 'excused'
        ELSE 'absent' END AS presence,
      NULL AS metric, NULL AS value, NULL AS is_estimated,
      ranked_sheet.id AS sheet,
      best & 0xFFFFFFFF AS line
    FROM met
    JOIN told_session ON told_session.id = met.session
    JOIN ranked_sheet ON ranked_sheet.rank = (best >> 32) & 0xFFFFFFF
    LEFT JOIN ranked_organisation ON ranked_organisation.rank = met.organisation
    UNION ALL
    SELECT
      'count', axis, activity, unplanned_title, day, last_day, NULL, NULL, NULL, NULL, NULL, NULL,
      nullif(place, 99999), NULL, NULL, NULL, metric, value, is_estimated, sheet, line
    FROM campaign_count;
    """

  /// SQL for the least of some places, or of one column, in the order of `Place`: communes by code, whatever its size, then elsewhere, then not stated.
  static func least(of places: String...) -> String {
    let ordered = places.map { "iif(\($0) IN (\(Place.elsewhere.number), \(Place.notStated.number)), \($0) + 0x100000000, \($0))" }
    return "(min(\(ordered.joined(separator: ", "))) & 0xFFFFFFFF)"
  }
}

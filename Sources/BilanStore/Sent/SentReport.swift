internal import GRDB

/// A report whose figures are kept as they were sent: whatever is corrected later, they stay.
enum SentReport {
  // No name of anybody: an axis, an indicator and a metric are in it by their codes. '' and -1 stand for a sum over all.
  // `last_act` is the number of the last entry of the journal before it was sent; `told` a number for the differences that were told last. `detail` is JSON: what a ratio is made of.
  // Where the status says that a figure was not shown, `value` is what it could be worked out to be.
  // `file_to_restore` is empty but within an undo: a step puts in what the project file said, and the undo takes it out.
  static let tables = """
    CREATE TABLE sent_report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      period TEXT NOT NULL CHECK (period <> ''),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on, '+0 days')),
      last_act INTEGER NOT NULL,
      told INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE sent_figure (
      report INTEGER NOT NULL REFERENCES sent_report ON DELETE CASCADE,
      indicator TEXT NOT NULL CHECK (indicator <> ''),
      is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
      axis TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place BETWEEN -1 AND 4294967295),
      dimension TEXT NOT NULL,
      category TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status <> ''),
      value INTEGER,
      divisor INTEGER CHECK (divisor > 0),
      low INTEGER,
      high INTEGER CHECK (high >= low),
      detail TEXT,
      CHECK ((value IS NULL) = (divisor IS NULL)),
      CHECK ((low IS NULL) = (high IS NULL)),
      PRIMARY KEY (report, indicator, is_estimated, axis, place, dimension, category)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file_to_restore (
      content BLOB NOT NULL,
      present TEXT NOT NULL
    ) STRICT;
    """
}

import CFPCheck
import CFPComparing

// The SQLite tables of a run. Those of the reports are made from `outputTables`; here are the ones around them.

/// How a table's columns stand in SQLite: each `digits` column is followed by its nearest binary number.
extension OutputColumn {
  var sqlColumns: [String] {
    switch kind {
    case .integer: ["\"\(name)\" INTEGER"]
    case .text: ["\"\(name)\" TEXT"]
    case .digits: ["\"\(name)\" TEXT", "\"\(name)_real\" REAL"]
    }
  }
}

/// The statements that make an empty journal.
let journalSchema = [
  """
  CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
  """,
  """
  CREATE TABLE inputs (
    input_id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT, byte_count INTEGER,
    outcome TEXT NOT NULL CHECK (outcome IN ('report', 'failure', 'duplicate')), verdict TEXT, file TEXT)
  """,
  "CREATE INDEX inputs_by_sha256 ON inputs (sha256)",
  "CREATE INDEX inputs_by_outcome ON inputs (outcome, verdict)",
  """
  CREATE TABLE failures (
    input_id INTEGER PRIMARY KEY REFERENCES inputs, name TEXT NOT NULL, kind TEXT NOT NULL, message_zh TEXT NOT NULL,
    message_en TEXT NOT NULL)
  """,
  "CREATE TABLE files (name TEXT PRIMARY KEY, length INTEGER NOT NULL) WITHOUT ROWID",
  "CREATE TABLE rule_counts (rule TEXT PRIMARY KEY, reports INTEGER NOT NULL, findings INTEGER NOT NULL) WITHOUT ROWID",
  """
  CREATE TABLE facts (
    kind TEXT NOT NULL, key TEXT NOT NULL, report_id INTEGER NOT NULL REFERENCES inputs, subject TEXT NOT NULL,
    value TEXT, unit TEXT, year INTEGER, pointer TEXT NOT NULL)
  """,
  "CREATE INDEX facts_by_key ON facts (kind, key, report_id)",
]

/// The statements that make the tables of the reports, their indexes, and the views that answer the common questions.
let tablesSchema: [String] =
  outputTables.flatMap { table -> [String] in
    let columns = table.columns.flatMap(\.sqlColumns).joined(separator: ", ")
    if table.name == "reports" {
      return ["CREATE TABLE reports (report_id INTEGER PRIMARY KEY REFERENCES inputs, \(columns))"]
    }
    return [
      "CREATE TABLE \(table.name) (report_id INTEGER NOT NULL REFERENCES inputs, \(columns))",
      "CREATE INDEX \(table.name)_by_report ON \(table.name) (report_id)",
    ]
  } + [
    "CREATE INDEX reports_by_sha256 ON reports (sha256)",
    "CREATE INDEX reports_by_number ON reports (number)",
    "CREATE INDEX findings_by_rule ON findings (rule, level)",
    "CREATE INDEX inventory_rows_by_carrier ON inventory_rows (carrier)",
    "CREATE INDEX stage_results_by_stage ON stage_results (stage)",
    "CREATE INDEX companies_by_name ON companies (name)",
    """
    CREATE VIEW duplicates AS
      SELECT later.input_id, later.name, later.sha256, first.input_id AS first_id, first.name AS first_name
      FROM inputs AS later JOIN inputs AS first ON first.sha256 = later.sha256 AND first.outcome <> 'duplicate'
      WHERE later.outcome = 'duplicate'
    """,
    """
    CREATE VIEW overview AS
      SELECT r.report_id, r.name AS file, c.name AS company, p.name AS product, p.model, r.total, r.total_real,
        r.total_unit, r.total_per, r.verdict, r.checked, r.figures, r.errors, r.warnings
      FROM reports AS r LEFT JOIN companies AS c USING (report_id) LEFT JOIN products AS p USING (report_id)
    """,
    """
    CREATE VIEW discrepancies AS
      SELECT f.report_id, r.name AS file, f.level, f.rule, f.line, f.stated, f.computed, f.computed_value, f.gap, f.cause,
        f.message_zh, f.message_en
      FROM findings AS f JOIN reports AS r USING (report_id)
      WHERE f.level IN ('error', 'warning') AND f.suppressed IS NULL
    """,
    """
    CREATE VIEW stage_shares AS
      SELECT s.report_id, r.name AS file, s.stage, s.label, s.emission, s.emission_real, s.emission_unit,
        CASE WHEN r.total_real > 0 AND s.emission_unit = r.total_unit
          THEN 100.0 * s.emission_real / r.total_real END AS percent_real
      FROM stage_results AS s JOIN reports AS r USING (report_id)
      WHERE s.kind = 'stage' AND s.result_set IS NULL
    """,
    """
    CREATE VIEW electricity_factors AS
      SELECT substr(r.data_period_end, 1, 4) AS data_year, i.factor, i.factor_unit, count(DISTINCT i.report_id) AS reports
      FROM inventory_rows AS i JOIN reports AS r USING (report_id)
      WHERE i.carrier = 'electricity' AND i.factor IS NOT NULL
      GROUP BY data_year, i.factor, i.factor_unit
    """,
  ]

/// What the inputs were like when they were read, for going on with a run that was cut off; gone when it is complete.
/// Names are kept by their hash alone: they may be people's.
let sourcesSchema = """
  CREATE TABLE IF NOT EXISTS sources (
    input_id INTEGER PRIMARY KEY, name_sha256 TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    rules TEXT NOT NULL, lengths TEXT NOT NULL)
  """

/// The tables of what several reports together show.
let comparisonSchema = [
  """
  CREATE TABLE comparison_findings (
    comparison_id INTEGER PRIMARY KEY, rule TEXT NOT NULL, level TEXT NOT NULL, reports INTEGER NOT NULL,
    message_zh TEXT NOT NULL, message_en TEXT NOT NULL)
  """,
  """
  CREATE TABLE comparison_places (
    comparison_id INTEGER NOT NULL REFERENCES comparison_findings, report_id INTEGER NOT NULL REFERENCES inputs,
    name TEXT NOT NULL, pointer TEXT NOT NULL, value TEXT, unit TEXT)
  """,
  "CREATE INDEX comparison_places_by_report ON comparison_places (report_id)",
]

package import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReportWriter {
  /// `audit`: the verdict, how much was recomputed, and what does not agree (AUDIT.md section 4).
  mutating func writeAudit(_ audit: Audit) {
    object("audit") { writer in
      writer.json.key("verdict")
      writer.json.string(audit.verdict.rawValue)
      writer.list("reasons", audit.reasons, isInline: true) { $0.json.string($1.rawValue) }
      writer.object("coverage") { $0.writeCoverage(audit.coverage) }
      writer.list("unread", audit.unread) { $0.writeUnread($1) }
      writer.json.key("roundingMode")
      writer.json.string(audit.roundingMode.rawValue)
      writer.list("findings", audit.findings) { $0.writeFinding($1) }
      writer.listIfAny("suppressed", audit.suppressed) { $0.writeFinding($1) }
      writer.listIfAny("diagnoses", audit.diagnoses) { $0.writeDiagnosis($1) }
      if writer.options.includesChecks { writer.list("checks", audit.checks) { $0.writeCheck($1) } }
    }
  }

  /// The outcomes of all values, then of the emissions among them (TABLES.md section 3).
  private mutating func writeCoverage(_ coverage: Coverage) {
    writeTally(
      (coverage.figures, coverage.checked, coverage.repeated, coverage.failed), open: coverage.open,
      unread: (coverage.unread, coverage.unreadPlaces))
    let emissions = coverage.emissions
    object("emissions") { writer in
      writer.writeTally(
        (emissions.figures, emissions.checked, emissions.repeated, emissions.failed), open: emissions.open,
        unread: (emissions.unread, nil))
    }
  }

  private mutating func writeTally(
    _ counts: (figures: Int, checked: Int, repeated: Int, failed: Int), open: [(reason: OpenReason, count: Int)],
    unread: (count: Int, places: Int?)
  ) {
    json.key("figures")
    json.integer(counts.figures)
    json.key("checked")
    json.integer(counts.checked)
    json.key("repeated")
    json.integer(counts.repeated)
    json.key("failed")
    json.integer(counts.failed)
    list("open", open) { writer, open in
      writer.object(isInline: true) { writer in
        writer.json.key("reason")
        writer.json.string(open.reason.rawValue)
        writer.json.key("count")
        writer.json.integer(open.count)
      }
    }
    object("unread", isInline: true) { writer in
      writer.json.key("count")
      writer.json.integer(unread.count)
      if let places = unread.places {
        writer.json.key("places")
        writer.json.integer(places)
      }
    }
  }

  private mutating func writeUnread(_ place: UnreadPlace) {
    object { writer in
      writer.json.key("kind")
      writer.json.string(place.kind.rawValue)
      writer.json.key("pointer")
      writer.json.string(place.pointer)
      writer.json.key("heading")
      writer.string(place.heading)
      writer.json.key("line")
      writer.json.integer(writer.document.map.line(of: place.span))
      writer.json.key("values")
      writer.json.integer(place.values)
      writer.json.key("carriesEmissions")
      writer.json.bool(place.carriesEmissions)
      writer.listIfAny("vocabulary", place.vocabulary) { $0.string($1) }
    }
  }

  private mutating func writeFinding(_ finding: Finding) {
    let decimals = finding.shownDecimals(beyondStated: 6)
    object { writer in
      writer.json.key("rule")
      writer.json.string(finding.rule.rawValue)
      writer.json.key("level")
      writer.json.string(finding.level.rawValue)
      writer.json.key("subject")
      writer.json.string(finding.subject)
      writer.list("cells", finding.cells) { writer, cell in
        writer.object(isInline: true) { writer in
          writer.json.key("pointer")
          writer.json.string(cell.pointer)
          writer.json.key("role")
          writer.json.string(cell.role.rawValue)
          if let text = cell.text, !text.isEmpty {
            writer.json.key("text")
            writer.string(text)
          }
        }
      }
      if let stated = finding.stated {
        writer.object("stated", isInline: true) { writer in
          writer.json.key("text")
          writer.string(stated.text)
          writer.ends(of: stated.interval, decimals: nil)
        }
      }
      if let computed = finding.computed {
        writer.object("computed") { writer in
          writer.json.key("expression")
          writer.string(computed.expression)
          writer.decimal("value", computed.value, decimals: decimals)
          writer.ends(of: computed.interval, decimals: decimals)
          writer.listIfAny("assumed", computed.assumed) { $0.string($1.en) }
        }
      }
      if let gap = finding.gap {
        writer.object("gap", isInline: true) { writer in
          writer.decimal("absolute", gap.absolute, decimals: decimals)
          writer.decimal("relative", gap.relative, decimals: 6)
        }
      }
      writer.listIfAny("impact", finding.impact) { writer, impact in
        writer.object { writer in
          writer.json.key("under")
          writer.string(impact.under.en)
          writer.object("total", isInline: true) { $0.ends(of: impact.total, decimals: decimals) }
          writer.decimal("relative", impact.relative, decimals: 6)
          writer.json.key("rankingChanges")
          writer.json.bool(impact.rankingChanges)
        }
      }
      writer.listIfAny("causes", finding.causes) { $0.writeCause($1) }
      writer.message("message", finding.message)
      writer.json.key("fingerprint")
      writer.json.string(finding.fingerprint)
      if let suppression = finding.suppression {
        writer.object("suppression", isInline: true) { writer in
          writer.json.key("date")
          writer.json.string(suppression.date)
          writer.json.key("reason")
          writer.string(suppression.reason)
        }
      }
    }
  }

  private mutating func writeCause(_ cause: Finding.Cause) {
    object { writer in
      writer.json.key("code")
      writer.json.string(cause.code)
      writer.json.key("pointer")
      writer.json.string(cause.pointer)
      writer.message("detail", cause.detail)
      writer.json.key("fits")
      writer.json.bool(cause.fits)
    }
  }

  private mutating func writeDiagnosis(_ diagnosis: Diagnosis) {
    object { writer in
      writer.list("subjects", diagnosis.subjects) { $0.json.string($1.pointer) }
      writer.list("alternatives", diagnosis.alternatives) { writer, alternative in
        writer.object { writer in
          writer.list("cells", alternative.cells) { writer, cell in
            writer.object(isInline: true) { writer in
              writer.json.key("pointer")
              writer.json.string(cell.figure.pointer)
              writer.ends(of: cell.implied, decimals: nil)
            }
          }
          writer.listIfAny("causes", alternative.causes) { $0.writeCause($1) }
        }
      }
    }
  }

  private mutating func writeCheck(_ check: Check) {
    object(isInline: true) { writer in
      writer.json.key("rule")
      writer.json.string(check.rule.rawValue)
      writer.json.key("subject")
      writer.json.string(check.subject.pointer)
      writer.list("operands", check.operands) { $0.json.string($1.pointer) }
      writer.json.key("outcome")
      switch check.outcome {
      case .pass(let grade):
        writer.json.string("pass")
        writer.json.key("grade")
        writer.json.string(grade.rawValue)
      case .fail:
        writer.json.string("fail")
      case .open(let reason):
        writer.json.string("open")
        writer.json.key("reason")
        writer.json.string(reason.rawValue)
      }
      if check.isWeak {
        writer.json.key("weak")
        writer.json.bool(true)
      }
    }
  }

  private mutating func message(_ key: StaticString, _ message: Message) {
    object(key) { writer in
      writer.json.key("zh")
      writer.string(message.zh)
      writer.json.key("en")
      writer.string(message.en)
    }
  }

  private mutating func ends(of interval: Interval?, decimals: Int?) {
    decimal("low", interval?.low, decimals: decimals)
    decimal("high", interval?.high, decimals: decimals)
  }

  private mutating func decimal(_ key: StaticString, _ value: ExactDecimal?, decimals: Int?) {
    guard let value else { return }
    json.key(key)
    json.number(value.rounded(to: decimals ?? ReportWriter.mostDecimals))
  }

  /// Further decimals would say nothing to anyone.
  private static var mostDecimals: Int { 30 }
}

extension Finding {
  /// With how many decimals the recomputation is shown: the stated number's own, and some more.
  package func shownDecimals(beyondStated extra: Int) -> Int {
    // The ends of N(v) have one decimal more than v.
    let stated = stated?.interval.map { max($0.low.decimals, $0.high.decimals) - 1 } ?? 6
    return min(max(stated, 0) + extra, 30)
  }
}

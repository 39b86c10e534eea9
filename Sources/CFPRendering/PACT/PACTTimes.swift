import CFPFootprints

/// The first instant of a printed date (RFC 3339, in UTC as PACT wants it): of its year or month where no more is printed;
/// nil where it is none of the calendar's days.
func firstInstant(of date: PrintedDate) -> String? {
  instant(date.year, date.month ?? 1, date.day ?? 1)
}

/// The first instant behind a printed date: the end of a period that excludes its end.
func firstInstant(after date: PrintedDate) -> String? {
  guard firstInstant(of: date) != nil else { return nil }
  guard let month = date.month else { return instant(date.year + 1, 1, 1) }
  if let day = date.day, day < dayCount(date.year, month) { return instant(date.year, month, day + 1) }
  return month < 12 ? instant(date.year, month + 1, 1) : instant(date.year + 1, 1, 1)
}

private func instant(_ year: Int, _ month: Int, _ day: Int) -> String? {
  guard day <= dayCount(year, month) else { return nil }
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return "\(year)-\(two(month))-\(two(day))T00:00:00Z"
}

private func dayCount(_ year: Int, _ month: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
  default: 31
  }
}

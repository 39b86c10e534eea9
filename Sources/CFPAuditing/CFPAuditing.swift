// CFPAuditing: recomputes what a report states and says what does not agree (AUDIT.md).
//
// Knows:          quantities, the relations between them, rules, causes, reference data.
// Must not know:  layout, files, how a finding is shown.

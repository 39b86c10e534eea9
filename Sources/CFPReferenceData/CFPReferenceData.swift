// CFPReferenceData: published factors and parameters, each with its source.
//
// Knows:          energy carriers by their canonical ids, and what was published about them.
// Must not know:  reports.
//
// The tables are plain literals, so that a new value is one line; they are parsed once, when first asked for.

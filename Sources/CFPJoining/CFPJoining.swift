// CFPJoining: what belongs together on a page, for every reader: headings, captions, running lines, what page breaks cut.
//
// Knows:          lines and cells of text, how they are numbered, how pages end and tables go on.
// Must not know:  carbon, where the text came from (HTML, plain text, pages).
//
// A reader hands in a `DraftDocument`; `join` gives its blocks and tables. `Scanning.swift` and `WordList.swift` look at
// UTF-8 bytes without making a `String`.

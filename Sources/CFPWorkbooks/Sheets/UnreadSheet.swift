import CFPAuditing
import CFPFootprints
import CFPRendering

/// What was not understood, what bears on the emissions first, with the words that would make it readable.
func unreadSheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = context.audit.unread
  return Sheet(.unread, columns, of: lines, frozenColumns: 2, &context)
}

private let columns: [SheetColumn<UnreadPlace>] = [
  SheetColumn(.line) { place, context in context.line(of: place.span) },
  SheetColumn(.kind) { place, context in context.message(unreadKindWords[place.kind] ?? noWords) },
  SheetColumn(.heading) { place, context in context.text(place.heading) },
  SheetColumn(.unreadValues) { place, context in context.integer(place.values) },
  SheetColumn(.carriesEmissions) { place, context in context.message(place.carriesEmissions ? yes : no) },
  SheetColumn(.vocabulary) { place, context in context.text(place.vocabulary.joined(separator: "\n")) },
  SheetColumn(.pointer) { place, context in context.text(place.pointer) },
]

private let yes = Message(zh: "是", en: "yes")
private let no = Message(zh: "否", en: "no")
private let noWords = Message(zh: "", en: "")

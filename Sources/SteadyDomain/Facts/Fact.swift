/// Something that Steady tells, with where it comes from.
package struct Fact: Hashable, Sendable {
    /// A sentence or two, or the words of a cell.
    package let text: String
    /// Empty where the words follow from what the thing is, or ask something.
    package let sources: [Source]

    package init(_ text: String, _ sources: Source...) {
        self.text = text
        self.sources = sources
    }
}

extension Fact: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

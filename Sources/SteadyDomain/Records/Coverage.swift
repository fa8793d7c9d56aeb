/// What the person was told about what a program costs and who pays. Steady computes nothing from the words.
package struct Coverage: Hashable, Sendable {
    package var cost: String?
    package var insurance: String?
    /// The last day that the insurer agreed to; nil if not said.
    package var authorizedUntil: Day?

    package init() {}

    /// Whether nothing is left to ask.
    package var isWhole: Bool { cost != nil && insurance != nil && authorizedUntil != nil }
}

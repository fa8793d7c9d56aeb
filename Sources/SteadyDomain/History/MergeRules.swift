/// The rules by which a set of changes becomes a record. All of them hold; a test switches one off to see that its checks
/// find what goes wrong then.
package struct MergeRules: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Records with the same natural key are one.
    package static let keys = MergeRules(rawValue: 1 << 0)
    /// When a record began, its first change says.
    package static let beginnings = MergeRules(rawValue: 1 << 1)
    /// A list is set by its items.
    package static let lists = MergeRules(rawValue: 1 << 2)
    /// Fields that only make sense together are set together.
    package static let facets = MergeRules(rawValue: 1 << 3)
    /// A change sets only the fields in which its before and after differ.
    package static let fields = MergeRules(rawValue: 1 << 4)
    /// A record without one that it means nothing without is in no table.
    package static let waiting = MergeRules(rawValue: 1 << 5)
    /// A record that another one refers to is shown.
    package static let holding = MergeRules(rawValue: 1 << 6)
    /// A last day is never before the first.
    package static let clamping = MergeRules(rawValue: 1 << 7)
    /// A change to a record that stands for several is one to each of them.
    package static let members = MergeRules(rawValue: 1 << 8)
    /// What was erased on one copy is erased on the others.
    package static let erasing = MergeRules(rawValue: 1 << 9)

    package static let all = MergeRules(rawValue: (1 << 10) - 1)
}

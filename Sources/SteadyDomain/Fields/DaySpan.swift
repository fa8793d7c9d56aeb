/// Two fields of a record between which some of its days lie. The last day is never before the first.
package struct DaySpan: Sendable {
    /// The names of the fields.
    package let first: String
    package let last: String

    package init(_ first: String, _ last: String) {
        self.first = first
        self.last = last
    }
}

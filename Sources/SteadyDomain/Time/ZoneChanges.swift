extension Zone {
    /// A moment at which the clock of a zone is set forward or back.
    package struct Change: Hashable, Sendable {
        /// The first moment with the new offset.
        package let moment: Moment
        /// The offset before it, in seconds ahead of UTC.
        package let offsetBefore: Int
        /// Whether summer time begins.
        package let isSummer: Bool

        /// The clock change as the clock showed it that was about to be set.
        package var before: Moment { Moment(instant: moment.instant, offset: offsetBefore) }
    }

    /// The clock changes between two instants, in order. Each day is looked at, since Foundation's own search for the next
    /// change knows only those of summer time.
    package func changes(in instants: Range<Int>) -> [Change] {
        var found: [Change] = []
        var (start, offset) = (instants.lowerBound, offset(at: instants.lowerBound))
        while start < instants.upperBound {
            let end = min(start + 86_400, instants.upperBound)
            let next = self.offset(at: end)
            if next != offset {
                let moment = firstMoment(after: start, until: end, offset: offset)
                found.append(Change(moment: moment, offsetBefore: offset, isSummer: isSummer(at: moment.instant)))
            }
            (start, offset) = (end, next)
        }
        return found
    }
}

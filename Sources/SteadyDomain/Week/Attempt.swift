/// What was tried against some cravings: one action, or several at once. What came after several is nobody's alone.
package struct Attempt: Sendable {
    /// The actions, by name.
    package let actions: [Name]
    /// The number of cravings in which these were tried and nothing else.
    package let count: Int
    /// After minus intensity, over those of them whose after is known.
    package let change: Answers

    /// Whether it was rated often enough to be compared with others.
    package var isComparable: Bool { change.count >= Effect.leastPairs }

    /// All attempts in some cravings: first those that can be compared, the largest decrease first; then the others, which
    /// have no place in an order: those rated most often first, then by name.
    static func all(in cravings: [Craving], _ vocabulary: Vocabulary) -> [Attempt] {
        var found: [(actions: [UID<Action>], count: Int, change: Answers)] = []
        for craving in cravings where !craving.actions.isEmpty {
            let same = found.firstIndex {
                $0.actions.count == craving.actions.count && $0.actions.allSatisfy(craving.actions.contains)
            }
            let place = same ?? found.endIndex
            if place == found.endIndex { found.append((craving.actions, 0, Answers())) }
            found[place].count += 1
            if let difference = craving.change { found[place].change.add(difference) }
        }
        return found.map { attempt in
            Attempt(
                actions: attempt.actions.map { vocabulary.name($0) }.sorted(by: Name.precedes), count: attempt.count,
                change: attempt.change)
        }.sorted(by: precedes)
    }

    private static func precedes(_ left: Attempt, _ right: Attempt) -> Bool {
        if left.isComparable != right.isComparable { return left.isComparable }
        if left.isComparable {
            if Mean.precedes(left.change.mean, right.change.mean) { return true }
            if Mean.precedes(right.change.mean, left.change.mean) { return false }
        } else if left.change.count != right.change.count {
            return left.change.count > right.change.count
        }
        return left.actions.lexicographicallyPrecedes(right.actions, by: Name.precedes)
    }
}

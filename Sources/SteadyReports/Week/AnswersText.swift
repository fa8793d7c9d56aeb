import SteadyDomain

extension Answers {
    /// `5.2`, or under four answers the answers themselves: `6, 5, 7`; nil if there is none.
    /// - Parameter unit: what stands after the number, such as `h`.
    func words(unit: String = "") -> String? {
        guard let tenths else { return nil }
        return (hasMean ? tenths.short : each.map(\.short).joined(separator: ", ")) + unit
    }

    /// Changes of strength: `3.1 lower on average`, or under four each of them: `4, 3 lower`, `4 lower, 1 higher`.
    var changeWords: String? {
        guard !hasMean else { return mean.changeWords }
        guard values.count > 1, values.allSatisfy({ $0 < 0 }) || values.allSatisfy({ $0 > 0 }) else {
            return count == 0 ? nil : values.compactMap { Mean(of: [$0]).changeWords }.joined(separator: ", ")
        }
        return values.map { String(abs($0)) }.joined(separator: ", ") + (values[0] < 0 ? " lower" : " higher")
    }
}

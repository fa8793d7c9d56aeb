/// The numbers that a person gave to one question over some days, with their mean.
package struct Answers: Hashable, Sendable {
    /// The fewest answers that a page tells by their mean. A mean of fewer hides what it is made of, so those are told one
    /// by one.
    package static let leastForMean = 4

    /// In the order in which they were given: scores, changes of a score, or minutes.
    package private(set) var values: [Int] = []
    package private(set) var mean: Mean
    private let unit: Int

    /// - Parameter unit: how many of what was given make one unit of the mean: 60 to give minutes and get hours.
    package init(_ values: some Sequence<Int> = [], unit: Int = 1) {
        self.unit = unit
        mean = Mean(unit: unit)
        for value in values { add(value) }
    }

    package mutating func add(_ value: Int) {
        values.append(value)
        mean.add(value)
    }

    package var count: Int { values.count }
    /// The mean to one decimal; nil if nothing was answered.
    package var tenths: Tenths? { mean.tenths }
    /// Whether there are enough for their mean.
    package var hasMean: Bool { count >= Answers.leastForMean }
    /// The least answer in the unit of the mean, to one decimal; nil if nothing was answered.
    package var lowest: Tenths? { values.min().map { Mean.tenths($0, over: unit) } }
    /// The greatest answer in the unit of the mean, to one decimal; nil if nothing was answered.
    package var highest: Tenths? { values.max().map { Mean.tenths($0, over: unit) } }
    /// The answer in the middle or, between two, their mean, to one decimal; nil if nothing was answered.
    package var median: Tenths? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        return Mean.tenths(sorted[(count - 1) / 2] + sorted[count / 2], over: 2 * unit)
    }
    /// Each answer in the unit of the mean, to one decimal.
    package var each: [Tenths] { values.map { Mean.tenths($0, over: unit) } }
}

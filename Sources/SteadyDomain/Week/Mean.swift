/// A number with one decimal, stored as tenths so that nothing is rounded twice.
package struct Tenths: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Ten times the number.
    package let value: Int

    package init(_ value: Int) {
        self.value = value
    }

    package static func < (left: Tenths, right: Tenths) -> Bool { left.value < right.value }
    package var magnitude: Tenths { Tenths(abs(value)) }

    /// `5.7`, `-3.0`
    package var description: String { "\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)" }

    /// `5.7`, `3`: without a decimal of 0.
    package var short: String { value % 10 == 0 ? String(value / 10) : description }
}

/// An exact mean: the sum and the count of whole numbers.
package struct Mean: Hashable, Sendable {
    package private(set) var sum = 0
    package private(set) var count = 0
    /// How many added units make one unit of the mean: 60 to add minutes and get hours.
    private let unit: Int

    package init(of values: some Sequence<Int> = [], unit: Int = 1) {
        self.unit = unit
        for value in values { add(value) }
    }

    /// The mean of whole numbers that were added up elsewhere.
    package init(sum: Int, count: Int) {
        unit = 1
        self.sum = sum
        self.count = count
    }

    package mutating func add(_ value: Int) {
        sum += value
        count += 1
    }

    /// The mean to one decimal, rounded half away from zero (DESIGN §5); nil if there is nothing to average.
    package var tenths: Tenths? { count == 0 ? nil : Mean.tenths(sum, over: count * unit) }

    /// A quotient to one decimal, rounded half away from zero.
    package static func tenths(_ dividend: Int, over divisor: Int) -> Tenths {
        let rounded = (abs(dividend) * 20 + divisor) / (divisor * 2)
        return Tenths(dividend < 0 ? -rounded : rounded)
    }

    /// Whether one exact mean is below another. A mean of nothing comes last.
    package static func precedes(_ left: Mean, _ right: Mean) -> Bool {
        if left.count == 0 || right.count == 0 { return left.count > 0 && right.count == 0 }
        return left.sum * right.count * right.unit < right.sum * left.count * left.unit
    }
}

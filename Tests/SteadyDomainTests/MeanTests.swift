import Testing

@testable import SteadyDomain

/// DESIGN §5: means are exact sums divided, rounded half away from zero to one decimal.
struct MeanTests {
    @Test(arguments: [
        ([5], "5.0"), ([1, 2], "1.5"), ([1, 1, 2], "1.3"), ([1, 2, 2], "1.7"), ([1, 1, 1, 2], "1.3"),
        ([0, 0, 0, 1], "0.3"),
        ([0, 0, 0, 3], "0.8"), ([-1, -1, -1, -2], "-1.3"), ([0, 0, 0, -1], "-0.3"), ([0, 0, 0, -3], "-0.8"),
        ([-3, -2, -3], "-2.7"), ([-3, -3], "-3.0"), ([10, 10], "10.0"), ([0, 0], "0.0"), ([-10], "-10.0"),
        ([3, -3], "0.0"),
    ])
    func `a mean is rounded half away from zero to one decimal`(_ values: [Int], _ printed: String) throws {
        #expect(try #require(Mean(of: values).tenths).description == printed)
    }

    @Test(arguments: [
        (1, 20, "0.1"), (-1, 20, "-0.1"), (1, 21, "0.0"), (-1, 21, "0.0"), (199, 20, "10.0"), (-199, 20, "-10.0"),
    ])
    func `a half twentieth goes away from zero, and no zero is negative`(_ sum: Int, _ count: Int, _ printed: String)
        throws
    {
        let values = [sum] + Array(repeating: 0, count: count - 1)
        #expect(try #require(Mean(of: values).tenths).description == printed)
    }

    @Test func `there is no mean of nothing`() {
        #expect(Mean().tenths == nil)
        #expect(Mean(of: [0]).tenths?.description == "0.0")
    }

    @Test func `minutes average to hours without rounding twice`() {
        // 6.75 h and 6.733… h.
        #expect(Mean(of: [405], unit: 60).tenths?.description == "6.8")
        #expect(Mean(of: [404], unit: 60).tenths?.description == "6.7")
        #expect(Mean(of: [420, 390], unit: 60).tenths?.description == "6.8")
        #expect(Mean.tenths(540, over: 60).description == "9.0")
        #expect(Mean.tenths(207, over: 60).description == "3.5")
    }

    @Test(arguments: [
        ([2, 2, 3], [2, 3]), ([1], [2]), ([-3], [-2]), ([-1, -2, -2], [-1, -1, -2]), ([3, 3, 3, 4], [3, 3, 4]),
    ])
    func `means compare exactly`(_ lower: [Int], _ higher: [Int]) {
        #expect(Mean.precedes(Mean(of: lower), Mean(of: higher)))
        #expect(!Mean.precedes(Mean(of: higher), Mean(of: lower)))
    }

    @Test func `means that print alike still compare`() {
        let (third, hundredths) = (
            Mean(of: [6, 6, 7]), Mean(of: Array(repeating: 6, count: 67) + Array(repeating: 7, count: 33))
        )
        #expect(third.tenths == hundredths.tenths)
        #expect(Mean.precedes(hundredths, third))
        #expect(!Mean.precedes(third, hundredths))
    }

    @Test func `equal means of different counts precede neither way`() {
        #expect(!Mean.precedes(Mean(of: [1, 2]), Mean(of: [3, 0])))
        #expect(!Mean.precedes(Mean(of: [5]), Mean(of: [5, 5, 5])))
        #expect(!Mean.precedes(Mean(of: [5, 5, 5]), Mean(of: [5])))
    }

    @Test func `a mean of nothing comes last`() {
        #expect(Mean.precedes(Mean(of: [10]), Mean()))
        #expect(!Mean.precedes(Mean(), Mean(of: [10])))
        #expect(!Mean.precedes(Mean(), Mean()))
    }

    @Test(arguments: [(30, "3.0", "3"), (57, "5.7", "5.7"), (-30, "-3.0", "-3"), (-5, "-0.5", "-0.5"), (0, "0.0", "0")])
    func `tenths are printed with a decimal, or without one that says nothing`(
        _ value: Int, _ long: String, _ short: String
    ) {
        #expect(Tenths(value).description == long)
        #expect(Tenths(value).short == short)
        #expect(Tenths(value).magnitude == Tenths(abs(value)))
    }
}

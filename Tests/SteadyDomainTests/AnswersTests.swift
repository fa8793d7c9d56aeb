import Testing

@testable import SteadyDomain

struct AnswersTests {
    @Test(arguments: [0, 1, 3, 4, 5])
    func `from four answers on the mean tells them`(_ count: Int) {
        #expect(Answers(repeatElement(5, count: count)).hasMean == (count >= 4))
    }

    @Test func `each answer is kept in its order, in the unit of the mean`() {
        let sleep = Answers([390, 450, 0], unit: 60)
        #expect(sleep.each.map(\.short) == ["6.5", "7.5", "0"])
        #expect(sleep.tenths?.short == "4.7" && sleep.values == [390, 450, 0] && sleep.count == 3)
    }

    @Test func `no answer has no mean`() {
        #expect(Answers([]).tenths == nil && Answers([]).each.isEmpty && Answers([]).count == 0)
    }
}

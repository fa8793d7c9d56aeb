import SteadyDomain
import SteadyTestSupport
import Testing

/// Four weeks of cravings folded into one day.
struct DayCourseTests {
    private let week = Week(holding: day("2026-09-16"), start: .monday)

    private func row(
        _ hour: Int, _ count: Int, _ precision: Precision = .minute, isInWeek: Bool = false
    ) -> DayCourse.Row {
        DayCourse.Row(hour: hour, precision: precision, isInWeek: isInWeek, count: count)
    }

    @Test func `It has four weeks, the page's week being the last`() {
        #expect(DayCourse.days(of: week) == day("2026-08-24")...day("2026-09-20"))
    }

    @Test func `Under eight cravings there is none`() throws {
        #expect(DayCourse([row(9, 7)], of: week) == nil)
        #expect(DayCourse([row(9, 7), row(12, 5, .day)], of: week) == nil)
        let course = try #require(DayCourse([row(9, 7), row(10, 1, isInWeek: true)], of: week))
        #expect(course.count == 8 && course.before.count == 7 && course.week.count == 1)
    }

    @Test func `What is known by its part counts for the part, what is known by its day for none`() throws {
        let course = try #require(
            DayCourse([row(21, 8), row(23, 2, .part), row(19, 1, .part, isInWeek: true), row(12, 3, .day)], of: week))
        #expect(course.before.parts == [0, 0, 0, 2] && course.week.parts == [0, 0, 1, 0])
        #expect(course.withoutTime == 3 && course.count == 11)
        #expect(course.count(inHour: 23) == 0 && course.count(inHour: 12) == 0)
    }

    @Test func `The hardest hours go over midnight, and on a tie are the earliest from the morning on`() throws {
        let night = try #require(DayCourse([row(23, 4), row(0, 3, isInWeek: true), row(9, 3)], of: week)?.hardest)
        #expect(night.hours == 22..<25 && night.count == 7)
        let tie = try #require(DayCourse([row(2, 4), row(9, 4)], of: week)?.hardest)
        #expect(tie.hours == 7..<10 && tie.count == 4)
        #expect(try #require(DayCourse([row(19, 8, .part)], of: week)).hardest == nil)
    }
}

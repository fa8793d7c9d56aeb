import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Which day a dose stands for, and what days without an opioid medication mean. The record began on Sunday 1 November 2026.
struct StandingDoseTests {
    private static func medication(
        _ number: Int = 1, _ name: String = "Buprenorphine", from: String = "2026-11-01", ended: String? = nil,
        times: [String]
    ) -> Medication {
        Medication(
            id: ID(number), uid: uidOf(number), name: .of(name), from: day(from), ended: ended.map { day($0) },
            times: times.map { Slot(stored: $0)! })
    }

    private static func course(_ medications: [Medication], _ days: Int...) -> MedicationCourse {
        MedicationCourse.all(
            medications,
            doses: days.map { number in
                let at = moment("2026-11-\(number < 10 ? "0" : "")\(number)T10:00:00-05:00")
                return Dose(
                    uid: uidOf(number), medication: uidOf(1), at: at, day: calendar.day(of: at),
                    made: Made(at: at, day: calendar.day(of: at)))
            })[0]
    }

    private static func november(_ number: Int) -> Day { day("2026-11-01") + (number - 1) }
    private static func noon(_ number: Int) -> Now {
        now("2026-11-\(number < 10 ? "0" : "")\(number)T12:00:00-05:00")
    }

    /// Doses on some days, and how many stand for each of November's Tuesdays, which are the 3rd, 10th, 17th and 24th.
    @Test(arguments: [
        ([3, 10], [1, 1, 0, 0]), ([3, 11], [1, 1, 0, 0]), ([3, 13], [1, 1, 0, 0]), ([3, 14], [1, 0, 1, 0]),
        ([2, 9, 16], [1, 1, 1, 0]), ([10, 11], [0, 1, 0, 0]), ([4, 4], [2, 0, 0, 0]),
    ])
    func `a weekly dose a day late or early stands for its day`(days: [Int], standing: [Int]) {
        let weekly = MedicationCourse.all(
            [Self.medication(times: ["tue 10:00"])],
            doses: days.enumerated().map { place, number in
                let at = moment("2026-11-\(number < 10 ? "0" : "")\(number)T1\(place):00:00-05:00")
                return Dose(
                    uid: uidOf(place), medication: uidOf(1), at: at, day: calendar.day(of: at),
                    made: Made(at: at, day: calendar.day(of: at)))
            })[0]
        #expect([3, 10, 17, 24].map { weekly.doses(for: Self.november($0), calendar).taken } == standing)
    }

    @Test func `of two days as near the earlier one, unless it has its own dose; and every day its own`() {
        let thrice = Self.medication(times: ["mon 10:00", "wed 10:00", "fri 10:00"])
        func standing(_ course: MedicationCourse, _ days: Int...) -> [Int] {
            days.map { course.doses(for: Self.november($0), calendar).taken }
        }
        // Tuesday the 3rd, between Monday and Wednesday.
        #expect(standing(Self.course([thrice], 3), 2, 3, 4) == [1, 0, 0])
        #expect(standing(Self.course([thrice], 2, 3), 2, 3, 4) == [1, 0, 1])
        #expect(standing(Self.course([thrice], 2, 3, 4), 2, 3, 4) == [1, 1, 1])
        // Saturday and Sunday, between Friday and Monday.
        #expect(standing(Self.course([thrice], 7, 8), 6, 7, 8, 9) == [1, 0, 0, 1])
        let daily = Self.medication(ended: "2026-11-06", times: Weekday.allCases.map { "\($0.abbreviation) 10:00" })
        #expect(standing(Self.course([daily], 3, 7), 2, 3, 4, 6, 7) == [0, 1, 0, 0, 1])
        let asNeeded = Self.medication(times: [])
        #expect(standing(Self.course([asNeeded], 3), 2, 3, 4) == [0, 1, 0])
    }

    @Test func `a day is open and in no gap while a dose can still stand for it`() {
        let weekly = Self.medication(times: ["tue 10:00"])
        func openDay(_ number: Int, _ doses: MedicationCourse, firstDay: Int = 1) -> Int? {
            doses.openDay(firstDay: Self.november(firstDay), Self.noon(number))?.dayOfMonth
        }
        func hasPause(_ number: Int, _ doses: MedicationCourse) -> Bool {
            doses.hasPause(before: Self.november(number), firstDay: Self.november(1), now: Self.noon(number))
        }
        let first = Self.course([weekly], 3)
        #expect((9...15).map { openDay($0, first) } == [nil, 10, 10, 10, 10, nil, nil])
        #expect((9...15).map { hasPause($0, first) } == [false, false, false, false, false, true, true])
        #expect(openDay(11, first, firstDay: 11) == nil)
        let late = Self.course([weekly], 3, 11)
        #expect((11...16).allSatisfy { openDay($0, late) == nil && !hasPause($0, late) })
        #expect(openDay(11, Self.course([Self.medication(ended: "2026-11-10", times: ["tue 10:00"])], 3)) == nil)
    }

    @Test func `days without an opioid are those of a gap, and those after its end`() {
        let daily = Weekday.allCases.map { "\($0.abbreviation) 10:00" }
        func nudge(_ course: MedicationCourse, _ number: Int) -> Nudge? {
            Nudge(
                atDoseOf: course, among: [course], on: Self.november(number), firstDay: Self.november(1),
                now: Self.noon(number))
        }
        let line = Nudge.tolerance(.of("Buprenorphine"))
        let gap = Self.course([Self.medication(times: daily)], 1, 2)
        #expect((3...5).map { nudge(gap, $0) } == [nil, line, line])
        let again = [
            Self.medication(ended: "2026-11-02", times: daily), Self.medication(2, from: "2026-11-20", times: daily),
        ]
        #expect(nudge(Self.course(again, 1, 2), 20) == line)
        // Nobody knows of a dose, but it had ended.
        #expect(nudge(Self.course(again), 20) == line)
        #expect(nudge(Self.course(again, 20), 21) == nil)
        // A change of the times is no end, and the first dose of all follows no days without.
        let changed = [
            Self.medication(ended: "2026-11-02", times: daily), Self.medication(2, from: "2026-11-03", times: daily),
        ]
        #expect(nudge(Self.course(changed, 1, 2), 3) == nil)
        #expect(nudge(Self.course([Self.medication(from: "2026-11-05", times: daily)]), 5) == nil)
        #expect(nudge(Self.course([Self.medication(1, "Sertraline", times: daily)], 1), 5) == nil)
    }

    @Test func `days between two opioids are days without one`() {
        func nudge(_ first: Medication, from: String, _ name: String = "Methadone") -> Nudge? {
            let all = MedicationCourse.all([first, Self.medication(2, name, from: from, times: [])])
            return Nudge(
                atDoseOf: all[1], among: all, on: day(from), firstDay: Self.november(1), now: Self.noon(20))
        }
        let ended = Self.medication(ended: "2026-11-04", times: [])
        #expect(nudge(ended, from: "2026-11-12") == .tolerance(.of("Buprenorphine")))
        #expect(nudge(ended, from: "2026-11-05") == nil)
        #expect(nudge(Self.medication(times: []), from: "2026-11-12") == nil)
        #expect(nudge(ended, from: "2026-11-12", "Sertraline") == nil)
        #expect(nudge(Self.medication(1, "Sertraline", ended: "2026-11-04", times: []), from: "2026-11-12") == nil)
    }

    @Test func `after its end an opioid is spoken of, unless another one is taken from then on`() {
        let days = Self.november(2)...Self.november(8)
        func nudge(_ records: Medication...) -> Nudge? {
            let all = MedicationCourse.all(records)
            return Nudge(afterEndOf: all[0], on: days, among: all)
        }
        let ended = Self.medication(ended: "2026-11-04", times: [])
        #expect(nudge(ended) == .tolerance(.of("Buprenorphine")))
        #expect(nudge(ended, Self.medication(2, "Sertraline", times: [])) != nil)
        #expect(nudge(ended, Self.medication(2, "Methadone", from: "2026-11-05", times: [])) == nil)
        #expect(nudge(ended, Self.medication(2, from: "2026-11-05", times: [])) == nil)
        #expect(nudge(Self.medication(ended: "2026-11-09", times: [])) == nil)
        #expect(nudge(Self.medication(times: [])) == nil)
        #expect(nudge(Self.medication(1, "Sertraline", ended: "2026-11-04", times: [])) == nil)
        let all = MedicationCourse.all([ended])
        #expect(Nudge(afterEndOf: all[0].unnamed, on: days, among: all) == nil)
    }
}

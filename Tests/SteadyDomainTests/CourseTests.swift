import SteadyDomain
import SteadyTestSupport
import Testing

/// The course of some months. Monday 14 December 2026 at noon unless said otherwise.
struct CourseTests {
    private let noon = now("2026-12-14T12:00:00-05:00")

    private func course(
        _ from: String, _ to: String, programs: [Program] = [], sessions: [Session] = [], cravings: [Craving] = [],
        checkIns: [CheckIn] = [], uses: [Use] = [], points: [Point] = [], steps: [Step] = [], firstDay: String? = nil
    ) -> Course {
        Course(
            CourseRecord(
                days: day(from)...day(to), now: noon, firstDay: day(firstDay ?? from), programs: programs,
                gaps: CareGap.all(between: programs),
                entries: Entries(sessions: sessions, cravings: cravings, checkIns: checkIns), uses: uses,
                points: points, steps: steps, vocabulary: .sample))
    }

    private func attendance(_ course: Course, _ week: Int) throws -> CourseWeek.Attendance {
        try #require(course.weeks[week].programs.first)
    }

    // MARK: Weeks

    @Test func `the weeks are whole, and those of which only some days count say so`() {
        let course = course("2026-11-04", "2026-11-17")
        #expect(course.weeks.map(\.week.from) == ["2026-11-02", "2026-11-09", "2026-11-16"].map { day($0) })
        #expect(course.weeks.map(\.isPartial) == [true, false, true])
        #expect(course.weeks[0].days == day("2026-11-04")...day("2026-11-08"))
        #expect(course.weeks[2].days == day("2026-11-16")...day("2026-11-17"))
    }

    @Test func `a week at the edge counts only its days of the course`() throws {
        let course = course(
            "2026-11-04", "2026-11-17", programs: [.riverside],
            sessions: [
                .of(1, "2026-11-02T18:00:00-05:00", .attended), .of(2, "2026-11-04T18:00:00-05:00", .attended),
                .of(3, "2026-11-16T18:00:00-05:00", .attended), .of(4, "2026-11-18T18:00:00-05:00", .attended),
            ], cravings: [.of(1, "2026-11-03T20:00:00-05:00", 9), .of(2, "2026-11-04T20:00:00-05:00", 5)],
            checkIns: [.of(1, "2026-11-03", mood: 2), .of(2, "2026-11-17", mood: 6), .of(3, "2026-11-18", mood: 1)],
            firstDay: "2026-11-02")
        let (first, last) = (course.weeks[0], course.weeks[2])
        #expect(first.figures.cravings.count == 1 && first.figures.cravings.peak?.intensity.value == 5)
        #expect(first.figures.checkIns.of == 5 && first.figures.checkIns.done == 0)
        #expect(last.figures.checkIns.of == 2 && last.figures.checkIns.mood.values == [6])
        let sessions = try (attendance(course, 0), attendance(course, 2))
        #expect(sessions.0.figures.attended == 1 && sessions.0.figures.required == 2)
        #expect(sessions.1.figures.attended == 1 && sessions.1.figures.required == 1 && sessions.1.status == .met)
        #expect(course.coverage == .init(evenings: 1, eveningsOf: 14, weeks: 2, weeksOf: 3))
    }

    @Test func `the current week is whole, and in progress`() throws {
        let course = course(
            "2026-12-07", "2026-12-14", programs: [.riverside],
            sessions: [.of(1, "2026-12-18T18:00:00-05:00", .excused)])
        let week = course.weeks[1]
        #expect(week.isInProgress && !week.isPartial && week.hasEntries)
        #expect(try attendance(course, 1).status == .inProgress)
        #expect(try attendance(course, 1).figures.required == 3)
    }

    @Test func `a course of one day has one week`() {
        let course = course("2026-11-18", "2026-11-18", checkIns: [.of(1, "2026-11-18", mood: 4)])
        #expect(course.weeks.count == 1 && course.weeks[0].isPartial)
        #expect(course.coverage == .init(evenings: 1, eveningsOf: 1, weeks: 1, weeksOf: 1))
        #expect(course.triggers.map(\.days) == [day("2026-11-18")...day("2026-11-18")])
    }

    @Test(arguments: [
        (nil, "check-in"), (nil, "craving"), (nil, "use"), (nil, "point"), (nil, "session"),
        (false, ""),
    ])
    func `any entry puts a week on record`(_ expected: Bool?, _ kind: String) {
        let course = course(
            "2026-11-16", "2026-11-22",
            sessions: kind == "session" ? [.of(1, "2026-11-18T18:00:00-05:00", .missed)] : [],
            cravings: kind == "craving" ? [.of(1, "2026-11-18T18:00:00-05:00", 3)] : [],
            checkIns: kind == "check-in" ? [.of(1, "2026-11-18")] : [],
            uses: kind == "use" ? [.of(1, "2026-11-18T18:00:00-05:00")] : [],
            points: kind == "point" ? [.of(1, "the bus", "2026-11-18")] : [])
        #expect(course.weeks[0].hasEntries == (expected ?? true))
    }

    @Test func `a point of before puts no week on record`() {
        #expect(!course("2026-11-16", "2026-11-22", points: [.of(1, "the bus", "2026-11-11")]).weeks[0].hasEntries)
    }

    // MARK: Attendance

    @Test func `a week without any entry is no record, and one with an evening is below`() throws {
        let course = course(
            "2026-11-02", "2026-11-22", programs: [.riverside], checkIns: [.of(1, "2026-11-10", mood: 5)])
        #expect(try attendance(course, 0).isOnRecord == false && attendance(course, 0).status == nil)
        #expect(try attendance(course, 1).isOnRecord && attendance(course, 1).status == .below)
        #expect(try attendance(course, 2).isOnRecord == false)
    }

    @Test func `after the planned end nothing is below, whatever else was entered`() throws {
        var program = Program.riverside
        program.plannedEnd = .until(day("2026-11-15"))
        let course = course(
            "2026-11-02", "2026-11-29", programs: [program],
            sessions: [
                .of(1, "2026-11-04T18:00:00-05:00", .attended), .of(2, "2026-11-25T18:00:00-05:00", .attended),
            ],
            checkIns: (2...29).map { .of($0, "2026-11-\($0 < 10 ? "0" : "")\($0)", mood: 5) })
        #expect(try [0, 1].map { try attendance(course, $0).status } == [.below, .below])
        #expect(try attendance(course, 2).isOnRecord == false)
        // A session is still told.
        #expect(try attendance(course, 3).isOnRecord && attendance(course, 3).status == nil)
        #expect(try attendance(course, 3).figures.attended == 1)
    }

    @Test func `a program that went on longer than planned is measured up to its last day`() throws {
        var program = Program.riverside
        program.plannedEnd = .until(day("2026-11-08"))
        program.ended = day("2026-11-15")
        let course = course(
            "2026-11-02", "2026-11-29", programs: [program],
            checkIns: [.of(1, "2026-11-10"), .of(2, "2026-11-17")])
        #expect(try attendance(course, 1).status == .below)
        #expect(course.weeks[2].programs.isEmpty)
    }

    // MARK: Care

    @Test func `gaps between levels of care are named, but not around a support`() throws {
        let (stay, evenings, meeting) = try (
            Program.of(.inpatient, number: 1, from: "2026-10-05", ended: "2026-10-25"),
            Program.of(.iop, number: 2, from: "2026-11-02", ended: "2026-11-15"),
            Program.of(.mutualSupport, number: 3, from: "2026-10-28")
        )
        let after = try Program.of(.outpatient, number: 4, from: "2026-11-16")
        let course = course("2026-10-05", "2026-12-14", programs: [stay, meeting, evenings, after])
        #expect(course.gaps.map(\.days) == [day("2026-10-26")...day("2026-11-01")])
        #expect(course.care.map(\.days.count) == [21, 48, 14, 29])
        // With the evenings left out, nobody may take their weeks for a gap.
        let without = Course(
            CourseRecord(
                days: course.days, now: noon, firstDay: nil, programs: [stay, after],
                gaps: CareGap.all(between: [stay, meeting, evenings, after])))
        #expect(without.gaps == [])
    }

    @Test func `planned and real length count both ends`() throws {
        var program = Program.riverside
        program.ended = day("2026-11-15")
        let care = try #require(course("2026-11-02", "2026-12-14", programs: [program]).care.first)
        #expect(care.plannedDays == 84 && care.days.count == 14)
    }

    @Test func `changes of care and of the plan are told apart`() {
        var program = Program.riverside
        program.ended = day("2026-11-15")
        var step = Step.of(1, trigger: 1, action: 1)
        step.until = day("2026-11-10")
        let course = course("2026-11-02", "2026-12-14", programs: [program], steps: [step])
        #expect(course.careChanges.map(\.day) == [day("2026-11-02"), day("2026-11-15")])
        #expect(course.planChanges.map(\.day) == [day("2026-11-02"), day("2026-11-10")])
    }

    // MARK: Triggers and use

    @Test func `from eight weeks on the first and the last four have their own triggers`() {
        let cravings = [
            Craving.of(1, "2026-10-19T20:00:00-05:00", 5, triggers: [1]),
            .of(2, "2026-11-16T20:00:00-05:00", 5, triggers: [1]),
            .of(3, "2026-12-13T20:00:00-05:00", 5, triggers: [2]),
        ]
        let eight = course("2026-10-19", "2026-12-13", cravings: cravings)
        #expect(eight.weeks.count == 8)
        #expect(
            eight.triggers.map(\.days) == [
                day("2026-10-19")...day("2026-11-15"), day("2026-11-16")...day("2026-12-13"),
            ])
        #expect(eight.triggers.map(\.cravings) == [1, 2])
        #expect(eight.triggers.map { $0.counts.map(\.name.text) } == [["stress"], ["=payday", "stress"]])
        let seven = course("2026-10-26", "2026-12-13", cravings: Array(cravings.dropFirst()))
        #expect(seven.weeks.count == 7 && seven.triggers.map(\.cravings) == [2])
    }

    @Test func `a use that only the check-in tells is no second one`() {
        let course = course(
            "2026-11-16", "2026-11-22",
            checkIns: [
                .of(1, "2026-11-17", used: true), .of(2, "2026-11-19", used: true), .of(3, "2026-11-20", used: false),
            ],
            uses: [.of(1, "2026-11-17T22:00:00-05:00"), .of(2, "2026-11-24T22:00:00-05:00")])
        #expect(course.uses.map(\.day) == [day("2026-11-17")] && course.usesByCheckIn == [day("2026-11-19")])
        #expect(course.weeks[0].daysWithUse == [day("2026-11-17"), day("2026-11-19")])
    }

    @Test func `the middle of the answers lies between two of them, in hours to one decimal`() {
        #expect(Answers([7, 2, 9]).median?.description == "7.0")
        #expect(Answers([2, 9, 4, 7]).median?.description == "5.5")
        let sleep = Answers([430, 455], unit: 60)
        #expect(sleep.median?.description == "7.4" && sleep.lowest?.description == "7.2")
        #expect(sleep.highest?.description == "7.6")
        #expect(Answers().median == nil && Answers().lowest == nil && Answers().highest == nil)
    }
}

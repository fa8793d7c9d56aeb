import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// When a level of care is soon to end, and how long the course of care is that ends with it.
struct NearEndTests {
    private func care(
        _ number: Int, _ from: String, until: String? = nil, weeks: Int? = nil, ended: String? = nil,
        level: Level = .iop
    ) throws -> Program {
        var program = try Program.of(level, number: number, from: from, ended: ended)
        program.plannedEnd = until.map { .until(day($0)) } ?? weeks.map { .weeks($0) }
        return program
    }

    private func near(_ today: String, _ programs: Program...) -> NearEnd? {
        NearEnd(on: day(today), among: programs)
    }

    // MARK: When it is near

    @Test(arguments: [
        ("2027-01-09", false), ("2027-01-10", true), ("2027-01-23", true), ("2027-01-24", true), ("2027-01-25", true),
        ("2027-02-07", true), ("2027-02-08", false),
    ])
    func `it is near from two weeks before the last planned day up to two weeks after it`(
        _ today: String, _ isNear: Bool
    ) throws {
        // Twelve weeks from Monday 2 November.
        let near = near(today, try care(1, "2026-11-02", weeks: 12))
        #expect((near != nil) == isNear)
        if isNear { #expect(near?.lastDay == day("2027-01-24")) }
    }

    @Test func `an end that is on record counts more than the planned one`() throws {
        let program = try care(1, "2026-11-02", weeks: 12, ended: "2026-11-30")
        #expect(near("2026-11-20", program)?.lastDay == day("2026-11-30"))
        #expect(near("2026-12-01", program) == nil)
        #expect(near("2027-01-20", program) == nil)
    }

    @Test func `nothing is near without a planned end, of a support, or where care goes on`() throws {
        #expect(near("2027-01-20", try care(1, "2026-11-02")) == nil)
        #expect(near("2027-01-20", try care(1, "2026-11-02", weeks: 12, level: .therapy)) == nil)
        let iop = try care(1, "2026-11-02", weeks: 12)
        #expect(near("2027-01-20", iop, try care(2, "2027-01-25", level: .outpatient)) == nil)
        // A level of care after a gap is planned too; a support is none.
        #expect(near("2027-01-20", iop, try care(2, "2027-03-01", level: .outpatient)) == nil)
        #expect(near("2027-01-20", iop, try care(2, "2027-01-25", level: .therapy)) != nil)
        #expect(near("2027-01-20", iop, try care(2, "2026-01-05", ended: "2026-02-01", level: .inpatient)) != nil)
    }

    @Test func `naloxone is part of it where opioids are, by the rule for the line after a use`() throws {
        var iop = try care(1, "2026-11-02", weeks: 12)
        #expect(near("2027-01-20", iop)?.includesNaloxone == false)
        iop.substances = "alcohol"
        #expect(near("2027-01-20", iop)?.includesNaloxone == false)
        iop.substances = "Heroin, alcohol"
        #expect(near("2027-01-20", iop)?.includesNaloxone == true)
        #expect(near("2027-01-20", iop)?.withoutSubstances.includesNaloxone == false)
        // Those of another program that has begun count too.
        var methadone = try care(2, "2026-12-01", level: .medication)
        methadone.substances = "methadone"
        #expect(near("2027-01-20", try care(1, "2026-11-02", weeks: 12), methadone)?.includesNaloxone == true)
    }

    // MARK: How long the course is

    /// The last planned day of an IOP from Monday 2 November, and whether the course ends before day 90.
    @Test(arguments: [("2026-11-02", true), ("2027-01-29", true), ("2027-01-30", false), ("2027-06-01", false)])
    func `a course is short if its last day comes before day 90`(_ last: String, _ isShort: Bool) throws {
        let program = try care(1, "2026-11-02", until: last)
        let course = try #require(CareCourse(endingWith: program, among: [program]))
        #expect(course.isShort == isShort, "\(course.days.count) days")
    }

    @Test func `levels of care without a gap between them are one course`() throws {
        let inpatient = try care(1, "2026-10-05", ended: "2026-11-01", level: .inpatient)
        let iop = try care(2, "2026-11-02", until: "2027-01-02")
        let course = try #require(CareCourse(endingWith: iop, among: [inpatient, iop]))
        #expect(course.days == day("2026-10-05")...day("2027-01-02"))
        #expect(!course.isShort)
        let detox = try care(3, "2026-10-01", ended: "2026-10-04", level: .detox)
        #expect(
            CareCourse(endingWith: iop, among: [iop, inpatient, detox])?.days.lowerBound == day("2026-10-01"))
    }

    /// Inpatient care from Monday 5 October, and an IOP of 60 days from Monday 2 November.
    @Test(arguments: [
        ("2026-11-01", true, 28 + 60), ("2026-10-31", true, 27 + 60), ("2026-10-18", true, 14 + 60),
        ("2026-10-17", false, 60),
    ])
    func `up to two weeks between two levels of care begin no other course, and don't count`(
        _ last: String, _ isOne: Bool, _ days: Int
    ) throws {
        let inpatient = try care(1, "2026-10-05", ended: last, level: .inpatient)
        let iop = try care(2, "2026-11-02", until: "2026-12-31")
        // A support bridges nothing.
        let house = try care(3, "2026-10-05", level: .soberLiving)
        let course = try #require(CareCourse(endingWith: iop, among: [inpatient, house, iop]))
        #expect(course.days.lowerBound == day(isOne ? "2026-10-05" : "2026-11-02"))
        #expect(course.daysInCare == days)
    }

    @Test func `a free weekend takes nothing away, and days that two levels of care share count once`() throws {
        // 35 and 55 days, with two between.
        let inpatient = try care(1, "2026-09-27", ended: "2026-10-31", level: .inpatient)
        let iop = try care(2, "2026-11-03", until: "2026-12-27")
        let course = try #require(CareCourse(endingWith: iop, among: [iop, inpatient]))
        #expect(course.daysInCare == 90 && !course.isShort && course.days.count == 92)
        let merged = try care(3, "2026-10-01", ended: "2026-10-20", level: .detox)
        let early = try care(4, "2026-09-20", ended: "2026-09-30", level: .detox)
        #expect(CareCourse(endingWith: iop, among: [merged, early, iop, inpatient])?.daysInCare == 97)
    }

    @Test func `a course has no end while its last level of care has none, or another goes on`() throws {
        let open = try care(1, "2026-11-02")
        #expect(CareCourse(endingWith: open, among: [open]) == nil)
        let iop = try care(2, "2026-11-02", weeks: 8)
        #expect(CareCourse(endingWith: iop, among: [iop, try care(3, "2026-12-28", level: .outpatient)]) == nil)
        let backwards = try care(4, "2026-11-02", until: "2026-11-01")
        #expect(CareCourse(endingWith: backwards, among: [backwards]) == nil)
    }
}

import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What the records themselves know: levels, ends, lateness.
struct RecordTests {
    @Test(arguments: [
        (Level.inpatient, Level.iop, EndReason.steppedDown), (.detox, .inpatient, .steppedDown),
        (.php, .iop, .steppedDown),
        (.iop, .outpatient, .steppedDown), (.outpatient, .iop, .steppedUp), (.iop, .php, .steppedUp),
        (.iop, .detox, .steppedUp), (.iop, .iop, .transferred), (.iop, .therapy, .transferred),
        (.soberLiving, .outpatient, .transferred),
    ])
    func `a step goes down or up by the order of care`(_ from: Level, _ to: Level, _ reason: EndReason) {
        #expect(EndReason(from: from, to: to) == reason)
    }

    @Test(arguments: Level.allCases)
    func `a level has the length and the kind of session that it usually has`(_ level: Level) {
        let isLong = [Level.detox, .inpatient, .php, .iop].contains(level)
        #expect(level.defaultMinutes == (isLong ? 180 : 60))
        #expect(level.defaultKind == ([Level.outpatient, .therapy].contains(level) ? .individual : .group))
        #expect(level.isCare == [Level.detox, .inpatient, .php, .iop, .outpatient].contains(level))
    }

    @Test func `the log lists every kind that is an entry`() {
        let entries = Records.all.filter { $0 is any Entry.Type }
        #expect(Records.entries.map { $0.kind } == entries.map { $0.kind })
    }

    @Test func `an IOP asks for 3 to 5 sessions`() {
        #expect(Level.iop.defaultCommitment == Commitment(3, 5))
    }

    @Test func `levels are written as in the contract`() {
        #expect(
            Level.allCases.map(\.rawValue) == [
                "detox", "inpatient", "php", "iop", "outpatient", "sober-living", "mutual-support", "therapy",
                "medication",
            ])
    }

    @Test func `a program is active from its first day to the day it ended, and a planned end ends nothing`() throws {
        var iop = try Program.of(ended: "2026-11-20")
        let days = try ["2026-11-01", "2026-11-02", "2026-11-20", "2026-11-21"].map { try #require(Day($0)) }
        #expect(days.map { iop.isActive(on: $0) } == [false, true, true, false])
        iop.ended = nil
        iop.plannedEnd = .until(days[2])
        #expect(days.map { iop.isActive(on: $0) } == [false, true, true, true])
    }

    @Test func `planned weeks end on the day before the first weekday comes again`() throws {
        var iop = try Program.of(from: "2026-11-02")
        iop.plannedEnd = .weeks(12)
        #expect(iop.plannedLastDay?.description == "2027-01-24")
        #expect(iop.plannedWeeks == 12)
        iop.plannedEnd = .until(try #require(Day("2027-01-20")))
        #expect(iop.plannedLastDay?.description == "2027-01-20")
        #expect(iop.plannedWeeks == nil)
    }

    @Test(arguments: [
        ("2026-11-20", "2026-11-21T02:59:00-05:00", false), ("2026-11-20", "2026-11-21T03:00:00-05:00", true),
        ("2026-11-20", "2026-11-20T21:00:00-05:00", false), ("2026-11-25", "2026-11-20T21:00:00-05:00", false),
    ])
    func `an entry is late that was first made on a later recovery day than its own`(
        _ day: String, _ written: String, _ isLate: Bool
    ) {
        var point = Point.of(1, "sleep", day)
        point.made = Stamp(now: Now(written)) { 0 }.made
        #expect(point.isLate == isLate)
    }

    @Test func `the plan holds the steps that were not removed, in their order`() throws {
        let steps: [Step] = [
            .of(1, trigger: nil, action: 1, position: 2), .of(2, trigger: nil, action: 1, position: 1),
            .of(3, trigger: nil, action: 1, position: 3, until: "2026-11-20"),
            .of(4, trigger: 1, action: 1, position: 1),
        ]
        #expect(Plan(steps: steps).steps(for: nil).map(\.id.number) == [2, 1])
        #expect(Plan(steps: steps).steps(for: uidOf(1)).map(\.id.number) == [4])
    }
}

struct SettingsTests {
    private let now = Now("2026-11-21T10:00:00-05:00")

    @Test(arguments: [
        (Settings.Key.weekStart, "Sunday", "sun"), (.dayStart, "0:00", "00:00"), (.dayStart, "12:00", "12:00"),
        (.dayStart, "4:30", "04:30"), (.region, "UK", "uk"), (.recoveryStart, "2026-08-03", "2026-08-03"),
        (.recoveryStart, "yesterday", "2026-11-20"),
    ])
    func `a setting is stored as it is read back`(_ key: Settings.Key, _ text: String, _ stored: String) throws {
        var settings = Settings()
        #expect(try settings.set(key, to: text, now: now) == stored)
        #expect(settings[key] == stored)
    }

    @Test(arguments: [
        (Settings.Key.weekStart, "8"), (.weekStart, "mo"), (.dayStart, "12:01"), (.dayStart, "-1:00"),
        (.dayStart, "noon"),
        (.region, "usa"), (.region, ""), (.recoveryStart, "2026-02-30"),
    ])
    func `what a setting can't be is refused`(_ key: Settings.Key, _ text: String) {
        var settings = Settings()
        expectRefusal { try settings.set(key, to: text, now: now) }
        #expect(settings == Settings())
    }
}

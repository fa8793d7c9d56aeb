import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// DESIGN §9: what a level leaves out stands in no form of the page.
struct WeekSharingTests {
    /// A week with a word of its own in every field that may not be shared.
    private func record() throws -> WeekRecord {
        let now = now("2026-11-22T12:00:00-05:00")
        let sam = Contact(uid: uidOf(1), name: .of("CANARYname"), role: .support)
        let stress = Trigger(uid: uidOf(2), name: .of("stress"))
        var program = try Program.of(.iop, from: "2026-11-02")
        program.substances = "CANARYsubstance"
        program.note = "CANARYnote"
        program.counselor = sam.uid
        let other = try Program.of(.medication, number: 2, from: "2026-11-02", sessions: nil, slots: [])
        var session = Session.of(3, "2026-11-16T18:00:00-05:00", .excused)
        (session.topic, session.reason, session.note) = ("CANARYtopic", "CANARYreason", "CANARYnote")
        var craving = Craving.of(9, "2026-11-18T21:43:00-05:00", 8, triggers: [2])
        (craving.place, craving.company, craving.note) = ("CANARYplace", "CANARYcompany", "CANARYnote")
        var checkIn = CheckIn.of(5, "2026-11-18", mood: 1, support: .reached)
        checkIn.contact = sam.uid
        (checkIn.win, checkIn.tomorrow, checkIn.note) = ("CANARYwin", "CANARYtomorrow", "CANARYnote")
        var use = Use.of(6, "2026-11-19T02:43:00-05:00")
        (use.substance, use.nextTime, use.note) = ("CANARYsubstance", "call first", "CANARYnote")
        return WeekRecord(
            week: Week(holding: now.today, start: .monday), now: now, firstDay: day("2026-11-02"),
            programs: [program, other],
            sessions: [session, .of(8, "2026-11-17T10:00:00-05:00", .attended, program: 2)], cravings: [craving],
            checkIns: [checkIn], uses: [use],
            points: [.of(1, "sleep", "2026-11-17")],
            vocabulary: Vocabulary(triggers: [stress], contacts: [sam]))
    }

    private func forms(of report: WeekReport) -> [String] {
        [
            report.text(width: 80), report.text(onScreen: 80, isStyled: false, draws: true), report.json.text,
            report.html,
        ]
    }

    @Test func `The counselor's page has the figures, and no name, note, place or clock time of an entry`() throws {
        let report = WeekReport(try record(), share: .counselor)
        for form in forms(of: report) {
            #expect(!form.contains("CANARY"), "\(form)")
            for clock in ["21:43", "02:43"] { #expect(!form.contains(clock), "\(form)") }
        }
        let page = report.text(width: 80)
        #expect(page.contains("Strongest  8 · Wed 18, evening · stress\n"))
        #expect(page.contains("Use        Wed 18, night · next time: call first\n"))
        #expect(page.contains("Answered   Wed 18 · mood 1\n"))
        #expect(page.contains("someone reached on 1 of 1 evening"))
        #expect(page.contains("Mon 16   18:00   excused\n"))
        #expect(page.contains("Left out: people's names, notes, places, clock times of cravings and uses.\n"))
    }

    @Test func `The page with everything has all that the week has room for`() throws {
        let page = WeekReport(try record()).text(width: 80)
        for word in ["21:43", "02:43", "CANARYplace", "CANARYcompany", "CANARYsubstance", "CANARYname", "CANARYtopic"] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(page.contains("With names, places and clock times.\n"))
    }

    @Test func `At attendance there is nothing but sessions and programs`() throws {
        let report = WeekReport(try record(), share: .attendance)
        for form in forms(of: report) { #expect(!form.contains("CANARY"), "\(form)") }
        let page = report.text(width: 80)
        for word in ["raving", "vening", "tress", "Use", "leep", "ood"] {
            #expect(!page.contains(word), "\(word) in \(page)")
        }
        #expect(page.contains("Mon 16   18:00   excused\n"))
        #expect(page.hasSuffix("\nSessions and programs only.\n" + ShareLevel.attendance.foot[1] + "\n"))
    }

    @Test func `Only the chosen programs are told of`() throws {
        let record = try record()
        let report = WeekReport(record, programs: [record.programs[0].uid])
        #expect(report.programs.map(\.program.uid) == [record.programs[0].uid])
        for form in forms(of: report) { #expect(!form.contains(record.programs[1].name.text), "\(form)") }
        #expect(report.recorded.sessionsOf != nil)
    }

    @Test(arguments: [
        ("2026-09-16T05:00:00-04:00", "2026-09-16T09:00:00-04:00"),
        ("2026-09-16T21:59:00-04:00", "2026-09-16T19:30:00-04:00"),
        ("2026-09-17T02:43:00-04:00", "2026-09-16T23:30:00-04:00"),
        ("2026-09-16T22:00:00+05:30", "2026-09-16T23:30:00+05:30"),
    ])
    func `A time that is left out leaves its part of the day`(_ at: String, _ placed: String) {
        let craving = Craving.of(1, at, 5).sharedOnPage(at: .counselor)
        #expect(craving.at == moment(placed) && craving.precision == .part)
        #expect(Craving.of(1, at, 5).sharedOnPage(at: .everything).at == moment(at))
    }

    @Test func `What is known less well stays so`() {
        var craving = Craving.of(1, "2026-09-16T12:00:00-04:00", 5)
        craving.precision = .day
        #expect(craving.sharedOnPage(at: .counselor).precision == .day)
        #expect(craving.sharedOnPage(at: .counselor).isHollow(at: .counselor))
        craving.precision = .part
        #expect(craving.isHollow(at: .everything) && !craving.isHollow(at: .counselor))
    }
}

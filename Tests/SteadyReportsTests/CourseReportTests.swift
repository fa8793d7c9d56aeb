import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The course in its forms, on Sunday 22 November 2026: an IOP since 2 November, with a medication beside it.
struct CourseReportTests {
    /// A course with a word of its own in every field that may not be shared.
    private func record(upTo last: String = "2026-11-22") throws -> CourseRecord {
        let sam = Contact(uid: uidOf(1), name: .of("CANARYname"), role: .support)
        var program = Program.riverside
        (program.substances, program.note, program.counselor) = ("CANARYsubstance", "CANARYnote", sam.uid)
        let other = try Program.of(.medication, number: 2, from: "2026-11-09", sessions: nil, slots: [])
        var session = Session.of(3, "2026-11-16T18:00:00-05:00", .excused)
        (session.topic, session.reason, session.note) = ("CANARYtopic", "CANARYreason", "CANARYnote")
        var craving = Craving.of(9, "2026-11-18T21:43:00-05:00", 8, triggers: [1])
        (craving.place, craving.company, craving.note) = ("CANARYplace", "CANARYcompany", "CANARYnote")
        var use = Use.of(6, "2026-11-19T02:43:00-05:00")
        (use.substance, use.note) = ("CANARYsubstance", "CANARYnote")
        var vocabulary = Vocabulary.sample
        vocabulary.contacts = [sam]
        return CourseRecord(
            days: day("2026-11-02")...day(last), now: now("2026-11-22T12:00:00-05:00"), firstDay: day("2026-11-02"),
            programs: [program, other],
            entries: Entries(
                sessions: [.of(1, "2026-11-02T18:00:00-05:00", .attended), session], cravings: [craving],
                checkIns: (2...8).map {
                    .of($0, "2026-11-0\($0)", mood: $0, stress: $0 < 4 ? 9 : nil, sleep: 400 + 15 * $0, used: false)
                }), uses: [use],
            use: UseCount(
                start: day("2026-11-02"), end: day(last), lastDay: nil, tally: .init(withUse: 1, answered: 8)),
            points: [.of(1, "sleep", "2026-11-17", doneOn: "2026-11-20")],
            agreements: [
                Agreement(
                    id: ID(1), uid: uidOf(1), text: "call Sam on Sundays", on: day("2026-11-18"),
                    made: writtenOn(day("2026-11-18")))
            ], steps: [.of(1, trigger: 1, action: 1)],
            vocabulary: vocabulary)
    }

    private func forms(of report: CourseReport) -> [String] {
        [report.text(width: 80), report.text(width: 40), report.json.text, report.html, report.markdown]
    }

    @Test func `three weeks with a little of everything`() throws {
        #expect(
            CourseReport(try record()).text(width: 80) == """
                Course · Mon 2 Nov – Sun 22 Nov 2026
                Made Sun 22 Nov 2026 12:00 · written by the person; nobody monitors this

                Recorded   7 of 20 evenings, 2 of 3 weeks with an entry

                Care
                  Riverside IOP     iop · from Mon 2 Nov 2026 ·
                                    21 days up to today, 84 planned (to Sun 24 Jan 2027)
                  Medication 2      medication · from Mon 9 Nov 2026 · 14 days up to today

                Sessions
                  Riverside IOP
                  Week of  Attended  Hours   Status
                  2 Nov    1 of 3–5  3 of 9  below
                  9 Nov    –         –       no record
                  16 Nov   0 of 3–5  0 of 9  in progress

                Week by week
                           mood  stress urge  sleep crav
                  2 Nov  c ▄ 5   █ 9    –     ▆ 7.9   0
                  9 Nov  c –     –      –     –     –
                  16 Nov u –     –      –     –     █ 1
                  u use · c change of care

                The same in figures
                  Week of  Mood   Stress  Urge  Sleep        Cravings  Evenings
                  2 Nov    2–5–8  9, 9    –     7.2–7.9–8.7         0  7 of 7
                  9 Nov    –      –       –     –                   –  0 of 7
                  16 Nov   –      –       –     –                   1  0 of 6
                  Mood 10 is best, the others 10 worst
                  Lowest–middle–highest answer; under four answers, the answers

                Cravings set off by
                  2 – 22 Nov        1 craving · stress 1

                Use        No use on 7 of 8 days answered; 13 of 21 not answered.
                  Wed 18 Nov        CANARYsubstance

                Changes of care
                  Mon 2 Nov         Riverside IOP began
                  Mon 9 Nov         Medication 2 began

                Changes of the plan
                  Mon 2 Nov         into the plan for stress: walk

                Points
                  r1   sleep · raised Tue 17 Nov, done Fri 20 Nov

                Agreed
                  g1   call Sam on Sundays · agreed Wed 18 Nov, open

                With names, places and clock times.
                The person wrote this and chooses who sees it. It may not be legally protected.

                """)
    }

    @Test func `without charts of characters the figures stay`() throws {
        let page = CourseReport(try record()).text(width: 80, draws: false)
        #expect(!page.contains("█") && page.contains("  2 Nov    2–5–8  9, 9"), "\(page)")
    }

    @Test func `what a level leaves out stands in no form`() throws {
        for share in [ShareLevel.counselor, .attendance] {
            for form in forms(of: CourseReport(try record(), share: share)) {
                #expect(!form.contains("CANARY") && !form.contains("21:43") && !form.contains("02:43"), "\(form)")
            }
        }
        let page = CourseReport(try record(), share: .counselor).text(width: 80)
        #expect(page.contains("  Wed 18 Nov        use\n"), "\(page)")
    }

    @Test func `at attendance there is nothing but sessions and programs, and they read the same`() throws {
        let report = CourseReport(try record(), share: .attendance)
        let page = report.text(width: 80)
        for word in ["raving", "vening", "tress", "Use", "leep", "ood", "Points", "greed"] {
            #expect(!page.contains(word), "\(word) in \(page)")
        }
        #expect(page.contains("Recorded   2 of 3 weeks with an entry\n"), "\(page)")
        #expect(page.contains("  2 Nov    1 of 3–5  3 of 9  below\n"), "\(page)")
        #expect(page.contains("  9 Nov    –         –       no record\n"), "\(page)")
        #expect(report.json.text.contains(#""evenings":null,"eveningsOf":null,"weeks":2,"weeksOf":3"#))
        #expect(report.json.text.contains(#""mood":null,"stress":null,"urge":null,"sleepHours":null,"cravings":null"#))
    }

    @Test func `a file that it wrote is known again, in every form`() throws {
        let report = CourseReport(try record())
        for form in forms(of: report) { #expect(CourseReport.isCourse(Array(form.utf8.prefix(512)))) }
        for other in ["Course of my own", "Course · notes\n", #"{"coverage":1}"#, "<!DOCTYPE html>\n<html>", ""] {
            #expect(!CourseReport.isCourse(Array(other.utf8)), "\(other)")
        }
        for other in forms(of: report) { #expect(!WeekReport.isWeek(Array(other.utf8.prefix(512)))) }
    }

    @Test func `the sheet has a chart for each score and one for cravings, each with its figures in words`() throws {
        let sheet = CourseReport(try record()).sheet
        let figures = sheet.sections.flatMap(\.blocks).compactMap { block in
            if case .figure(let figure) = block { figure } else { nil }
        }
        #expect(
            figures.map(\.title) == [
                "Care", "Mood", "Stress", "Urge", "Sleep (hours)", "Cravings, and evenings answered",
            ])
        #expect(
            figures[1].alternative
                == "10 is best 2 Nov: middle 5, lowest 2, highest 8, answers 7. 9 Nov: nothing recorded. 16 Nov: nothing recorded."
        )
        #expect(figures[2].figures.rows[0] == ["2 Nov", "9, 9", "", "", "2"])
        for figure in figures { #expect(figure.drawing.isInside, "\(figure.title)") }
    }

    @Test func `a week without answers leaves a gap in its chart, and few answers are drawn one by one`() throws {
        let report = CourseReport(try record())
        let (mood, stress) = (report.figure(of: .mood).drawing, report.figure(of: .stress).drawing)
        #expect(mood.circles == [.dot] && stress.circles == [.ring, .ring])
        #expect(report.figure(of: .urge).drawing.circles == [])
    }

    @Test func `Markdown has each table once`() throws {
        let markdown = CourseReport(try record()).markdown
        #expect(markdown.split(separator: "\n").count { $0.contains("2–5–8") } == 1, "\(markdown)")
        #expect(markdown.hasPrefix("# Course · Mon 2 Nov – Sun 22 Nov 2026\n") && !markdown.contains("█"))
    }

    @Test func `a year stays small`() throws {
        let first = day("2026-01-01")
        let checkIns = (0..<365).map {
            CheckIn.of($0 + 1, "\(first + $0)", mood: $0 % 11, stress: 5, sleep: 420, urge: $0 % 7)
        }
        let record = CourseRecord(
            days: first...first + 364, now: now("2026-12-31T12:00:00-05:00"), firstDay: first,
            entries: Entries(sessions: [], cravings: [], checkIns: checkIns))
        let html = CourseReport(record).html
        #expect(html.utf8.count < 500_000, "\(html.utf8.count)")
    }

    @Test func `nothing that a person wrote becomes markup`() throws {
        var program = Program.riverside
        program.name = .of("<script>alert('x')</script> & \"co\"")
        let record = CourseRecord(
            days: day("2026-11-02")...day("2026-11-22"), now: now("2026-11-22T12:00:00-05:00"), firstDay: nil,
            programs: [program])
        let html = CourseReport(record).html
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    }
}

extension Drawing {
    /// The styles of its circles, in order.
    fileprivate var circles: [Style] {
        marks.compactMap { if case .circle(_, _, _, let style) = $0 { style } else { nil } }
    }

    /// Whether no mark lies outside.
    fileprivate var isInside: Bool {
        marks.allSatisfy { mark in
            switch mark {
            case .line(let x1, let y1, let x2, let y2, _):
                [x1, x2].allSatisfy { (0...width).contains($0) } && [y1, y2].allSatisfy { (0...height).contains($0) }
            case .rectangle(let x, let y, let w, let h, _):
                x >= 0 && y >= 0 && w >= 0 && h >= 0 && x + w <= width + 0.1 && y + h <= height + 0.1
            case .circle(let x, let y, let radius, _):
                (0...width).contains(x) && (0...height).contains(y) && radius > 0
            case .text(_, let x, let y, _, _): (0...width).contains(x) && (0...height).contains(y)
            }
        }
    }
}

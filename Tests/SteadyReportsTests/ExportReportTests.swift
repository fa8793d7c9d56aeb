import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

struct ExportReportTests {
    /// Two weeks of a program that began on Monday 2 November, seen on Wednesday of the second.
    private func record(_ days: ClosedRange<Day>, secret: String = "private words") -> (ExportBasis, Entries) {
        var program = Program.riverside
        (program.note, program.substances, program.counselor) = (secret, secret, uidOf(1))
        var makeup = Session.of(3, "2026-11-07T10:00:00-05:00", .attended)
        (makeup.makeupFor, makeup.minutes, makeup.topic, makeup.note) = (uidOf(2), 135, secret, secret)
        var missed = Session.of(2, "2026-11-04T18:00:00-05:00", .missed)
        missed.reason = secret
        var strong = Craving.of(1, "2026-11-03T21:40:00-05:00", 8, triggers: [2, 1], actions: [1, 2], after: 3)
        (strong.minutes, strong.outcome, strong.place, strong.company, strong.note) = (
            15, .passed, secret, secret, secret
        )
        var late = CheckIn(
            id: ID(1), uid: uidOf(1), day: day("2026-11-03"), mood: Score(6), sleep: 450, used: true, support: .reached,
            contact: uidOf(1), made: writtenOn(day("2026-11-04")))
        (late.win, late.tomorrow, late.note) = (secret, secret, secret)
        var use = Use.of(1, "2026-11-08T23:00:00-05:00")
        (use.substance, use.nextTime, use.note) = (secret, secret, secret)
        (use.lookBack.vulnerable, use.lookBack.tell) = (secret, "Sam")
        let entries = Entries(
            sessions: [.of(1, "2026-11-02T18:00:00-05:00", .attended), missed, makeup],
            cravings: [strong, .of(2, "2026-11-09T00:40:00-05:00", 5)],
            checkIns: [late, .of(2, "2026-11-08", stress: 4, used: true), .of(3, "2026-11-10", used: false)])
        let basis = ExportBasis(
            firstDay: day("2026-11-02"), entryDays: day("2026-11-02")...day("2026-11-10"), programs: [program],
            uses: [use],
            points: [.of(1, "-sleep, again", "2026-11-05", doneOn: "2026-11-06")],
            agreements: [.of(1, "=walk home another way", "2026-11-04", doneOn: "2026-11-07")],
            steps: [
                .of(1, trigger: nil, action: 1, minutes: 10, position: 3),
                .of(2, trigger: 1, action: 1, position: -4), .of(3, trigger: 1, action: 2, contact: 1, position: 7),
                .of(4, trigger: nil, action: 2, position: 1, until: "2026-11-05"),
            ], planNotes: [.of(1, .sign, "=skipping meals"), .of(2, .reason, "my daughter", until: "2026-11-05")],
            clinic: clinic(secret), vocabulary: .sample, madeUp: [missed.uid: missed.id], strays: [],
            counts: ExportBasis.Counts(
                sessions: entries.sessions.count { days.contains($0.day) },
                cravings: entries.cravings.count { days.contains($0.day) },
                checkIns: entries.checkIns.count { days.contains($0.day) },
                daysWithUse: ["2026-11-03", "2026-11-08"].count { days.contains(day($0)) }),
            mentioned: (Set(strong.triggers), Set(strong.actions)), newestChange: 1)
        return (basis, entries)
    }

    /// One of each of the small records.
    private func clinic(_ secret: String) -> ClinicRecords {
        let made = writtenOn(day("2026-11-04"))
        var records = ClinicRecords()
        records.checklist = [
            ChecklistItem(
                id: ID(1), uid: uidOf(1), program: uidOf(1), topic: .call, text: secret, contact: uidOf(1),
                due: day("2026-11-06"), since: day("2026-11-04"))
        ]
        records.medications = [
            Medication(
                id: ID(1), uid: uidOf(1), name: .of(secret), from: day("2026-11-02"), prescriber: uidOf(1),
                times: [Slot(stored: "mon 08:00")!, Slot(stored: "wed 08:00")!])
        ]
        records.doses = [
            Dose(
                id: ID(1), uid: uidOf(1), medication: uidOf(1), at: moment("2026-11-04T21:40:00-05:00"),
                day: day("2026-11-04"), note: secret, made: made)
        ]
        records.scores = [
            ClinicScore(
                id: ID(1), uid: uidOf(1), name: .of("PHQ-9"), day: day("2026-11-04"), value: 14, outOf: 27,
                note: secret, made: made)
        ]
        records.screens = [
            Screen(
                id: ID(1), uid: uidOf(1), at: moment("2026-11-04T09:00:00-05:00"), day: day("2026-11-04"),
                result: .negative, note: secret, made: made)
        ]
        records.comparisons = [
            Comparison(
                id: ID(1), uid: uidOf(1), day: day("2026-11-04"), answers: [.home: "safe"], note: secret, made: made)
        ]
        return records
    }

    private func report(
        _ share: ShareLevel, notes: Bool, days: ClosedRange<Day> = Day.range
    ) -> (report: ExportReport, parts: [ExportPart]) {
        let (basis, entries) = record(days)
        let report = ExportReport(
            basis, now: now("2026-11-11T12:00:00-05:00"), weekStart: .monday, days: days, share: share, notes: notes)
        return (
            report,
            report.portions.map { portion in
                let days = portion.reading
                return ExportPart(
                    report, portion,
                    Entries(
                        sessions: entries.sessions.filter { days.contains($0.day) },
                        cravings: entries.cravings.filter { days.contains($0.day) },
                        checkIns: entries.checkIns.filter { days.contains($0.day) }))
            }
        )
    }

    private func lines(
        _ table: ExportTable, _ share: ShareLevel = .counselor, notes: Bool = false, raw: Bool = false,
        days: ClosedRange<Day> = Day.range
    ) -> [String] {
        let (report, parts) = report(share, notes: notes, days: days)
        let bytes =
            report.beginning(of: table, isRaw: raw, startsWithMark: false)
            + parts.flatMap { $0.bytes(table, isRaw: raw) }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func `What is in it is said before it is written`() {
        #expect(
            report(.counselor, notes: true).report.preview(to: "/home/sam/out\u{1B}").text(width: 80) == """
                To /home/sam/out␛, shared as "counselor" with notes:
                  weeks.csv         2 rows
                  attendance.csv    2 rows
                  programs.csv      1 row
                  sessions.csv      3 rows
                  cravings.csv      2 rows
                  checkins.csv      3 rows
                  plan.csv          4 rows
                  points.csv        1 row
                  agreements.csv    1 row
                  uses.csv          1 row
                  schedules.csv     1 row
                  doses.csv         1 row
                  scores.csv        1 row

                Free words, as they will be there:
                  Programs   Riverside IOP
                  Triggers   stress, =payday
                  Actions    walk, call someone
                  Scores     PHQ-9

                  Uses       1; days with use, by check-ins too: 2
                  Left out   contacts, clock times of cravings, and free text but points,
                             agreements and notes

                You wrote this, and you choose who sees it. It may not be legally protected.

                """)
        #expect(
            report(.attendance, notes: false).report.preview(to: "out").text(width: 40) == """
                To out, shared as "attendance":
                  attendance.csv    2 rows
                  programs.csv      1 row
                  sessions.csv      3 rows
                  schedules.csv     1 row

                Free words, as they will be there:
                  Programs   Riverside IOP

                  Left out
                    cravings, check-ins, uses, the plan,
                    points, agreements, doses, scores,
                    contacts and all free text

                You wrote this, and you choose who sees
                it. It may not be legally protected.

                """)
    }

    @Test func `Weeks have the figures of the week, and count the days with use of that week alone`() {
        #expect(
            lines(.weeks) == [
                "2026-W45,2026-11-02,2026-11-08,2,6.5,8,1,-5.0,2,7,6.0,4.0,7.5,,1,0,2,1,1,1,0,1,2,0,no,2026-W45",
                "2026-W46,2026-11-09,2026-11-15,0,,,0,,1,2,,,,,0,0,0,0,0,0,0,0,1,1,no,2026-W46",
            ])
    }

    @Test func `Attendance has a row for each week and program`() {
        #expect(
            lines(.attendance) == [
                "2026-W45,2026-11-02,2026-11-08,p1,iop,1,3,5,3,2,1,0,0,1,5.3,below,315,no",
                "2026-W46,2026-11-09,2026-11-15,p1,iop,2,3,5,3,0,0,0,0,1,0.0,inProgress,0,no",
            ])
    }

    @Test func `Programs are told with their plan, not with private words`() {
        #expect(lines(.programs) == ["p1,iop,Riverside IOP,2026-11-02,2027-01-24,,,3,5,3.0"])
    }

    @Test func `Sessions name their program and what they make up for`() {
        #expect(
            lines(.sessions) == [
                "s1,2026-11-02,2026-11-02T18:00:00-05:00,p1,group,attended,3.0,,no,3.0,180,180,",
                "s2,2026-11-04,2026-11-04T18:00:00-05:00,p1,group,missed,0.0,,no,3.0,0,180,",
                "s3,2026-11-07,2026-11-07T10:00:00-05:00,p1,group,attended,2.25,s2,no,2.25,135,135,",
            ])
    }

    @Test func `Cravings join several names, guarded where the first is a formula, and tell no clock time`() {
        #expect(
            lines(.cravings) == [
                "c1,2026-11-03,evening,8,'=payday; stress,walk; call someone,3,15,passed,no,minute",
                "c2,2026-11-08,night,5,,,,,,no,minute",
            ])
        #expect(lines(.cravings, raw: true)[0].contains(",=payday; stress,"))
    }

    @Test func `Check-ins tell what was answered and whether they were entered late`() {
        #expect(
            lines(.checkins) == [
                "d1,2026-11-03,6,,7.5,,yes,reached,yes", "d2,2026-11-08,,4,,,yes,,no", "d3,2026-11-10,,,,,no,,no",
            ])
    }

    @Test func `The plan has places among the steps in force, and the removed steps with their last day`() {
        #expect(
            lines(.plan) == [
                "any,1,walk,10,2026-11-02,", "any,,call someone,,2026-11-02,2026-11-05",
                "stress,1,walk,,2026-11-02,", "stress,2,call someone,,2026-11-02,",
            ])
    }

    @Test func `Points, agreements and uses have a row each`() {
        #expect(lines(.agreements) == ["g1,2026-11-04,'=walk home another way,2026-11-07"])
        #expect(lines(.points) == ["r1,2026-11-05,\"'-sleep, again\",2026-11-06"])
        #expect(lines(.uses) == ["u1,2026-11-08,minute"])
        #expect(lines(.contacts, .everything) == ["k1,Sam,support,'+1 555 0100"])
    }

    @Test func `The days asked for are the days that leave`() {
        let days = day("2026-11-04")...day("2026-11-08")
        #expect(lines(.sessions, days: days).map { $0.prefix(2) } == ["s2", "s3"])
        #expect(lines(.cravings, days: days).map { $0.prefix(2) } == ["c2"])
        #expect(lines(.checkins, days: days).map { $0.prefix(2) } == ["d2"])
        #expect(lines(.weeks, days: days).map { $0.prefix(8) } == ["2026-W45"])
        // As on the week's page: the days on which it was still to be raised.
        #expect(lines(.points, days: day("2026-11-06")...day("2026-11-08")).count == 1)
        #expect(lines(.points, days: day("2026-11-07")...day("2026-11-08")).isEmpty)
        #expect(lines(.points, days: day("2026-11-01")...day("2026-11-04")).isEmpty)
        #expect(lines(.agreements, days: day("2026-11-07")...day("2026-11-08")).count == 1)
        #expect(lines(.agreements, days: day("2026-11-08")...day("2026-11-08")).isEmpty)
        #expect(lines(.agreements, days: day("2026-11-01")...day("2026-11-03")).isEmpty)
        #expect(lines(.uses, days: day("2026-10-01")...day("2026-11-07")).isEmpty)
    }

    @Test func `Below everything no private word leaves, no contact's name and no clock time of a craving`() {
        for share in [ShareLevel.attendance, .counselor] {
            let all = ExportTable.allCases.filter { $0.isShared(at: share) }.flatMap { lines($0, share) }
                .joined(separator: "\n")
            #expect(!all.contains("private words") && !all.contains("Sam") && !all.contains("21:40"))
        }
        let cravings = lines(.cravings, notes: true)
        #expect(cravings[0].hasSuffix(",no,private words,minute") && !cravings[0].contains("21:40"))
        #expect(lines(.checkins, notes: true)[0].hasSuffix(",yes,private words"))
    }

    @Test func `Everything leaves where everything is shared`() {
        let cravings = lines(.cravings, .everything)
        #expect(cravings[0].contains("2026-11-03T21:40:00-05:00"))
        #expect(cravings[0].split(separator: ",").count { $0 == "private words" } == 3)
        #expect(lines(.sessions, .everything)[1].contains("private words"))
        #expect(lines(.checkins, .everything)[0].contains(",Sam,"))
        #expect(lines(.programs, .everything)[0].contains(",Sam,"))
        #expect(lines(.plan, .everything)[3].hasSuffix(",Sam"))
        #expect(lines(.uses, .everything)[0].contains("private words"))
        #expect(lines(.uses, .everything)[0].hasSuffix(",private words,,,,,Sam"))
        #expect(
            lines(.doses, .everything) == ["o1,2026-11-04,m1,taken,no,2026-11-04T21:40:00-05:00,private words,minute"])
        #expect(
            lines(.medications, .everything) == ["m1,private words,2026-11-02,,mon 08:00; wed 08:00,Sam,"])
        #expect(
            lines(.checklist, .everything) == ["i1,p1,call,private words,2026-11-06,,2026-11-04,Sam"])
        #expect(lines(.comparisons, .everything)[0].contains(",safe,"))
    }

    @Test func `A dose leaves without the name of its medication, a score with its number alone`() {
        #expect(lines(.doses) == ["o1,2026-11-04,m1,taken,no,minute"])
        #expect(lines(.scores) == ["v1,2026-11-04,PHQ-9,14,27,no"])
    }

    @Test(arguments: ShareLevel.allCases) func `Drug screens leave only if they are asked for`(_ share: ShareLevel) {
        let (basis, _) = record(Day.range)
        func tables(_ asked: Set<ExportTable>) -> [ExportTable] {
            ExportReport(
                basis, now: now("2026-11-11T12:00:00-05:00"), weekStart: .monday, days: Day.range, share: share,
                notes: true, asked: asked
            ).tables
        }
        #expect(!tables([]).contains(.screens))
        #expect(tables([.screens]).contains(.screens) == (share == .everything))
    }

    @Test(arguments: ShareLevel.allCases) func `Every row has as many cells as the header`(_ share: ShareLevel) {
        for table in ExportTable.allCases where table.isShared(at: share) {
            let width = table.header(share, notes: true).count
            let lines = lines(table, share, notes: true)
            #expect(lines.allSatisfy { cells($0) == width }, "\(table)")
            #expect(!lines.isEmpty, "\(table)")
        }
    }

    /// The number of cells in a line: one more than the commas outside quotes.
    private func cells(_ line: String) -> Int {
        var isQuoted = false
        return 1
            + line.count { character in
                if character == "\"" { isQuoted.toggle() }
                return character == "," && !isQuoted
            }
    }

    @Test(arguments: [
        (ClosedRange<Day>)?.none, Day("2026-11-04")!...Day("2026-11-08")!, Day("2026-11-10")!...Day("2026-11-30")!,
    ])
    func `The rows that are promised are the rows that are made`(_ days: ClosedRange<Day>?) {
        let days = days ?? Day.range
        let report = report(.everything, notes: true, days: days).report
        for table in ExportTable.allCases {
            let made = lines(table, .everything, notes: true, days: days).count
            #expect(report.count(of: table) == made, "\(table)")
        }
    }

    @Test func `Portions follow one another in whole weeks, over all entries and all weeks that have begun`() {
        let basis = record(Day.range).0
        for (weekStart, days) in [(Weekday.monday, Day.range), (.sunday, day("2026-01-01")...day("2027-06-30"))] {
            let report = ExportReport(
                basis, now: now("2027-11-11T12:00:00-05:00"), weekStart: weekStart, days: days, share: .counselor,
                notes: false)
            let portions = report.portions
            #expect(portions.count > 2)
            #expect(portions.flatMap(\.weeks) == report.weeks)
            #expect(portions.allSatisfy { $0.days.count % 7 == 0 && $0.days.lowerBound.weekday == weekStart })
            for (portion, next) in zip(portions, portions.dropFirst()) {
                #expect(portion.days.upperBound + 1 == next.days.lowerBound)
            }
            #expect(portions[0].days.lowerBound <= day("2026-11-02"))
            #expect(portions[portions.count - 1].days.contains(min(days.upperBound, day("2027-11-11"))))
        }
    }

    @Test func `What a portion is read from are days that can be written`() {
        for bound in [Day.range.lowerBound, Day.range.upperBound] {
            let portion = ExportPortion(days: bound - 3...bound + 3, weeks: [])
            #expect(Day.range.contains(portion.reading.lowerBound) && Day.range.contains(portion.reading.upperBound))
        }
    }

    @Test func `An export of one table reads what that table is made from alone`() {
        #expect(ExportTable.attendance.entries == [Session.kind])
        #expect(report(.attendance, notes: false).report.kinds == [Session.kind])
        #expect(report(.counselor, notes: false).report.kinds == [Session.kind, Craving.kind, CheckIn.kind])
    }
}

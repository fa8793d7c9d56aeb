import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// DESIGN §5: the keys of `steady week --format json` are a contract with other programs.
struct WeekJSONTests {
    /// DESIGN's sample with the keys added since, without its line breaks.
    private static let sample = """
        {"week":"2026-W47","from":"2026-11-16","to":"2026-11-22","inProgress":true,
         "points":[{"id":"r2","text":"sleep is worse since the new shift","raisedOn":"2026-11-17","doneOn":null}],
         "programs":[{"id":"p1","level":"iop","name":"Riverside IOP","from":"2026-11-02","weekOfProgram":3,
           "plannedWeeks":12,"commitment":{"sessionsMin":3,"sessionsMax":5},"activeDays":7,"required":3,
           "attended":1,"missed":0,"excused":1,"cancelled":0,"unrecorded":0,"hours":3.0,
           "remaining":1,"slotsLeft":1,"status":"inProgress","hoursScheduled":9.0,"shortBecause":null,"absences":null}],
         "cravings":{"count":4,"meanIntensity":5.5,"peak":{"id":"c9","intensity":8,"at":"2026-11-18T21:40:00-05:00","precision":"minute"},
           "perDay":[1,0,2,1,0,0,0],"partsOfDay":{"morning":0,"afternoon":1,"evening":2,"night":1},
           "triggers":[{"name":"stress","count":2,"meanIntensity":6.5,"steps":[]}],
           "actions":[{"name":"walk","count":2,"pairs":2,"meanChange":-3.0},{"name":"call someone","count":1,"pairs":1,"meanChange":-2.0}],
           "withAction":3,"meanChange":-2.7,"tried":[{"actions":["walk"],"count":2,"changes":[-3,-3]},{"actions":["call someone"],"count":1,"changes":[-2]}]},
         "checkins":{"done":3,"of":4,"missing":["2026-11-17"],"late":0,"mood":5.7,"stress":4.5,"sleepHours":6.9,"urge":3.3,
           "answers":{"mood":3,"stress":2,"sleepHours":3,"urge":3},"supportReached":2,"supportTried":1},
         "use":{"lastDay":null,"daysSinceLast":null,"daysSinceStart":19,"daysWithUse":0,"daysNoUseRecorded":19,"daysAnswered":16,"daysNoUse":16,"daysNotAnswered":3},
         "previous":{"sessionsAttended":3,"cravings":6,"meanIntensity":6.0,"checkins":6,"mood":5.2,"stress":5.0,
           "sleepHours":6.5,"urge":4.0},"madeAt":"2026-11-20T12:00:00-05:00",
         "sinceLastPage":{"uses":[],"usesByCheckIn":[],"strongest":{"id":"c9","day":"2026-11-18","at":"2026-11-18T21:40:00-05:00","precision":"minute","partOfDay":"evening","intensity":8,"triggers":["stress"],"actions":["call someone"],"after":6,"place":null,"company":null},"extremes":[],"changes":[],"absencesLeft":[]},
         "recorded":{"evenings":3,"eveningsOf":4,"sessions":2,"sessionsOf":2},"share":"everything",
         "days":[{"day":"2026-11-16","sessions":["attended"],"mood":6,"stress":4,"urge":3,"sleepHours":7.0,"used":null,
            "cravings":[{"id":"c7","intensity":5,"at":"2026-11-16T15:00:00-05:00","precision":"minute","partOfDay":"afternoon"}]},
           {"day":"2026-11-17","sessions":[],"mood":null,"stress":null,"urge":null,"sleepHours":null,"used":null,"cravings":[]},
           {"day":"2026-11-18","sessions":["excused"],"mood":5,"stress":5,"urge":4,"sleepHours":6.7,"used":null,
            "cravings":[{"id":"c8","intensity":4,"at":"2026-11-18T18:30:00-05:00","precision":"minute","partOfDay":"evening"},{"id":"c9","intensity":8,"at":"2026-11-18T21:40:00-05:00","precision":"minute","partOfDay":"evening"}]},
           {"day":"2026-11-19","sessions":[],"mood":6,"stress":null,"urge":3,"sleepHours":7.0,"used":null,
            "cravings":[{"id":"c10","intensity":5,"at":"2026-11-20T01:00:00-05:00","precision":"minute","partOfDay":"night"}]},
           {"day":"2026-11-20","sessions":["toCome"],"mood":null,"stress":null,"urge":null,"sleepHours":null,"used":null,"cravings":[]},
           {"day":"2026-11-21","sessions":[],"mood":null,"stress":null,"urge":null,"sleepHours":null,"used":null,"cravings":[]},
           {"day":"2026-11-22","sessions":[],"mood":null,"stress":null,"urge":null,"sleepHours":null,"used":null,"cravings":[]}],
         "dayCourse":null,
         "agreements":[{"id":"g1","text":"walk home another way","agreedOn":"2026-11-11","doneOn":"2026-11-18"}],"medications":[],"scores":[],
         "checklist":[],"nearEnd":null}
        """.split(separator: "\n").map { $0.drop(while: { $0 == " " }) }.joined()

    /// The record behind the sample, on Friday at noon.
    private func record(firstDay: Day? = day("2026-11-02"), empty: Bool = false) -> WeekRecord {
        let now = now("2026-11-20T12:00:00-05:00")
        let week = Week(holding: now.today, start: .monday)
        if empty { return WeekRecord(week: week, now: now, firstDay: firstDay) }
        let before = (0..<6).map { number in
            CheckIn.of(
                number + 10, (week.previous.from + number).description, mood: number == 0 ? 6 : 5, stress: 5,
                sleep: 390, urge: 4)
        }
        return WeekRecord(
            week: week, now: now, firstDay: firstDay, programs: [.riverside],
            sessions: [
                .of(1, "2026-11-09T18:00:00-05:00", .attended), .of(2, "2026-11-11T18:00:00-05:00", .attended),
                .of(3, "2026-11-13T18:00:00-05:00", .attended), .of(4, "2026-11-16T18:00:00-05:00", .attended),
                .of(5, "2026-11-18T18:00:00-05:00", .excused),
            ],
            cravings: (1...6).map { .of($0, "2026-11-1\($0 % 5)T19:00:00-05:00", 6) } + [
                .of(7, "2026-11-16T15:00:00-05:00", 5, triggers: [1], actions: [1], after: 2),
                .of(8, "2026-11-18T18:30:00-05:00", 4, actions: [1], after: 1),
                .of(9, "2026-11-18T21:40:00-05:00", 8, triggers: [1], actions: [2], after: 6),
                .of(10, "2026-11-20T01:00:00-05:00", 5),
            ],
            checkIns: before + [
                .of(1, "2026-11-16", mood: 6, stress: 4, sleep: 420, urge: 3, support: .reached),
                .of(2, "2026-11-18", mood: 5, stress: 5, sleep: 400, urge: 4, support: .tried),
                .of(3, "2026-11-19", mood: 6, sleep: 420, urge: 3, support: .reached),
            ],
            use: UseCount(
                start: day("2026-11-02"), end: now.today, lastDay: nil, tally: UseCount.Tally(withUse: 0, answered: 16)),
            points: [.of(2, "sleep is worse since the new shift", "2026-11-17")],
            agreements: [.of(1, "walk home another way", "2026-11-11", doneOn: "2026-11-18")], vocabulary: .sample)
    }

    @Test func `The sample of the contract comes out byte for byte`() {
        #expect(WeekReport(record()).json.text == Self.sample)
    }

    @Test func `At attendance everything else is null, and no zero stands for it`() {
        let text = WeekReport(record(), share: .attendance).json.text
        #expect(text.contains(#""inProgress":true,"points":null,"programs":[{"id":"p1""#))
        #expect(
            text.hasSuffix(
                #""cravings":null,"checkins":null,"use":null,"previous":null,"madeAt":"2026-11-20T12:00:00-05:00","#
                    + #""sinceLastPage":null,"recorded":{"evenings":0,"eveningsOf":0,"sessions":2,"sessionsOf":2},"#
                    + #""share":"attendance","days":null,"dayCourse":null,"agreements":null,"medications":null,"scores":null,"#
                    + #""checklist":null,"nearEnd":null}"#))
    }

    @Test func `With nothing on record every key is there, unknown values null`() {
        let unanswered = (16...22).map { day in
            """
            {"day":"2026-11-\(day)","sessions":[],"mood":null,"stress":null,"urge":null,"sleepHours":null,"used":null,\
            "cravings":[]}
            """
        }.joined(separator: ",")
        #expect(
            WeekReport(record(firstDay: nil, empty: true)).json.text == """
                {"week":"2026-W47","from":"2026-11-16","to":"2026-11-22","inProgress":true,"points":[],"programs":[],\
                "cravings":{"count":0,"meanIntensity":null,"peak":null,"perDay":[0,0,0,0,0,0,0],\
                "partsOfDay":{"morning":0,"afternoon":0,"evening":0,"night":0},"triggers":[],"actions":[],\
                "withAction":0,"meanChange":null,"tried":[]},\
                "checkins":{"done":0,"of":0,"missing":[],"late":0,"mood":null,"stress":null,"sleepHours":null,\
                "urge":null,"answers":{"mood":0,"stress":0,"sleepHours":0,"urge":0},"supportReached":0,\
                "supportTried":0},"use":{"lastDay":null,"daysSinceLast":null,"daysSinceStart":null,\
                "daysWithUse":null,"daysNoUseRecorded":null,"daysAnswered":null,\
                "daysNoUse":null,"daysNotAnswered":null},"previous":null,\
                "madeAt":"2026-11-20T12:00:00-05:00",\
                "sinceLastPage":{"uses":[],"usesByCheckIn":[],"strongest":null,"extremes":[],"changes":[],\
                "absencesLeft":[]},\
                "recorded":{"evenings":0,"eveningsOf":0,"sessions":0,"sessionsOf":null},"share":"everything",\
                "days":[\(unanswered)],"dayCourse":null,"agreements":[],"medications":[],"scores":[],\
                "checklist":[],"nearEnd":null}
                """)
    }

    @Test func `The week before is null when it ended before the first day, not a day later`() {
        #expect(WeekReport(record(firstDay: day("2026-11-16"))).previous == nil)
        #expect(WeekReport(record(firstDay: day("2026-11-15"))).previous != nil)
    }

    @Test func `A week that starts on Sunday is named by its first day`() throws {
        let now = now("2026-11-20T12:00:00-05:00")
        let week = Week(holding: now.today, start: .sunday)
        let report = WeekReport(WeekRecord(week: week, now: now, firstDay: nil))
        #expect(report.json.text.hasPrefix(#"{"week":"2026-11-15","from":"2026-11-15","to":"2026-11-21""#))
    }

    @Test func `A program planned until a day, without commitment and slots, has nulls for them`() throws {
        var program = Program.riverside
        program.plannedEnd = .until(day("2026-12-31"))
        program.schedules[0].commitment = nil
        program.schedules[0].slots = []
        let base = record()
        let text = WeekReport(
            WeekRecord(week: base.week, now: base.now, firstDay: base.firstDay, programs: [program])
        ).json.text
        #expect(text.contains(#""plannedWeeks":null,"commitment":null,"activeDays":7,"required":0,"attended":0"#))
        #expect(text.contains(#""hours":0.0,"remaining":0,"slotsLeft":null,"status":null,"#))
    }

    @Test func `Programs come by start then id, and those of other weeks stay out`() throws {
        let base = record()
        func support(_ number: Int, _ from: String, ended: String? = nil) throws -> Program {
            try .of(.therapy, number: number, from: from, ended: ended, sessions: nil, minutes: 60, slots: [])
        }
        let report = WeekReport(
            WeekRecord(
                week: base.week, now: base.now, firstDay: base.firstDay,
                programs: try [
                    support(12, "2026-11-02"), support(2, "2026-11-02"), support(3, "2026-10-01"),
                    support(4, "2026-10-01", ended: "2026-11-15"), support(5, "2026-11-23"),
                    support(6, "2026-09-01", ended: "2026-10-01"),
                ], sessions: [.of(1, "2026-11-17T10:00:00-05:00", .attended, program: 6)]))
        #expect(report.programs.map(\.program.id.number) == [6, 3, 2, 12])
        #expect(report.programs[0].activeDays == 0 && report.programs[0].attended == 1)
    }
}

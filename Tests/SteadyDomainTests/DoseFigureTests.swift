import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What the doses of a medication say of some days. Unless a test says otherwise, a day begins at 03:00, the record began
/// on Monday 2 November 2026, and it is noon of Sunday the 15th.
struct DoseFigureTests {
    private static let week = day("2026-11-09")...day("2026-11-15")

    private static func medication(
        _ number: Int = 1, _ name: String = "Sertraline", from: String = "2026-11-02", ended: String? = nil,
        opioid: Bool? = nil, times: [String] = Weekday.allCases.map { "\($0.abbreviation) 08:00" }
    ) -> Medication {
        Medication(
            id: ID(number), uid: uidOf(number), name: .of(name), from: day(from), ended: ended.map { day($0) },
            opioid: opioid, times: times.map { Slot(stored: $0)! })
    }

    /// A dose at a clock time of a calendar day in November.
    private static func dose(_ at: String, _ status: Dose.Status = .taken, medication: Int = 1) -> Dose {
        let at = moment("2026-11-\(at):00-05:00")
        return Dose(
            uid: uidOf(Int(at.instant)), medication: uidOf(medication), at: at, day: calendar.day(of: at),
            status: status, made: Made(at: at, day: calendar.day(of: at)))
    }

    private static func figures(
        _ medications: [Medication], _ doses: [Dose], on days: ClosedRange<Day> = week,
        firstDay: String = "2026-11-02", at: String = "2026-11-15T12:00:00-05:00"
    ) -> DoseFigures {
        DoseFigures(
            of: MedicationCourse.all(medications, doses: doses)[0], on: days, firstDay: day(firstDay),
            now: SteadyTestSupport.now(at))
    }

    private static func words(_ gaps: [DoseGap]) -> [String] {
        gaps.map { "\($0.days.lowerBound.dayOfMonth)–\($0.days.upperBound.dayOfMonth)\($0.isOpen ? " open" : "")" }
    }

    @Test func `what is due, taken, skipped and not recorded is told apart`() {
        let figures = Self.figures(
            [Self.medication()],
            [
                Self.dose("09T08:10"), Self.dose("10T21:00"), Self.dose("11T08:00", .skipped), Self.dose("13T08:00"),
                Self.dose("15T08:00"),
            ])
        #expect([figures.due, figures.taken, figures.skipped, figures.notRecorded, figures.beyond] == [7, 4, 1, 2, 0])
        // The 11th was skipped on purpose, and there was no dose on it all the same.
        #expect(Self.words(figures.gaps) == ["11–12", "14–14"])
    }

    @Test func `of a day no more are taken than are due, and the others are told beside them`() {
        let twice = Self.medication(times: ["mon 08:00", "mon 20:00", "wed 08:00"])
        let figures = Self.figures(
            [twice],
            [
                Self.dose("09T08:00"), Self.dose("10T08:00"), Self.dose("11T08:00"), Self.dose("11T20:00"),
                Self.dose("11T22:00", .skipped),
            ])
        // That of Tuesday stands for Monday's second one.
        #expect([figures.due, figures.taken, figures.skipped, figures.notRecorded, figures.beyond] == [3, 3, 0, 0, 1])
        #expect(figures.gaps.isEmpty)
    }

    @Test func `a time counts once it has begun, by the clock on the wall`() {
        let twice = Self.medication(
            from: "2026-11-15",
            times: Weekday.allCases.flatMap { ["\($0.abbreviation) 08:00", "\($0.abbreviation) 20:00"] })
        for (at, due) in [
            ("2026-11-15T07:59:59-05:00", 0), ("2026-11-15T08:00:00-05:00", 1), ("2026-11-15T19:59:00-05:00", 1),
            ("2026-11-15T20:00:00-05:00", 2), ("2026-11-16T02:00:00-05:00", 2),
        ] {
            #expect(Self.figures([twice], [], at: at).due == due, "\(at)")
        }
    }

    @Test func `a time before the day start belongs to the day before`() {
        let night = Self.medication(from: "2026-11-14", ended: "2026-11-14", times: ["sun 00:30"])
        #expect(Self.figures([night], [], at: "2026-11-15T00:29:00-05:00").due == 0)
        #expect(Self.figures([night], [], at: "2026-11-15T00:30:00-05:00").due == 1)
        let taken = Self.figures([night], [Self.dose("15T00:40")])
        #expect([taken.due, taken.taken, taken.beyond] == [1, 1, 0])
        let both = MedicationCourse.all([Self.medication(times: ["sat 22:00", "sun 00:30", "sat 00:30"])])[0]
        #expect(both.times(on: day("2026-11-14"), calendar).map(\.description) == ["22:00", "00:30"])
    }

    @Test func `only the days of the medication count, and of them only those of the record`() {
        #expect(Self.figures([Self.medication(from: "2026-11-12", ended: "2026-11-13")], []).due == 2)
        #expect(Self.figures([Self.medication(from: "2020-01-01")], [], firstDay: "2026-11-14").due == 2)
        // A day before it that was written down counts.
        let late = Self.figures([Self.medication()], [Self.dose("10T08:00")], firstDay: "2026-11-14")
        #expect([late.due, late.taken] == [3, 1])
        #expect(Self.figures([Self.medication()], [], on: day("2026-11-16")...day("2026-11-22")).isEmpty)
    }

    @Test func `taken as needed, nothing is due and every dose counts`() {
        let figures = Self.figures([Self.medication(times: [])], [Self.dose("09T08:00"), Self.dose("09T12:00")])
        #expect([figures.due, figures.taken, figures.beyond] == [0, 0, 2] && figures.gaps.isEmpty)
        #expect(Self.figures([Self.medication(times: [])], []).isEmpty)
    }

    @Test func `a gap is open until a dose is taken, and today isn't in one before it is over`() {
        let medication = Self.medication(from: "2026-11-09")
        #expect(Self.words(Self.figures([medication], [Self.dose("12T08:00")]).gaps) == ["9–11", "13–14 open"])
        #expect(
            Self.words(Self.figures([medication], [Self.dose("12T08:00"), Self.dose("15T10:00")]).gaps) == [
                "9–11", "13–14",
            ])
        #expect(Self.words(Self.figures([medication], [Self.dose("14T08:00")]).gaps) == ["9–13"])
        // Skipping today doesn't end it.
        #expect(Self.words(Self.figures([medication], [Self.dose("15T10:00", .skipped)]).gaps) == ["9–14 open"])
        // A week that is over says nothing of what came after it.
        let past = Self.figures([Self.medication()], [], on: day("2026-11-02")...day("2026-11-08"))
        #expect(Self.words(past.gaps) == ["2–8"])
    }

    @Test func `days on which nothing is due neither end a gap nor count at its ends`() {
        let weekly = Self.medication(times: ["mon 08:00"])
        let days = day("2026-11-02")...day("2026-11-15")
        #expect(Self.words(Self.figures([weekly], [], on: days).gaps) == ["2–9 open"])
        #expect(Self.words(Self.figures([weekly], [Self.dose("02T08:00")], on: days).gaps) == ["9–9 open"])
    }

    @Test func `a change of the times leaves it one medication, and its end ends a gap`() {
        let old = Self.medication(1, ended: "2026-11-11")
        let new = Self.medication(2, "SERTRALINE", from: "2026-11-12", times: ["thu 20:00", "fri 20:00"])
        let courses = MedicationCourse.all([new, old], doses: [])
        #expect(courses.map(\.id.description) == ["m2"])
        let figures = Self.figures([new, old], [Self.dose("09T08:00"), Self.dose("13T20:00", medication: 2)])
        #expect([figures.due, figures.taken] == [5, 2])
        #expect(Self.words(figures.gaps) == ["10–12"])
        let ended = Self.medication(from: "2026-11-09", ended: "2026-11-12")
        let again = Self.medication(3, from: "2026-11-14")
        #expect(Self.words(Self.figures([ended], []).gaps) == ["9–12"])
        #expect(Self.words(Self.figures([ended, again], []).gaps) == ["9–12", "14–14 open"])
    }

    @Test func `several names are several medications, and one without its name says nothing of it`() {
        let courses = MedicationCourse.all(
            [
                Self.medication(2, "Methadone"), Self.medication(1, "Sertraline"),
                Self.medication(3, "Naltrexone", opioid: true),
            ],
            doses: [Self.dose("09T08:00", medication: 2)])
        #expect(courses.map { $0.name?.text } == ["Sertraline", "Methadone", "Naltrexone"])
        #expect(courses.map(\.isOpioid) == [false, true, true])
        #expect(courses.map { $0.doses(on: day("2026-11-09")).taken } == [0, 1, 0])
        #expect(courses[1].unnamed.name == nil)
    }

    @Test func `a dose is due from half an hour before its time until it is taken or skipped`() {
        func isOpen(_ at: String, _ doses: [Dose] = []) -> Bool {
            MedicationCourse.all([Self.medication()], doses: doses)[0]
                .openDay(firstDay: day("2026-11-02"), SteadyTestSupport.now(at)) != nil
        }
        #expect(!isOpen("2026-11-15T07:29:00-05:00") && isOpen("2026-11-15T07:30:00-05:00"))
        #expect(isOpen("2026-11-16T02:59:00-05:00") && !isOpen("2026-11-16T03:00:00-05:00"))
        for status in Dose.Status.allCases {
            #expect(!isOpen("2026-11-15T09:00:00-05:00", [Self.dose("15T07:40", status)]))
        }
    }

    @Test func `a gap is told from its beginning, also where that lies before the days`() {
        // It began with the medication, with the record, after the last dose, and after a time without it.
        #expect(Self.words(Self.figures([Self.medication()], []).gaps) == ["2–14 open"])
        #expect(Self.words(Self.figures([Self.medication()], [], firstDay: "2026-11-05").gaps) == ["5–14 open"])
        #expect(Self.words(Self.figures([Self.medication()], [Self.dose("06T08:00")]).gaps) == ["7–14 open"])
        #expect(
            Self.words(Self.figures([Self.medication()], [Self.dose("06T08:00"), Self.dose("11T08:00")]).gaps)
                == ["7–10", "12–14 open"])
        let ended = Self.medication(ended: "2026-11-04")
        let again = Self.medication(2, from: "2026-11-07")
        #expect(Self.words(Self.figures([ended, again], []).gaps) == ["7–14 open"])
        let changed = Self.medication(2, from: "2026-11-05", times: [])
        let scheduled = Self.medication(3, from: "2026-11-08")
        #expect(Self.words(Self.figures([ended, changed, scheduled], [Self.dose("04T08:00")]).gaps) == ["8–14 open"])
        // A dose on the day before ends one.
        #expect(Self.words(Self.figures([Self.medication()], [Self.dose("08T08:00")]).gaps) == ["9–14 open"])
    }

    @Test func `a dose taken early counts with its time, and is as needed only where nothing is due`() {
        func figures(_ medication: Medication, _ doses: [Dose], at: String = "2026-11-09T07:40:00-05:00") -> DoseFigures
        {
            Self.figures([medication], doses, at: at)
        }
        let daily = figures(Self.medication(), [Self.dose("09T07:40")])
        #expect([daily.due, daily.taken, daily.beyond] == [1, 1, 0] && !daily.isAsNeeded)
        let skipped = figures(Self.medication(), [Self.dose("09T07:40", .skipped)])
        #expect([skipped.due, skipped.skipped, skipped.notRecorded] == [1, 1, 0])
        let weekly = figures(Self.medication(times: ["wed 09:00"]), [Self.dose("09T07:40")])
        #expect([weekly.due, weekly.taken, weekly.beyond] == [1, 1, 0])
        let before = figures(Self.medication(from: "2026-11-10"), [Self.dose("09T07:40")])
        #expect([before.due, before.beyond] == [0, 1] && !before.isAsNeeded)
        #expect(figures(Self.medication(times: []), [Self.dose("09T07:40")]).isAsNeeded)
        // Until its day comes, the last week tells of a dose taken early for the next one.
        let monday = Self.medication(times: ["mon 08:00"])
        let sunday = figures(monday, [Self.dose("09T08:00"), Self.dose("15T08:00")], at: "2026-11-15T12:00:00-05:00")
        #expect([sunday.due, sunday.taken] == [2, 2])
        let later = figures(monday, [Self.dose("09T08:00"), Self.dose("15T08:00")], at: "2026-11-17T12:00:00-05:00")
        #expect([later.due, later.taken] == [1, 1])
    }
}

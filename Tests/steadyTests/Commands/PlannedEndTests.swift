import Testing

/// A step from a level of care whose planned end lies some days before it.
struct PlannedEndTests {
    /// Inpatient care that was planned until Sunday 20 September.
    private func house() throws -> Home {
        let home = try Home()
        try home.prints(
            "program", "start", "inpatient", "--from", "2026-06-01", "--until", "2026-09-20", "--slot", "tue 10:00")
        return home
    }

    private static let monday = "2026-09-21T12:00:00-04:00"
    private static let late = ["program", "step", "iop", "--from", "2026-09-28", "--weeks", "12"]
    private static let planned = "It was planned until Sun 20 Sep; if that was your last day:"

    @Test func `a planned end that has passed is named, with the command that makes it the last day`() throws {
        let home = try house()
        let step = try home.run(Self.late, at: Self.monday)
        #expect(step.code == 0 && step.out.contains("p1 Inpatient ended Sun 27 Sep 2026"), "\(step)")
        #expect(
            step.out.unwrapped.contains("\(Self.planned) steady edit p1 --ended 2026-09-20"), "\(step)")
        try home.prints("edit", "p1", "--ended", "2026-09-20", at: Self.monday)
        #expect(try home.prints("program", "list", at: Self.monday).contains("7 days between levels of care"))
        // One that is ahead may be the last day too.
        let ahead = try house().run(Self.late, at: "2026-09-18T12:00:00-04:00")
        #expect(ahead.out.contains("It was planned until Sun 20 Sep; if that is your last day:"), "\(ahead)")
    }

    @Test func `it isn't where the last day was given, is the day before anyway, or care went on`() throws {
        let given = try house().run(Self.late + ["--last-day", "2026-09-24"], at: Self.monday)
        #expect(given.code == 0 && !given.out.contains("planned until Sun"), "\(given)")
        let next = try house().run(["program", "step", "iop", "--from", "2026-09-21"], at: Self.monday)
        #expect(next.code == 0 && !next.out.contains("planned until Sun"), "\(next)")
        let home = try house()
        try home.prints("attend", "--at", "2026-09-22 10:00", at: "2026-09-22T13:00:00-04:00")
        let attended = try home.run(Self.late, at: "2026-09-23T12:00:00-04:00")
        #expect(attended.code == 0 && !attended.out.contains("planned until Sun"), "\(attended)")
    }

    @Test func `on a terminal Return means the planned end`() throws {
        let questions = ["last day here (Return: Sun 20 Sep)?", "first", "Medication", "Sober", "Whom do", "naloxone"]
        let home = try house()
        let screen = try home.converse(Self.late, questions.map { ($0, .skip) }, at: Self.monday)
        #expect(screen.code == 0 && screen.text.contains("p1 Inpatient ended Sun 20 Sep 2026"), "\(screen)")
        #expect(screen.text.contains("7 days lie between") && !screen.text.contains(Self.planned), "\(screen)")
        // Who stops there said nothing.
        let stopped = try house().converse(Self.late, [(questions[0], .end)], at: Self.monday)
        #expect(stopped.text.contains("p1 Inpatient ended Sun 27 Sep 2026"), "\(stopped)")
    }
}

import Testing

/// `steady demo`.
struct DemoTests {
    @Test func `an invented week is shown, and nothing is recorded`() throws {
        let home = try Home()
        let ran = try home.run(["demo"])
        #expect(ran.code == 0 && ran.out.contains("Week 37 · Mon 7 – Sun 13 Sep 2026"), "\(ran)")
        #expect(ran.err.contains("This month is invented, and nothing of it was kept."), "\(ran)")
        #expect(try home.files() == [])
    }

    @Test func `the month can be kept, and is a record like any other`() throws {
        let home = try Home()
        let ran = try home.run(["demo", "--keep", home.folder + "/try/month.db"])
        #expect(ran.code == 0 && ran.err.contains("steady log --database ~/try/month.db\n"), "\(ran)")
        #expect(try home.files() == ["try", "try/month.db"])
        #expect(try home.mode(home.folder + "/try/month.db") == 0o600)
        let log = try home.prints("log", "--last", "100", "--database", home.folder + "/try/month.db")
        #expect(log.split(separator: "\n").count { $0.contains(" craving ") } == 16)
        let doctor = try home.run(["doctor", "--database", home.folder + "/try/month.db"])
        #expect(doctor.code == 0 && doctor.out.contains("History      fine"), "\(doctor)")
        // A second one does not touch it.
        let again = try home.run(["demo", "--keep", home.folder + "/try/month.db"])
        #expect(again.code == 73 && again.err.contains("exists already. Name a new file."), "\(again)")
    }

    @Test func `it never lies where the person's own record goes`() throws {
        let home = try Home()
        let ran = try home.run(["demo", "--keep", home.database])
        #expect(
            ran.code == 73
                && ran.err.unwrapped.contains(
                    "is where your own record goes, so no invented month is put there. Name another file. "
                        + "steady demo --keep try.db"),
            "\(ran)")
        #expect(try home.files() == [])
    }
}

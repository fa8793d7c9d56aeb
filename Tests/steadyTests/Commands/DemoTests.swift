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
}

import Testing

/// `steady help` and `steady --version`. The words of each page are in Snapshots.
struct HelpTests {
    @Test(arguments: [["help"], ["--help"], ["-h"]])
    func `help opens with the hard moment and the daily five`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0 && ran.err.isEmpty)
        #expect(ran.out.hasPrefix("A hard moment\n  steady now"))
        for command in ["checkin", "craving", "attend", "miss"] { #expect(ran.out.contains("steady \(command)")) }
    }

    @Test(arguments: [
        ["--help"], ["--version"], ["help"], ["help", "craving"], ["craving", "--help"],
        ["program", "start", "--help"],
        ["edit", "c1", "--help"], ["edit", "--help"], ["checkin", "-h"],
    ])
    func `help and version open no database`(_ words: [String]) throws {
        let home = try Home()
        let ran = try home.run(words, environment: ["STEADY_DB": home.folder, "STEADY_NOW": "never"])
        #expect(ran.code == 0 && ran.err.isEmpty && !ran.out.isEmpty, "\(ran)")
        #expect(try home.files() == [])
    }
}

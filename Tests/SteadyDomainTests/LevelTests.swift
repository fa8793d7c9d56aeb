import Testing

@testable import SteadyDomain

/// Words that people have for levels of care and supports.
struct LevelTests {
    @Test(arguments: [
        ("iop", Level.iop), ("IOP", .iop), ("intensive outpatient", .iop), ("residential", .inpatient),
        ("rehab", .inpatient), ("Hospital", .inpatient), ("day program", .php), ("partial-hospitalization", .php),
        ("sober living", .soberLiving), ("halfway house", .soberLiving), ("12-step", .mutualSupport),
        ("12 step", .mutualSupport), ("AA", .mutualSupport), ("A.A.", .mutualSupport), ("NA", .mutualSupport),
        ("SMART", .mutualSupport), ("mutual support", .mutualSupport), ("counseling", .therapy),
        ("methadone", .medication), ("outpatient", .outpatient), ("detoxification", .detox),
    ])
    func `each leads to its level`(_ word: String, _ level: Level) {
        #expect(Level(word: word) == level)
    }

    @Test func `every level has its own name`() {
        for level in Level.allCases {
            #expect(Level(word: level.rawValue) == level && Level(word: level.title) == level)
            #expect(!Level.isVague(level.rawValue))
        }
    }

    @Test(arguments: ["", "x", "12", "step", "riverside", "iop riverside", "aaa"])
    func `other words are none`(_ word: String) {
        #expect(Level(word: word) == nil)
    }

    @Test func `a word for several levels is known to be vague`() {
        #expect(Level.isVague("Rehab") && Level.isVague("day-program") && !Level.isVague("AA"))
    }
}

import Foundation
import Testing

extension Home {
    /// When the weeks of the diary are read.
    static let afterDiary = "2026-11-30T12:00:00-05:00"

    /// A home with one person's sixteen weeks in its database (Fixtures/diary/README.md).
    static func withDiary() throws -> Home {
        let home = try Home()
        try home.put(diary.get())
        return home
    }

    /// Made once: it is the same for every test.
    private static let diary = Result {
        let home = try Home()
        let script = try Binary.fixture("diary/diary.sh")
        let ran = try home.shell("sh '\(script)'")
        try #require(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        return home.content()
    }
}

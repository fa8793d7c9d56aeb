import Foundation
import Glibc
import SteadyReports
import Testing

@testable import steady

/// A place where a minute takes no time. It ends the ride after that many seconds.
private final class QuickStage: RideStage {
    private let end: Double?
    private(set) var shown: [Int] = []
    private(set) var progress: [RideProgress] = []
    private(set) var elapsed = 0.0

    init(endingAfter end: Double? = nil) {
        self.end = end
    }

    func show(_ index: Int, of script: RideScript) { shown.append(index) }
    func show(_ progress: RideProgress) { self.progress.append(progress) }

    func wait(seconds: Double) -> (passed: Double, goesOn: Bool) {
        let passed = min(seconds, (end ?? .infinity) - elapsed)
        elapsed += passed
        return (passed, elapsed < end ?? .infinity)
    }
}

struct `A ride, with a clock of the test's` {
    @Test(arguments: [1, 2, 10, 60])
    func `shows each minute once and counts down each second`(_ minutes: Int) throws {
        let stage = QuickStage()
        let ridden = try RideRun(script: RideScript(.surf, minutes: minutes)).run(on: stage)
        #expect(ridden == minutes)
        #expect(stage.shown == Array(0..<minutes))
        #expect(stage.progress.map(\.left) == (1...minutes * 60).reversed())
        #expect(stage.elapsed == Double(minutes * 60))
    }

    @Test(arguments: [(0.5, 0), (59.9, 0), (60.5, 1), (150, 2)])
    func `can be ended at any moment, and counts the full minutes`(_ seconds: Double, _ minutes: Int) throws {
        let stage = QuickStage(endingAfter: seconds)
        #expect(try RideRun(script: RideScript(.walk, minutes: 5)).run(on: stage) == minutes)
        #expect(stage.elapsed == seconds)
    }
}

/// `steady ride`, with 3,600 of its seconds in one of the clock's where the whole of it is meant.
struct RideTests {
    private static let quick: [String: String?] = ["STEADY_SPEED": "3600"]

    @Test func `without a terminal it prints plain lines, and records nothing`() throws {
        let home = try Home()
        let ran = try home.run(["ride", "--minutes", "3"], environment: ["STEADY_SPEED": "3600"])
        #expect(ran.code == 0 && ran.err.isEmpty)
        let lines = ran.out.split(separator: "\n").filter { !$0.hasPrefix("  ") }
        #expect(
            lines == [
                "Urge surfing, 3 minutes. Ctrl-C ends it whenever you like.", "Minute 1 of 3", "Minute 2 of 3",
                "Minute 3 of 3", "3 minutes, and you stayed.",
            ])
        #expect(!ran.out.contains("\u{1B}") && !ran.out.contains("\r"))
        #expect(try home.files() == [])
    }

    @Test(arguments: ["surf", "meditation", "walk"])
    func `each kind has words of its own for each minute`(_ kind: String) throws {
        let out = try Home().run(["ride", "--kind", kind, "--minutes", "60"], environment: ["STEADY_SPEED": "3600"]).out
        #expect(out.split(separator: "\n").count { $0.hasPrefix("Minute") } == 60)
    }

    @Test func `on a terminal a bar shows the time left, and a key ends it`() throws {
        let home = try Home()
        let screen = try home.converse(["ride"], [("9:58 left", .keys("q"))])
        #expect(screen.code == 0)
        #expect(screen.text.contains("q or Ctrl-C ends it"))
        #expect(screen.text.contains("10:00 left · q ends it"))
        #expect(screen.text.hasSuffix("That is all right. You can come back to it at any time.\n"), "\(screen)")
        // No question follows that the key could have answered.
        #expect(!screen.text.contains("?\n"))
    }

    @Test(arguments: [Typing.interrupt, .end, .signal(SIGTERM), .keys("Q")])
    func `however it is ended, it ends kindly`(_ way: Typing) throws {
        let screen = try Home().converse(["ride"], [("9:59 left", way)])
        #expect(screen.code == 0 && screen.text.contains("That is all right."), "\(screen)")
    }

    @Test func `other keys, and pasted text with escape sequences, change nothing`() throws {
        let screen = try Home().converse(
            ["ride", "--minutes", "1"],
            [("0:59 left", .keys("x\u{1B}[A\u{1B}]0;title\u{7} \r\n")), ("0:57 left", .keys("q"))])
        #expect(screen.code == 0)
        #expect(!screen.text.contains("title") && !screen.text.contains("\u{1B}[A"), "\(screen)")
    }

    @Test func `a terminal that can't redraw gets plain lines`() throws {
        let screen = try Home().converse(
            ["ride", "--minutes", "2"], environment: ["TERM": "dumb", "STEADY_SPEED": "3600"])
        #expect(screen.text.contains("Minute 2 of 2"))
        #expect(!screen.text.contains("\u{1B}") && !screen.text.contains("\r") && !screen.text.contains("━"))
    }

    @Test func `NO_COLOR changes nothing, since the bar has no color`() throws {
        let screen = try Home().converse(
            ["ride", "--minutes", "1"], environment: ["NO_COLOR": "1"].merging(Self.quick) { $1 })
        #expect(screen.text.contains("━") && !screen.text.contains("\u{1B}[1m"))
    }

    @Test(arguments: [20, 40, 80] as [UInt16])
    func `nothing is wider than the window`(_ columns: UInt16) throws {
        let screen = try Home().converse(["ride", "--minutes", "3"], columns: columns, environment: Self.quick)
        let lines = screen.text.replacing("\u{1B}[K", with: "").split { $0.isNewline || $0 == "\r" }
        #expect(lines.allSatisfy { $0.count <= columns }, "\(screen)")
    }

    @Test func `the terminal is left as it was found`() throws {
        // The shell's stty reads the terminal before and after.
        let script = "a=$(stty -g); $STEADY ride; b=$(stty -g); [ \"$a\" = \"$b\" ] && echo as it was"
        for way in [Typing.keys("q"), .interrupt, .end] {
            let screen = try Home().converse(shell: script, [("9:59 left", way)])
            #expect(screen.text.hasSuffix("as it was\n"), "\(way) \(screen)")
        }
    }

    @Test func `a window that becomes narrow gets a shorter bar`() throws {
        let screen = try Home().converse(
            ["ride", "--minutes", "1"],
            [("0:59 left", .resize(columns: 30)), ("0:58 left", .line("")), ("0:56 left", .keys("q"))])
        let bar = try #require(screen.text.components(separatedBy: "\r\u{1B}[K").first { $0.contains("0:57 left") })
        #expect(bar.count < 30, "\(screen)")
        #expect(screen.code == 0)
    }

    @Test func `Ctrl-Z gives the terminal back to the shell, and the ride waits`() throws {
        let script = """
            a=$(stty -g); $STEADY ride --minutes 1; b=$(stty -g); [ "$a" = "$b" ] && echo as it was; sleep 2; fg; \
            c=$(stty -g); [ "$a" = "$c" ] && echo as it was again
            """
        let screen = try Home().converse(
            shell: script, [("0:58 left", .keys("\u{1A}")), ("as it was", .keys("")), ("0:57 left", .keys("q"))])
        #expect(screen.text.hasSuffix("as it was again\n"), "\(screen)")
    }

    @Test(arguments: [
        (["ride", "--minutes", "0"], "steady: Minutes"), (["ride", "--minutes", "61"], "1 to 60 minutes"),
        (["ride", "--minutes", "x"], "Minutes"), (["ride", "--kind", "run"], "surf"),
        (["ride", "--intensity", "5"], "--log"), (["ride", "--log"], "--intensity 6"),
        (["ride", "--log", "--intensity", "11"], "0 to 10"),
    ])
    func `what it can't do is said in one sentence`(_ words: [String], _ part: String) throws {
        let home = try Home()
        let ran = try home.run(words)
        #expect(ran.code == 64 && ran.err.contains(part), "\(ran.err)")
        #expect(try home.files() == [])
    }

    @Test(arguments: ["0", "0.5", "3601", "fast", "nan"])
    func `a speed that is none is refused`(_ speed: String) throws {
        let ran = try Home().run(["ride"], environment: ["STEADY_SPEED": speed])
        #expect(ran.code == 64 && ran.err.contains("STEADY_SPEED"))
    }

    // MARK: With a record

    @Test func `--log records the craving before the ride, and how strong it is after it`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["ride", "--log", "--minutes", "2"],
            [("How strong, 0", "7"), ("How strong is it now", "3"), ("did you try", .skip), ("How did it end", "p")],
            environment: Self.quick)
        #expect(screen.code == 0, "\(screen)")
        #expect(
            try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 7, then 3 · urge surfing · passed")
        try home.prints("undo")
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 7")
    }

    @Test(arguments: [Typing.hangUp, .signal(SIGKILL)])
    func `the craving is on record while the ride goes on`(_ way: Typing) throws {
        let home = try Home()
        _ = try home.converse(["ride", "--log", "--intensity", "8"], [("9:59 left", way)])
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 8")
    }

    @Test func `without a terminal --log takes the strength before it as an option`() throws {
        let home = try Home()
        let ran = try home.run(
            ["ride", "--log", "--intensity", "6", "--kind", "walk", "--minutes", "1"],
            environment: ["STEADY_SPEED": "3600"])
        #expect(ran.code == 0)
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 6 · walk")
    }
}

import Foundation
import Testing

/// `steady today --short` and `steady remind`. The sessions are on Monday, Wednesday and Friday at 18:00.
struct RemindTests {
    private static let noon = "2026-09-16T12:00:00-04:00"
    private static let evening = "2026-09-16T17:30:00-04:00"
    private static let late = "2026-09-16T22:00:00-04:00"

    @Test func `the line for a prompt is there only if something is due`() throws {
        let home = try Home.lived()
        #expect(try home.prints("today", "--short", at: Self.noon) == "")
        #expect(try home.prints("today", "--short", at: Self.evening) == "18:00 · evening open\n")
        #expect(try home.prints("--short", at: Self.late) == "18:00 open · evening open\n")
        #expect(try home.prints("today", "--short", at: "2026-09-17T09:00:00-04:00") == "Wed 18:00 open\n")
        try home.prints("attend", at: Self.late)
        try home.prints("checkin", "--mood", "6", at: Self.late)
        #expect(try home.prints("today", "--short", at: Self.late) == "")
        #expect(try home.prints("remind", at: Self.late) == "")
    }

    @Test func `a reminder is the same line, or only says that there is something`() throws {
        let home = try Home.lived()
        #expect(try home.prints("remind", at: Self.noon) == "")
        #expect(try home.prints("remind", at: Self.evening) == "18:00 · evening open\n")
        #expect(try home.prints("remind", "--discreet", at: Self.evening) == "Something is open.\n")
        #expect(try home.prints("remind", "--discreet", at: Self.noon) == "")
        #expect(try home.prints("remind", "--json", at: Self.noon) == "{\"sessions\":[],\"evening\":null}\n")
    }

    @Test func `topics are silenced, and the evening begins when the person says`() throws {
        let home = try Home.lived()
        try home.prints("config", "remind", "evening")
        #expect(try home.prints("remind", at: Self.evening) == "evening open\n")
        try home.prints("config", "remind", "sessions")
        #expect(try home.prints("today", "--short", at: Self.evening) == "18:00\n")
        try home.prints("config", "remind", "none")
        #expect(try home.prints("today", "--short", at: Self.evening) == "")
        #expect(try home.prints("remind", at: Self.evening) == "")
        try home.prints("config", "remind", "--unset")
        try home.prints("config", "evening", "9pm")
        #expect(try home.prints("remind", at: Self.evening) == "18:00\n")
        #expect(try home.prints("remind", at: Self.late) == "18:00 open · evening open\n")
        try Refusal("config", "evening", "late", says: "evening is a clock time").check(in: home)
        try Refusal("config", "remind", "points", says: "remind is all, sessions, evening or none").check(in: home)
    }

    @Test func `neither writes anything`() throws {
        let home = try Home()
        #expect(try home.prints("today", "--short", at: Self.late) == "" && home.prints("remind", at: Self.late) == "")
        #expect(try home.prints("remind", "--json", at: Self.late) == "{\"sessions\":[],\"evening\":null}\n")
        #expect(try home.files() == [])
        let lived = try Home.lived()
        let (before, files) = (lived.fingerprint(), try lived.files())
        try lived.prints("today", "--short", at: Self.late)
        try lived.prints("remind", at: Self.late)
        #expect(try lived.fingerprint() == before && lived.files() == files)
    }

    /// What may be wrong around a prompt: it prints nothing and takes no time.
    @Test(arguments: [
        (
            "damaged",
            "printf 'no database, and longer than a header of one would be, so that it is read as a whole' > $STEADY_DB"
        ),
        ("cut off", "head -c 5000 $STEADY_DB > x; cat x > $STEADY_DB"),
        ("a folder", "rm $STEADY_DB; mkdir $STEADY_DB"), ("a pipe", "rm $STEADY_DB; mkfifo $STEADY_DB"),
        ("a link to nowhere", "rm $STEADY_DB; ln -s nowhere $STEADY_DB"), ("gone", "rm $STEADY_DB"),
        ("no clock", "export STEADY_NOW=soon"), ("no zone", "export TZ=Nowhere/Land"), ("no home", "unset HOME"),
        ("no name", "export STEADY_DB=:memory:"), ("output closed", "exec >&-"), ("output full", "exec >/dev/full"),
    ])
    func `a prompt survives whatever is wrong`(_ state: String, _ script: String) throws {
        let home = try Home.lived()
        let ran = try home.shell("\(script); \"$STEADY\" today --short", at: Self.late)
        let isFine = state == "no home"
        #expect(ran.code == 0 && ran.err.isEmpty && ran.out.isEmpty != isFine, "\(state): \(ran)")
    }

    @Test func `a prompt doesn't wait for another process`() throws {
        let home = try Home.lived()
        let script = """
            mkfifo go; (sqlite3 "$STEADY_DB" 'BEGIN EXCLUSIVE;' '.shell echo > go; sleep 20' > /dev/null 2>&1 &
              echo $! > pid); read line < go; \"$STEADY\" today --short; code=$?; kill $(cat pid); exit $code
            """
        let start = Date()
        let ran = try home.shell(script, at: Self.late)
        #expect(ran.code == 0 && ran.out.isEmpty && ran.err.isEmpty, "\(ran)")
        #expect(Date().timeIntervalSince(start) < 8)
    }

    @Test(arguments: [
        (["today", "--short", "--json"], "--short is a line of text."),
        (["remind", "--at", "20:00"], "--at says when a reminder comes."), (["remind", "--cron"], "--cron belongs to"),
        (["remind", "--yes"], "--yes and --force belong to"),
        (["remind", "--install", "--remove"], "exclude each other"),
        (["remind", "--json", "--discreet"], "--json is for programs."),
        (["remind", "--remove", "--notify"], "--remove goes alone."),
        (["remind", "--install", "--at", "later"], "\"later\" is not a time of the day."),
        (["remind", "--install", "--at", "mon 20:00"], "\"mon 20:00\" is not a time of the day."),
    ])
    func `words that don't go together are refused`(_ words: [String], _ sentence: String) throws {
        let home = try Home.lived()
        let ran = try home.run(words)
        #expect(ran.code == 64 && ran.err.contains(sentence), "\(ran)")
        Refusal.checkForm(ran)
    }
}

import Foundation
import Testing

/// Records and changes that other programs, or later releases, wrote and that are taken in.
struct ForeignRecordTests {
    private typealias Given = ForeignRecordRefusals
    private static let (uid, other) = (ForeignRecordRefusals.uid, ForeignRecordRefusals.other)
    private static let another = "019253c0-0000-7000-8000-000000000003"

    @Test(arguments: [
        // Fields of a later release are kept in history.
        Given.change("trigger", #""name":"x","color":"grey""#),
        Given.change(
            "checkin",
            #""day":"2026-09-01","support":"reached","contact":"\#(other)","others":[{"contact":"\#(another)","outcome":"tried","how":"by phone"}]"#
                + Given.made,
            #",{"kind":"contact","uid":"\#(other)","after":{"name":"Ann","role":"support"}},{"kind":"contact","uid":"\#(another)","after":{"name":"Ben","role":"support"}}"#
        ),
        // A session can't make up for itself.
        Given.change(
            "session", Given.session + #","makeup_for":"\#(uid)""# + Given.made,
            #",{"kind":"program","uid":"\#(other)","after":{"level":"mutual-support","name":"A","from_day":"2026-09-01","zone":"UTC"}}"#
        ),
        // A reference to nothing known.
        Given.change("craving", Given.craving + Given.made + #","triggers":["\#(other)"]"#),
    ])
    func `after an import the record is as saved`(_ text: String) throws {
        let home = try Home.lived()
        let path = "\(home.folder)/in.json"
        try home.put(Data(text.utf8), at: path)
        let ran = try home.run(["import", path, "--yes"])
        #expect(ran.code == 0, "\(ran)")
        let doctor = try home.run(["doctor"])
        #expect(doctor.code == 0, "\(doctor)")
        #expect(try home.run(["import", path, "--yes"]).out == "Nothing is new, so nothing changed.\n")
        // An edit, and what is exported, leave it so.
        try home.prints("craving", "5", "--trigger", "x")
        #expect(try home.run(["doctor"]).code == 0)
        let copy = try Home()
        let whole = try home.prints("export", "--format", "json", "--to", "-")
        try copy.put(Data(whole.utf8), at: "\(copy.folder)/in.json")
        #expect(try copy.run(["import", "\(copy.folder)/in.json", "--yes"]).code == 0)
        #expect(try copy.prints("export", "--format", "json", "--to", "-") == whole)
        #expect(try copy.run(["doctor"]).code == 0)
    }

    @Test func `settings of one computer stay out, and those of the person come in`() throws {
        let home = try Home()
        let text = Given.file([
            Given.record("setting", Self.uid, #""name":"backups","value":"off""#),
            Given.record("setting", Self.other, #""name":"week-start","value":"sun""#),
        ])
        try home.put(Data(text.utf8), at: "\(home.folder)/in.json")
        #expect(try home.run(["import", "\(home.folder)/in.json", "--yes"]).code == 0)
        let settings = try home.prints("config", "--json")
        #expect(settings.contains("sun") && settings.contains("\"backups\":\"on\""), "\(settings)")
    }

    @Test func `what another copy erased is erased with records alone too, and it is said`() throws {
        let home = try Home()
        try home.put(
            Data(Given.file([Given.record("trigger", Self.uid, #""name":"rain""#)]).utf8), at: "\(home.folder)/in.json")
        #expect(try home.run(["import", "\(home.folder)/in.json", "--yes"]).code == 0)
        let erased = Given.file([], #""erased":["\#(Self.uid)"],"#)
        try home.put(Data(erased.utf8), at: "\(home.folder)/erased.json")
        let ran = try home.run(["import", "\(home.folder)/erased.json", "--yes"])
        #expect(ran.code == 0 && ran.out.contains("Erased") && !ran.out.contains("Nothing is new"), "\(ran)")
        #expect(try !home.prints("export", "--format", "json", "--to", "-").contains("rain"))
        #expect(try home.run(["doctor"]).code == 0)
        #expect(
            try home.run(["import", "\(home.folder)/erased.json", "--yes"]).out
                == "Nothing is new, so nothing changed.\n")
        // It doesn't come back with the first file.
        let again = try home.run(["import", "\(home.folder)/in.json", "--yes"])
        #expect(again.code == 0 && again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try !home.prints("export", "--format", "json", "--to", "-").contains("rain"))
    }

    @Test func `a file that says nothing new leaves no copy behind`() throws {
        let home = try Home()
        let text = Given.file([Given.record("trigger", Self.uid, #""name":"rain""#)], #""erased":["\#(Self.other)"],"#)
        try home.put(Data(text.utf8), at: "\(home.folder)/in.json")
        #expect(try home.run(["import", "\(home.folder)/in.json", "--yes"]).code == 0)
        let files = try home.files()
        let again = try home.run(["import", "\(home.folder)/in.json", "--yes"])
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try home.files() == files)
    }

    @Test func `a program without a schedule says so, and gets its first one`() throws {
        let home = try Home()
        let fields = #""level":"iop","name":"IOP","from_day":"2026-09-01","zone":"America/New_York""#
        try home.put(
            Data(Given.file([Given.record("program", Self.uid, fields)]).utf8), at: "\(home.folder)/in.json")
        #expect(try home.run(["import", "\(home.folder)/in.json", "--yes"]).code == 0)
        for words in [["attend"], ["attend", "mon 18:00"]] {
            let ran = try home.run(words)
            #expect(ran.code == 69 && ran.err.contains("IOP (p1) has no schedule yet."), "\(ran)")
            #expect(ran.err.hasSuffix("  steady program change p1 --slot \"mon 18:00\"\n"), "\(ran)")
        }
        try home.prints("program", "change", "p1", "--slot", "mon 18:00")
        try home.prints("attend", "mon 18:00")
        #expect(try home.run(["doctor"]).code == 0)
    }
}

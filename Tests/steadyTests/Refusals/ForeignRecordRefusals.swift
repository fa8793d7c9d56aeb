import Foundation
import Testing

/// Records of another program, in a file without changes: they are checked as what a person types, and the refusal names the
/// record and the field.
struct ForeignRecordRefusals {
    struct Record: Sendable, CustomTestStringConvertible {
        let kind: String
        let fields: String
        /// A part of the sentence.
        let says: String
        /// Other records of the same file.
        var others: [String] = []

        var testDescription: String { "\(kind) \(fields.prefix(80)): \(says)" }
        var text: String { ForeignRecordRefusals.file([ForeignRecordRefusals.record(kind, uid, fields)] + others) }
    }

    static let uid = "019253c0-0000-7000-8000-000000000001"
    static let other = "019253c0-0000-7000-8000-000000000002"
    private static let program = record(
        "program", other, #""level":"iop","name":"IOP","from_day":"2026-09-01","zone":"America/New_York""#)
    private static let tried = record("action", other, #""name":"walk""#)

    static func record(_ kind: String, _ uid: String, _ fields: String) -> String {
        #"{"kind":"\#(kind)","uid":"\#(uid)","fields":{\#(fields)}}"#
    }

    static func file(_ records: [String], _ before: String = "") -> String {
        #"{"format":"steady","version":1,\#(before)"records":[\#(records.joined(separator: ","))]}"#
    }

    static let craving = #""day":"2026-09-14","part":"evening","intensity":5,"at":"2026-09-14T18:00:00-04:00""#
    static let session =
        #""program":"\#(other)","at":"2026-09-14T18:00:00-04:00","day":"2026-09-14","minutes":60,"status":"attended","kind":"group""#

    private static let numbers = [
        "2147483648", "1000000001", "-1000000001", "4611686018427387904", "\(Int.max)", "\(Int.min)",
    ]
    .map { number in
        Record(
            kind: "step", fields: #""action":"\#(other)","position":\#(number),"since":"2026-09-01""#,
            says: "in the plan step \(uid), \"position\" is a whole number from -1000000000 to 1000000000",
            others: [tried])
    }

    private static let texts = [
        Record(
            kind: "point", fields: #""text":"a\u0000b","raised_on":"2026-09-14""#,
            says: "\"text\" is a text of at most 64 KiB without NUL"),
        Record(kind: "point", fields: #""text":" ","raised_on":"2026-09-14""#, says: "\"text\" is empty"),
        Record(kind: "trigger", fields: #""name":"Any""#, says: "\"name\" can't be \"any\""),
        Record(kind: "trigger", fields: #""name":"the  rain ""#, says: "write \"the rain\""),
        Record(
            kind: "trigger", fields: #""name":"rain","color":"grey""#,
            says: "\"color\" is no field that this Steady knows"),
    ]

    private static let times = [
        Record(
            kind: "craving", fields: craving.replacing("\"2026-09-14\"", with: "\"2026-09-12\""),
            says: "\"day\" is not the day of \"at\""),
        Record(
            kind: "craving", fields: craving.replacing("\"2026-09-14\"", with: "\"2026-09-15\""),
            says: "\"day\" is not the day of \"at\""),
        Record(
            kind: "craving", fields: craving.replacing("\"2026-09-14\"", with: "\"2026-09-13\""),
            says: "\"day\" is not the day of \"at\""),
        Record(
            kind: "craving", fields: craving.replacing("evening", with: "morning"),
            says: "\"part\" is not the part of the day of \"at\""),
        Record(kind: "craving", fields: craving.replacing("09-14", with: "09-17"), says: "\"at\" is in the future"),
        Record(
            kind: "craving", fields: craving + #","made_at":"2026-09-18T18:00:00-04:00","made_day":"2026-09-18""#,
            says: "\"made_at\" is in the future"),
        Record(
            kind: "use", fields: #""at":"2026-09-14T18:00:00-04:00","day":"2026-09-16""#,
            says: "\"day\" is not the day of \"at\""),
        Record(
            kind: "session", fields: session.replacing("09-14", with: "09-18"),
            says: "so the session can't be attended", others: [program]),
        Record(kind: "checkin", fields: #""day":"2026-09-17","mood":5"#, says: "\"day\" is in the future"),
        Record(kind: "point", fields: #""text":"x","raised_on":"2026-09-17""#, says: "\"raised_on\" is in the future"),
        Record(
            kind: "agreement", fields: #""text":"x","agreed_on":"2026-09-14","done_on":"2026-09-13""#,
            says: "\"done_on\" is before \"agreed_on\""),
    ]

    private static let programs = [
        Record(
            kind: "program", fields: #""level":"iop","name":"IOP","from_day":"2026-09-01","zone":"Mars/Olympus""#,
            says: "\"zone\" is a time zone such as"),
        Record(
            kind: "program",
            fields: #""level":"iop","name":"IOP","from_day":"2026-09-01","ended":"2026-08-01","zone":"UTC""#,
            says: "\"ended\" is before \"from_day\""),
        Record(
            kind: "program",
            fields: #""level":"iop","name":"IOP","from_day":"2026-09-01","planned_until":"2026-08-01","zone":"UTC""#,
            says: "\"planned_until\" is before \"from_day\""),
        Record(
            kind: "program",
            fields:
                #""level":"iop","name":"IOP","from_day":"2026-09-01","planned_weeks":4,"planned_until":"2026-10-01","zone":"UTC""#,
            says: "together with \"planned_weeks\""),
        Record(
            kind: "schedule",
            fields: #""program":"\#(other)","from_day":"2026-09-01","sessions_min":4,"sessions_max":3,"minutes":60"#,
            says: "\"sessions_max\" is less than \"sessions_min\"", others: [program]),
        Record(
            kind: "schedule", fields: #""program":"\#(other)","from_day":"2026-09-01","sessions_min":4,"minutes":60"#,
            says: "together with \"sessions_min\"", others: [program]),
        Record(
            kind: "step", fields: #""action":"\#(other)","position":1,"since":"2026-09-01","until":"2026-08-01""#,
            says: "\"until\" is before \"since\"", others: [tried]),
        Record(
            kind: "plan_note", fields: #""sort":"sign","text":"x","since":"2026-09-01","until":"2026-08-01""#,
            says: "\"until\" is before \"since\""),
    ]

    private static let answers = [
        Record(kind: "checkin", fields: #""day":"2026-09-14""#, says: "the check-in \(uid) answers nothing"),
        Record(
            kind: "checkin", fields: #""day":"2026-09-14","contact":"\#(other)""#, says: "answers nothing",
            others: [record("contact", other, #""name":"Sam","role":"support""#)]),
        Record(
            kind: "checkin", fields: #""day":"2026-09-14","mood":5,"contact":"\#(other)""#,
            says: "\"support\" is reached or tried",
            others: [record("contact", other, #""name":"Sam","role":"support""#)]),
        Record(kind: "checkin", fields: #""day":"2026-09-14","mood":5,"used":2"#, says: "\"used\" is 0 or 1"),
        Record(
            kind: "setting", fields: #""name":"week-start","value":"blub""#,
            says: "\"value\" is none that week-start can have"),
        Record(kind: "setting", fields: #""name":"day-start","value":"3:00""#, says: "\"value\" is"),
    ]

    private static let references = [
        Record(
            kind: "session", fields: session,
            says: "\"program\" names the program \(other), which is neither there nor here"),
        Record(
            kind: "session", fields: session + #","makeup_for":"\#(uid)""#,
            says: "\"makeup_for\" is the session itself", others: [program]),
        Record(
            kind: "craving", fields: craving + #","triggers":["\#(other)"]"#,
            says: "\"triggers\" names the trigger \(other), which is neither"),
        Record(
            kind: "craving", fields: craving + #","triggers":["\#(other)"]"#,
            says: "\"triggers\" names the trigger \(other), which is neither", others: [tried]),
        Record(
            kind: "trigger", fields: #""name":"rain""#, says: "the trigger \(uid) is there twice",
            others: [record("trigger", uid, #""name":"rain""#)]),
        Record(
            kind: "trigger", fields: #""name":"rain""#, says: "the action \(uid) has the uid of the trigger",
            others: [record("action", uid, #""name":"rain""#)]),
    ]

    @Test(arguments: numbers + texts + times + programs + answers + references)
    func `what nobody could have typed is refused`(_ record: Record) throws {
        let (empty, lived) = (try Home(), try Home.lived())
        #expect(try lived.shell("mkdir -m 700 data/backups").code == 0)
        for home in [empty, lived] {
            let path = "\(home.folder)/in.json"
            try home.put(Data(record.text.utf8), at: path)
            for words in [["--yes"], ["--dry-run"]] {
                try Refusal(["import", path] + words, code: 65, says: record.says).check(in: home)
            }
        }
    }

    // MARK: Changes

    static func change(_ kind: String, _ fields: String, _ others: String = "") -> String {
        """
        {"format":"steady","version":1,"changes":[{"change":"019253c0-0000-7000-8000-00000000000a","stamp":1789000000000,
        "at":"2026-09-09T20:26:40-04:00","verb":"craving","undoes":null,"records":[
        {"kind":"\(kind)","uid":"\(uid)","before":null,"after":{\(fields)}}\(others)]}]}
        """
    }

    static let made = #","made_at":"2026-09-09T20:26:40-04:00","made_day":"2026-09-09""#

    @Test(arguments: numbers)
    func `a number that makes the record unreadable is refused in a change too`(_ record: Record) throws {
        let home = try Home.lived()
        // The folder of the copies stays, empty, after one was made and taken back.
        #expect(try home.shell("mkdir -m 700 data/backups").code == 0)
        try home.put(Data(Self.change(record.kind, record.fields).utf8), at: "\(home.folder)/in.json")
        try Refusal(["import", "\(home.folder)/in.json", "--yes"], code: 65, says: record.says).check(in: home)
    }

    @Test(arguments: [
        (
            change("point", #""text":"a\u0000b","raised_on":"2026-09-14""# + made),
            "\"text\" is a text of at most 64 KiB without NUL"
        ),
        (change("trigger", #""name":"Any""#), "\"name\" can't be \"any\""),
        (
            change("trigger", #""name":"x""#, #",{"kind":"action","uid":"\#(uid)","after":{"name":"y"}}"#),
            "the action \(uid) has the uid of the trigger"
        ),
        (
            change(
                "craving", craving + made + #","triggers":["\#(other)"]"#,
                #",{"kind":"action","uid":"\#(other)","after":{"name":"y"}}"#),
            "the craving \(uid) names the action \(other) as a trigger"
        ),
        (
            change("trigger", #""name":"x""#).replacing(
                "\"undoes\":null", with: #""undoes":"019253c0-0000-7000-8000-00000000000a""#), "undoes itself"
        ),
        (
            change(
                "schedule",
                #""program":"\#(other)","from_day":"2026-09-01","sessions_min":4,"sessions_max":3,"minutes":60"#),
            "\"sessions_max\" is less than"
        ),
    ])
    func `a change that no table can hold is refused`(_ text: String, _ says: String) throws {
        let home = try Home.lived()
        // The folder of the copies stays, empty, after one was made and taken back.
        #expect(try home.shell("mkdir -m 700 data/backups").code == 0)
        try home.put(Data(text.utf8), at: "\(home.folder)/in.json")
        try Refusal(["import", "\(home.folder)/in.json", "--yes"], code: 65, says: says).check(in: home)
    }
}

import Foundation
import SteadyDomain
import Testing

@testable import steady

/// Each answer of each kind's list, as `edit` takes it: no second list of them stands here.
struct EditAnswerTests {
    /// Every kind whose records have ids is edited.
    @Test func `there is an edit for every kind with ids`() {
        let edited = EditCommand.kinds.map { $0.kind.name }
        #expect(edited.sorted() == RecordKind.all.filter { $0.letter != nil }.map { $0.name }.sorted())
    }

    @Test(arguments: ["p1", "s1", "c1", "d1", "u1", "r1", "g1", "a1", "t1", "k1", "n1"])
    func `each answer is set, emptied where that may be, and taken back`(_ id: String) throws {
        let home = try Home.lived()
        try home.prints("agree", "walk home another way", at: "2026-09-14T21:10:00-04:00")
        // What a session may make up for.
        try home.prints("miss", "--at", "2026-09-11 18:00")
        let edit = try #require(EditCommand.command(for: id) as? any Editing.Type)
        try check(edit, id, in: home)
    }

    private func check<E: Editing>(_ edit: E.Type, _ id: String, in home: Home) throws {
        #expect(!E.Said.all.isEmpty)
        let yes = E.declaredOptions["yes"] == nil ? [] : ["--yes"]
        let cleared = E.Said.clearable
        #expect(cleared.count == Set(cleared).count)
        for answer in E.Said.all {
            let before = try record(id, in: home)
            let fields = try answer.fields.map { name in
                try #require(E.Said.Of.fields.first { $0.name == name }?.declaration, "\(id) \(name)")
            }
            #expect(E.declaredOptions[answer.name] != nil, "\(id) --\(answer.name)")
            // Of several it is the field that is called alike.
            let said = fields.first { $0.name.contains(answer.name) } ?? fields[0]
            let isFlag = OptionKind(answer.name) == .flag
            let words =
                ["--\(answer.name)"]
                + (isFlag
                    ? [] : [answer.name == "until" && said.name == "minutes" ? "19:15" : word(for: said, of: before)])
            try run(["edit", id] + words + yes, in: home)
            let after = try record(id, in: home)
            #expect(fields.contains { after[$0.key] != before[$0.key] }, "\(id) \(words) changed nothing")
            if let clear = answer.clearName {
                try run(["edit", id, "--clear", clear] + yes, in: home)
                let emptied = try record(id, in: home)
                for name in answer.cleared {
                    let key = try #require(E.Said.Of.fields.first { $0.name == name }?.declaration.key)
                    #expect(
                        [NSNull(), [String]() as NSArray].contains(emptied[key] ?? NSNull()),
                        "\(id) --clear \(clear) left \(key)")
                }
                if emptied != after { try home.prints("undo") }
            }
            #expect(try record(id, in: home) == after, "\(id) --clear \(answer.name) is taken back")
            try home.prints("undo")
            #expect(try record(id, in: home) == before, "\(id) \(words) is taken back")
        }
    }

    /// A word for a field that says something else than what is there.
    private func word(for field: FieldDeclaration, of record: [String: NSObject]) -> String {
        switch field.type {
        case .score: "3"
        case .number, .minutes: "5"
        case .hours: "2"
        case .flag: "yes"
        // It can be a phone number too.
        case .text, .name: "room 555 0199"
        // Who was reached is said by a name.
        case .word where field.name == "support": "Dr. Rivera"
        case .word(let words): words().first { $0 as NSString != record[field.key] } ?? ""
        case .day: "2026-09-15"
        case .moment: "18:30"
        case .weeklyTime: "tue 18:00"
        case .zone: "Europe/Berlin"
        case .reference(Program.kind): "p2"
        case .reference(Session.kind): "s2"
        case .reference(Contact.kind): "Dr. Rivera"
        case .reference: "something else"
        }
    }

    private func run(_ words: [String], in home: Home) throws {
        let ran = try home.run(words)
        #expect(ran.code == 0, "\(words): \(ran)")
    }

    private func record(_ id: String, in home: Home) throws -> [String: NSObject] {
        let page = try #require(try home.json("show", id, "--json") as? [String: Any])
        return try #require(page["record"] as? [String: NSObject])
    }
}

import SteadyDomain
import Testing

struct DraftTests {
    @Test(arguments: Records.all.map { $0.kind.name })
    func `Each declared field can be set, and emptied where a record may be without it`(_ kind: String) throws {
        for type in Records.all where type.kind.name == kind { try check(type) }
    }

    private func check<R: Record>(_: R.Type) throws {
        let uid = UID<R>(milliseconds: 1, random: (1, 1))
        var record = R(unread: uid)
        for field in R.fields where field.declaration.isInDocuments {
            let value = DraftTests.value(field.declaration)
            #expect(field.set(&record, to: value), "\(field.name)")
            #expect(field.write(record) == value, "\(field.name)")
        }
        // Whole, a record says the same again.
        var again = R(unread: uid)
        try again.fill(from: Draft(making: record)) { value, _ in
            if case .field(let value) = value { value } else { .null }
        }
        for field in R.fields { #expect(field.write(again) == field.write(record), "\(field.name)") }
        for field in R.fields where field.declaration.isInDocuments {
            var emptied = record
            #expect(field.set(&emptied, to: .null) == field.mayBeEmpty, "\(field.name)")
            let isEmpty = [.null, .list([])].contains(field.write(emptied))
            // A plan is for weeks or until a day; the one empties nothing of the other.
            #expect(isEmpty == field.mayBeEmpty || field.declaration.facet == Facet.plannedEnd, "\(field.name)")
        }
    }

    private static func value(_ field: FieldDeclaration) -> FieldValue {
        guard let list = field.list else { return value(field.type) }
        return .list([list.item(of: list.columns.map { value($0.type) })])
    }

    private static func value(_ type: FieldType) -> FieldValue {
        switch type {
        case .score, .flag: .int(1)
        case .number, .minutes, .hours: .int(3)
        case .text, .name: .text("words")
        case .word(let words): .text(words()[0])
        case .day: .text("2026-09-16")
        case .moment: .text("2026-09-16T19:42:00-04:00")
        case .weeklyTime: .text("mon 18:00")
        case .zone: .text("Europe/Berlin")
        case .reference: .text("01990000-0000-7000-8000-000000000001")
        }
    }

    @Test func `Setting a field again takes the place of what it was to be`() {
        var draft = Draft(.checkIn(Day("2026-09-16")!))
        #expect(draft.parts.isEmpty && draft.kind == CheckIn.kind)
        draft.set("mood", .int(3))
        draft.set("note", .null)
        draft.set("mood", .int(4))
        #expect(draft.parts.map(\.field) == ["mood", "note"])
        #expect(draft.content("mood") == Score(4))
        #expect(draft["note"] == .field(.null) && draft.content("note", as: String.self) == nil)
        #expect(draft["stress"] == nil)
    }

    @Test(arguments: [
        ("mood", FieldValue.int(11)), ("mood", .text("5")), ("sleep", .int(1441)), ("sleep", .int(-1)),
        ("note", .int(1)), ("note", .list([.text("a")])), ("support", .text("perhaps")), ("day", .null),
        ("day", .text("2026-02-30")), ("weather", .text("fine")),
    ])
    func `What a field can't have is refused`(_ field: String, _ value: FieldValue) {
        var draft = Draft(.checkIn(Day("2026-09-16")!))
        draft.set(field, value)
        var checkIn = CheckIn(unread: UID(milliseconds: 1, random: (1, 1)))
        #expect(throws: Problem.self) {
            try checkIn.fill(from: draft) { value, _ in if case .field(let value) = value { value } else { .null } }
        }
    }
}

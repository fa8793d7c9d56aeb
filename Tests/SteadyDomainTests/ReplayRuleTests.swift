import SteadyDomain
import Testing

/// What a set of changes makes of one record, rule by rule.
struct ReplayRuleTests {
    private let craving = RecordDeclaration.all[Craving.kind]!

    private func place(_ stamp: Int) -> Change.Place {
        Change.Place(stamp: stamp, uid: UID(milliseconds: UInt64(stamp), random: (0, UInt64(stamp))))
    }

    private func document(_ fields: [String: FieldValue]) -> Document {
        Document(fields.map { Document.Field(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name })
            .completed(craving)
    }

    private func undo(_ stamp: Int, of undone: Int) -> (place: Change.Place, undoes: UID<Change>) {
        (place(stamp), place(undone).uid)
    }

    private func record(
        undos: [(place: Change.Place, undoes: UID<Change>)] = [], _ parts: (Int, Document?, Document?)...
    ) -> Document? {
        Replay(RecordDeclaration.all, undos: undos).record(
            craving, parts.map { Replay.Part(place: place($0.0), before: $0.1, after: $0.2) })
    }

    @Test func `Each change sets the fields in which its before and after differ`() {
        let made = document(["intensity": .int(5)])
        let stronger = document(["intensity": .int(7)])
        let noted = document(["intensity": .int(5), "note": .text("n")])
        #expect(record((1, nil, made), (2, made, stronger), (3, made, noted))?.int("intensity") == 7)
        #expect(record((1, nil, made), (2, made, stronger), (3, made, noted))?.text("note") == "n")
    }

    @Test func `The newest setter of a field holds, in whatever order the changes come`() {
        let made = document(["intensity": .int(5)])
        let (seven, three) = (document(["intensity": .int(7)]), document(["intensity": .int(3)]))
        #expect(record((3, seven, three), (1, nil, made), (2, made, seven))?.int("intensity") == 3)
    }

    @Test func `An undone change sets nothing, even where a later one knew it`() {
        // A sets 5 to 7; B, knowing it, 7 to 3; A is taken back: 3 stays.
        let made = document(["intensity": .int(5)])
        let (seven, three) = (document(["intensity": .int(7)]), document(["intensity": .int(3)]))
        let parts = [(1, nil, made), (2, made, seven), (3, seven, three)] as [(Int, Document?, Document?)]
        #expect(record(undos: [undo(4, of: 2)], parts[0], parts[1], parts[2])?.int("intensity") == 3)
        #expect(record(undos: [undo(4, of: 3)], parts[0], parts[1], parts[2])?.int("intensity") == 7)
    }

    @Test func `An undo that is taken back itself takes nothing back, and one that sorts before its change neither`() {
        let made = document(["intensity": .int(5)])
        let seven = document(["intensity": .int(7)])
        #expect(
            record(undos: [undo(4, of: 2), undo(5, of: 4)], (1, nil, made), (2, made, seven))?.int("intensity") == 7)
        #expect(
            record(undos: [undo(4, of: 2), undo(5, of: 4), undo(6, of: 5)], (1, nil, made), (2, made, seven))?
                .int("intensity") == 5)
        #expect(record(undos: [undo(1, of: 2)], (1, nil, made), (2, made, seven))?.int("intensity") == 7)
    }

    @Test func `Fields of one facet are set together`() {
        let evening = document([
            "at": .text("2026-09-16T19:42:00-04:00"), "day": .text("2026-09-16"), "part": .text("evening"),
        ])
        let night = document([
            "at": .text("2026-09-16T23:42:00-04:00"), "day": .text("2026-09-16"), "part": .text("night"),
        ])
        let morning = document([
            "at": .text("2026-09-17T08:00:00-04:00"), "day": .text("2026-09-17"), "part": .text("morning"),
        ])
        // Both changed the time, knowing the evening: the newer one's day holds too, though it is the day as it was.
        let record = record((1, nil, evening), (2, evening, morning), (3, evening, night))
        #expect(record?.text("day") == "2026-09-16")
        #expect(record?.text("part") == "night")
    }

    @Test func `A list is set by its elements`() {
        func triggers(_ uids: String...) -> Document { document(["triggers": .list(uids.map { .text($0) })]) }
        let record = record(
            (1, nil, triggers("a", "b")), (2, triggers("a", "b"), triggers("a", "b", "c")),
            (3, triggers("a", "b"), triggers("b", "d")))
        #expect(record?["triggers"] == .list([.text("b"), .text("c"), .text("d")]))
    }

    @Test func `A list of a facet is set with it, so that nobody is there twice`() {
        let checkIn = RecordDeclaration.all[CheckIn.kind]!
        func evening(_ first: String, _ others: String...) -> Document {
            let people = others.map { other in
                FieldValue.item(
                    Document([
                        Document.Field(name: "contact", value: .text(other)),
                        Document.Field(name: "outcome", value: .text("tried")),
                    ]))
            }
            return Document([
                Document.Field(name: "support", value: .text("reached")),
                Document.Field(name: "contact", value: .text(first)),
                Document.Field(name: "others", value: .list(people)),
            ]).completed(checkIn)
        }
        let (made, swapped, added) = (evening("a", "b"), evening("b", "a"), evening("a", "b", "c"))
        let parts = [(1, nil, made), (2, made, added), (3, made, swapped)] as [(Int, Document?, Document?)]
        let record = Replay(RecordDeclaration.all, undos: []).record(
            checkIn, parts.map { Replay.Part(place: place($0.0), before: $0.1, after: $0.2) })
        #expect(record == swapped)
    }

    @Test func `A record is there as the newest part says`() {
        let made = document(["intensity": .int(5)])
        let seven = document(["intensity": .int(7)])
        #expect(record((1, nil, made), (2, made, nil)) == nil)
        #expect(record((1, nil, made), (2, made, nil), (3, made, seven))?.int("intensity") == 7)
        #expect(record(undos: [undo(3, of: 2)], (1, nil, made), (2, made, nil))?.int("intensity") == 5)
        // An undone creation is a deletion where the undo stands.
        #expect(record(undos: [undo(3, of: 1)], (1, nil, made), (2, made, seven)) == nil)
        #expect(record(undos: [undo(3, of: 1)], (1, nil, made), (4, made, seven))?.int("intensity") == 7)
    }

    @Test func `Where the beginning is not known, the first part counts whole`() {
        let (five, seven) = (
            document(["intensity": .int(5), "note": .text("n")]), document(["intensity": .int(7), "note": .text("n")])
        )
        #expect(record((2, five, seven)) == seven)
    }

    @Test func `A field that a document lacks was not said`() {
        let old = Document([Document.Field(name: "intensity", value: .int(5))])
        let noted = document(["intensity": .int(5), "note": .text("n")])
        let stronger = Document([Document.Field(name: "intensity", value: .int(6))])
        #expect(record((1, nil, old))?["note"] == .null)
        #expect(
            record((1, nil, old), (2, document(["intensity": .int(5)]), noted), (3, old, stronger))?.text("note") == "n"
        )
    }

    @Test func `References that lead to nothing are left out, and a record waits for what it means nothing without`() {
        let session = RecordDeclaration.all[Session.kind]!
        let orphan = Document([Document.Field(name: "program", value: .text("gone"))]).completed(session)
        #expect(orphan.resolved(session) { _, _ in false } == nil)
        let made = document(["triggers": .list([.text("a"), .text("b")])])
        #expect(made.resolved(craving) { $1 == "b" }?["triggers"] == .list([.text("b")]))
    }
}

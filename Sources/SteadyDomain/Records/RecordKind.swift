/// A kind of record that history keeps; its fields are declared beside the record's struct.
package struct RecordKind: Hashable, Sendable {
    /// The table's name, and the kind's in history and JSON.
    package let name: String
    /// The letter of the ids that people type; nil for records that are reached through another.
    package let letter: Character?
    /// What it is called in a sentence.
    package let noun: String
    /// The command that lists the records of the kind.
    package let listing: String

    package init(_ name: String, letter: Character? = nil, noun: String? = nil, listing: String = "steady log") {
        self.name = name
        self.letter = letter
        self.noun = noun ?? name
        self.listing = listing
    }

    package static func == (left: RecordKind, right: RecordKind) -> Bool { left.name == right.name }
    /// The noun with its article: `a craving`, `an action`.
    package var nounWithArticle: String { ("aeio".contains(noun.first ?? " ") ? "an " : "a ") + noun }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension RecordKind {
    /// Every kind, in the order in which they are told.
    package static var all: [RecordKind] { Records.all.map { $0.kind } }

    /// The kind of that name; nil where this release has none.
    package static func named(_ name: String) -> RecordKind? { all.first { $0.name == name } }
}

/// The kinds of record of this release.
package enum Records {
    /// In the order in which they are told.
    package static let all: [any Record.Type] = [
        Program.self, Session.self, Craving.self, CheckIn.self, Use.self, Point.self, Action.self, Trigger.self,
        Contact.self, Schedule.self, Step.self, Setting.self, Origin.self,
    ]

    /// Those that the log lists.
    package static var entries: [any Entry.Type] { all.compactMap { $0 as? any Entry.Type } }
}

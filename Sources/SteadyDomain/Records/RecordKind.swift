/// A kind of record that history keeps; its fields are declared beside the record's struct.
package struct RecordKind: Hashable, Sendable {
    /// The name of the table, and of the kind in history and JSON.
    package let name: String
    /// The letter of its typed ids, such as the c of `c12`; nil for kinds that people don't name by id.
    package let letter: Character?
    /// Its name in a sentence.
    package let noun: String
    /// The command that lists records of this kind.
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
    /// The same at the beginning of a sentence: `A craving`, `An action`.
    package var nounBeginningSentence: String { "A" + nounWithArticle.dropFirst() }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension RecordKind {
    /// Every kind, in display order.
    package static var all: [RecordKind] { Records.all.map { $0.kind } }

    /// The kind of that name; nil if this release doesn't have it.
    package static func named(_ name: String) -> RecordKind? { Records.named(name)?.kind }
}

/// The kinds of record in this release.
package enum Records {
    /// The type of a kind's records by the kind's name; nil if this release doesn't have it.
    package static func named(_ name: String) -> (any Record.Type)? { all.first { $0.kind.name == name } }

    /// In display order.
    package static let all: [any Record.Type] = [
        Program.self, Session.self, Craving.self, CheckIn.self, Use.self, Point.self, Agreement.self, Dose.self,
        ClinicScore.self, Screen.self, Comparison.self, Action.self, Trigger.self, Contact.self, Medication.self,
        ChecklistItem.self, PlanNote.self, Schedule.self, ExtraSlot.self, Step.self, Setting.self, Origin.self,
    ]

    /// The kinds that the log lists, in the same order. Named again, since asking each kind whether it is an entry takes 3.6
    /// million instructions.
    package static let entries: [any Entry.Type] = [
        Session.self, Craving.self, CheckIn.self, Use.self, Point.self, Agreement.self, Dose.self, ClinicScore.self,
        Screen.self, Comparison.self,
    ]
}

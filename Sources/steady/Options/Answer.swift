import SteadyDomain
import SteadyStore

/// One thing that can be said about a record: by its option, at its question, and taken back with `--clear`.
struct Answer<Said, Of>: Sendable {
    /// The option, without its dashes.
    let name: String
    /// What it sets, by the names under which the kind declares its fields.
    let fields: [String]
    /// What is asked where it was not given; nil where that is never asked.
    let question: String?
    /// Whether an answer to the question has several words, with commas between them.
    let isList: Bool
    /// Whether the option may lead to a question; then it is read last.
    let asksBack: Bool
    /// What the options say.
    let given: @Sendable (Said) -> [String]
    /// Makes a value of each of the fields; none where nothing was said after all.
    let read: @Sendable ([String], inout DraftReader<Of>) throws -> [Draft.Value]
    /// What `--clear` calls it, and what that empties.
    private let clear: (name: String, fields: [String])

    /// - Parameters:
    ///   - clear: what `--clear` calls it, where that is not the option.
    ///   - clearing: what that empties, where that is not all that the option sets.
    init(
        _ name: String, fields: [String]? = nil, asks question: String? = nil, isList: Bool = false,
        asksBack: Bool = false, clear: String? = nil, clearing: [String]? = nil,
        given: @escaping @Sendable (Said) -> [String],
        read: @escaping @Sendable ([String], inout DraftReader<Of>) throws -> [Draft.Value]
    ) {
        self.name = name
        self.fields = fields ?? [name]
        self.question = question
        self.isList = isList
        self.asksBack = asksBack
        self.clear = (clear ?? name, clearing ?? self.fields)
        self.given = given
        self.read = read
    }

    /// What `--clear` empties.
    var cleared: [String] { clear.fields }
}

/// What a command line says about a record of one kind.
protocol Answers: SendableMetatype {
    associatedtype Of: Draftable
    /// Everything that can be said, in the order in which it is asked.
    static var all: [Answer<Self, Of>] { get }
}

extension Answer where Said: Answers {
    /// What `--clear` calls it; nil where no record is without it.
    var clearName: String? { clear.fields.isEmpty || !clear.fields.allSatisfy(Said.mayBeEmpty) ? nil : clear.name }
}

extension Answers {
    /// The names that `--clear` takes.
    static var clearable: [String] { all.compactMap(\.clearName) }

    fileprivate static func mayBeEmpty(_ field: String) -> Bool {
        Of.fields.contains { $0.name == field && $0.mayBeEmpty }
    }
}

// MARK: The forms of answers

extension Answer {
    /// An answer of one word that sets one field.
    init(
        one name: String, field: String? = nil, asks question: String? = nil, asksBack: Bool = false,
        _ given: @escaping @Sendable (Said) -> String?,
        read: @escaping @Sendable (String, inout DraftReader<Of>) throws -> FieldValue
    ) {
        self.init(
            name, fields: [field ?? name], asks: question, asksBack: asksBack,
            given: { given($0).map { [$0] } ?? [] }, read: { [.field(try read($0[0], &$1))] })
    }

    /// - Parameter what: what is scored, for messages.
    static func score(
        _ name: String, _ what: String, asks question: String? = nil, _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, asks: question, given) { text, _ in try Score(text, what).fieldValue }
    }

    /// A text in the person's own words.
    static func text(
        _ name: String, _ what: String, field: String? = nil, asks question: String? = nil,
        _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, field: field, asks: question, given) { text, reader in
            .text(try reader.text(text, what))
        }
    }

    /// One of the words that ArgumentParser lets through.
    static func word<T: RawRepresentable<String> & SendableMetatype>(
        _ name: String, field: String? = nil, _ given: @escaping @Sendable (Said) -> T?
    ) -> Answer {
        Answer(one: name, field: field, { given($0)?.rawValue }, read: { word, _ in .text(word) })
    }

    /// A length of time in hours, kept in minutes.
    static func hours(
        _ name: String, _ what: String, field: String? = nil, allowsZero: Bool = false, asks question: String? = nil,
        _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, field: field, asks: question, given) { text, _ in
            .int(try Minutes.parse(hours: text, what, allowsZero: allowsZero))
        }
    }

    /// Names of triggers or actions, each made at its first use.
    static func names(
        _ name: String, field: String, asks question: String, _ given: @escaping @Sendable (Said) -> [String],
        name read: @escaping @Sendable (String) throws -> Name
    ) -> Answer {
        Answer(name, fields: [field], asks: question, isList: true, clear: field, given: given) { words, _ in
            words.isEmpty ? [] : [.names(try words.map(read))]
        }
    }
}

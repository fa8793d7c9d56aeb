import SteadyDomain
import SteadyStore

/// One answer about a record: given by an option or to a question, and removed with `--clear`.
struct Answer<Said, Of>: Sendable {
    /// The option's name without dashes.
    let name: String
    /// The fields it sets, by their declared names.
    let fields: [String]
    /// The question to ask if no option was given; nil if it is never asked.
    let question: String?
    /// Whether the answer to the question may have several values, separated by commas.
    let isList: Bool
    /// Whether the question is answered in the person's own words, so that "no" and "nothing" say that there are none.
    var isOpen = false
    /// Whether "no" and "nothing" at the question say that there is nothing to say.
    var isSkippedByNo = false
    /// Whether reading the option may ask the person something. Such options are read last.
    let asksBack: Bool
    /// The words that the options gave; empty if none.
    let given: @Sendable (Said) -> [String]
    /// Turns the words into a value for each field; empty if they turn out to say nothing.
    let read: @Sendable ([String], inout DraftReader<Of>) throws -> [Draft.Value]
    /// Its name for `--clear`, and the fields to empty.
    private let clear: (name: String, fields: [String])

    /// - Parameters:
    ///   - clear: its name for `--clear`; nil if it is the option's.
    ///   - clearing: the fields to empty; nil if they are those that the option sets.
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

    /// The fields that `--clear` empties.
    var cleared: [String] { clear.fields }

    /// The same answer as a part of all that can be said about a record. There it is never asked.
    /// - Parameter whole: what of all it is; nil where no option was given for any of it.
    func unasked<Whole>(in whole: @escaping @Sendable (Whole) -> Said?) -> Answer<Whole, Of> {
        let given = given
        return Answer<Whole, Of>(
            name, fields: fields, isList: isList, asksBack: asksBack, clear: clear.name, clearing: clear.fields,
            given: { whole($0).map { given($0) } ?? [] }, read: read)
    }
}

/// Everything a command line can say about a record of one kind.
protocol Answers: SendableMetatype {
    associatedtype Of: Draftable
    /// Every possible answer, in the order of the questions.
    static var all: [Answer<Self, Of>] { get }
}

extension Answer where Said: Answers {
    /// Its name for `--clear`; nil if it can't be emptied.
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
    /// An answer with one value that sets one field.
    init(
        one name: String, field: String? = nil, asks question: String? = nil, asksBack: Bool = false,
        _ given: @escaping @Sendable (Said) -> String?,
        read: @escaping @Sendable (String, inout DraftReader<Of>) throws -> FieldValue
    ) {
        self.init(
            name, fields: [field ?? name], asks: question, asksBack: asksBack,
            given: { given($0).map { [$0] } ?? [] }, read: { [.field(try read($0[0], &$1))] })
    }

    /// - Parameter what: the name of the score, for messages.
    static func score(
        _ name: String, _ what: String, asks question: String? = nil, _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, asks: question, given) { text, _ in try Score(text, what).fieldValue }.skippedByNo
    }

    /// An answer in the person's own words.
    static func text(
        _ name: String, _ what: String, field: String? = nil, asks question: String? = nil,
        _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, field: field, asks: question, given) { text, reader in
            .text(try reader.text(text, what))
        }.open
    }

    /// One of a fixed list of words, checked by ArgumentParser.
    static func word<T: RawRepresentable<String> & SendableMetatype>(
        _ name: String, field: String? = nil, _ given: @escaping @Sendable (Said) -> T?
    ) -> Answer {
        Answer(one: name, field: field, { given($0)?.rawValue }, read: { word, _ in .text(word) })
    }

    /// A length of time typed in hours and stored in minutes.
    static func hours(
        _ name: String, _ what: String, field: String? = nil, allowsZero: Bool = false, asks question: String? = nil,
        _ given: @escaping @Sendable (Said) -> String?
    ) -> Answer {
        Answer(one: name, field: field, asks: question, given) { text, _ in
            .int(try Minutes.parse(hours: text, what, allowsZero: allowsZero))
        }
    }

    /// Names of triggers or actions, which are created at first use.
    static func names(
        _ name: String, field: String, asks question: String, _ given: @escaping @Sendable (Said) -> [String],
        name read: @escaping @Sendable (String) throws -> Name
    ) -> Answer {
        Answer(name, fields: [field], asks: question, isList: true, clear: field, given: given) { words, reader in
            words.isEmpty ? [] : [.names(try words.map { try read(try reader.chosen($0, for: name)) })]
        }.open
    }

    /// The same answer, which "no" at the question leaves out.
    var skippedByNo: Answer {
        var answer = self
        answer.isSkippedByNo = true
        return answer
    }

    /// The same answer in the person's own words.
    private var open: Answer {
        var answer = self
        answer.isOpen = true
        return answer
    }
}

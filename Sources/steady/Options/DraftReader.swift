import Foundation
import SteadyDomain
import SteadyStore

/// Reads a person's options and answers into a draft.
struct DraftReader<Of> {
    let context: Context
    /// The record before an edit; nil for a new one.
    let old: Of?
    var draft: Draft
    /// The record that the answers will be added to. What it answers isn't asked; options may still change it.
    var existing: Of?
    /// The time that was given, for the echo in case the clock showed it twice.
    private(set) var moment: ResolvedMoment?
    /// The other day that a typed one could have meant, by the name of its answer.
    private(set) var otherDays: [String: Day] = [:]
    /// Whether the text being read answers a question, as opposed to an option.
    private(set) var isAnswer = false
    /// Whether questions were asked.
    private(set) var hasAsked = false
    /// The names that stand beside numbers above a question, by the answer's name: then a number means that name.
    var numbered: [String: [Name]] = [:]
    private let texts: TextInput

    init(_ context: Context, _ draft: Draft, editing old: Of? = nil) {
        self.context = context
        self.draft = draft
        self.old = old
        texts = TextInput(context.terminal)
    }

    // MARK: Options and questions

    /// Reads the options; those that may ask a question come last.
    mutating func readOptions<Said: Answers>(_ said: Said) throws where Said.Of == Of {
        for asksBack in [false, true] {
            for answer in Said.all where answer.asksBack == asksBack {
                let words = answer.given(said)
                if !words.isEmpty { set(answer.fields, to: try answer.read(words, &self)) }
            }
        }
    }

    /// Asks the questions that no option answered. Stops if the needed answer isn't given.
    /// - Parameter names: the answers to ask for; nil for all.
    mutating func ask<Said: Answers>(
        _: Said.Type, only names: Set<String>? = nil, needs needed: String?, _ prompts: Prompts
    ) throws where Said.Of == Of {
        hasAsked = true
        isAnswer = true
        defer { isAnswer = false }
        for answer in Said.all where !hasAnswer(answer) && !isOnRecord(answer) {
            guard let question = answer.question, names?.contains(answer.name) ?? true else { continue }
            let values = try prompts.ask(question) { text -> [Draft.Value] in
                if answer.isOpen, try !Prompts.says(text) { return [] }
                if answer.isSkippedByNo, Prompts.isNone(text) { return [] }
                return try answer.read(answer.isList ? self.names(in: text, for: answer.name) : [text], &self)
            }
            if let values { set(answer.fields, to: values) }
            if answer.name == needed, !hasAnswer(answer) { return }
        }
    }

    /// The names that an answer lists: between commas, or where all of them are offered by number, between spaces or
    /// "and" too.
    private func names(in text: String, for answer: String) -> [String] {
        let words = Prompts.words(text)
        guard let offered = numbered[answer], !offered.isEmpty else { return words }
        func isOffered(_ word: String) -> Bool { word.isWholeNumber || offered.contains { $0.key == Name.key(word) } }
        return words.flatMap { word in
            let parts = word.components(separatedBy: " and ").map(\.trimmed)
            if parts.count > 1, parts.allSatisfy(isOffered) { return parts }
            let numbers = word.split(separator: " ").map(String.init)
            return numbers.allSatisfy(\.isWholeNumber) ? numbers : [word]
        }
    }

    /// Whether this answer was given.
    private func hasAnswer<Said>(_ answer: Answer<Said, Of>) -> Bool {
        answer.fields.contains { draft[$0] != nil }
    }

    /// Whether the existing record answers it.
    private func isOnRecord<Said: Answers>(_ answer: Answer<Said, Of>) -> Bool where Said.Of == Of {
        guard let existing else { return false }
        return Of.fields.contains { answer.fields.contains($0.name) && !$0.isEmpty(in: existing) }
    }

    /// Whether there is something to record: the needed answer, or if none is needed, an answer to any question.
    func hasAnswers<Said: Answers>(_: Said.Type, needs needed: String?) -> Bool where Said.Of == Of {
        Said.all.contains { answer in
            (needed.map { answer.name == $0 } ?? (answer.question != nil)) && hasAnswer(answer)
        }
    }

    private mutating func set(_ fields: [String], to values: [Draft.Value]) {
        for (field, value) in zip(fields, values) { draft.set(field, to: value) }
    }

    // MARK: Words

    /// Free text; as an option it may be `-` for standard input.
    func text(_ text: String, _ what: String) throws -> String {
        isAnswer ? try FreeText.parse(text, what) : try texts.text(text, what)
    }

    /// The name that a word answers: the one beside that number, or the word itself.
    /// - Throws: ``Problem/usage(_:command:)`` if there is no such number.
    func chosen(_ word: String, for answer: String) throws -> String {
        guard isAnswer, let names = numbered[answer], !names.isEmpty, let number = Int(word) else { return word }
        guard names.indices.contains(number - 1) else {
            throw Problem.usage("The numbers go from 1 to \(names.count). Type one of them, or words.")
        }
        return names[number - 1].text
    }

    /// A name; as an option it may be `-` for standard input.
    func name(_ text: String, for what: String) throws -> Name {
        isAnswer ? try Name(text, for: what) : try texts.name(text, for: what)
    }

    func phone(_ text: String) throws -> String { try texts.phone(text) }

    /// The fields of a typed time: `at`, `day` and `precision`. For an edit, read relative to the record's own time.
    /// - Parameter old: the record being edited; nil for a new one.
    mutating func time(_ text: String, editing old: (any Entry)?) throws -> [Draft.Value] {
        let time: ResolvedMoment
        if let old, let at = old.time {
            time = try context.edited(text, of: at, old.precision, on: old.day)
        } else {
            time = try context.past(text)
        }
        let at = keep(time)
        return [.field(at.fieldValue), .field(day(of: at).fieldValue), .field(time.precision.fieldValue)]
    }

    /// Keeps the resolved time for the echo, and returns its moment.
    mutating func keep(_ time: ResolvedMoment) -> Moment {
        moment = time
        return time.moment
    }

    /// Keeps the other day that a typed one could have meant for the echo, and returns the one that was read.
    mutating func keep(_ day: ResolvedDay, as name: String) -> Day {
        otherDays[name] = day.other
        return day.day
    }

    /// The recovery day of a moment.
    func day(of moment: Moment) -> Day { context.now.calendar.day(of: moment) }
}

extension DraftReader where Of: Draftable {
    /// Stores the edited record.
    func store() throws -> Recorded<Of> { try context.store.write(draft, verb: "edit", context.stamp) }
}

extension Context {
    /// An empty draft of a new record.
    func draft<R: Record>(of _: R.Type) -> Draft {
        Draft(.new(R.kind, uid: stamp.uid(for: R.self).description))
    }

    /// Reads the options into a draft. If something is missing, asks the person if there is a terminal.
    /// - Parameters:
    ///   - old: the record that they are added to; what it answers isn't asked. Nil for a new one.
    ///   - needed: the answer without which there is nothing to record; nil if any answer will do.
    ///   - problem: thrown if something is missing and there is no terminal. Nil: the record may be without any answer.
    ///   - begin: runs before the first question.
    /// - Returns: nil if nothing was answered; then it has said so.
    func answers<Said: Answers>(
        _ said: Said, _ draft: Draft, editing old: Said.Of? = nil, needs needed: String? = nil,
        orElse problem: Problem?,
        before begin: (Prompts, inout DraftReader<Said.Of>) throws -> Void = { _, _ in }
    ) throws -> DraftReader<Said.Of>? {
        var reader = DraftReader<Said.Of>(self, draft, editing: old)
        reader.existing = old
        try reader.readOptions(said)
        if !reader.hasAnswers(Said.self, needs: needed) {
            guard terminal.isInteractive else {
                if let problem { throw problem }
                return reader
            }
            let prompts = Prompts(terminal)
            try begin(prompts, &reader)
            try reader.ask(Said.self, needs: needed, prompts)
        }
        guard reader.hasAnswers(Said.self, needs: needed) || problem == nil && !terminal.keyboard.hasStopped else {
            try terminal.message("Nothing was recorded.\n")
            return nil
        }
        return reader
    }
}

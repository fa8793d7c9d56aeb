import SteadyDomain
import SteadyStore

/// A draft while what a person says is read into it.
struct DraftReader<Of> {
    let context: Context
    /// The record as it is, where it is edited.
    let old: Of?
    var draft: Draft
    /// The time that was said, of which there may have been two.
    private(set) var moment: ResolvedMoment?
    /// Whether the words are an answer to a question, and no option's.
    private(set) var isAnswer = false
    /// Whether anything was asked.
    private(set) var hasAsked = false
    private let texts: TextInput

    init(_ context: Context, _ draft: Draft, editing old: Of? = nil) {
        self.context = context
        self.draft = draft
        self.old = old
        texts = TextInput(context.terminal)
    }

    // MARK: Options and questions

    /// Reads what the options say; those that may lead to a question last.
    mutating func hear<Said: Answers>(_ said: Said) throws where Said.Of == Of {
        for asksBack in [false, true] {
            for answer in Said.all where answer.asksBack == asksBack {
                let words = answer.given(said)
                if !words.isEmpty { set(answer.fields, to: try answer.read(words, &self)) }
            }
        }
    }

    /// Asks for what was not said. Where the answer is not given without which there is nothing to record, nothing else is
    /// asked.
    mutating func ask<Said: Answers>(
        _: Said.Type, needs needed: String?, _ prompts: Prompts
    ) throws where Said.Of == Of {
        hasAsked = true
        isAnswer = true
        defer { isAnswer = false }
        for answer in Said.all where !says(answer) {
            guard let question = answer.question else { continue }
            let values = try prompts.ask(question) { text in
                try answer.read(answer.isList ? Prompts.words(text) : [text], &self)
            }
            if let values { set(answer.fields, to: values) }
            if answer.name == needed, !says(answer) { return }
        }
    }

    /// Whether an answer was given.
    private func says<Said>(_ answer: Answer<Said, Of>) -> Bool {
        answer.fields.contains { draft[$0] != nil }
    }

    /// Whether there is something to record: the answer that is needed, else any that is asked for.
    func says<Said: Answers>(_: Said.Type, needs needed: String?) -> Bool where Said.Of == Of {
        Said.all.contains { answer in
            (needed.map { answer.name == $0 } ?? (answer.question != nil)) && says(answer)
        }
    }

    private mutating func set(_ fields: [String], to values: [Draft.Value]) {
        for (field, value) in zip(fields, values) { draft.set(field, to: value) }
    }

    // MARK: Words

    /// A text; an option's may be `-`.
    func text(_ text: String, _ what: String) throws -> String {
        isAnswer ? try FreeText.parse(text, what) : try texts.text(text, what)
    }

    /// A name; an option's may be `-`.
    func name(_ text: String, for what: String) throws -> Name {
        isAnswer ? try Name(text, for: what) : try texts.name(text, for: what)
    }

    func phone(_ text: String) throws -> String { try texts.phone(text) }

    /// A time: of what is edited read from its own.
    /// - Parameter own: the moment and the day of what is edited.
    mutating func time(_ text: String, editing own: (at: Moment, day: Day)?) throws -> Moment {
        let time = try own.map { try context.edited(text, of: $0.at, on: $0.day) } ?? context.past(text)
        return meant(time)
    }

    /// The moment that was meant. If there are two of it the echo says so.
    mutating func meant(_ time: ResolvedMoment) -> Moment {
        moment = time
        return time.moment
    }

    /// The recovery day of a moment.
    func day(of moment: Moment) -> Day { context.now.calendar.day(of: moment) }
}

extension DraftReader where Of: Draftable {
    /// Stores what is edited.
    func store() throws -> Recorded<Of> { try context.store.write(draft, verb: "edit", context.stamp) }
}

extension Context {
    /// A draft of a new record, of which nothing is said yet.
    func draft<R: Record>(of _: R.Type) -> Draft {
        Draft(.new(R.kind, uid: stamp.uid(for: R.self).description))
    }

    /// Reads what was said into a draft. Where what is needed was not said, a person at a terminal is asked.
    /// - Parameters:
    ///   - needed: the answer without which there is nothing to record; nil where any will do.
    ///   - problem: how to say it without a terminal.
    ///   - begin: what comes before the first question.
    /// - Returns: nil where nothing was answered, which it says.
    func answers<Said: Answers>(
        _ said: Said, _ draft: Draft, needs needed: String? = nil, orElse problem: Problem,
        before begin: (Prompts, inout DraftReader<Said.Of>) throws -> Void = { _, _ in }
    ) throws -> DraftReader<Said.Of>? {
        var reader = DraftReader<Said.Of>(self, draft)
        try reader.hear(said)
        if !reader.says(Said.self, needs: needed) {
            guard terminal.isInteractive else { throw problem }
            let prompts = Prompts(terminal)
            try begin(prompts, &reader)
            try reader.ask(Said.self, needs: needed, prompts)
        }
        guard reader.says(Said.self, needs: needed) else {
            try terminal.message("Nothing was recorded.\n")
            return nil
        }
        return reader
    }
}

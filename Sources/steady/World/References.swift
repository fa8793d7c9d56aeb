import SteadyDomain
import SteadyReports
import SteadyStore

/// Finds the record that a person names.
extension Context {
    /// The record of that id; else the one of that name, see ``named(_:by:)``.
    /// - Parameter kinds: the kinds of record that a name can mean; nil for all.
    /// - Throws: ``Problem/usage(_:command:)`` if there is none, or several.
    func reference(_ text: String, by kinds: [RecordKind]? = nil) throws -> Reference {
        let noId: Problem
        do {
            return try Reference(text)
        } catch let problem as Problem {
            noId = problem
        }
        let found = try named(text, by: kinds)
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            let all = try found.map { try words(for: $0, named: text) }.listed(by: "and")
            throw Problem.usage("\"\(text)\" is \(all). Give the id of one.")
        }
        let nearest = Nearest.match(text, in: try namedRecords(kinds).map(\.name.text))
        if nearest == nil, kinds == nil { throw noId }
        let kind = kinds.flatMap { $0.count == 1 ? $0.first : nil }
        let missing =
            switch kind {
            case Point.kind?, Agreement.kind?, ChecklistItem.kind?: "no open \(kind?.noun ?? "record") has these words"
            case PlanNote.kind?: "nothing of that sort in the plan has these words"
            default: "no \(kind?.noun ?? "record") has that name"
            }
        throw Problem.usage(
            "\"\(text)\" is not an id, and \(missing). "
                + (nearest.map { "Did you mean \($0.visible)?" } ?? "`\(kind?.listing ?? "steady log")` lists them."),
            command: nearest == nil ? kind?.listing : nil)
    }

    /// The programs that a page is to tell of, each by its id or name; empty for all.
    func programs(named texts: [String]) throws -> Set<UID<Program>> {
        Set(try texts.map { try store.program(id(of: $0)).uid })
    }

    /// The one record that words name, typed with or without quotes.
    func reference(_ words: [String]) throws -> Reference {
        let text = words.joined(separator: " ")
        do {
            return try reference(text)
        } catch let problem as Problem where words.count > 1 {
            guard let each = try? references(words), each.count > 1 else { throw problem }
            throw Problem.usage(
                "\(each.map(\.description).listed(by: "and")) are several records. Name one at a time.",
                command: world.corrected(replacing: words, by: each[0].description))
        }
    }

    /// The records that words name, each by an id or a name of one or several words.
    func references(_ words: [String]) throws -> [Reference] { try naming(words).map(\.reference) }

    /// The same, each with the words that name it.
    func naming(_ words: [String]) throws -> [(reference: Reference, words: [String])] {
        var all: [(reference: Reference, words: [String])] = []
        var rest = words.splittingIDs[...]
        while !rest.isEmpty {
            let ends = (rest.startIndex + 2..<rest.endIndex + 1).reversed()
            let several = ends.lazy.compactMap { end in
                (try? self.reference(rest[..<end].joined(separator: " "))).map { (end, $0) }
            }.first
            let (end, next) = try several ?? (rest.startIndex + 1, reference(rest[rest.startIndex]))
            if !all.contains(where: { $0.reference == next }) { all.append((next, Array(rest[..<end]))) }
            rest = rest[end...]
        }
        return all
    }

    /// Whether words are the record's id, its whole name or its whole text.
    func isWhole(_ words: [String], of reference: Reference) throws -> Bool {
        let text = words.joined(separator: " ")
        if (try? Reference(text)) != nil { return true }
        switch reference.kind {
        case Point.kind, Agreement.kind, PlanNote.kind, ChecklistItem.kind:
            let whole =
                switch try store.record(reference) {
                case let line as any CarriedLine: line.text
                case let note as PlanNote: note.text
                case let item as ChecklistItem: item.text
                default: ""
                }
            return Name.key(whole) == Name.key(text)
        default: return try namedExactly(text, by: nil).contains(reference)
        }
    }

    /// The records of exactly that name; if there are none, the programs of that level, those that are active first, or
    /// of several the one whose name has the words; if there are none, the names that hold those words, and the open
    /// points, agreements and checklist items, the warning signs and the reasons with them.
    /// - Parameter kinds: the kinds of record that a name can mean; nil for all.
    func named(_ text: String, by kinds: [RecordKind]?) throws -> [Reference] {
        let exact = try namedExactly(text, by: kinds)
        guard exact.isEmpty, let name = try? Name(text, for: "a record") else { return exact }
        let records = try namedRecords(kinds)
        if let level = Level(word: text) {
            let programs = records.compactMap { $0 as? Program }.filter { $0.level == level }
            let active = programs.filter { $0.isActive(on: now.today) }
            if !programs.isEmpty {
                let meant = active.isEmpty ? programs : active
                // Of several of that level, the one that is called so: "smart" is SMART Tuesday, not every meeting.
                let called = meant.filter { $0.name.replacing(name, with: "") != nil }
                return (called.count == 1 ? called : meant).map(\.reference)
            }
        }
        let found = records.filter { $0.name.replacing(name, with: "") != nil }.map(\.reference)
        func isWanted(_ kind: RecordKind) -> Bool { kinds?.contains(kind) ?? true }
        func lines<Line: CarriedLine>(of _: Line.Type) throws -> [Reference] {
            guard isWanted(Line.kind) else { return [] }
            return try store.openLines(of: Line.self).filter { Name.key($0.text).contains(name.key) }.map(\.reference)
        }
        let notes = isWanted(PlanNote.kind) ? try store.planNotes().filter { Name.key($0.text).contains(name.key) } : []
        let items =
            isWanted(ChecklistItem.kind)
            ? try store.checklistItems().open.filter { Name.key($0.text).contains(name.key) } : []
        return try found + lines(of: Point.self) + lines(of: Agreement.self) + notes.map(\.reference)
            + items.map(\.reference)
    }

    /// The records of exactly that name.
    func namedExactly(_ text: String, by kinds: [RecordKind]?) throws -> [Reference] {
        guard let key = (try? Name(text, for: "a record"))?.key else { return [] }
        return try namedRecords(kinds).filter { $0.name.key == key }.map(\.reference)
    }

    private func namedRecords(_ kinds: [RecordKind]?) throws -> [any NamedRecord] {
        let vocabulary = try store.vocabulary()
        let medications = kinds?.contains(Medication.kind) ?? true ? try store.medications() : []
        let all: [any NamedRecord] =
            vocabulary.triggers + vocabulary.actions + vocabulary.contacts + (try store.programs()) + medications
        return all.filter { kinds?.contains(type(of: $0).kind) ?? true }
    }

    /// `program p1 (Riverside IOP, from Wed 2 Sep 2026)`: a record in a choice, with what tells it from the others.
    func words(for reference: Reference, named text: String) throws -> String {
        let details: [String]
        switch try store.record(reference) {
        case let program as Program: details = [program.name.text, "from \(program.from.spoken)"]
        case let medication as Medication: details = [medication.name.text, "from \(medication.from.spoken)"]
        case let line as any CarriedLine: details = [line.text, line.day.spoken]
        case let item as ChecklistItem: details = [item.text]
        case let record as any NamedRecord where record.name.key != Name.key(text): details = [record.name.text]
        default: details = []
        }
        let told = details.isEmpty ? "" : " (\(details.map(\.beginning).joined(separator: ", ")))"
        return "\(reference.kind.noun) \(reference)\(told)"
    }

    /// The id of the record of one kind that a text names, by its id, name or words.
    func id<R: Record>(of text: String, _: R.Type = R.self) throws -> ID<R> {
        if (try? Reference(text)) != nil { return try Reference.id(text) }
        return ID(try reference(text, by: [R.kind]).number)
    }
}

extension [String] {
    /// The words with ids that commas join or follow apart: `c2,c3`, `c2, c3`.
    var splittingIDs: [String] {
        flatMap { word in
            let parts = Prompts.words(word)
            return parts.allSatisfy { (try? Reference($0)) != nil } ? parts : [word]
        }
    }

    /// Whether each word is an id, or several with commas. Words of which nothing is left are none.
    var allAreIDs: Bool {
        let ids = splittingIDs
        return ids.isEmpty == isEmpty && ids.allSatisfy { (try? Reference($0)) != nil }
    }
}

extension String {
    /// As much of a text as a choice needs, on one line.
    fileprivate var beginning: String {
        let longest = 40
        let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count <= longest && line.count == count ? line : "\(String(line.prefix(longest)).trimmed) …"
    }
}

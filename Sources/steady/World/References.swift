import SteadyDomain
import SteadyStore

/// Finds the record that a person names.
extension Context {
    /// The record of that id; else the trigger, action, contact or program of that name; else the open point with those
    /// words.
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
            let all = found.map { "\($0.kind.noun) \($0)" }.joined(separator: ", ", last: " and ")
            throw Problem.usage("\"\(text)\" is \(all). Give the id of one.")
        }
        let nearest = Nearest.match(text, in: try namedRecords(kinds).map(\.name.text))
        if nearest == nil, kinds == nil { throw noId }
        let kind = kinds.flatMap { $0.count == 1 ? $0.first : nil }
        let missing =
            kind == Point.kind ? "no open point has these words" : "no \(kind?.noun ?? "record") has that name"
        throw Problem.usage(
            "\"\(text)\" is not an id, and \(missing). "
                + (nearest.map { "Did you mean \($0.visible)?" } ?? "`\(kind?.listing ?? "steady log")` lists them."),
            command: nearest == nil ? kind?.listing : nil)
    }

    /// The records of that name; if there are none, the open points with those words.
    /// - Parameter kinds: the kinds of record that a name can mean; nil for all.
    func named(_ text: String, by kinds: [RecordKind]?) throws -> [Reference] {
        guard let key = (try? Name(text, for: "a record"))?.key else { return [] }
        let found = try namedRecords(kinds).filter { $0.name.key == key }.map(\.reference)
        guard found.isEmpty, kinds?.contains(Point.kind) ?? true else { return found }
        return try store.openPoints().filter { Name.key($0.text).contains(key) }.map(\.reference)
    }

    private func namedRecords(_ kinds: [RecordKind]?) throws -> [any NamedRecord] {
        let vocabulary = try store.vocabulary()
        let all: [any NamedRecord] =
            vocabulary.triggers + vocabulary.actions + vocabulary.contacts + (try store.programs())
        return all.filter { kinds?.contains(type(of: $0).kind) ?? true }
    }

    /// The records that several words name: each of them one, or all together the name of one.
    func references(_ words: [String]) throws -> [Reference] {
        if words.count > 1, let one = try? reference(words.joined(separator: " ")) { return [one] }
        let all = try words.map { try reference($0) }
        return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// The id of the record of one kind that a text names, by its id, name or words.
    func id<R: Record>(of text: String, _: R.Type = R.self) throws -> ID<R> {
        if (try? Reference(text)) != nil { return try Reference.id(text) }
        return ID(try reference(text, by: [R.kind]).number)
    }
}

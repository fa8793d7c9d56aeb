/// Which names leave in place of the free words, the names that a person typed for triggers, actions and programs. Each name
/// is replaced in the record that an export is made from, so it has the same stand-in in every table.
package struct FreeWords: Sendable {
    /// Names by the keys of those that they replace.
    private let renamed: [String: Name]
    /// Whether every other name is replaced by its kind and number: `trigger 4`. Those of contacts are too.
    package let areHidden: Bool

    /// - Parameters:
    ///   - renamings: `call sam=call someone`. A name may hold `=` itself: the first one behind a name that is known parts
    ///     them.
    ///   - basis: the record with the names.
    /// - Throws: ``Problem/usage(_:command:)`` if a text names nothing, or what it gives can't be a name.
    package init(renaming renamings: [String], hidden areHidden: Bool, in basis: ExportBasis) throws {
        let names =
            basis.vocabulary.triggers.map(\.name) + basis.vocabulary.actions.map(\.name)
            + basis.programs.map(\.name)
        let keys = Set(names.map(\.key))
        var renamed: [String: Name] = [:]
        for text in renamings {
            let (key, new) = try FreeWords.parts(of: text, among: keys) {
                Nearest.match($0, in: names.map(\.text))
            }
            let name = try Name(new, for: "a record")
            guard name.key != Trigger.any.key || !basis.vocabulary.triggers.contains(where: { $0.name.key == key })
            else {
                throw Problem.usage(
                    "\"any\" means every trigger, so no trigger can have that name. Give another one with --rename.")
            }
            guard renamed.updateValue(name, forKey: key) == nil else {
                throw Problem.usage("--rename gives two names in place of one. Leave one of them out.")
            }
        }
        self.renamed = renamed
        self.areHidden = areHidden
    }

    private static func parts(
        of text: String, among keys: Set<String>, nearest: (String) -> String?
    ) throws -> (key: String, new: String) {
        let signs = text.indices.filter { text[$0] == "=" }
        func key(before sign: String.Index) -> String? { (try? Name(String(text[..<sign]), for: "a record"))?.key }
        for sign in signs {
            if let key = key(before: sign), keys.contains(key) {
                return (key, String(text[text.index(after: sign)...]))
            }
        }
        guard let sign = signs.first(where: { key(before: $0) != nil }) else {
            throw Problem.usage(
                "Write --rename with = between a name and what stands for it: \"call sam=call someone\".")
        }
        let old = String(text[..<sign])
        throw Problem.usage(
            "No trigger, action or program of this export is called \"\(old)\", so nothing was written. "
                + (nearest(old).map { "Did you mean \($0)?" } ?? "The preview of the export lists them."))
    }

    /// The keys of the names that stand in place of others.
    fileprivate var givenNames: Set<String> { Set(renamed.values.map(\.key)) }

    /// Hides the names of instruments. Scores of one instrument keep one name.
    fileprivate func replaceInstruments(in scores: inout [ClinicScore]) {
        guard areHidden else { return }
        var numbers: [String: Int] = [:]
        for index in scores.indices {
            let number = numbers[scores[index].name.key] ?? numbers.count + 1
            numbers[scores[index].name.key] = number
            scores[index].name = Name(known: "instrument \(number)")
        }
    }

    fileprivate func replace<Named: NamedRecord>(in record: inout Named) {
        if Named.kind != Contact.kind, let name = renamed[record.name.key] {
            record.name = name
        } else if areHidden {
            record.name = Name(known: "\(Named.kind.noun) \(record.id.number)")
        }
    }
}

extension ExportBasis {
    /// What an export is made from, with other names in place of the free words.
    package func replacing(_ words: FreeWords) -> ExportBasis {
        var basis = self
        basis.givenNames = words.givenNames
        for index in programs.indices { words.replace(in: &basis.programs[index]) }
        for index in vocabulary.triggers.indices { words.replace(in: &basis.vocabulary.triggers[index]) }
        for index in vocabulary.actions.indices { words.replace(in: &basis.vocabulary.actions[index]) }
        for index in vocabulary.contacts.indices { words.replace(in: &basis.vocabulary.contacts[index]) }
        for index in basis.clinic.medications.indices { words.replace(in: &basis.clinic.medications[index]) }
        words.replaceInstruments(in: &basis.clinic.scores)
        return basis
    }
}

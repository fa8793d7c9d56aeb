import SteadyDomain

extension ExportReport {
    /// Describes what an export will contain. Shown before anything is written.
    /// - Parameters:
    ///   - place: the folder it will be in.
    ///   - describes: whether files that describe the tables will be in it too.
    ///   - areHidden: whether names are replaced by their kinds and numbers.
    ///   - replaced: the names of the files there that it takes the place of, if there are any.
    package func preview(
        to place: String, describes: Bool = false, areNamesHidden areHidden: Bool = false, replaced: [String] = []
    ) -> ReportDocument {
        var document = ReportDocument()
        document.line(Phrase("To \(place), shared as \"\(share.rawValue)\"\(notes ? " with notes" : ""):"))
        document.table(
            tables.map { table in
                let count = count(of: table)
                return ReportDocument.Row(
                    Phrase(table.fileName), Phrase("\(count) \(count == 1 ? "row" : "rows")"), labelWidth: 18, depth: 1)
            }
                + (describes
                    ? [
                        (ExportReport.readMeName, "what the columns mean"),
                        (ExportReport.dataPackageName, "for programs"),
                    ]
                    .map { ReportDocument.Row(Phrase($0), Phrase($1), labelWidth: 18, depth: 1) } : []))
        if !replaced.isEmpty {
            document.section()
            let gone = replaced.filter { name in
                !tables.contains { $0.fileName == name }
                    && ![ExportReport.readMeName, ExportReport.dataPackageName].contains(name)
            }
            document.line(
                Phrase(
                    "In place of the export that is there."
                        + (gone.isEmpty ? "" : " Gone with that: \(gone.joined(separator: ", "))."))
            )
        }
        document.section()
        document.line(Phrase(areHidden ? "Free words are hidden:" : "Free words, as they will be there:"))
        document.add("Programs", programs.map(\.name.text))
        if tables.contains(.cravings) || tables.contains(.plan) {
            document.add("Triggers", triggers.map(\.name.text))
            document.add("Actions", actions.map(\.name.text))
        }
        if share == .everything, tables.contains(where: \.namesContacts) {
            document.add("People", basis.vocabulary.contacts.map(\.name.text))
        }
        document.section()
        if tables.contains(.uses) || tables.contains(.weeks) {
            document.add(
                "Uses", "\(basis.uses.on(days).count); days with use, by check-ins too: \(basis.counts.daysWithUse)")
        }
        if relativeDays != nil {
            document.add("Days", "weeks and days of the care, no dates but those in texts of yours")
        }
        if areHidden, tables.contains(where: { $0 == .points || $0 == .agreements }) || notes || share == .everything {
            document.add("Texts", "as you wrote them, with the names in them")
        }
        document.add("Left out", leftOut)
        if share != .everything { addNamedPeople(to: &document) }
        document.section()
        document.line("You wrote this, and you choose who sees it. It may not be legally protected.", hanging: 0)
        return document
    }

    /// The triggers of the cravings and of the plan.
    private var triggers: [Trigger] {
        let uids = basis.mentioned.triggers.union(steps.compactMap(\.trigger))
        return basis.vocabulary.triggers.filter { uids.contains($0.uid) }
    }

    /// The actions of the cravings and of the plan.
    private var actions: [Action] {
        let uids = basis.mentioned.actions.union(steps.map(\.action))
        return basis.vocabulary.actions.filter { uids.contains($0.uid) }
    }

    /// The names in the files, with their records. Attendance without programs.csv names no program.
    private var leavingNames: [any NamedRecord] {
        let programs: [any NamedRecord] = tables.contains(.programs) ? programs : []
        return tables.contains(.cravings) || tables.contains(.plan) ? programs + triggers + actions : programs
    }

    /// Names the programs, triggers and actions that hold a contact's name, and how to give each another name.
    private func addNamedPeople(to document: inout ReportDocument) {
        // Names that would be those of another record merge the two.
        var taken: [RecordKind: Set<String>] = [:]
        for record in basis.vocabulary.triggers as [any NamedRecord] + basis.vocabulary.actions {
            taken[type(of: record).kind, default: []].insert(record.name.key)
        }
        let found = leavingNames.flatMap { record in
            basis.vocabulary.contacts.compactMap { contact -> (any NamedRecord, Contact, String)? in
                guard record.name.replacing(contact.name, with: "") != nil else { return nil }
                let kind = type(of: record).kind
                let name = contact.standIns.lazy.compactMap { record.name.replacing(contact.name, with: $0) }
                    .first { taken[kind]?.contains(Name.key($0)) != true }
                guard let name else { return nil }
                // Programs may share a name.
                if kind != Program.kind { taken[kind, default: []].insert(Name.key(name)) }
                return (record, contact, name)
            }
        }
        guard !found.isEmpty else { return }
        document.section()
        for (record, contact, name) in found {
            document.line(
                Phrase("\"\(record.name.text)\" names \(contact.name.text). To hand over another name:"),
                right: .command("steady edit \(record.reference) --name \(name.asArgument)"), depth: 1)
        }
    }

    private var leftOut: String {
        switch share {
        case .attendance: "cravings, check-ins, uses, the plan, points, agreements, contacts and all free text"
        case .counselor where notes: "contacts, clock times of cravings, and free text but points, agreements and notes"
        case .counselor: "contacts, clock times of cravings, notes and all free text but points and agreements"
        case .everything: "nothing"
        }
    }
}

extension Contact {
    /// Words that can stand for their name, the best first; without end.
    fileprivate var standIns: some Sequence<String> {
        let person =
            switch role {
            case .support: "a support person"
            case .sponsor: "my sponsor"
            case .counselor: "my counselor"
            case .clinic: "the clinic"
            case .line: "a help line"
            case .other: "someone else"
            }
        return sequence(state: 0) { count -> String in
            count += 1
            return count == 1 ? "someone" : count == 2 ? person : "\(person) \(count - 1)"
        }
    }
}

extension ReportDocument {
    fileprivate mutating func add(_ label: String, _ text: String) {
        row(Phrase(label), Phrase(text), labelWidth: 11, depth: 1)
    }

    fileprivate mutating func add(_ label: String, _ names: [String]) {
        add(label, names.isEmpty ? "none" : names.joined(separator: ", "))
    }
}

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
                    && !(describes && [ExportReport.readMeName, ExportReport.dataPackageName].contains(name))
            }
            document.line(
                Phrase(
                    "In place of the export that is there."
                        + (gone.isEmpty ? "" : " Gone with that: \(gone.joined(separator: ", "))."))
            )
        }
        document.section()
        addFreeWords(areHidden: areHidden, to: &document)
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
        document.add("Left out", leftOut(areNamesHidden: areHidden))
        if share != .everything { addNamedPeople(to: &document) }
        document.section()
        document.line("You wrote this, and you choose who sees it. It may not be legally protected.", hanging: 0)
        return document
    }

    /// Adds the names that leave, by what they name.
    private func addFreeWords(areHidden: Bool, to document: inout ReportDocument) {
        let triggers = tables.contains { $0 == .cravings || $0 == .plan }
        let named: [(label: String, names: [String], isThere: Bool)] = [
            ("Programs", programs.map(\.name.text), tables.contains(.programs)),
            ("Triggers", self.triggers.map(\.name.text), triggers),
            ("Actions", actions.map(\.name.text), triggers),
            ("Scores", Set(scores.map(\.name.text)).sorted(), tables.contains(.scores) && !scores.isEmpty),
            (
                "Medications", Set(medications.map(\.name.text)).sorted(),
                tables.contains(.medications) && !medications.isEmpty
            ), ("People", people.map(\.name.text), namesPeople),
        ]
        guard named.contains(where: \.isThere) else { return document.line("No free words are in it.") }
        document.line(Phrase(areHidden ? "Free words are hidden:" : "Free words, as they will be there:"))
        for (label, names, _) in named.filter(\.isThere) { document.add(label, names) }
    }

    /// The triggers of the cravings and of the plan, as far as these leave.
    private var triggers: [Trigger] {
        let uids = (tables.contains(.cravings) ? basis.mentioned.triggers : [])
            .union(tables.contains(.plan) ? steps.compactMap(\.trigger) : [])
        return basis.vocabulary.triggers.filter { uids.contains($0.uid) }
    }

    /// The actions of the cravings and of the plan, as far as these leave.
    private var actions: [Action] {
        let uids = (tables.contains(.cravings) ? basis.mentioned.actions : [])
            .union(tables.contains(.plan) ? steps.map(\.action) : [])
        return basis.vocabulary.actions.filter { uids.contains($0.uid) }
    }

    private var namesPeople: Bool { share == .everything && tables.contains(where: \.namesContacts) }

    /// The contacts that may be named. Those of check-ins aren't read yet, so they may be any.
    private var people: [Contact] {
        guard !tables.contains(where: { $0 == .contacts || $0 == .checkins }) else { return basis.vocabulary.contacts }
        let uids = Set(
            (tables.contains(.programs) ? programs.compactMap(\.counselor) : [])
                + (tables.contains(.plan) ? steps.compactMap(\.contact) : [])
                + (tables.contains(.checklist) ? checklist.compactMap(\.contact) : [])
                + (tables.contains(.medications) ? medications.compactMap(\.prescriber) : []))
        return basis.vocabulary.contacts.filter { uids.contains($0.uid) }
    }

    /// The names in the files, with their records. Attendance without programs.csv names no program.
    private var leavingNames: [any NamedRecord] {
        let programs: [any NamedRecord] = tables.contains(.programs) ? programs : []
        return programs + triggers + actions
    }

    /// Names the programs, triggers and actions that hold a contact's name, and how to give each another name in the export.
    /// Whoever gave a name for this export has seen it.
    private func addNamedPeople(to document: inout ReportDocument) {
        // Two names that become one can't be told apart in the tables.
        var taken: [RecordKind: Set<String>] = [:]
        for record in basis.vocabulary.triggers as [any NamedRecord] + basis.vocabulary.actions {
            taken[type(of: record).kind, default: []].insert(record.name.key)
        }
        let found = leavingNames.filter { !basis.givenNames.contains($0.name.key) }.flatMap { record in
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
                Phrase("\"\(record.name.text)\" names \(contact.name.text). To hand over another name, add:"),
                right: .command("--rename \("\(record.name.text)=\(name)".asArgument)"), depth: 1)
        }
    }

    // MARK: What is left out

    private func leftOut(areNamesHidden areHidden: Bool) -> String {
        let all = ExportTable.allCases.filter { $0.isShared(at: share) && (!$0.isAskedFor || tables.contains($0)) }
        let names =
            basis.givenNames.isEmpty ? "names you typed" : "names you typed, but not those you gave with --rename"
        let parts =
            [
                tables.count < all.count ? "all other files" : nil, leftOutByLevel,
                share == .everything && !tables.contains(.screens) && !basis.clinic.screens.isEmpty
                    ? "drug screens" : nil, leftOutPrograms,
            ] + leftOutDays
            + [areHidden ? names : nil, relativeDays == nil ? nil : "dates"]
        let found = parts.compactMap(\.self)
        return found.isEmpty ? "nothing" : found.joined(separator: "; ")
    }

    /// What the level leaves out; nil for nothing.
    private var leftOutByLevel: String? {
        // Of one table, only what it could have is spoken of.
        let texts: [(table: ExportTable, noun: String)] = [(.points, "points"), (.agreements, "agreements")]
        let told = texts.filter { tables.contains($0.table) }.map(\.noun)
        switch share {
        case .attendance:
            return "cravings, check-ins, uses, the plan, points, agreements, doses, scores, contacts and all free text"
        case .counselor where notes:
            return "contacts, clock times of cravings, and free text but \((told + ["notes"]).listed(by: "and"))"
        case .counselor:
            return "contacts, clock times of cravings, notes and all free text"
                + (told.isEmpty ? "" : " but \(told.listed(by: "and"))")
        case .everything: return nil
        }
    }

    private var leftOutPrograms: String? {
        guard !basis.others.isEmpty else { return nil }
        return
            "\(basis.others.map(\.description).listed(by: "and")) with \(basis.others.count == 1 ? "its" : "their") sessions"
    }

    private var leftOutDays: [String?] {
        [
            days.lowerBound > Day.range.lowerBound ? "what was before \(days.lowerBound.spoken)" : nil,
            days.upperBound < Day.range.upperBound ? "what came after \(days.upperBound.spoken)" : nil,
        ]
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

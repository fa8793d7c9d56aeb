import SteadyDomain

extension SafetyReport: PageReport {
    package var document: ReportDocument { page(isForPaper: isForPaper) }
    package var paper: ReportDocument { page(isForPaper: true) }
    package var html: String { paper.html(.safety) }

    /// What to know where what is used is an opioid (FACTS, "Lapses").
    private static let naloxone =
        "Naloxone within reach, and someone near who knows where it is. "
        + "After days without, an old dose can be too much."

    private func page(isForPaper: Bool) -> ReportDocument {
        var page = SafetyPage(
            document: ReportDocument(title: Phrase([SafetyReport.title, day]), isForm: isForPaper),
            isForPaper: isForPaper)
        page.step(1, PlanNote.Sort.sign.title, .signs)
        page.texts(plan.texts(.sign), orElse: .notes(.sign))
        page.document.section("Reasons to go on", .signs)
        page.texts(plan.texts(.reason), orElse: .notes(.reason))

        page.step(2, "What I can do on my own", .alone)
        page.texts(page.words(plan.alone, plan.vocabulary), orElse: .alone)

        page.step(3, PlanNote.Sort.company.title, .company)
        page.texts(plan.texts(.company), orElse: .notes(.company))

        page.step(4, "People to ask for help", .people)
        page.people(plan.people, orElse: .person)
        let together = page.words(plan.together, plan.vocabulary)
        if let first = together.first {
            page.document.line(Phrase(["In my plan: \(first)"] + together.dropFirst()), depth: 1)
        }

        page.step(5, "Professionals and help lines", .professionals)
        page.people(plan.professionals, orElse: .professional)
        page.document.section(
            "Lines \(isForPaper ? "for \(lines.region.title)" : lines.place)", .professionals, hanging: 0)
        if isForPaper {
            lines.addForPaper(to: &page.document)
        } else {
            lines.add(to: &page.document)
            lines.addAdvice(to: &page.document)
        }

        page.step(6, PlanNote.Sort.surroundings.title, .surroundings)
        if plan.needsNaloxone { page.document.line(Phrase(SafetyReport.naloxone), depth: 1, hanging: 0) }
        page.texts(plan.texts(.surroundings), orElse: .notes(.surroundings))
        if isForPaper {
            page.document.section(nil, .foot)
            page.document.line(
                "Whoever finds this can read it. The order of the steps is that of Stanley and Brown.", hanging: 0)
        }
        return page.document
    }

    private var day: String { now.moment.calendarDay.spoken }
}

/// The page while it is put together.
private struct SafetyPage {
    var document: ReportDocument
    let isForPaper: Bool

    /// What stands where the plan has nothing: on paper room to write, on a screen the command that adds it.
    struct Nothing {
        let label: String
        let command: String

        static func notes(_ sort: PlanNote.Sort) -> Nothing {
            Nothing(label: sort == .company ? "Who, or where?" : "What?", command: "steady plan \(sort.rawValue) -")
        }
        static let alone = Nothing(label: "What?", command: "steady plan add any ACTION")
        static let person = Nothing(label: "Name and number", command: "steady contact add NAME --phone -")
        static let professional = Nothing(
            label: "Name and number", command: "steady contact add NAME --role counselor --phone -")
    }

    mutating func step(_ number: Int, _ title: String, _ topic: ReportDocument.Topic) {
        document.section("\(number). \(title)", topic)
    }

    mutating func texts(_ texts: [String], orElse nothing: Nothing) {
        for text in texts { document.line(Phrase(text), depth: 1) }
        if texts.isEmpty { self.nothing(nothing) }
    }

    mutating func people(_ people: [Contact], orElse nothing: Nothing) {
        if isForPaper {
            // Number and role in one text, which may break where a column may not.
            for person in people {
                document.helpLine(
                    person.name.text,
                    Phrase([person.phone?.keepingNumbersWhole, person.role.rawValue].compactMap(\.self)))
            }
        } else {
            document.people(people)
        }
        if people.isEmpty { self.nothing(nothing) }
    }

    /// `walk (10 min)`, `music, with argument or stress`
    func words(_ doings: [SafetyPlan.Doing], _ vocabulary: Vocabulary) -> [String] {
        let words = RecordText(vocabulary: vocabulary)
        return doings.map { doing in
            let triggers = doing.triggers.map { vocabulary.name($0).text }
            return words.line(doing.step) + (triggers.isEmpty ? "" : ", with \(triggers.listed(by: "or"))")
        }
    }

    mutating func nothing(_ nothing: Nothing) {
        if isForPaper {
            document.room(nothing.label, lines: 2)
        } else {
            document.line("nothing yet", right: .command(nothing.command), depth: 1)
        }
    }
}

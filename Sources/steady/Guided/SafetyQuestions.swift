import SteadyDomain
import SteadyReports
import SteadyStore

/// Asks for what a safety plan lacks, step by step, and records it as one change. Return skips a question. Ctrl-C, Ctrl-D or a
/// closed terminal ends it, and what was answered is kept.
struct SafetyQuestions {
    private let world: World
    private let prompts: Prompts

    init(_ world: World) {
        self.world = world
        prompts = Prompts(world.terminal)
    }

    /// - Returns: whether anything was recorded.
    func ask(about plan: SafetyPlan) throws -> Bool {
        let missing = SafetyPlan.Part.allCases.filter(plan.lacks)
        guard !missing.isEmpty else { return false }
        return try Context.open(world, for: .writing) { context in
            try prompts.tell("What is missing is asked first. Return skips a question, Ctrl-D shows the plan.")
            var additions = SafetyAdditions()
            for part in missing where !world.terminal.keyboard.hasStopped {
                try ask(for: part, of: plan, adding: &additions, context)
            }
            guard !additions.isEmpty else {
                try world.terminal.message("\n")
                return false
            }
            try context.echo(context.store.add(additions, context.stamp))
            try context.terminal.output("\n")
            return true
        }
    }

    private func ask(
        for part: SafetyPlan.Part, of plan: SafetyPlan, adding additions: inout SafetyAdditions, _ context: Context
    ) throws {
        switch part {
        case .signs: try notes(.sign, "What tells you that a hard time is near?", &additions)
        case .reasons: try notes(.reason, "What is a reason to go on?", &additions)
        case .alone:
            additions.actions = try answers("What can you do on your own that helps, such as a walk?") { answer in
                try Name(answer, for: "an action")
            }
        case .company: try notes(.company, "With whom, or where, are you in good company?", &additions)
        case .people:
            let unreachable = plan.people
            if unreachable.isEmpty {
                try contact(.support, "Whom could you ask for help, by name?", &additions, context)
            } else {
                try phones(of: unreachable, &additions)
            }
        case .professionals:
            try phones(of: plan.professionals, &additions)
            for (role, question) in [(Role.counselor, "Your counselor, by name?"), (.clinic, "Your clinic, by name?")]
            where !plan.professionals.contains(where: { $0.role == role }) {
                try contact(role, question, &additions, context)
            }
        case .surroundings:
            try notes(
                .surroundings, "What would make your surroundings safer: what to put away, and who could keep it?",
                &additions)
        }
    }

    // MARK: Answers

    private func notes(_ sort: PlanNote.Sort, _ question: String, _ additions: inout SafetyAdditions) throws {
        let what = "A \(sort.noun)"
        additions.notes += try answers(question) { (sort: sort, text: try FreeText.parse($0, what)) }
    }

    /// Asks a question, then whether there is more, until there isn't.
    private func answers<Value>(_ question: String, _ read: (String) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        while let value = try prompts.ask(
            values.isEmpty ? question : "Anything else?", { try Prompts.says($0) ? read($0) : nil }) ?? nil
        {
            values.append(value)
        }
        return values
    }

    private func phones(of contacts: [Contact], _ additions: inout SafetyAdditions) throws {
        for contact in contacts where contact.phone == nil {
            let phone = try phone("The phone number of \(contact.name.text.visible)?")
            if let phone { additions.phones.append((contact.uid, phone)) }
        }
    }

    private func phone(_ question: String) throws -> String? {
        try prompts.ask(question) { Prompts.isNone($0) ? nil : try TextInput.phone($0) } ?? nil
    }

    private func contact(
        _ role: Role, _ question: String, _ additions: inout SafetyAdditions, _ context: Context
    ) throws {
        let named = additions.contacts.map(\.name)
        let answer = try prompts.ask(question) { answer -> Name? in
            guard try Prompts.says(answer) else { return nil }
            let name = try context.person(named: answer, prompts)
            if let known = try context.known(name) {
                throw Problem.usage(
                    "\(known.name.text.visible) is on record already, as \(known.role.rawValue). "
                        + "Name someone else, or press Return.")
            }
            if let same = named.first(where: { $0.key == name.key }) {
                throw Problem.usage("You named \(same.text.visible) already. Name someone else, or press Return.")
            }
            return name
        }
        guard let name = answer ?? nil else { return }
        additions.contacts.append(
            (name, role, try phone(role == .clinic ? "Its phone number?" : "Their phone number?")))
    }
}

extension Context {
    /// Says what was added to the safety plan; one undo takes back all of it.
    fileprivate func echo(_ added: AddedToSafetyPlan) throws {
        var echo = Echo(self)
        let words = try recordText()
        let lines =
            added.notes.map { RecordText.line($0).led(by: $0.id.description) }
            + added.steps.map { Phrase("any trigger: \(words.line($0.record))").led(by: "plan") }
            + added.contacts.map { words.line($0).led(by: $0.id.description) }
        for (position, line) in lines.enumerated() { echo.line(line, back: position == 0 ? Echo.undo : nil) }
        echo.created(added.steps.flatMap(\.created))
        try echo.print()
    }
}

import GRDB
import SteadyDomain

extension Store {
    /// Adds a step to the plan for a trigger; nil means any trigger. If the plan has a step with that action, changes
    /// it.
    /// - Parameter first: whether it comes before the others instead of after them.
    package func addStep(
        for trigger: Name?, _ action: Name, contact: ContactChoice?, minutes: Int?, first: Bool, _ stamp: Stamp
    ) throws -> Recorded<Step> {
        try write("plan", stamp) {
            try $0.addStep(for: trigger, action, contact: contact, minutes: minutes, first: first)
        }
    }

    /// Removes a step from the plan. It stays on record with the day of its removal.
    /// - Throws: ``Problem/missing(_:command:)`` if the plan has no such step.
    package func removeStep(for trigger: Name?, _ action: Name, _ stamp: Stamp) throws -> Step {
        // If even a new database wouldn't have the step, fail without creating one.
        if !isStored { _ = try read { try $0.step(for: trigger, action) } }
        return try write("plan", stamp) { journal in
            var step = try journal.db.step(for: trigger, action)
            step.until = max(step.since, stamp.now.today)
            try journal.update(step)
            return step
        }
    }

    /// Every step, by position, including removed ones.
    package func allSteps() throws -> [Step] { try read { try $0.steps(order: "position, id") } }
}

extension Database {
    /// The plan's step with this trigger and action.
    fileprivate func step(for trigger: Name?, _ action: Name) throws -> Step {
        let missing = Problem.missing(
            "The plan for \(trigger?.text ?? "any trigger") has no step \"\(action.text)\". `steady plan` lists them.",
            command: "steady plan")
        var uid: UID<Trigger>?
        if let trigger {
            guard let record = try Trigger.fetch(self, named: trigger) else { throw missing }
            uid = record.uid
        }
        guard let action = try Action.fetch(self, named: action),
            let step = Plan(steps: try Step.fetch(self)).steps(for: uid).first(where: { $0.action == action.uid })
        else { throw missing }
        return step
    }
}

extension Journal {
    /// Adds a step to the plan, as ``Store/addStep(for:_:contact:minutes:first:_:)`` says.
    func addStep(
        for trigger: Name?, _ action: Name, contact: ContactChoice? = nil, minutes: Int? = nil, first: Bool = false
    ) throws -> Recorded<Step> {
        let names = NameResolver(self)
        let trigger = try trigger.flatMap { try names.triggers([$0]).first }
        let action = try names.actions([action])[0]
        let contact = try contact.map { try names.contact($0) }
        let steps = Plan(steps: try Step.fetch(db)).steps(for: trigger)
        let ends = (steps.first?.position ?? 1, steps.last?.position ?? 0)
        let place = Step.position(near: first ? ends.0 - 1 : ends.1 + 1)
        if let old = steps.first(where: { $0.action == action }) {
            var step = old
            if let contact { step.contact = contact }
            if let minutes { step.minutes = minutes }
            if first, step.uid != steps.first?.uid { step.position = place }
            try update(step)
            return Recorded(record: step, before: old, created: names.created)
        }
        let step = try insert(
            Step(
                uid: stamp.uid(), trigger: trigger, action: action, contact: contact, minutes: minutes,
                position: place, since: stamp.now.today))
        return Recorded(record: step, created: names.created)
    }
}

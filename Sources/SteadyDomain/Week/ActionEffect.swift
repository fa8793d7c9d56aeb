/// What is on record of an action: how often it was tried against a craving, and how the craving changed.
package struct Effect: Hashable, Sendable {
    /// The cravings in which it was tried, alone or with other actions: what was taken together counts for each.
    package let timesUsed: Int
    /// After minus intensity, over those of them whose after is known. Where a whole record is counted, without those that
    /// ended in use: a craving that is weaker after a use was not helped by what was tried.
    package let change: Mean
    /// How many of them ended in use.
    package let endedInUse: Int

    package init(timesUsed: Int, change: Mean, endedInUse: Int = 0) {
        self.timesUsed = timesUsed
        self.change = change
        self.endedInUse = endedInUse
    }

    /// That of an action which was never tried.
    package static let none = Effect(timesUsed: 0, change: Mean())

    /// The fewest ratings by which an action is compared with others.
    package static let leastPairs = 3

    /// The number of cravings whose strength before and after is known.
    package var pairs: Int { change.count }
    package var isComparable: Bool { pairs >= Effect.leastPairs }
    /// Whether cravings were weaker afterwards, on average and to one decimal.
    package var isWeaker: Bool { change.tenths.map { $0.value < 0 } ?? false }
    /// Whether cravings were stronger afterwards, on average and to one decimal.
    package var isStronger: Bool { change.tenths.map { $0.value > 0 } ?? false }
    /// Whether Steady may propose the action: not if cravings were stronger afterwards, or as often ended in use as not.
    package var mayBeProposed: Bool { !isStronger && (endedInUse == 0 || endedInUse * 2 < timesUsed) }
}

/// An action with its effect.
package struct ActionEffect: Hashable, Sendable {
    package let uid: UID<Action>
    package let name: Name
    package let effect: Effect

    package init(uid: UID<Action>, name: Name, effect: Effect) {
        self.uid = uid
        self.name = name
        self.effect = effect
    }

    /// The number of cravings in which it was tried.
    package var count: Int { effect.timesUsed }
    /// After minus intensity, over those of them whose after is known.
    package var change: Mean { effect.change }

    /// By mean change ascending with unknown last, then count descending, then name (DESIGN §5).
    package static func precedes(_ left: ActionEffect, _ right: ActionEffect) -> Bool {
        if Mean.precedes(left.change, right.change) { return true }
        if Mean.precedes(right.change, left.change) { return false }
        return isMoreFrequent(left, right)
    }

    /// By count descending, then name.
    package static func isMoreFrequent(_ left: ActionEffect, _ right: ActionEffect) -> Bool {
        left.count == right.count ? Name.precedes(left.name, right.name) : left.count > right.count
    }
}

/// The effects of all actions over the whole record, or over some cravings: with any trigger, and with single triggers.
package struct ActionEffects: Sendable {
    /// An action's effect in the cravings that one trigger set off; nil stands for all cravings.
    package struct Row: Sendable {
        let trigger: UID<Trigger>?
        let action: UID<Action>
        let effect: Effect

        package init(trigger: UID<Trigger>?, action: UID<Action>, effect: Effect) {
            self.trigger = trigger
            self.action = action
            self.effect = effect
        }
    }

    private let rows: [Row]

    /// - Parameter rows: one for each trigger and action at most.
    package init(_ rows: [Row] = []) {
        self.rows = rows
    }

    /// The effects over some cravings.
    package init(in cravings: [Craving]) {
        var found: [(trigger: UID<Trigger>?, action: UID<Action>, count: Int, change: Mean)] = []
        for craving in cravings {
            for action in craving.actions {
                for trigger in [nil] + craving.triggers.map(Optional.some) {
                    let known = found.firstIndex { $0.trigger == trigger && $0.action == action }
                    let place = known ?? found.endIndex
                    if place == found.endIndex { found.append((trigger, action, 0, Mean())) }
                    found[place].count += 1
                    if let difference = craving.change { found[place].change.add(difference) }
                }
            }
        }
        rows = found.map {
            Row(trigger: $0.trigger, action: $0.action, effect: Effect(timesUsed: $0.count, change: $0.change))
        }
    }

    /// - Parameter trigger: nil for all cravings, whatever set them off.
    package func effect(of action: UID<Action>, for trigger: UID<Trigger>?) -> Effect {
        rows.first { $0.trigger == trigger && $0.action == action }?.effect ?? .none
    }

    /// A step for one trigger counts the cravings that it set off; a step for any trigger counts all.
    package func effect(of step: Step) -> Effect { effect(of: step.action, for: step.trigger) }

    /// What was tried with a trigger, or with any, in order of what came afterwards.
    package func ranking(for trigger: UID<Trigger>?, _ vocabulary: Vocabulary) -> ActionRanking {
        ActionRanking(
            rows.filter { $0.trigger == trigger }.map {
                ActionEffect(uid: $0.action, name: vocabulary.name($0.action), effect: $0.effect)
            })
    }

    /// The action to propose for a trigger that has no step: what helped most with it, else what helped most with any,
    /// else the first step for any trigger, else whatever there is. Nothing that may not be proposed, with it or with
    /// any; nil if nothing is left.
    package func proposal(for trigger: UID<Trigger>?, _ plan: Plan, _ vocabulary: Vocabulary) -> UID<Action>? {
        let helped = ranking(for: trigger, vocabulary).weaker + ranking(for: nil, vocabulary).weaker
        let known = helped.map(\.uid) + plan.steps(for: nil).map(\.action) + vocabulary.actions.map(\.uid)
        return known.first { action in
            effect(of: action, for: trigger).mayBeProposed && effect(of: action, for: nil).mayBeProposed
        }
    }
}

/// Actions by what came afterwards. Under three ratings an action has no place in an order.
package struct ActionRanking: Sendable {
    /// Those after which cravings were weaker, the largest change first.
    package let weaker: [ActionEffect]
    /// Those with too few ratings to compare, the most frequent first.
    package let tooFew: [ActionEffect]
    /// Those after which cravings were as strong as before or stronger, the strongest last.
    package let notWeaker: [ActionEffect]

    package init(_ actions: [ActionEffect]) {
        let comparable = actions.filter(\.effect.isComparable).sorted(by: ActionEffect.precedes)
        weaker = comparable.filter(\.effect.isWeaker)
        tooFew = actions.filter { !$0.effect.isComparable }.sorted(by: ActionEffect.isMoreFrequent)
        notWeaker = comparable.filter { !$0.effect.isWeaker }
    }

    package var isEmpty: Bool { weaker.isEmpty && tooFew.isEmpty && notWeaker.isEmpty }
}

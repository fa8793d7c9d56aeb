/// What people weigh when they choose between kinds of care (FACTS, "Choosing"), in the order of the questions. Its raw
/// value is the column that keeps the answer.
package enum Factor: String, CaseIterable, Sendable {
    /// How strong cravings are.
    case cravings
    /// How dangerous it may be to stop.
    case withdrawal
    /// What is taken every day that can't safely be stopped alone.
    case daily
    /// How earlier tries at home, or in outpatient care, went.
    case tries
    case overdose
    /// Thoughts of hurting oneself.
    case selfHarm = "self_harm"
    /// Physical health that needs daily care.
    case body
    /// Mental health that needs daily care.
    case mind
    /// Whether home is safe and sober.
    case home
    /// Who is there.
    case support
    /// Work, school, family.
    case duties
    /// Cost and insurance.
    case cost
    /// Time away from home.
    case away
    case preference
}

extension Factor {
    /// An answer that can be given, and what it says about both kinds of care. It never says which of them is right: it
    /// tells what each would be like, or what to ask.
    package struct Choice: Hashable, Sendable {
        /// The word by which it is typed and stored. It never changes.
        package let word: String
        /// The same in the person's voice, beside its number.
        package let text: String
        package let inpatient: Fact
        package let iop: Fact
        /// What it adds to the questions for a licensed specialist, and for whoever pays.
        package let questions: [Question]
        /// What has to be said before anything else; nil for nothing.
        package let warning: Warning?

        init(
            _ word: String, _ text: String, inpatient: Fact, iop: Fact, asks questions: Question...,
            warning: Warning? = nil
        ) {
            self.word = word
            self.text = text
            self.inpatient = inpatient
            self.iop = iop
            self.questions = questions
            self.warning = warning
        }

        /// An answer that says the same about both.
        init(_ word: String, _ text: String, both: Fact, asks questions: Question..., warning: Warning? = nil) {
            self.word = word
            self.text = text
            inpatient = both
            iop = both
            self.questions = questions
            self.warning = warning
        }
    }

    /// A question that an answer raises.
    package enum Question: Hashable, Sendable {
        /// For a licensed specialist.
        case specialist(String)
        /// For the insurer, or whoever pays.
        case payer(String)
    }

    /// What can't wait until a choice is made, the most urgent first.
    package enum Warning: String, CaseIterable, Sendable {
        case selfHarm, overdose, withdrawal
    }

    /// The name of its option, without dashes.
    package var option: String { rawValue.replacing("_", with: "-") }

    /// The answers that can be given, in the order in which they are offered.
    package var choices: [Choice] {
        switch self {
        case .cravings: Factor.ofCravings
        case .withdrawal: Factor.ofWithdrawal
        case .daily: Factor.ofDailyUse
        case .tries: Factor.ofTries
        case .overdose: Factor.ofOverdose
        case .selfHarm: Factor.ofSelfHarm
        case .body: Factor.ofBody
        case .mind: Factor.ofMind
        case .home: Factor.ofHome
        case .support: Factor.ofSupport
        case .duties: Factor.ofDuties
        case .cost: Factor.ofCost
        case .away: Factor.ofTimeAway
        case .preference: Factor.ofPreference
        }
    }

    /// The answer that is stored by that word; nil if there is none, as in the record of a later release.
    package func choice(_ word: String) -> Choice? { choices.first { $0.word == word } }

    /// Reads an answer: its word, the beginning of its word if no other one begins so, or its number from 1.
    /// - Returns: nil if it is none of these.
    package func choice(typed text: String) -> Choice? {
        let typed = Name.key(text.trimmed)
        if let number = Int(typed) { return choices.indices.contains(number - 1) ? choices[number - 1] : nil }
        if let choice = choice(typed) { return choice }
        let meant = choices.filter { $0.word.hasPrefix(typed) }
        return meant.count == 1 && !typed.isEmpty ? meant[0] : nil
    }

    /// What the factor is called in a result.
    package var title: String {
        switch self {
        case .cravings: "Cravings"
        case .withdrawal: "Withdrawal"
        case .daily: "Daily use"
        case .tries: "Earlier tries"
        case .overdose: "Overdose"
        case .selfHarm: "Self-harm"
        case .body: "Physical health"
        case .mind: "Mental health"
        case .home: "Home"
        case .support: "Your people"
        case .duties: "Work, school, family"
        case .cost: "Cost"
        case .away: "Time away"
        case .preference: "What you prefer"
        }
    }

    package var question: String {
        switch self {
        case .cravings: "How strong are your cravings on most days?"
        case .withdrawal: "What happens when you stop for a day or two?"
        case .daily: "Do you drink a lot, or take benzodiazepines such as Xanax or Valium, on most days?"
        case .tries: "What came of earlier tries, at home or in outpatient care?"
        case .overdose: "Have you had an overdose in the last months?"
        case .selfHarm: "Do you have thoughts of harming yourself, or of not wanting to live?"
        case .body: "Does your physical health need care?"
        case .mind: "Does your mental health need care?"
        case .home: "Is your home safe, and free of alcohol and drugs?"
        case .support: "Who stands by you in this?"
        case .duties: "Could work, school and family do without you for some weeks?"
        case .cost: "How would it be paid for?"
        case .away: "Could you live away from home for some weeks?"
        case .preference: "What would you rather do?"
        }
    }
}

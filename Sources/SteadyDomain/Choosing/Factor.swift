/// What people weigh when they choose between kinds of care (FACTS, "Choosing"). Its raw value is the column of a
/// ``Comparison`` that keeps the answer.
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

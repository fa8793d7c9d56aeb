import SteadyDomain

/// What is declared of a column of an export. The dictionary, README.txt and datapackage.json are made of it.
package struct ColumnDescription: Sendable {
    package let name: String
    /// Who may see it.
    package let sharing: Sharing
    package let form: ColumnForm
    /// Whether every row has a value.
    package let isRequired: Bool
    /// What it says, as the rest of a sentence that begins with its name.
    package let meaning: String

    /// Whether an export at this share level includes it.
    func isShared(_ share: ShareLevel, notes: Bool) -> Bool {
        sharing.includes(share, notes: notes)
    }
}

/// What the cells of a column hold.
package enum ColumnForm: Sendable {
    /// A record's id: `c12`.
    case id
    /// A person's own words.
    case text
    /// A name that a person typed, or several; see ``FreeWords``.
    case freeWords
    /// The name of a contact, or several.
    case people
    /// One of some words. A later release may add some.
    case words(@Sendable () -> [String])
    /// Weekly times: `mon 18:00; wed 18:00`.
    case weeklyTimes
    /// A whole number; nil means any.
    case integer(ClosedRange<Int>?)
    case minutes(ClosedRange<Int>)
    /// A number of hours with decimals; the range is of minutes.
    case hours(ClosedRange<Int>)
    /// A mean with one decimal; the range is of what it is a mean of.
    case mean(ClosedRange<Int>)
    case yesNo
    case day, moment
    /// A time, as well as it is known.
    case knownTime
    /// A week by its label: `2026-W47`.
    case week

    /// How values of a declared field are written.
    init(_ declaration: FieldDeclaration) {
        if let list = declaration.list {
            let references = list.columns.compactMap(\.type.reference)
            self =
                references.isEmpty ? .weeklyTimes : references.contains(Contact.kind) ? .people : .freeWords
            return
        }
        switch declaration.type {
        case .score: self = .integer(declaration.type.range)
        case .number(let range): self = .integer(range)
        case .minutes(let range): self = .minutes(range)
        case .hours(let range): self = .hours(range)
        case .flag: self = .yesNo
        case .text, .zone: self = .text
        case .name: self = .freeWords
        case .word(let words): self = .words(words)
        case .day: self = .day
        case .moment: self = .moment
        case .weeklyTime: self = .weeklyTimes
        case .reference(Contact.kind): self = .people
        case .reference: self = .freeWords
        }
    }

    /// What a reader should know of the values beside the column's meaning; nil if nothing.
    /// - Parameter hasDates: whether days are written as dates.
    package func note(hasDates: Bool) -> String? {
        switch self {
        case .id, .text, .integer(nil), .people: nil
        case .freeWords: "free words: typed by the person"
        case .words(let words): words().joined(separator: ", ")
        case .weeklyTimes: "such as mon 18:00; wed 18:00"
        case .integer(let range?): range.upperBound == .max ? nil : "\(range.lowerBound) to \(range.upperBound)"
        case .minutes: "in minutes"
        case .hours: "in hours"
        case .mean: "a mean, one decimal"
        case .yesNo: "yes or no"
        case .day: hasDates ? "a date" : "a week and a day of the care"
        case .moment: hasDates ? "a date and a time with its offset from UTC" : "a week and a day of the care, a time"
        case .knownTime:
            hasDates ? "a time, a part of a day or a date" : "a week and a day of the care, as well as known"
        case .week: hasDates ? "such as 2026-W47" : "such as week 3"
        }
    }
}

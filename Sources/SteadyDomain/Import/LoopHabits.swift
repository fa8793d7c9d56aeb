/// What the habits of Loop Habit Tracker mean.
package struct LoopHabits: Sendable {
    package enum Meaning: Sendable {
        /// Sessions of a program, at its weekly time or, if it has none that day, at the clock time.
        case sessions(Program, at: ClockTime?)
        /// An answer of check-ins.
        case checkIns(Answer)
    }

    package enum Answer: String, CaseIterable, Sendable {
        case mood, stress, sleep, urge, used
        case noUse = "no-use"
        case win, note

        /// Whether a habit's number is the answer; else that it was done is.
        var isNumber: Bool { [.mood, .stress, .sleep, .urge].contains(self) }
    }

    package private(set) var meanings: [(name: String, meaning: Meaning)] = []

    /// - Parameters:
    ///   - texts: `AA meeting=sessions:p3`, `AA meeting=sessions:p3 19:00`, `Sleep=checkins:sleep`, each.
    ///   - program: the program that a text names.
    /// - Throws: ``Problem/usage(_:command:)`` if one can't be read, or two give the same number.
    package init(_ texts: [String], program: (String) throws -> Program) throws {
        var numbers: Set<Answer> = []
        for text in texts {
            let mapping = try ImportMapping(text, option: "habit", example: "AA meeting=sessions:p3")
            let (kind, value) = mapping.parts
            switch (kind, value) {
            case ("sessions", let value?):
                let end = value.lastIndex(of: " ") ?? value.endIndex
                let clock = value[end...].isEmpty ? nil : try? ImportDate.clock(String(value[end...]).trimmed)
                let name = clock == nil ? value : String(value[..<end]).trimmed
                meanings.append((mapping.word, .sessions(try program(name), at: clock)))
            case ("checkins", let value?):
                guard let answer = Answer(rawValue: value.lowercased()) else { fallthrough }
                guard !answer.isNumber || numbers.insert(answer).inserted else {
                    throw Problem.usage("Two habits can't both be the \(answer.rawValue) of check-ins. Name one.")
                }
                meanings.append((mapping.word, .checkIns(answer)))
            default:
                throw Problem.usage(
                    "A habit is sessions of a program, such as \"AA=sessions:p3 19:00\", or an answer of check-ins, such as "
                        + "\"Sleep=checkins:sleep\" (\(Answer.allCases.map(\.rawValue).joined(separator: ", "))); not \"\(text)\"."
                )
            }
        }
    }

    func meaning(of habit: String) -> Meaning? { meanings.first { Name.key($0.name) == Name.key(habit) }?.meaning }
}

/// A habit, with the days on which something is marked.
package struct LoopHabit: Sendable {
    package let name: String
    package var marks: [Mark] = []

    package init(_ name: String) { self.name = name }

    package struct Mark: Sendable {
        package let day: Day
        package let value: Value
        /// Empty if there is none.
        package let note: String
        package let place: ImportPlace

        package init(day: Day, value: Value, note: String, _ place: ImportPlace) {
            self.day = day
            self.value = value
            self.note = note
            self.place = place
        }
    }

    package enum Value: Sendable, Equatable {
        case yes
        /// Filled in by Loop, since the habit's aim was met without this day.
        case auto
        case no, skipped, unknown
        /// Thousandths of a number, or one of ``code``'s numbers: only what the habit means tells them apart.
        case number(Int)

        /// The largest number, in thousandths, of a value that Loop can mean. Sums of some can't overflow.
        package static let largest = 999_999_999_999
        /// How its database marks a day that is skipped, of a habit with numbers too.
        static let skippedNumber = Value.number(3)

        /// Reads `YES_MANUAL`, `NO` and the like; `7.5`; or a whole number, which is in thousandths or a code.
        /// - Throws: ``Problem/usage(_:command:)`` if it is none of them.
        package init(_ text: String) throws {
            switch text.uppercased() {
            case "YES_MANUAL", "YES": self = .yes
            case "YES_AUTO": self = .auto
            case "NO": self = .no
            case "SKIP": self = .skipped
            case "UNKNOWN", "", "-1": self = .unknown
            default:
                let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
                let decimals = parts.count == 2 ? String(parts[1].prefix(3)) : ""
                guard let whole = Int(digits: parts[0].utf8.span), whole <= Value.largest / 1000,
                    parts.count == 1 || Int(digits: parts[1].utf8.span) != nil
                else {
                    throw Problem.usage("\"\(text)\" is neither YES_MANUAL, YES_AUTO, NO, SKIP, UNKNOWN nor a number.")
                }
                let digits = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
                self = .number(parts.count == 1 ? whole : whole * 1000 + (Int(digits: digits.utf8.span) ?? 0))
            }
        }

        /// What the value means of a habit that is done or not. Older exports, and the database, have numbers for it.
        var code: Value {
            switch self {
            case .number(0): .no
            case .number(1): .auto
            case .number(2): .yes
            case .skippedNumber: .skipped
            case .number: .yes
            case let value: value
            }
        }
    }
}

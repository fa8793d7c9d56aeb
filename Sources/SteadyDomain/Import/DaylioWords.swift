/// What the moods and activities of a Daylio export mean.
package struct DaylioWords: Sendable {
    /// What an activity means.
    package enum Activity: Sendable, Equatable {
        case trigger(Name)
        case action(Name)
        /// A craving of that intensity, at the time of the entry.
        case craving(Score)
    }

    /// By the moods' names.
    private var moods: [String: Score]
    /// By the activities' names.
    private var activities: [String: Activity] = [:]

    /// The five moods that Daylio begins with, spread evenly over the scale: each is in the middle of its fifth, but for the
    /// two ends, which are the scale's own.
    package static let usualMoods: KeyValuePairs<String, Int> = ["rad": 10, "good": 8, "meh": 5, "bad": 3, "awful": 1]

    /// - Parameters:
    ///   - moods: `rad=10`, each.
    ///   - activities: `walk=action:walk`, each.
    /// - Throws: ``Problem/usage(_:command:)`` if one of them can't be read.
    package init(moods: [String] = [], activities: [String] = []) throws {
        self.moods = Dictionary(
            DaylioWords.usualMoods.compactMap { name, value in Score(value).map { (name, $0) } },
            uniquingKeysWith: { first, _ in first })
        for text in moods {
            let mapping = try ImportMapping(text, option: "mood", example: "rad=10")
            self.moods[mapping.key] = try Score(mapping.meaning, "A mood")
        }
        for text in activities {
            let mapping = try ImportMapping(text, option: "activity", example: "walk=action:walk")
            self.activities[mapping.key] = try DaylioWords.activity(mapping, text)
        }
    }

    private static func activity(_ mapping: ImportMapping, _ text: String) throws -> Activity {
        let (kind, value) = mapping.parts
        switch kind {
        case "action": return .action(try Name(value ?? mapping.word, for: "an action"))
        case "trigger":
            let name = try Name(value ?? mapping.word, for: "a trigger")
            guard name.key != Trigger.any.key else {
                throw Problem.usage("\"any\" stands for every trigger, so no trigger can have that name.")
            }
            return .trigger(name)
        case "craving": return .craving(try Score(value ?? "", "The intensity of a craving"))
        default:
            throw Problem.usage(
                "An activity is an action, a trigger or a craving, such as \"walk=action:walk\" or "
                    + "\"urge=craving:6\"; not \"\(text)\".")
        }
    }

    func mood(_ name: String) -> Score? { moods[Name.key(name)] }
    func activity(_ name: String) -> Activity? { activities[Name.key(name)] }
}

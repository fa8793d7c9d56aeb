import SteadyDomain

/// Words that people try instead of a command's own, and the command that they mean. They work like it; the help and the
/// completions leave them out.
enum OtherWords {
    /// In a command, `#` stands for a number.
    static let all: [(typed: String, meant: String)] = [
        // A hard moment: whatever is typed then has to lead to people and plan.
        ("help me", "now"), ("sos", "now"), ("crisis", "now"), ("emergency", "now"), ("panic", "now"),
        ("988", "now"), ("911", "now"), ("999", "now"), ("112", "now"), ("hotline", "now"), ("help!", "now"),
        ("overdose", "now"), ("suicide", "now"), ("suicidal", "now"), ("kill myself", "now"), ("need help", "now"),
        ("i need", "now"),
        // With a capital letter too, which phones put first.
        ("now", "now"),
        ("relapse", "use"), ("slip", "use"), ("lapse", "use"), ("used", "use"), ("drank", "use"),
        ("relapsed", "use"), ("slipped", "use"), ("lapsed", "use"),
        ("i used", "use"), ("i drank", "use"), ("i slipped", "use"), ("i relapsed", "use"),
        ("urge", "craving"), ("crave", "craving"), ("cravings #", "craving #"), ("cravings", "log --kind craving"),
        ("missed", "miss"), ("attended", "attend"),
        // A noun asks to see what there is, and must record nothing.
        ("attendance", "log --kind session"), ("attendance sheet", "sheet"),
        ("signature", "sheet"), ("signatures", "sheet"),
        ("check-in", "checkin"), ("evening", "checkin"),
        ("people", "contact list"), ("plan list", "plan show"), ("plan signs", "plan sign"),
        ("plan reasons", "plan reason"), ("plan safety", "safety"), ("safety plan", "safety"),
        ("contact rm", "contact remove"), ("contact delete", "contact remove"), ("contact show", "show"),
        ("contact edit", "edit"), ("program edit", "edit"),
        ("medications", "medication"), ("meds", "medication"), ("medicine", "medication"),
        ("medication show", "show"), ("medication edit", "edit"), ("medication remove", "delete"),
        ("medication delete", "delete"), ("doses", "log --kind dose"), ("scores", "score"), ("screens", "screen list"),
        ("plan rm", "plan remove"), ("plan delete", "plan remove"),
        ("stats", "week"), ("summary", "week"), ("last week", "week last"), ("this week", "week this"),
        ("course", "report"), ("reports", "report"),
        ("raise done", "raise --done"), ("agree done", "agree --done"),
        ("agreed", "agree"), ("agreement", "agree"), ("agreements", "agree"),
    ]

    /// The command line with the command that is meant; nil if its words are a command's own.
    /// - Parameter tokens: the words as tokens.
    static func replaced(in arguments: [String], _ tokens: [Token]) -> [String]? {
        let own = tokens.drop { $0.isGlobal }
        guard let first = own.first, let word = first.text else { return nil }
        let start = first.words.startIndex
        if let meant = meant(by: word, own.dropFirst().first?.text) {
            return arguments.replacing(start..<start + meant.count, with: meant.words)
        }
        // In a question for help the command comes second.
        guard word == "help", let next = own.dropFirst().first, let named = next.text,
            let meant = meant(by: named, own.dropFirst(2).first?.text)
        else { return nil }
        let position = next.words.startIndex
        // At a hard moment "help" is no question about the command.
        if meant.words == ["now"], named != "now" {
            return arguments.replacing(start..<position + meant.count, with: meant.words)
        }
        let names = meant.words.prefix { !$0.isOption }
        return arguments.replacing(position..<position + meant.count, with: names)
    }

    /// What one word or two mean, and how many of them that takes.
    private static func meant(by first: String, _ second: String?) -> (words: [String], count: Int)? {
        let first = first.lowercased()
        if let second {
            let isNumber = Score.number(second) != nil
            let both = "\(first) \(isNumber ? "#" : second.lowercased())"
            if let found = all.first(where: { $0.typed == both }) {
                return (words(of: found.meant).map { $0 == "#" ? second : $0 }, 2)
            }
        }
        return all.first { $0.typed == first }.map { (words(of: $0.meant), 1) }
    }

    private static func words(of command: String) -> [String] { command.split(separator: " ").map(String.init) }
}

extension [String] {
    fileprivate func replacing(_ range: Range<Int>, with words: some Collection<String>) -> [String] {
        var replaced = self
        replaced.replaceSubrange(range, with: words)
        return replaced
    }
}

extension String {
    /// Whether it consists of ASCII digits.
    var isWholeNumber: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

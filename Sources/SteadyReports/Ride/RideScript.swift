/// What a guided ride says, minute by minute.
package struct RideScript: Sendable {
    package let kind: RideKind
    /// The text of each minute, in order.
    package let minutes: [String]

    /// How many minutes a ride can take.
    package static let lengths = 1...60
    /// The length of a ride if none is given, in minutes.
    package static let usualLength = 10

    /// The script of a ride. However long it is, it begins with settling down and ends with looking back; a longer one
    /// stays longer with each step between.
    /// - Parameter minutes: within ``lengths``.
    package init(_ kind: RideKind, minutes: Int) {
        precondition(RideScript.lengths.contains(minutes), "a ride of \(minutes) minutes")
        self.kind = kind
        let texts = kind.texts
        let between = max(0, minutes - 2)
        var middle: [String] = []
        var (step, stays) = (-1, 0)
        for minute in 0..<between {
            let next = minute * texts.steps.count / between
            if next != step {
                middle.append(texts.steps[next])
                step = next
            } else {
                middle.append(texts.stays[stays % texts.stays.count])
                stays += 1
            }
        }
        self.minutes = Array(([texts.opening] + middle + [texts.closing]).prefix(minutes))
    }

    /// The first line.
    /// - Parameter hasKeys: whether a key can end it.
    package func beginning(hasKeys: Bool) -> String {
        let length = minutes.count == 1 ? "1 minute" : "\(minutes.count) minutes"
        let end = hasKeys ? "q or Ctrl-C ends" : "Ctrl-C ends"
        return "\(kind.title), \(length). \(end) it whenever you like."
    }

    /// The heading of a minute where no progress is drawn.
    /// - Parameter index: 0 for the first.
    package func heading(of index: Int) -> String { "Minute \(index + 1) of \(minutes.count)" }

    /// The last line.
    /// - Parameter ridden: the full minutes that it went on.
    package func ending(after ridden: Int) -> String {
        switch ridden {
        case minutes.count...:
            "\(ridden == 1 ? "A minute" : "\(ridden) minutes"), and you stayed."
        case 0: "That is all right. You can come back to it at any time."
        case 1: "You stayed with it for a minute. That counts."
        default: "You stayed with it for \(ridden) minutes. That counts."
        }
    }
}

/// How far a ride has come.
package struct RideProgress: Sendable, Equatable {
    /// Whole seconds that are left.
    package let left: Int
    /// Seconds that it takes in all.
    package let total: Int

    package init(left: Int, total: Int) {
        self.left = left
        self.total = total
    }

    /// The longest bar, in columns.
    private static let longest = 40

    /// A bar with the time left beside it, in one line of at most `width` columns. The time says all; the bar only
    /// shows it.
    /// - Parameter hasKeys: whether a key can end it.
    package func line(width: Int, hasKeys: Bool) -> String {
        let seconds = left % 60
        let time = "\(left / 60):\(seconds < 10 ? "0" : "")\(seconds) left"
        let hint = hasKeys ? " · q ends it" : ""
        // The last column stays empty: some terminals break the line after it.
        let room = width - 1
        let text = time.count + hint.count + 10 <= room ? time + hint : time
        let columns = min(RideProgress.longest, room - text.count - 1)
        guard columns >= 4 else { return String(text.prefix(max(0, room))) }
        let done = total == 0 ? columns : columns * (total - left) / total
        return String(repeating: "━", count: done) + String(repeating: "─", count: columns - done) + " " + text
    }
}

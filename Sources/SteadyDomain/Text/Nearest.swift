/// Guesses which word of a list someone meant.
package enum Nearest {
    /// The nearest candidate; nil if none is close. Close means one typing slip, or two in a word of eight letters or
    /// more. Letters that look alike count as the same.
    package static func match(_ word: String, in candidates: some Sequence<String>) -> String? {
        let key = Array(Name.skeleton(word))
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = Array(Name.skeleton(candidate))
            let distance = distance(key, other)
            // In a word of one or two letters, one slip makes a quite different word.
            let length = max(key.count, other.count)
            let most = length < 3 ? 0 : min(2, max(1, length / 4))
            guard distance <= most, distance < best?.distance ?? .max else {
                continue
            }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}

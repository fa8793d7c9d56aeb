/// The entries of some days, of the kinds that can be many; each kind ordered by day.
package struct Entries: Sendable {
    package let sessions: ArraySlice<Session>
    package let cravings: ArraySlice<Craving>
    package let checkIns: ArraySlice<CheckIn>

    package init(sessions: [Session], cravings: [Craving], checkIns: [CheckIn]) {
        self.init(sessions: sessions[...], cravings: cravings[...], checkIns: checkIns[...])
    }

    private init(sessions: ArraySlice<Session>, cravings: ArraySlice<Craving>, checkIns: ArraySlice<CheckIn>) {
        self.sessions = sessions
        self.cravings = cravings
        self.checkIns = checkIns
    }

    /// The entries of a part of these days.
    package func on(_ days: ClosedRange<Day>) -> Entries {
        Entries(sessions: sessions.on(days), cravings: cravings.on(days), checkIns: checkIns.on(days))
    }
}

extension RandomAccessCollection where Element: Entry, Index == Int {
    /// The entries of those days. The collection must be ordered by day.
    package func on(_ days: ClosedRange<Day>) -> SubSequence {
        self[firstIndex(from: days.lowerBound)..<firstIndex(from: days.upperBound + 1)]
    }

    /// The index of the first entry on that day or later.
    private func firstIndex(from day: Day) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import SteadyDomain
import SteadyReports
import SteadyStore

// The lines about what merged copies left, each with what to do. Where nothing can be done, it is fine as it is.
extension MergeCheck {
    /// Up to this many are listed.
    private static let named = 3

    private static func words(_ all: [String]) -> String {
        let more = all.count > named ? ["\(all.count - named) more like this"] : []
        return (all.prefix(named) + more).joined(separator: "; ")
    }

    var waitingLine: DoctorReport.Line {
        guard !waiting.isEmpty else {
            return DoctorReport.Line("Waiting", isFine: true, "no record waits for another")
        }
        let comes = waiting.filter { !$0.isErased }
        return DoctorReport.Line(
            "Waiting", isFine: comes.isEmpty,
            MergeCheck.words(
                Waiting.groups(comes).map { group in
                    "\(Waiting.counts(group)) \(Waiting.isOne(group) ? "waits" : "wait") for "
                        + "\(group[0].awaited.nounWithArticle) that is not here; `steady import FILE`, of the copy that has "
                        + "it, brings it"
                }
                    + Waiting.groups(waiting.filter(\.isErased)).map { group in
                        "\(Waiting.counts(group)) of \(group[0].awaited.nounWithArticle) that was erased "
                            + "\(Waiting.isOne(group) ? "is" : "are") not shown, and nothing has to be done"
                    }))
    }

    var daysLine: DoctorReport.Line {
        guard !movedDays.isEmpty else {
            return DoctorReport.Line("Days", isFine: true, "no last day is before a first day")
        }
        return DoctorReport.Line(
            "Days", isFine: movedDays.allSatisfy { $0.option == nil },
            MergeCheck.words(
                movedDays.map { moved in
                    let words =
                        "\(moved.record), \(moved.field.label): \(moved.day.spoken) is before the first day, "
                        + "\(moved.firstDay.spoken), which is shown instead"
                    return words
                        + (moved.option.map { "; `steady edit \(moved.record) --\($0) DAY` corrects it" } ?? "")
                }))
    }

    var careLine: DoctorReport.Line {
        guard !overlaps.isEmpty else {
            return DoctorReport.Line("Care", isFine: true, "one level of care at a time")
        }
        return DoctorReport.Line("Care", isFine: false, MergeCheck.words(overlaps.map(\.words)))
    }
}

extension MergeCheck.Waiting {
    /// By the kind of record that they belong to.
    fileprivate static func groups(_ all: [MergeCheck.Waiting]) -> [[MergeCheck.Waiting]] {
        all.reduce(into: []) { groups, waiting in
            if let index = groups.firstIndex(where: { $0[0].awaited == waiting.awaited }) {
                groups[index].append(waiting)
            } else {
                groups.append([waiting])
            }
        }
    }

    /// `2 sessions and 1 schedule`
    fileprivate static func counts(_ group: [MergeCheck.Waiting]) -> String {
        group.map { "\($0.count) \($0.count == 1 ? $0.kind.noun : $0.kind.plural)" }.listed(by: "and")
    }

    fileprivate static func isOne(_ group: [MergeCheck.Waiting]) -> Bool { group.reduce(0) { $0 + $1.count } == 1 }
}

extension MergeCheck.MovedDay {
    /// The option of `steady edit` that sets the last day; nil if none does.
    fileprivate var option: String? {
        guard record.kind == Program.kind else { return nil }
        return ProgramAnswers.all.last { $0.fields.contains(field.name) }?.name
    }
}

extension CareOverlap {
    /// Which two they are, when, and what to do.
    fileprivate var words: String {
        let ids = [other, meant].sorted { $0.id < $1.id }.map(\.id.description).listed(by: "and")
        let end = days.upperBound == Day.range.upperBound ? " on" : " to \(days.upperBound.spoken)"
        let later = other.from < meant.from ? ", which began later" : ""
        let correction =
            other.from < days.lowerBound ? "--ended \(days.lowerBound - 1)" : "--from DAY"
        return "\(ids) are both levels of care from \(days.lowerBound.spoken)\(end), and commands mean "
            + "\(meant.id)\(later); give one of them other days, such as with `steady edit \(other.id) \(correction)`"
    }
}

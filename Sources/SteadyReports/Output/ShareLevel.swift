import SteadyDomain

/// Who a page or an export is for, and so how much of the record is in it (DESIGN §9).
package enum ShareLevel: String, CaseIterable, Sendable {
    /// Whether sessions were attended, and the programs.
    case attendance
    /// Also figures, the names of triggers and actions, the points and the agreements; no other free text.
    case counselor
    /// Everything, including free text and clock times.
    case everything

    /// Whether it has all that a lower level has, or is that level.
    package func includes(_ level: ShareLevel) -> Bool {
        let order = ShareLevel.allCases
        return order.firstIndex(of: level)! <= order.firstIndex(of: self)!
    }
}

extension Sharing {
    /// Whether someone who gets that level may see it.
    /// - Parameter notes: whether notes were added to the counselor's level.
    func includes(_ share: ShareLevel, notes: Bool = false) -> Bool {
        switch self {
        case .table: true
        case .notes: share == .everything || share == .counselor && notes
        case .everything: share == .everything
        case .nobody: false
        }
    }
}

extension Record {
    /// The record as someone who gets that level may see it.
    package func shared(at share: ShareLevel) -> Self {
        share == .everything ? self : emptying { !$0.includes(share) && $0.includes(.everything) }
    }
}

import SteadyDomain

extension WeekReport {
    /// Adds what was agreed with the counselor.
    func addAgreed(to document: inout ReportDocument) {
        guard !agreements.isEmpty else { return }
        document.section("Agreed", .agreed)
        document.table(firstAgreements.map { ReportDocument.Row($0, depth: 1) })
        if agreements.count > firstAgreements.count {
            document.line("and \(agreements.count - firstAgreements.count) more", depth: 1)
        }
    }
}

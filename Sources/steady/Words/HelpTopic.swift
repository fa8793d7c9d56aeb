import SteadyReports

/// What `steady help` explains beside the commands: articles of the documentation, as they are.
enum HelpTopic: String, CaseIterable {
    case times, json, csv

    var document: ReportDocument {
        let article =
            switch self {
            case .times: PackageResources.Times_md
            case .json: PackageResources.JSON_md
            case .csv: PackageResources.CSV_md
            }
        return ReportDocument(article: String(decoding: article, as: UTF8.self))
    }
}

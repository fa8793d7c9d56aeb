import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// Expects a problem in a person's words, with that exit code.
func expectProblem<T>(_ code: Int32, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> T) {
    do {
        let result = try body()
        Issue.record("Expected exit code \(code), but it gave \(result)", sourceLocation: sourceLocation)
    } catch let problem as Problem {
        #expect(problem.exitCode == code, sourceLocation: sourceLocation)
    } catch {
        Issue.record("Not a problem in a person's words: \(error)", sourceLocation: sourceLocation)
    }
}

extension Store {
    /// Runs SQL as someone with `sqlite3` would, past the store's own rules.
    func execute(_ sql: String) throws {
        try write("test", .at()) { try $0.db.execute(sql: sql) }
    }
}

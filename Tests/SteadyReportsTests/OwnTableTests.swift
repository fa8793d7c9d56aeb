import SteadyDomain
import SteadyReports
import Testing

/// The tables that are read back are those that are written.
struct OwnTableTests {
    @Test(arguments: ExportTable.allCases)
    func `each table is known by its header at every level, with all of its columns`(_ table: ExportTable) throws {
        for share in ShareLevel.allCases where table.isShared(at: share) {
            for notes in [false, true] {
                let header = table.header(share, notes: notes)
                let read = try TableHeader(CSVReader.Row(number: 1, cells: header), file: table.fileName)
                let found = try #require(OwnTable(read))
                #expect(found.rawValue == table.rawValue)
                #expect(found.leftOut != nil || Set(header).isSubset(of: found.columns))
            }
        }
    }
}

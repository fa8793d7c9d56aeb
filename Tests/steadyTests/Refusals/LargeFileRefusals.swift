import Foundation
import Testing

/// Files to import that are larger than any record.
struct LargeFileRefusals {
    /// A gigabyte, in a process that may have no more than one with all that it maps.
    @Test(arguments: [
        ("", "--from csv"), ("", ""), (#"{"format":"steady","version":1,"records":["#, ""),
        (#"{"format":"steady","version":1,"records":[{"kind":"point","fields":{"text":""#, ""), ("\"", "--from csv"),
        ("full_date,mood\n\"", "--from daylio"), ("Date,Value\n\"", "--from loop"), ("SQLite format 3", "--from loop"),
    ])
    func `a gigabyte is refused, and not held`(_ beginning: String, _ options: String) throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        try home.put(Data(beginning.utf8), at: "\(home.folder)/large")
        let ran = try home.shell(
            "truncate -s 1G large; ulimit -v 1000000; exec \"$STEADY\" import \(options) large --yes")
        #expect(ran.code == 65 || ran.code == 66, "\(ran)")
        Refusal.checkForm(ran)
        #expect(home.fingerprint() == before)
    }

    @Test func `a million columns are refused`() throws {
        let home = try Home.lived()
        let path = "\(home.folder)/wide.csv"
        try home.put(Data(Array(repeating: "day", count: 1_000_000).joined(separator: ",").utf8), at: path)
        for source in ["csv", "daylio", "loop"] {
            try Refusal(["import", "--from", source, path, "--yes"], code: 65, says: "more than 2000 columns").check(
                in: home)
        }
    }
}

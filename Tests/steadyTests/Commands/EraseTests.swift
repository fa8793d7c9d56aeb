import Foundation
import Testing

/// `steady erase`.
struct EraseTests {
    @Test func `what was erased is not in the file any more`() throws {
        let home = try Home()
        let secret = "zebra-lantern-quartz"
        try home.prints("craving", "6", "--note", "-", input: "zebra-lantern-quartz")
        try home.prints("craving", "5")
        #expect(home.content().range(of: Data(secret.utf8)) != nil)
        try home.prints("erase", "c1", "--yes")
        #expect(home.content().range(of: Data(secret.utf8)) == nil)
    }
}

import Testing

/// `steady contact`.
struct ContactTests {
    @Test func `contacts are added and listed`() throws {
        let home = try Home()
        #expect(
            try home.prints("contact", "add", "Sam", "--phone", "+1 555 0100") == """
                k1  Sam · support · +1 555 0100                                undo: steady undo

                """)
        try home.prints("contact", "add", "Dr. Rivera", "--role", "counselor", "--phone", "-", input: "+1 555 0142\n")
        #expect(
            try home.prints("contact", "list") == """
                k1  Sam · support · +1 555 0100
                k2  Dr. Rivera · counselor · +1 555 0142

                """)
    }
}

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

    @Test(arguments: [
        ("sister", "support"), ("Husband", "support"), ("neighbour", "support"), ("therapist", "counselor"),
        ("doctor", "clinic"), ("helpline", "line"), ("sponsor", "sponsor"), ("brother-in-law", "support"),
        ("Sister in law", "support"), ("stepmother", "support"), ("step-dad", "support"), ("grandma", "support"),
        ("best friend", "support"), ("my sis", "support"), ("fiancé", "support"), ("partner", "support"),
        ("boss", "other"), ("pastor", "support"), ("counsellor", "counselor"), ("case-manager", "counselor"),
    ])
    func `a role may be said in a person's own words, and the echo has the one that is kept`(
        _ said: String, _ kept: String
    ) throws {
        let home = try Home()
        #expect(try home.prints("contact", "add", "Ann", "--role", said).hasPrefix("k1  Ann · \(kept)  "))
    }

    @Test func `part of a name is enough wherever a contact is named`() throws {
        let home = try Home.lived()
        for part in ["rivera", "dr rivera", "Dr. Rivera"] {
            #expect(try home.prints("checkin", "--tried", part).contains("Dr. Rivera tried"), "\(part)")
            try home.prints("undo")
            #expect(try home.prints("edit", "p1", "--counselor", part).contains("counselor Dr. Rivera"), "\(part)")
            try home.prints("undo")
            #expect(
                try home.prints("plan", "add", "stress", "call someone", "--contact", part).contains("(Dr. Rivera)"),
                "\(part)")
            try home.prints("undo")
        }
        let screen = try home.converse(["checkin", "--mood", "5", "--reached", "riverra"], [("Add riverra?", .skip)])
        #expect(screen.text.contains("(Dr. Rivera is on record.)"), "\(screen)")
        try home.prints("contact", "add", "Ana Rivera")
        try Refusal(
            "checkin", "--tried", "rivera", says: "\"rivera\" is in the names of Dr. Rivera and Ana Rivera."
        ).check(in: home)
    }

    @Test func `a contact is removed by name, and comes back`() throws {
        let home = try Home.lived()
        try home.prints("plan", "add", "Sam", "walk")
        #expect(try home.prints("contact", "remove", "sam").hasPrefix("k1  contact deleted  "))
        #expect(try !home.prints("contact", "list").contains("Sam"))
        try home.prints("undo")
        #expect(try home.prints("contact", "list").contains("Sam"))
        try Refusal("contact", "remove", "c1", says: "c1 is a craving").check(in: home)
        try Refusal("contact", "remove", "stress", says: "no contact has that name").check(in: home)
    }

    @Test func `cards for the phone have names and numbers, and roles only where they are wanted`() throws {
        let home = try Home.lived()
        let path = home.folder + "/people.vcf"
        let refused = try home.run(["contact", "export", "--output", path])
        #expect(refused.code == 64 && refused.err.contains("Names    Sam, Dr. Rivera"), "\(refused)")
        #expect(refused.err.hasSuffix("\n  steady contact export --output \(path) --yes\n"), "\(refused)")
        #expect(try !home.files().contains("people.vcf"))
        let ran = try home.run(["contact", "export", "--output", path, "--yes"])
        #expect(
            ran.code == 0 && ran.out.isEmpty
                && ran.err == """
                    To ~/people.vcf:
                      Names    Sam, Dr. Rivera
                      Numbers  +1 555 0100, +1 555 0142
                      Roles    left out
                    The cards are in \(path).

                    """,
            "\(ran)")
        #expect(try home.mode(path) == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("\r\nFN:Dr. Rivera\r\nN:;Dr. Rivera;;;\r\nTEL;TYPE=VOICE:+1 555 0142\r\nEND:VCARD\r\n"))
        #expect(!text.contains("counselor") && !text.contains("Steady"))
        let one = try home.run(["contact", "export", "rivera", "--roles", "--output", "-"])
        #expect(one.code == 0 && one.out.hasSuffix("\r\nNOTE:counselor\r\nEND:VCARD\r\n") && !one.out.contains("Sam"))
        #expect(one.err.hasPrefix("To standard output:\n  Names    Dr. Rivera\n"), "\(one)")
        // The next file of cards replaces it, another program's doesn't.
        #expect(
            try home.run(["contact", "export", "Sam", "--output", path, "--yes"]).err.hasSuffix(
                "The card is in \(path).\n"))
        #expect(try home.run(["calendar", "--output", path, "--yes"]).code == 73)
    }

    @Test(arguments: [
        Refusal(
            "contact", "export",
            says: "Say which file the cards go to; - is standard output.\n  steady contact export --output people.vcf\n"
        ),
        Refusal("contact", "export", "Nobody", "--output", "x", says: "no contact has that name"),
        Refusal("contact", "export", "k9", "--output", "x", code: 69, says: "There is no contact k9."),
        Refusal("contact", "export", "p1", "--output", "x", says: "p1"),
    ])
    func `words that make no cards are refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `without anyone on record there is no card`() throws {
        try Refusal(
            "contact", "export", "--output", "x", code: 69,
            says: "No one is on record yet. Add someone first.\n  steady contact add NAME --phone -\n"
        ).check(in: Home())
    }
}

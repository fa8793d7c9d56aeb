import Foundation
import Testing

/// Other people's folders, and names that mean another place than they seem to (DESIGN §8).
struct `Odd places` {
    @Test func `a folder's mode is the person's, and the doctor only says what closes it`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        for folder in ["/data", "/data/backups"] { chmod(home.folder + folder, 0o755) }
        chmod(home.database, 0o644)
        let ran = try home.run(["doctor", "--repair"])
        #expect(ran.code == 0 && ran.out.unwrapped.contains("chmod 700 ~/data ~/data/backups"), "\(ran)")
        #expect(try home.mode(home.folder + "/data") == 0o755)
        #expect(try home.mode(home.folder + "/data/backups") == 0o755)
        #expect(try home.mode(home.database) == 0o600)
    }

    @Test func `no file is called after the standard streams`() throws {
        let home = try Home.lived()
        for words in [
            ["backup", "-"], ["restore", "-"], ["log", "--database", "-"], ["craving", "5", "--database", "-"],
        ] {
            let before = try home.files()
            let ran = try home.shell("\"$STEADY\" " + words.joined(separator: " "))
            #expect(ran.code == 64, "\(words) \(ran)")
            Refusal.checkForm(ran)
            #expect(try home.files() == before)
        }
    }

    @Test(arguments: [":memory:", "file:steady.db", "file::memory:?cache=shared"])
    func `a name of SQLite's that is no file is refused with the reason`(_ name: String) throws {
        let home = try Home()
        for ran in try [
            home.run(["craving", "5"], environment: ["STEADY_DB": name]),
            home.run(["craving", "5", "--database", name]),
        ] {
            #expect(ran.code == 64 && ran.err.contains("which names no file"), "\(ran)")
            Refusal.checkForm(ran)
        }
        #expect(try home.files() == [])
    }

    @Test func `an empty name is refused instead of taken for the default`() throws {
        let home = try Home.lived()
        let ran = try home.run(["craving", "5", "--database", ""])
        #expect(ran.code == 64 && ran.err.contains("--database is \"\", which names no file"), "\(ran)")
        #expect(try home.run(["week", "--output", ""]).code == 64)
    }

    @Test(arguments: ["home", ".", ""]) func `a home that depends on the current folder is refused`(_ path: String)
        throws
    {
        let home = try Home()
        let environment: [String: String?] = ["HOME": path, "STEADY_DB": nil]
        let ran = try home.run(["craving", "5"], environment: environment)
        #expect(ran.code == 64 && ran.err.contains("HOME is \"\(path)\""), "\(ran)")
        Refusal.checkForm(ran)
        #expect(try home.run(["now"], environment: environment).code == 0)
        // Where the record's place is named, it is not asked for.
        #expect(try home.run(["craving", "5"], environment: ["HOME": path]).code == 0)
        #expect(try home.files().contains("data/steady.db"))
    }

    @Test func `a tilde that the shell left alone is the home folder`() throws {
        let home = try Home()
        #expect(try home.run(["craving", "5", "--database", "~/x.db"]).code == 0)
        #expect(try home.run(["craving", "6"], environment: ["STEADY_DB": "~/x.db"]).code == 0)
        #expect(try home.run(["log", "--database", home.folder + "/x.db"]).out.contains("craving 6"))
        try home.prints("craving", "3")
        #expect(try home.run(["week", "--output", "~/week.txt"]).code == 0)
        #expect(try home.run(["export", "--to=~/out", "--yes"]).code == 0)
        #expect(try home.run(["backup", "~/copy.db"]).code == 0)
        #expect(try home.run(["restore", "~/copy.db", "--yes"]).code == 0)
        let files = try home.files()
        #expect(["x.db", "week.txt", "out/weeks.csv", "copy.db"].allSatisfy(files.contains), "\(files)")
        #expect(!files.contains { $0.contains("~") })
        for words in [["log", "--database", "~sam/x.db"], ["week", "--output", "~sam/week.txt"]] {
            let ran = try home.run(words)
            #expect(ran.code == 64 && ran.err.contains("another person's home folder"), "\(ran)")
        }
    }

    @Test(arguments: ["STEADY_DB", "HOME", "XDG_DATA_HOME", "TZ", "STEADY_NOW"])
    func `a variable that is no text is refused, never repaired into another name`(_ name: String) throws {
        let home = try Home()
        let script = "unset STEADY_DB; cd '\(home.folder)'; \(name)=\"$(printf '/x\\377y')\"; export \(name)"
        let ran = try home.shell("\(script); \"$STEADY\" craving 5")
        #expect(ran.code == 64 && ran.err.contains("\(name) is not valid UTF-8"), "\(ran)")
        Refusal.checkForm(ran)
        #expect(try home.files() == [])
        #expect(try home.shell("\(script); \"$STEADY\" now").code == 0)
    }

    @Test func `a link to a path that is no text is refused`() throws {
        let home = try Home()
        let ran = try home.shell(
            "mkdir data; f=\"$(printf 'x\\377.db')\"; : > \"$f\"; ln -s \"../$f\" data/steady.db; \"$STEADY\" craving 5"
        )
        #expect(ran.code == 64 && ran.err.contains("is a link to a path that is not valid UTF-8"), "\(ran)")
    }
}

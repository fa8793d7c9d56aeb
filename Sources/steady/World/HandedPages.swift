import ArgumentParser
import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

extension ArgumentHelp {
    /// Help for `--open` and `--print`, flags of every command that makes a page to hand over.
    static let open: ArgumentHelp = "Show the page in the browser."
    static let print: ArgumentHelp = "Send the page to the printer, as text."
}

/// A page that is handed over, and what is said of it.
struct HandedPage<Content: PageReport> {
    let report: Content
    /// The beginning of a sentence about it: `The week from Mon 14 Sep 2026`.
    let title: String
    /// What a file of it could be called, for a command to type.
    let fileName: String
    /// Whether a file with this beginning is such a page, which may be replaced.
    let recognizes: ([UInt8]) -> Bool
    /// Whether its charts are drawn with plain characters where it is text.
    var draws = true
}

/// Where a page goes.
enum PageDestination {
    case output
    /// A file at this path, as the person typed it.
    case file(String)
    case browser
    case printer

    /// - Throws: ``Problem/usage(_:command:)`` if more than one is asked for.
    init(output: String?, opens: Bool, prints: Bool) throws {
        // As everywhere, - means standard output.
        let path = output == "-" ? nil : output
        switch (path, opens, prints) {
        case (nil, false, false): self = .output
        case (let path?, false, false): self = .file(path)
        case (nil, true, false): self = .browser
        case (nil, false, true): self = .printer
        default:
            throw Problem.usage("A page goes to one place: --output, --open or --print. Leave out the others.")
        }
    }

    /// How much is in a page where the person doesn't say: all in what they read or a program does, and what a counselor
    /// needs in what is made to be handed over.
    func share(of format: PageFormat) -> ShareLevel {
        switch self {
        case .browser, .printer: .counselor
        case .output, .file: format == .text || format == .json ? .everything : .counselor
        }
    }
}

extension World {
    /// Brings a page to where the person wants it.
    /// - Parameter format: of no matter for the browser and the printer: those get HTML and text.
    func hand<Content>(
        _ page: HandedPage<Content>, as format: PageFormat, to destination: PageDestination, force: Bool
    ) throws {
        switch destination {
        case .output: try terminal.print(page.report, as: format, draws: page.draws)
        case .file(let text):
            let path = try path(text)
            let file = try output(path, recognizes: page.recognizes)
            guard try mayWrite([file], force: force) else { return }
            try file.write(Array(page.report.written(as: format, width: World.paperWidth, draws: page.draws).utf8))
            try terminal.tell("\(page.title) is in \(path).")
        case .browser: try open(page)
        case .printer: try print(page)
        }
    }

    /// The width of a page on paper or in a file, in columns.
    private static let paperWidth = 80

    // MARK: The browser

    /// Shows a page in the browser, from a file that only the person can read. The next page replaces it.
    private func open<Content>(_ page: HandedPage<Content>) throws {
        guard let opener = Tool("xdg-open") else {
            throw Problem.missing(
                "Nothing here can open a page, since xdg-open is not installed. Make a file, and open that.",
                command: makingFile(of: page))
        }
        let path = try Places.handedPages(Environment()) + "/page.html"
        try writePrivately(page.report.html, to: path)
        guard opener.launch([path]) else {
            throw Problem.failedIO("The page is in \(short(path)), and no browser took it. Open that file.")
        }
        try terminal.tell("\(page.title) is in the browser. Its file is \(short(path)), until the next page.")
    }

    private func writePrivately(_ text: String, to path: String) throws {
        try PrivateFolder.make(PrivateFolder.parent(of: path))
        // The folder is Steady's own, and so is whatever has this name in it.
        try output(path, recognizes: { _ in true }).write(Array(text.utf8))
    }

    // MARK: The printer

    /// Sends a page to the default printer. It goes as text, which every printer of CUPS takes; HTML hardly any does.
    private func print<Content>(_ page: HandedPage<Content>) throws {
        guard let lp = Tool("lp"), let printer = World.printer else {
            throw Problem.missing(
                "No printer is set up here that `lp` knows of. Make a file, open it, and print it from the browser.",
                command: makingFile(of: page))
        }
        let path = try Places.handedPages(Environment()) + "/page.txt"
        try writePrivately(
            page.report.paper.text(width: World.paperWidth, draws: page.draws, isForPaper: true), to: path)
        // The printer's queue has its own copy by the time lp ends.
        defer { unlink(path) }
        // Whoever else uses the printer sees the title.
        guard lp.run(["-d", printer, "-t", "page"] + World.paperOptions.flatMap { ["-o", $0] } + ["--", path]) == 0
        else {
            throw Problem.failedIO(
                "The printer \(printer) did not take the page. Make a file, open it, and print it from the browser.",
                command: makingFile(of: page))
        }
        try terminal.tell("\(page.title) went to the printer \(printer), as text. With charts, print it from --open.")
    }

    /// The name of the default printer; nil if there is none.
    private static var printer: String? {
        let text = Tool("lpstat")?.output(of: ["-d"]) ?? ""
        return text.firstRange(of: "default destination: ").map { String(text[$0.upperBound...]).trimmed }
    }

    /// 80 columns within margins of 15 mm, and the lines of the fullest week.
    private static let paperOptions = ["cpi=12", "lpi=7"] + ["left", "right", "top", "bottom"].map { "page-\($0)=42" }

    /// The typed command, to make a file in the place of what it asked for.
    private func makingFile<Content>(of page: HandedPage<Content>) -> String {
        let words = arguments.filter { !["--open", "--print"].contains($0) }
        return (words + ["--format", "html", "--output", page.fileName]).commandLine
    }
}

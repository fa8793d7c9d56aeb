/// What a report says, in its order: sections of lines, rows and tables. Its texts are as people wrote them, and it knows
/// no page; each of its forms lays it out and escapes it, such as ``text(width:isStyled:)``.
package struct ReportDocument: Sendable {
    /// What belongs together. Without a heading, its first row says what it is about.
    package struct Section: Sendable {
        /// Nil where it has none.
        package let heading: Line?
        /// In their order.
        package fileprivate(set) var blocks: [Block] = []
    }

    /// A piece of a section.
    package enum Block: Sendable {
        case line(Line)
        case row(Row)
        /// Rows that are alike: sessions, steps, records with their ids.
        case table([Row])
    }

    /// A line by itself: a sentence, or one record.
    package struct Line: Sendable {
        package let text: Phrase
        /// Nil where nothing stands at its right end.
        package let right: Aside?
        /// How many steps it stands under what comes before it.
        package let depth: Int
        /// How many characters what follows on the next line is set in.
        package let hanging: Int
    }

    /// A text with what it is called.
    package struct Row: Sendable {
        package let label: Phrase
        package let text: Phrase
        /// The characters that the labels beside which it stands are made for, with the room after them.
        package let labelWidth: Int
        /// Nil where nothing stands at its right end.
        package let right: Aside?
        /// How many steps it stands under what comes before it.
        package let depth: Int

        /// A row by itself, for a table.
        package init(_ label: Phrase, _ text: Phrase, labelWidth: Int, depth: Int = 0, right: Aside? = nil) {
            self.label = label
            self.text = text
            self.labelWidth = labelWidth
            self.right = right
            self.depth = depth
        }
    }

    /// What stands at the right end of a line.
    package enum Aside: Sendable {
        /// What else there is to say.
        case words(String)
        /// What can be typed next.
        case command(String)

        /// As it was written, whatever it is.
        package var text: String {
            switch self {
            case .words(let text), .command(let text): text
            }
        }
    }

    /// What the whole page is called; nil where it has no name.
    package let title: Line?
    /// In their order; between two of them there is room.
    package private(set) var sections: [Section] = []
    /// The characters up to which a line of it reads well; nil where it may be as long as a page is wide.
    package let measure: Int?

    /// An empty document.
    package init(title: Phrase? = nil, right: Aside? = nil, measure: Int? = nil) {
        self.title = title.map { Line(text: $0, right: right, depth: 0, hanging: 2) }
        self.measure = measure
    }

    // MARK: Writing it

    /// Begins a section, to which belongs what is added from now on.
    package mutating func section(_ heading: Phrase? = nil, hanging: Int = 2) {
        sections.append(Section(heading: heading.map { Line(text: $0, right: nil, depth: 0, hanging: hanging) }))
    }

    /// Adds a line; see ``Line``.
    package mutating func line(_ text: Phrase, right: Aside? = nil, depth: Int = 0, hanging: Int = 2) {
        add(.line(Line(text: text, right: right, depth: depth, hanging: hanging)))
    }

    /// Adds a row that is unlike those beside it; see ``Row``.
    package mutating func row(
        _ label: Phrase, _ text: Phrase, labelWidth: Int, depth: Int = 0, right: Aside? = nil
    ) {
        add(.row(Row(label, text, labelWidth: labelWidth, depth: depth, right: right)))
    }

    /// Adds rows that are alike.
    package mutating func table(_ rows: [Row]) { add(.table(rows)) }

    private mutating func add(_ block: Block) {
        if sections.isEmpty { section() }
        sections[sections.count - 1].blocks.append(block)
    }
}

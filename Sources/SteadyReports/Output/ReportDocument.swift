/// The content of a report: sections of lines, rows and tables. It knows nothing of layout, and its texts are as people
/// wrote them. An output such as ``text(width:isStyled:)`` lays it out and escapes it.
package struct ReportDocument: Sendable {
    /// Lines and rows that belong together. Without a heading, its first row says what it is about.
    package struct Section: Sendable {
        /// What it is about; nil where a style sheet need not know.
        package let topic: Topic?
        /// Nil if it has no heading.
        package let heading: Line?
        /// In order.
        package fileprivate(set) var blocks: [Block] = []
    }

    /// What a section is about, by which a style sheet finds its place on the page.
    package enum Topic: String, Sendable {
        case recorded, raise, events, sessions, supports, course, days, cravings, evenings, use, support, next, agreed
        case care, attendance, changes, triggers, medication, scores, checklist
        /// The steps of a safety plan.
        case signs, alone, company, people, professionals, surroundings
        /// Commands to type: only on a terminal.
        case hints
        /// What to know of the page itself.
        case foot
    }

    /// A piece of a section.
    package enum Block: Sendable {
        case line(Line)
        case row(Row)
        /// Rows of the same sort: sessions, steps, records with their ids.
        case table([Row])
        /// A table with a header.
        case grid(Grid)
        case figure(Figure)
        /// Room to write by hand, on paper.
        case room(Room)
    }

    /// Room to write by hand: what belongs there, and how many empty lines. A terminal shows nothing of it.
    package struct Room: Sendable {
        package let label: String
        /// At least 1.
        package let lines: Int
    }

    /// A line of its own: a sentence, or one record.
    package struct Line: Sendable {
        package let text: Phrase
        /// Text at the right end; nil for none.
        package let right: Aside?
        /// The level of indentation, 0 for none.
        package let depth: Int
        /// The extra indentation of its second and later lines, in characters.
        package let hanging: Int
    }

    /// A text with a label.
    package struct Row: Sendable {
        package let label: Phrase
        package let text: Phrase
        /// The width of the label column in characters, including the space after it.
        package let labelWidth: Int
        /// Text at the right end; nil for none.
        package let right: Aside?
        /// The level of indentation, 0 for none.
        package let depth: Int
        /// Where the label leads, on a terminal that can follow links; nil for nowhere.
        package let link: Link?
        /// Whether the text stays in its column, on the next line, if the label is wider than its own.
        package let keepsColumn: Bool

        /// A row for a table.
        package init(
            _ label: Phrase, _ text: Phrase, labelWidth: Int, depth: Int = 0, right: Aside? = nil, link: Link? = nil,
            keepsColumn: Bool = false
        ) {
            self.label = label
            self.text = text
            self.labelWidth = labelWidth
            self.right = right
            self.depth = depth
            self.link = link
            self.keepsColumn = keepsColumn
        }
    }

    /// Text at the right end of a line.
    package enum Aside: Sendable {
        /// An extra remark.
        case words(String)
        /// A command to type next.
        case command(String)

        /// The words or the command.
        package var text: String {
            switch self {
            case .words(let text), .command(let text): text
            }
        }

        package var isCommand: Bool {
            switch self {
            case .words: false
            case .command: true
            }
        }
    }

    /// The title of the page; nil for none.
    package let title: Line?
    /// A line under the title; nil for none.
    package let subtitle: Line?
    /// In order, separated by empty lines.
    package private(set) var sections: [Section] = []
    /// The longest line, in characters, that is easy to read; nil if lines may fill the page.
    package let measure: Int?
    /// Whether it is made to be written on, so that room to write is ruled on a screen too.
    package let isForm: Bool

    /// An empty document.
    package init(
        title: Phrase? = nil, right: Aside? = nil, subtitle: Phrase? = nil, measure: Int? = nil, isForm: Bool = false
    ) {
        self.title = title.map { Line(text: $0, right: right, depth: 0, hanging: 2) }
        self.subtitle = subtitle.map { Line(text: $0, right: nil, depth: 0, hanging: 2) }
        self.measure = measure
        self.isForm = isForm
    }

    // MARK: Adding content

    /// Begins a section. Whatever is added next belongs to it.
    package mutating func section(_ heading: Phrase? = nil, _ topic: Topic? = nil, hanging: Int = 2) {
        sections.append(
            Section(topic: topic, heading: heading.map { Line(text: $0, right: nil, depth: 0, hanging: hanging) }))
    }

    /// Adds a line; see ``Line``.
    package mutating func line(_ text: Phrase, right: Aside? = nil, depth: Int = 0, hanging: Int = 2) {
        add(.line(Line(text: text, right: right, depth: depth, hanging: hanging)))
    }

    /// Adds a single row; see ``Row``.
    package mutating func row(
        _ label: Phrase, _ text: Phrase, labelWidth: Int, depth: Int = 0, right: Aside? = nil
    ) {
        add(.row(Row(label, text, labelWidth: labelWidth, depth: depth, right: right)))
    }

    /// Adds rows of the same sort.
    package mutating func table(_ rows: [Row]) { add(.table(rows)) }

    /// Adds a table with a header.
    package mutating func grid(_ grid: Grid) { add(.grid(grid)) }

    /// Adds a chart.
    package mutating func figure(_ figure: Figure) { add(.figure(figure)) }

    /// Adds room to write by hand.
    package mutating func room(_ label: String, lines: Int = 1) { add(.room(Room(label: label, lines: lines))) }

    /// Adds room to write by hand to the section about a topic, if there is one.
    package mutating func room(_ label: String, lines: Int = 1, about topic: Topic) {
        guard let position = sections.lastIndex(where: { $0.topic == topic }) else { return }
        sections[position].blocks.append(.room(Room(label: label, lines: lines)))
    }

    private mutating func add(_ block: Block) {
        if sections.isEmpty { section() }
        sections[sections.count - 1].blocks.append(block)
    }
}

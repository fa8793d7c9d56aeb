// The answers about use and its dangers.
extension Factor {
    static let ofCravings = [
        Choice(
            "mild", "they pass, and I go on with my day",
            inpatient: "You would work on them away from the places that set them off.",
            iop: "You would meet them in your own days, and bring them to the next session."),
        Choice(
            "strong", "they are hard to sit through",
            inpatient: "Someone is there at the hour when one comes. Ask how it goes on when you are home again.",
            iop: "Between sessions you would need a plan, and people to call at any hour.",
            asks: .specialist("What do I do when a craving comes at night, or on a day without a session?")),
        Choice(
            "constant", "they fill most of the day",
            inpatient: "Someone is there day and night. Ask how it goes on when you are home again.",
            iop: "Most hours of a week lie outside the sessions. Ask what could fill them, and who would be with you.",
            asks: .specialist("What do I do when a craving comes at night, or on a day without a session?"),
            .specialist("Is there a medication that eases cravings, and who would prescribe it?")),
    ]

    static let ofWithdrawal = [
        Choice(
            "none", "nothing much",
            both: "Ask who looks in on you in the first days all the same, and whom to call at night."),
        Choice(
            "some", "I sleep badly, sweat, feel on edge",
            inpatient: "You would not be alone in the first days. Ask who looks in on you, and how often.",
            iop: "You would spend the first days at home. Ask who looks in on you, and whom to call at night."),
        Choice(
            "severe", "I shake, see things, have had a seizure, or needed a doctor",
            inpatient: "Ask whether withdrawal is treated there, or somewhere else before it.",
            iop: "Ask whether withdrawal has to be treated somewhere else before the first session.",
            asks: .specialist("Do I need medical care for withdrawal first, and where do I get it?"),
            warning: .withdrawal),
        Choice(
            "unknown", "I have not stopped that long",
            both: "Ask a doctor what to expect before you stop.",
            asks: .specialist("What is withdrawal likely to be for me?")),
    ]

    static let ofDailyUse = [
        Choice(
            "no", "no, or seldom",
            both: "Tell them what else you use, and how often: other substances have their own withdrawal."),
        daily("alcohol", "alcohol"),
        daily("benzodiazepines", "benzodiazepines"),
        daily("both", "both"),
    ]

    private static func daily(_ word: String, _ text: String) -> Choice {
        Choice(
            word, text,
            inpatient: "Ask whether withdrawal is treated there, and which doctor is there in the first nights.",
            iop: "Ask which doctor plans with you how to stop, before the first session.",
            asks: .specialist("How do I stop safely, and who looks after me while I do?"), warning: .withdrawal)
    }

    static let ofTries = [
        Choice(
            "first", "this is the first",
            both: "No earlier try shows what helps you. Ask after how long you would look together at how it goes."),
        Choice(
            "held", "they held for a good while",
            inpatient: "Ask what a stay would add to what held before.",
            iop: "Say what held before, and what ended it. Ask how the program would build on that."),
        Choice(
            "repeated", "I returned to use again and again",
            inpatient: Fact("One article names this as a reason to think of inpatient care.", .article2),
            iop: Fact(
                "It says nothing against you. Ask what would be different this time. An IOP can also follow a stay.",
                .article2),
            asks: .specialist("What was missing the last times, and which care would bring that?")),
    ]

    static let ofOverdose = [
        Choice(
            "no", "no", both: "Ask whether naloxone belongs in your home all the same, if opioids are part of it."),
        Choice(
            "earlier", "longer ago",
            inpatient: Fact(
                "The weeks after leaving carry a raised risk of a fatal overdose. Ask what is planned for them.",
                .pennStateBrief),
            iop: "You would be at home between sessions. Ask about naloxone, and who knows where it is.",
            asks: .specialist("How do I get naloxone, and who should know how to use it?")),
        Choice(
            "yes", "in the last months",
            inpatient: Fact(
                "One article names this as a reason to think of inpatient care. The weeks after leaving it carry a raised "
                    + "risk of a fatal overdose: ask what is planned for them.", .article2, .pennStateBrief),
            iop: "You would be at home at night. Ask who could be with you. Have naloxone there before the first day.",
            asks: .specialist("How do I get naloxone, and who should know how to use it?"), warning: .overdose),
    ]

    static let ofSelfHarm = [
        Choice(
            "no", "no",
            both: "If they come, tell someone at once. Ask whom you could call there."),
        Choice(
            "earlier", "earlier, not now",
            both: "Say so at the first talk. Ask what they do when such thoughts come back.",
            asks: .specialist("If thoughts of harming myself come back, whom do I call, day and night?")),
        Choice(
            "yes", "yes, these days",
            inpatient: "Someone is there at night. Ask how they keep people safe, and who talks with you each day.",
            iop: "Ask who can be reached between sessions, and what the plan is for a hard night.",
            asks: .specialist("When thoughts of harming myself come, whom do I call, day and night?"),
            warning: .selfHarm),
    ]
}

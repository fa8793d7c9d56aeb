// The answers about health, home, and what has to go on.
extension Factor {
    static let ofBody = [
        Choice("no", "not at present", both: "Ask who sees you for a check at the start."),
        Choice(
            "some", "I see a doctor now and then",
            inpatient: "Ask whether your own doctor can go on seeing you, and how your medication gets there.",
            iop: "You can go on seeing your own doctor. Ask how the program and the doctor talk to each other."),
        Choice(
            "daily", "it needs care every day",
            inpatient: Fact(
                "Both articles weigh care that is needed each day. Ask whether this place can give yours.",
                .article1, .article2),
            iop: Fact(
                "Sessions are on 3 to 5 days a week. Ask who gives you care on the other days.", .article1),
            asks: .specialist("Who looks after my physical health, on which days?")),
    ]

    static let ofMind = [
        Choice("no", "not at present", both: "Ask whom you could see there if that changes."),
        Choice(
            "some", "I see someone now and then, or would like to",
            inpatient: "Ask whether you would be seen there, and whether you can go on with whom you see now.",
            iop: "You can go on with whom you see now. Ask whether the program treats mental health too.",
            asks: .specialist("Are mental health and substance use treated together?")),
        Choice(
            "daily", "it is serious, or needs care every day",
            inpatient: Fact(
                "One article names serious mental illness as a reason to think of inpatient care. Ask whether this place "
                    + "treats yours.", .article2),
            iop: "Ask whether the program treats yours, and who is there on days without a session.",
            asks: .specialist("Are mental health and substance use treated together?"),
            .specialist("Who is there for my mental health on every day of the week?")),
    ]

    static let ofHome = [
        Choice(
            "safe", "safe, and free of both",
            inpatient: "You would leave a home that can hold you. Ask how you come back to it.",
            iop: Fact("One article says that an IOP fits a stable home.", .article2)),
        Choice(
            "mixed", "safe, but there is alcohol or drugs in it",
            inpatient: "You would be away from it for a time. Ask what has to change before you come back.",
            iop: "You would come back to it after each session. Ask about sober living beside the IOP.",
            asks: .specialist("Can someone talk with those I live with?")),
        Choice(
            "unsafe", "it is not safe for me",
            inpatient: "You would be away from it for a time. Ask where you could live afterward.",
            iop: "You would be there each night. Ask about sober living, or another safe place to stay.",
            asks: .specialist("Where could I live safely, before, during and after?")),
        Choice(
            "none", "I have no fixed home",
            inpatient: "You would have a place to stay for that time. Ask where you could live afterward.",
            iop: "Ask about sober living, or another place to stay while you attend.",
            asks: .specialist("Where could I live safely, before, during and after?")),
    ]

    static let ofSupport = [
        Choice(
            "none", "nobody at present",
            inpatient: "You would live with others in treatment. Ask who stays in touch when you leave.",
            iop: "The group would be your first people. Ask who is there on days without a session.",
            asks: .specialist("Which groups could I go to, such as 12-step or SMART meetings?")),
        Choice(
            "some", "one person or two",
            inpatient: "Ask how they can call and visit, and whether there are sessions for them.",
            iop: "They would be there on days without a session. Ask whether there are sessions for them."),
        Choice(
            "many", "several people",
            inpatient: "Ask how they can call and visit, and what they can do for the weeks after.",
            iop: "They would be there on days without a session. Agree with them who can be called when."),
    ]

    static let ofDuties = [
        Choice(
            "yes", "they could",
            inpatient: "Nothing would have to wait for you. Ask how long a stay would be.",
            iop: "Your days would be open. Ask what could fill the hours outside the sessions."),
        Choice(
            "hard", "only with effort",
            inpatient: "Ask who could take over, and about leave from work or school.",
            iop: Fact("It takes 9 to 20 hours a week, or more. Ask for hours that fit.", .article2),
            asks: .specialist("At which hours are the sessions, and is there a choice?")),
        Choice(
            "no", "they could not",
            inpatient: Fact(
                "All of it would have to be covered while you are away, for a week or for months. Ask who could help.",
                .article1, .article2),
            iop: Fact("One article says that an IOP fits duties that can't stop. Ask for hours that fit.", .article2),
            asks: .specialist("At which hours are the sessions, and is there a choice?"),
            .specialist("Can I get leave from work or school, or help at home, for a stay?")),
    ]

    static let ofCost = [
        Choice(
            "covered", "insurance, and I know what it covers",
            both: "Ask each program whether it takes your insurance, and what is left for you to pay."),
        Choice(
            "unsure", "insurance, but I don't know what it covers",
            both: "Ask the insurer about both kinds before you choose. The questions are below."),
        Choice(
            "own", "I would pay myself",
            both: "Ask for the whole price in writing, and what happens to it if you leave early or stay longer.",
            asks: .specialist("What does it cost in all, and can I pay in parts?")),
        Choice(
            "none", "I don't know how",
            both: "Ask before you rule anything out.",
            asks: .specialist("Which programs cost little or nothing, and who helps me to apply?"),
            .payer("Am I covered at all, and if not, which public help is there?")),
    ]

    static let ofTimeAway = [
        Choice(
            "yes", "I could",
            inpatient: Fact(
                "One article gives 28 days to several months, the other a week to 90 days, sometimes longer.",
                .article1, .article2),
            iop: Fact("You would not have to be away: it goes with living at home.", .article1)),
        Choice(
            "hard", "only with effort",
            inpatient: Fact(
                "Ask how short or long a stay would be. One article has a week as the least, the other 28 days.",
                .article1, .article2),
            iop: Fact("It goes with living at home.", .article1)),
        Choice(
            "no", "I could not",
            inpatient: "It means being away. Ask what help there is for what keeps you at home.",
            iop: Fact("It goes with living at home. Ask how to get there and back each time.", .article1)),
    ]

    static let ofPreference = [
        Choice(
            "inpatient", "inpatient care",
            inpatient: "Say so, and say why: what you want counts.",
            iop: Fact(
                "For most people the outcomes of the two are about the same. Ask what an IOP would have to offer for you.",
                .mcCarty2014)),
        Choice(
            "iop", "an IOP",
            inpatient: Fact(
                "For most people the outcomes of the two are about the same. Ask what a stay would have to offer for you.",
                .mcCarty2014),
            iop: "Say so, and say why: what you want counts."),
        Choice(
            "unsure", "I don't know",
            both: Fact(
                "For most people the outcomes of the two are about the same. Ask how long you have to decide.",
                .mcCarty2014)),
    ]
}

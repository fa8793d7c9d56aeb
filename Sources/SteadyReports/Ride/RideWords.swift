extension RideKind {
    /// The words of a ride, each text for one minute. They are our own, and rest on acceptance: the urge is noticed and
    /// let be, never argued with or fled from.
    struct Texts {
        let opening: String
        /// In order; a short ride leaves some out.
        let steps: [String]
        /// For the minutes between in a long ride; used in turn.
        let stays: [String]
        let closing: String
    }

    var texts: Texts {
        switch self {
        case .surf: RideKind.surfing
        case .meditation: RideKind.meditating
        case .walk: RideKind.walking
        }
    }

    private static let surfing = Texts(
        opening: """
            Sit or stand where you are. Let your shoulders drop. Breathe in through your nose, and out a little \
            longer than in. You don't have to make the urge go away. You only have to stay beside it.
            """,
        steps: [
            """
            Keep breathing slowly. Say to yourself: there is an urge, and I am here with it. It is a feeling. It \
            is not an order.
            """,
            """
            Look for it in your body. Is it in the chest, the throat, the belly, the hands? Rest your attention \
            there, the way you would lay a hand there.
            """,
            """
            Notice what it is like. Warm or cold? Tight or loose? Still, or moving? No answer is wrong. Just look.
            """,
            """
            It may get stronger now. Waves do that before they turn. Let it rise. Breathe in, breathe out, and let \
            the breath carry you like a board.
            """,
            """
            Your mind may say that you need something right now. Let it talk. You can hear a thought and not do \
            what it says.
            """,
            """
            Go back to the place in your body. Has it moved? Is its edge sharp or soft? Give it room. It can be \
            there, and you can be here.
            """,
            """
            This may be the top of the wave. Nothing has to be decided up here. Follow one breath from its start \
            to its end. Then the next one.
            """,
            """
            See if something has changed, even a little: its size, its heat, its pull. If nothing has, that is all \
            right too. Stay for one more breath.
            """,
            """
            Waves fall by themselves. You don't have to push. With each breath out, let a little more weight go \
            into the chair or the ground.
            """,
            """
            Let your attention grow wider. Feel your feet. Hear the sound that is farthest away. The urge can be \
            one part of all this, and not the whole of it.
            """,
        ],
        stays: [
            "Stay here. In, and out. Nothing else has to be done in this minute.",
            "Where is it now? Look once more, as if you had never seen it before.",
            "If you have drifted off, that is what minds do. Come back to one breath. Then to the wave.",
            "Let it be as big as it is. You are bigger than it: you are the one who sees it.",
            "Soften one thing: the jaw, the hands, the belly. Leave the urge as it is.",
            "Count four breaths, slowly. At each one, say: it is here, and I am here.",
            "Perhaps there is sadness or anger under it. You don't have to solve it. Let it ride along.",
        ],
        closing: """
            Look back for a moment. You met an urge and you stayed. Whatever it is like now, you have seen it from \
            near. What would be a kind thing to do next?
            """)

    private static let meditating = Texts(
        opening: """
            Sit in a way that is easy to keep. Close your eyes, or let them rest on one spot. You don't have to \
            feel calm. You only have to be here.
            """,
        steps: [
            """
            Feel the breath where it is clearest: at the nose, in the chest, or in the belly. Let it come and go \
            as it likes.
            """,
            """
            Count the breaths out, from one to five. Then begin again at one. If you lose count, you have noticed \
            it: that is the practice.
            """,
            """
            Go through your body, from the top of the head to the feet. Where something is tight, breathe there \
            once. It may stay tight.
            """,
            """
            The urge may knock. Let it in, and give it a chair. It can sit beside you while you breathe.
            """,
            """
            When a thought comes, give it a name: planning, fear, wanting. Then let it pass, like a car in the \
            street. Go back to the breath.
            """,
            """
            Listen. A near sound, and one that is far away. Let them come to you. You don't have to do anything \
            about them.
            """,
            """
            Put a hand on your chest, if you like. Feel it rise and fall. Say to yourself: this is a hard moment, \
            and I can be kind to myself in it.
            """,
            """
            Look at the wanting once more. Is it the same as before? Let it be what it is now.
            """,
        ],
        stays: [
            "Just the breath now. In, and out.",
            "If you are far away, come back. You can come back as often as you need.",
            "Let your face go soft. Let the next breath do the work.",
            "Wanting is here, or it is not. Breathing is here. Rest with the breathing.",
            "Begin again at one. Five slow breaths.",
        ],
        closing: """
            Let your breath go deeper, twice. Move your fingers and your toes. Open your eyes when you want to. \
            You gave this moment your time.
            """)

    private static let walking = Texts(
        opening: """
            Put on your shoes and start to walk, or walk up and down the room. No hurry, and nowhere to get to. \
            The urge may come along.
            """,
        steps: [
            """
            Feel your feet. The heel comes down, then the sole, then the toes. Left, and right.
            """,
            """
            Let your arms swing. Let your breath find its own pace. How many steps is one breath in? How many is \
            one breath out?
            """,
            """
            Where do you feel the urge as you walk? In the chest, the belly, the legs? Carry it the way you would \
            carry a bag. You don't have to put it down.
            """,
            """
            Look up. Name three things that you see, each with one word. Then look at how your body feels, right \
            beside them.
            """,
            """
            Perhaps your mind walks faster than you do. Let it run. You keep your pace.
            """,
            """
            Feel the air on your face and your hands. Is it cool, or warm? Take one breath of it, all the way down.
            """,
            """
            The urge may grow, and it may shrink. Notice which it is, step by step. Both may happen.
            """,
            """
            Walk a little slower now. Feel how the ground carries you. It does that without any help.
            """,
        ],
        stays: [
            "Left, and right. Nothing else for now.",
            "Where is the urge in this minute? Let it walk beside you.",
            "If you have drifted off, feel one foot touch the ground. You are back.",
            "Let your shoulders drop. Three breaths, in step.",
            "Listen to your own steps for a while.",
        ],
        closing: """
            Let your steps get slow, and stand still for one breath. You walked with it, and it did not choose the \
            way. Look where you are. What would be good now?
            """)
}

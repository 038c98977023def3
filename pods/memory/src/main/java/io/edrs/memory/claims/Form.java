package io.edrs.memory.claims;

import java.util.List;
import java.util.regex.Pattern;

/** A way to say something: what follows the subject, and which attribute its groups are the values of. */
record Form(Pattern words, List<String> attributes) {

    private static final String BE = "(?:am|are|is|was|were|'m|’m|'s|’s|'re|’re|have been|has been|'ve been|’ve been)";
    private static final String VALUE = "(.+)";

    /** In the order in which they are tried. */
    static final List<Form> ALL = List.of(
            form("(?:live|lives|lived|reside|resides|resided|stay|" + BE + " (?:living|based|staying|residing)) (?:in|at|near|on|with) " + VALUE, "home"),
            form("(?:(?:have |has |'ve |’ve )?(?:moved|relocated)) (?:back |over |house )?(?:from .+? )?to " + VALUE, "home"),
            form("(?:work|works|worked|" + BE + " (?:working|employed)) as (?:an? |the )?(.+?) (?:at|for|with|in) " + VALUE, "job", "employer"),
            form("(?:work|works|worked|" + BE + " (?:working|employed)) as (?:an? |the )?" + VALUE, "job"),
            form("(?:work|works|worked|" + BE + " (?:working|employed)) (?:at|for|with) " + VALUE, "employer"),
            form("(?:joined|(?:got|took|found|started|have started) (?:a |my |the )?(?:new )?(?:job|position|work|working) (?:at|with|for)) " + VALUE, "employer"),
            form(BE + " (\\d{1,3})(?: years? old| years? of age)?", "age"),
            form("(?:turned) (\\d{1,3})", "age"),
            form("(?:" + BE + "|come|comes) (?:originally )?from " + VALUE, "origin"),
            form("(?:was|were) born (?:in|at|near) (\\p{Lu}.+)", "birthplace"),
            form("(?:was|were) born (?:on|in) " + VALUE, "birthday"),
            form(BE + " (?:\\w+ly )?allergic to " + VALUE, "allergy"),
            form(BE + " (?:now |happily )?married to " + VALUE, "spouse"),
            form("(?:" + BE + " (?:called|named)|go by|goes by) " + VALUE, "name"),
            form("(?:really |absolutely |still )?(?:don't|do not|don’t|doesn't|doesn’t|does not|never) (?:really |much )?(?:like|enjoy|love|care for) " + VALUE, "dislikes"),
            form("(?:hate|hates|hated|dislike|dislikes|detest|detests|can't stand|can’t stand|cannot stand) " + VALUE, "dislikes"),
            form("(?:like|likes|liked|love|loves|loved|enjoy|enjoys|enjoyed|adore|adores|" + BE + " fond of|" + BE + " into) " + VALUE, "likes"),
            form("(?:prefer|prefers|preferred) (.+?)(?: (?:over|to|rather than) .+)?", "prefers"),
            form("(?:speak|speaks|spoke) " + VALUE, "speaks"),
            form("(?:play|plays|played) " + VALUE, "plays"),
            form("(?:drive|drives|drove) (?:an? |the )" + VALUE, "drives"),
            form("(?:study|studies|studied|" + BE + " studying) (?:at )?" + VALUE, "studies"),
            form("(?:have|has|had|own|owns|owned|'ve got|’ve got|have got|has got|got|bought|adopted) (?:(?:an?|two|three|four|five|\\d+) )" + VALUE, "has"),
            form(BE + " (?:an? )" + VALUE, "is a"));

    static Form form(String words, String... attributes) {
        return new Form(Pattern.compile("^" + words + "$"), List.of(attributes));
    }
}

package io.edrs.persona.synthesizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads from what a user says how they want to be dealt with; a question about such things is no wish. */
final class Wishes {

    private record Form(Pattern pattern, String name, String value) {}

    private static final String POLITE = "(?i)^(?:(?:please|kindly|hi|hello|hey|thanks|ok|okay|and|also|but|so|edrs|then|from now on|"
            + "in (?:the )?future|always|next time|just|could you|can you|would you|will you|i(?:'d| would) like you to|i want you to|you should|"
            + "i(?:'d| would)? (?:always |really |much )?(?:prefer|like|want|need) (?:it |you |to have |to get |if you |that you |you to )?)[,!]?\\s*)*";
    private static final String ANSWER = "(?:answer|reply|respond|write|speak|talk|explain)(?: me| to me| things| everything)?(?: back)?(?: always)?";
    private static final String REPLIES = "(?:your |the |my |all |all your )?(?:answers?|replies|reply|responses?|explanations?)";
    private static final String LANGUAGES = "english|german|french|spanish|italian|portuguese|dutch|polish|swedish|danish|norwegian|finnish|"
            + "czech|turkish|greek|russian|ukrainian|arabic|hebrew|hindi|chinese|japanese|korean|vietnamese|indonesian";

    private static final List<Form> FORMS = List.of(
            form("(?:(?:keep|make) (?:" + REPLIES + "|it|them) (?:very |more |as )?(?:short|brief|concise|shorter|to the point)|be (?:more |very )?(?:brief|concise|succinct)"
                    + "|" + ANSWER + " (?:briefly|concisely|shortly)|(?:give me )?(?:short|brief|concise|shorter)(?: and \\w+)? (?:answers|replies|responses))\\b", "answer_length", "short"),
            form("(?:(?:keep|make) " + REPLIES + " (?:very |more )?(?:long|longer|detailed)|be (?:more )?(?:detailed|thorough)"
                    + "|" + ANSWER + " (?:at length|in (?:more |full |great )?detail)|(?:give me )?(?:long|longer|detailed|thorough)(?: and \\w+)? (?:answers|replies|responses))\\b", "answer_length", "long"),
            form("(?:(?:do not|don't|never) (?:use|send|write)(?: me)? (?:bullet points?|bullets|lists)|no (?:bullet points|bullets)|(?:" + ANSWER
                    + " )?(?:in|with|using|use) (?:full sentences|prose|plain text|whole sentences))\\b", "answer_format", "prose"),
            form("(?:" + ANSWER + " (?:in|with|using|as) |use |give me )?(?:a |an )?(?:bullet(?:ed)? (?:points|lists?)|bullets)\\b", "answer_format", "bullets"),
            form("(?:" + ANSWER + " (?:in|with|using|as) |use )?(?:a )?(?:tables|table form)\\b", "answer_format", "table"),
            form("(?:(?:use|give me|" + ANSWER + " (?:in|with|using)|in) )?(?:the )?metric(?: units| system)?\\b(?! ton)", "units", "metric"),
            form("(?:(?:use|give me|" + ANSWER + " (?:in|with|using)|in) )?(?:the )?imperial(?: units| system)?\\b", "units", "imperial"),
            form("(?:be (?:more |very )?formal|(?:use|keep) a formal tone|a formal tone|" + ANSWER + " formally)\\b", "tone", "formal"),
            form("(?:be (?:more |less formal and )?(?:friendly|casual|informal|relaxed)|be less formal|(?:use|keep) an? (?:friendly|casual|informal) tone)\\b", "tone", "friendly"));
    private static final Pattern LANGUAGE = Pattern.compile(POLITE + "(?:" + ANSWER + " (?:only )?(?:in )?|use )?(" + LANGUAGES + ")(?: answers)?(?: with me| to me)?(?:,? please)?[.!]*$");
    private static final String CAPITALISED = "((?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,3})";
    private static final Pattern NAME = Pattern.compile("(?:(?i:^(?:.*[,;] ?)?(?:please |you (?:can|may|should) |just |hi |hello |and |everyone |everybody |people |they )*"
            + "(?:call me|address me as|my name is|my name's|(?:i am|i'm) called))) " + CAPITALISED + "(?=[\\s,.!;]|$)");
    private static final Pattern LOWER_NAME = Pattern.compile("(?i)^(?:please |you can |hi,? |hello,? )*(?:my name is|call me) (\\p{L}{2,})[.!]?$");
    private static final Set<String> NO_NAMES = Set.of("back", "later", "again", "when", "if", "at", "on", "in", "tomorrow", "now", "not", "maybe",
            "crazy", "unknown", "missing", "wrong", "misspelled", "anytime", "today", "soon", "i", "the", "it");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])(?<!\\b(?:Dr|Mr|Ms|Mrs|Prof)\\.)\\s+(?=\\p{Lu}|please|call|my|i )|\\R+|;\\s+|,? (?:and|but) (?=(?i:please|call me|my name|keep|use|answer|reply|i prefer|i'd|be |make))");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern NOT_MEANT = Pattern.compile("(?i)^(?:if|suppose|what if|when|imagine|why|who|what|how|does|do|did|is|are|was|were|has|should i|he|she|it|which|where)\\b.*");

    private Wishes() {}

    /** Value by name of preference, in the order said; empty for most texts. */
    static Map<String, String> in(String text) {
        var wishes = new LinkedHashMap<String, String>();
        for (var raw : SENTENCES.split(QUOTED.matcher(text).replaceAll(" "))) {
            var sentence = raw.strip();
            if (!sentence.isEmpty() && sentence.length() <= 400 && !NOT_MEANT.matcher(sentence).matches()) {
                read(sentence, wishes);
            }
        }
        return wishes;
    }

    private static void read(String sentence, Map<String, String> wishes) {
        FORMS.stream().filter(form -> form.pattern().matcher(sentence).find())
                .forEach(form -> wishes.put(form.name(), form.value()));
        var language = LANGUAGE.matcher(sentence);
        if (language.find() && sentence.contains(" ")) {
            wishes.put("language", language.group(1).toLowerCase(Locale.ROOT));
        }
        name(sentence, wishes);
    }

    private static void name(String sentence, Map<String, String> wishes) {
        var name = NAME.matcher(sentence);
        if (name.find() && isName(name.group(1))) {
            wishes.put("name", name.group(1));
            return;
        }
        var lower = LOWER_NAME.matcher(sentence);
        if (lower.find() && isName(lower.group(1))) {
            wishes.put("name", lower.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + lower.group(1).substring(1));
        }
    }

    private static boolean isName(String candidate) {
        return candidate.length() <= 80 && !NO_NAMES.contains(candidate.toLowerCase(Locale.ROOT));
    }

    private static Form form(String wish, String name, String value) {
        return new Form(Pattern.compile(POLITE + wish), name, value);
    }
}

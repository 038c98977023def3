package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Sentences;
import io.edrs.reasoning.Intent;
import java.util.regex.Pattern;

/** Tells what a person wants by the form of the message. */
final class Intents {

    private static final int ANY = Pattern.CASE_INSENSITIVE;
    private static final Pattern GREETING = Pattern.compile(
            "^(hi|hello|hey|good (morning|afternoon|evening|day)|greetings|thanks|thank you|bye|goodbye|see you)\\b( there| all| everyone| very much| a lot| [A-Z]\\w+)?[!., ]*$", ANY);
    private static final Pattern QUESTION = Pattern.compile(
            "^(and |or |but |so |also )?(in |at |on |for |to |from |since |by |with |of |under )?(who|whom|whose|what|when|where|which|why|how|list|name|show|give|find|count|compare|explain|describe|define|summari[sz]e|tell|enumerate"
            + "|is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|must)\\b.*", ANY);
    private static final Pattern SAID = Pattern.compile(
            ".*\\b(did|have|do|was|were|had) (i|we|you)\\b.*\\b(ask(ed)?|say|said|tell|told|mention(ed)?|talk(ed|ing)?|discuss(ed|ing)?|wr[io]te|written|answer(ed)?|repl(y|ied)|remember)\\b.*"
            + "|.*\\bmy (very )?(first|last|previous|second|third|earlier|latest|initial|original|prior) (question|message|request|sentence|words?|prompt)s?\\b.*"
            + "|.*\\byour (first|last|previous|earlier|latest) (answer|reply|message|response)\\b.*"
            + "|.*\\b(remember|recall|know) my\\b.*|.*\\b(this|our) (conversation|chat|talk|discussion)\\b.*", ANY);
    private static final Pattern OWN = Pattern.compile(
            "^(what|which|who|where|when|how)\\b.*\\b(my|am i|i am|i'm|do i (like|prefer|live|work|want|come|love|hate|use|speak|have))\\b.*", ANY);
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "^(please )?(i|i'm|i've|i'd|my|we|our|call me|remember|note|from now on|always|never|don't|do not|keep|use|speak|be|answer|reply|write|assume|for your information|fyi)\\b.*", ANY);
    /** What asks for something after a statement; a question mark tells the rest. */
    private static final Pattern REQUEST = Pattern.compile(
            "^(and |but |so |now |then |also |please )*(list|show|give|find|count|compare|explain|describe|define|summari[sz]e|tell|enumerate|prove)\\b.*|.*\\?$", ANY);
    private static final Pattern LEANING = Pattern.compile("(?s).*\\b(it|he|she|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|one|so)\\b.*", ANY);
    /** Somebody or something, then what it is, has or will do: told, not asked, when a full stop ends it. */
    private static final Pattern THIRD_PERSON = Pattern.compile("(?:\\p{Lu}[\\w'’-]*|(?i:the|this|that|these|those|there|he|she|it|they))(?: [\\w'’-]+){0,5}?"
            + " (?:is|are|was|were|has|have|had|will|won't|isn't|aren't|wasn't|can|cannot|does not|doesn't|likes|lives|works|moved|starts|ends)\\b[^?]*[.!]");
    private static final Pattern COUNT = Pattern.compile("^(how many|count|(what is|what's|give) the (number|count) of)\\b.*", ANY);
    private static final Pattern COMPARISON = Pattern.compile(
            "^compare\\b.*|.*\\b(difference between|compared (to|with)|versus|vs)\\b.*|.*\\b(more|less|fewer|\\w+er) than\\b.*"
            + "|^(which|who|what|where)\\b.*\\b(most|least|fewest|highest|lowest|largest|smallest|biggest|oldest|newest|youngest|latest|earliest|longest|shortest|cheapest|heaviest|lightest|fastest|slowest|greatest|tallest|\\w{3,}er, .+ or)\\b.*", ANY);
    private static final Pattern YES_NO = Pattern.compile(
            "^(is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|must|isn't|aren't|doesn't|don't|didn't)\\b.*", ANY);
    private static final Pattern LIST = Pattern.compile("^(list|name|enumerate|show|give)\\b.*|^(what|which)( \\w+){0,3} (are|were|have)\\b.*|^who (are|were)\\b.*|.*\\b(all|every) (of )?(the )?\\w+s\\b.*", ANY);
    private static final Pattern DEFINITION = Pattern.compile("^(explain|describe|define|tell (me|us) about|what do you know about|summari[sz]e)\\b.*"
            + "|^what does .+ mean\\b.*|^(what|who)('s| is| are| was| were) (?!.*\\b(of|for|in|at|on|by|'s)\\b)(an? |the )?[\\w-]+( [\\w-]+){0,2}\\??$", ANY);

    private Intents() {}

    static Intent of(String original, String bare) {
        if (GREETING.matcher(original.strip()).matches()) {
            return Intent.GREETING;
        }
        if (SAID.matcher(bare).matches() || OWN.matcher(bare).matches()) {
            return Intent.CONVERSATION;
        }
        var asks = bare.endsWith("?") || QUESTION.matcher(bare).matches();
        return asks ? form(bare) : isTold(original, bare) ? Intent.STATEMENT : Intent.FACT;
    }

    /** After a sentence in the first person all is told but what asks; of others, every one must be a statement. */
    private static boolean isTold(String original, String bare) {
        var sentences = Sentences.of(original);
        var later = sentences.stream().skip(1);
        return FIRST_PERSON.matcher(bare).matches() ? later.noneMatch(Intents::isRequest)
                : !sentences.isEmpty() && THIRD_PERSON.matcher(sentences.getFirst()).matches() && later.allMatch(Intents::isStatement);
    }

    /** What a message asks after what it tells, where that stands alone; else the whole of it. */
    static String asked(String message) {
        var sentences = Sentences.pieces(message);
        for (var i = 0; i < sentences.size(); i++) {
            if (isRequest(sentences.get(i).text())) {
                var asked = message.substring(sentences.get(i).start());
                return i == 0 || LEANING.matcher(asked).matches() ? message : asked;
            }
            if (!isStatement(sentences.get(i).text()) && !GREETING.matcher(sentences.get(i).text()).matches()) {
                return message;
            }
        }
        return message;
    }

    private static boolean isRequest(String sentence) {
        return REQUEST.matcher(sentence).matches();
    }

    private static boolean isStatement(String sentence) {
        return THIRD_PERSON.matcher(sentence).matches() || FIRST_PERSON.matcher(Phrases.bare(sentence)).matches();
    }

    private static Intent form(String bare) {
        if (COUNT.matcher(bare).matches()) {
            return Intent.COUNT;
        }
        if (YES_NO.matcher(bare).matches()) {
            return Intent.YES_NO;
        }
        if (COMPARISON.matcher(bare).matches()) {
            return Intent.COMPARISON;
        }
        if (DEFINITION.matcher(bare).matches()) {
            return Intent.DEFINITION;
        }
        return LIST.matcher(bare).matches() ? Intent.LIST : Intent.FACT;
    }
}

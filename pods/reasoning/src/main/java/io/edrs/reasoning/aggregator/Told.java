package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Sentences;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.reasoning.Meaning;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers questions about the conversation itself from its turns. */
@Singleton
class Told {

    static final String CONVERSATION = "conversation";
    private static final Pattern ORDINAL = Pattern.compile("(?i)\\b(first|second|third|last|previous|latest|earlier|initial|before|just|original|prior)\\b");
    private static final Pattern OWN_WORDS = Pattern.compile("(?i).*\\b(did|have|was|had) i\\b.*\\b(ask|say|said|tell|told|mention|write|talk|discuss).*|.*\\bmy (\\w+ )?(question|message|request|words?|sentence|prompt)s?\\b.*");
    private static final Pattern YOUR_WORDS = Pattern.compile("(?i).*\\b(did|have) you\\b.*\\b(say|said|tell|told|answer|reply|mention).*|.*\\byour (\\w+ )?(answer|reply|message|response)\\b.*");
    private static final Pattern OWN = Pattern.compile("(?i)\\b(i|me|my|mine|myself|we|us|our|ours)\\b");
    private static final Set<String> ABOUT_TALK = Set.of("ask", "asked", "say", "said", "tell", "told", "mention", "mentioned", "question", "questions", "message",
            "answer", "answered", "reply", "replied", "talk", "talked", "discuss", "discussed", "conversation", "chat", "remember", "recall", "know",
            "first", "second", "third", "last", "previous", "earlier", "latest", "before", "just", "initial", "original", "prior", "beginning", "start", "write", "wrote");
    private static final Map<String, String> TURNED = Map.of("my", "your", "i", "you", "me", "you", "mine", "yours", "myself", "yourself", "am", "are", "i'm", "you are", "i've", "you have", "we", "you", "our", "your");
    static final Pattern ASKING = Pattern.compile("(?is).*\\?|(what|who|where|when|which|how|why|is|are|do|does|list|give|show|tell|and|can|could)\\b.*");
    private static final double ALIKE = 0.5;

    private final Meaning meaning;

    Told(Meaning meaning) {
        this.meaning = meaning;
    }

    /** The turn that answers, or {@link Candidate#NONE}. */
    Candidate answer(String question, List<Turn> turns) {
        var speaker = YOUR_WORDS.matcher(question).matches() ? "persona" : "user";
        var spoken = turns.stream().filter(turn -> isBy(speaker, turn)).toList();
        var topic = Words.content(question).stream().filter(word -> !ABOUT_TALK.contains(word.norm())).toList();
        var talk = OWN_WORDS.matcher(question).matches() || speaker.equals("persona");
        if (spoken.isEmpty()) {
            return Candidate.NONE;
        }
        if (talk && topic.isEmpty()) {
            var turn = ordinal(question, asked(question, here(spoken)));
            return quote((speaker.equals("user") ? "You said: \"" : "I said: \"") + turn.text() + "\"", turn, 0.95);
        }
        return talk ? matching(question, spoken, topic) : OWN.matcher(question).find() ? fact(question, spoken) : Candidate.NONE;
    }

    /** What a person said in the persona's place is said as the persona's. */
    private static boolean isBy(String speaker, Turn turn) {
        return turn.speaker().equals(speaker) || speaker.equals("persona") && turn.speaker().equals(AnswerCompleted.HUMAN);
    }

    /** This conversation's own turns, the last ones and listed for their time alone, where there are any. */
    private static List<Turn> here(List<Turn> spoken) {
        var here = spoken.getLast().conversationId();
        var own = spoken.stream().filter(turn -> turn.score() == 0 && Objects.equals(turn.conversationId(), here)).toList();
        return own.isEmpty() ? spoken : own;
    }

    private static List<Turn> asked(String question, List<Turn> spoken) {
        var questions = spoken.stream().filter(turn -> ASKING.matcher(turn.text().strip()).matches()).toList();
        return question.matches("(?i).*\\b(ask|asked|questions?)\\b.*") && !questions.isEmpty() ? questions : spoken;
    }

    private static Turn ordinal(String question, List<Turn> spoken) {
        var matcher = ORDINAL.matcher(question);
        var word = matcher.find() ? matcher.group().toLowerCase(java.util.Locale.ROOT) : "last";
        var index = switch (word) {
            case "first", "initial", "original" -> 0;
            case "second" -> 1;
            case "third" -> 2;
            default -> spoken.size() - 1;
        };
        return spoken.get(Math.min(index, spoken.size() - 1));
    }

    private Candidate matching(String question, List<Turn> spoken, List<Word> topic) {
        var best = spoken.stream().max(Comparator.comparingDouble(turn -> share(turn.text(), topic))).orElseThrow();
        var share = share(best.text(), topic);
        return share < 0.5 ? Candidate.NONE : quote((best.speaker().equals("user") ? "You said: \"" : "I said: \"") + best.text() + "\"", best, 0.6 + 0.35 * share);
    }

    private static double share(String text, List<Word> topic) {
        var field = Field.of(text);
        return topic.stream().filter(word -> field.stems().contains(word.stem())).count() / (double) Math.max(1, topic.size());
    }

    private record Line(Turn turn, String text) {}

    private Candidate fact(String question, List<Turn> spoken) {
        var stated = spoken.reversed().stream().flatMap(turn -> Sentences.of(turn.text()).stream().map(text -> new Line(turn, text)))
                .filter(line -> !ASKING.matcher(line.text()).matches()).toList();
        if (question.matches("(?i).*\\b(my name|who am i|call me|am i called)\\b.*")) {
            return stated.stream().filter(line -> line.text().matches("(?i).*\\b(my name is|call me|name's) .*|^(hi|hello|hey)?[,! ]*(i am|i'm) (?-i:\\p{Lu}).*"))
                    .findFirst().map(line -> said(line, 0.95)).orElse(Candidate.NONE);
        }
        var topic = Words.content(question).stream().filter(word -> !ABOUT_TALK.contains(word.norm())).toList();
        var best = stated.stream().filter(line -> line.text().matches("(?i).*\\b(i|my|me|i'm|we|our)\\b.*"))
                .max(Comparator.comparingDouble(line -> share(line.text(), topic))).orElse(null);
        if (best == null) {
            return Candidate.NONE;
        }
        var share = topic.isEmpty() ? 0 : share(best.text(), topic);
        var near = share >= 0.5 || meaning.similarity(question, best.text()) >= ALIKE;
        return near ? said(best, 0.65 + 0.3 * share) : Candidate.NONE;
    }

    private static Candidate said(Line line, double confidence) {
        return quote(turned(line.text()), line.turn(), line.text(), confidence);
    }

    /** What a person said of themselves, said back to them. */
    static String turned(String text) {
        return Sentences.of(text).stream().map(Told::turnedSentence).collect(Collectors.joining(" "));
    }

    private static String turnedSentence(String text) {
        var matcher = Pattern.compile("(?i)\\b(i'm|i've|i|my|me|mine|myself|am|we|our)\\b").matcher(text.replaceFirst("(?i)^(please )?(remember|note)( that)?,? ", ""));
        var said = matcher.replaceAll(found -> Matcher.quoteReplacement(TURNED.get(found.group().toLowerCase(java.util.Locale.ROOT))));
        return Phrasing.sentence(Character.toUpperCase(said.charAt(0)) + said.substring(1));
    }

    private static Candidate quote(String text, Turn turn, double confidence) {
        return quote(text, turn, turn.text(), confidence);
    }

    private static Candidate quote(String text, Turn turn, String words, double confidence) {
        return new Candidate(text, List.of(new Quote(passage(turn), words)), confidence, List.of(), "");
    }

    /** A turn as evidence beside the passages of documents. */
    static Passage passage(Turn turn) {
        return new Passage(String.valueOf(turn.eventId()), CONVERSATION, "", turn.saidAt() == null ? "" : turn.saidAt().toString(), "prose", turn.text(), turn.score());
    }
}

package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Name;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Plan;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Interprets questions by rules over words, tags and the conversation so far, and by what was learned of intents and of complexity. */
@Singleton
class QuestionInterpreter implements Interpreter {

    private static final Set<Intent> NOT_ASKED_OF_DOCUMENTS = Set.of(Intent.GREETING, Intent.STATEMENT, Intent.CONVERSATION);
    private static final int TURNS_CONSIDERED = 12;

    private final Tagger tagger;
    private final FollowUps followUps;
    private final InterpreterConfig config;
    private final Curriculum curriculum;
    private final Planner planner;

    QuestionInterpreter(Tagger tagger, FollowUps followUps, InterpreterConfig config, Curriculum curriculum, Planner planner) {
        this.config = config;
        this.tagger = tagger;
        this.followUps = followUps;
        this.curriculum = curriculum;
        this.planner = planner;
    }

    @Override
    public Plan plan(String tenant, String question, Interpretation asked) {
        return planner.plan(tenant, question, asked);
    }

    @Override
    public Interpretation interpret(String tenant, String message, List<Turn> turns) {
        var learnt = curriculum.of(tenant);
        var question = Intents.asked(message);
        var bare = Phrases.bare(question);
        var intent = learnt.intent(question, bare);
        var readings = NOT_ASKED_OF_DOCUMENTS.contains(intent) ? List.of(bare) : readings(learnt, bare, turns);
        var resolved = NOT_ASKED_OF_DOCUMENTS.contains(intent) ? intent : learnt.intent(readings.getFirst(), readings.getFirst());
        var texts = NOT_ASKED_OF_DOCUMENTS.contains(resolved) ? List.<String>of() : Parts.of(readings.getFirst(), config.maxParts());
        var parts = new ArrayList<Interpretation>();
        var previous = "";
        for (var text : texts) {
            var whole = followUps.readings(text, previous, "");
            parts.add(single(text, whole, learnt.intent(whole.getFirst(), whole.getFirst()), List.of(), Complexity::of));
            previous = whole.getFirst();
        }
        return single(question, readings, resolved, parts, learnt::complexity);
    }

    private interface Judge {

        double complexity(String query, Intent intent, int parts, int names);
    }

    private Interpretation single(String question, List<String> asked, Intent intent, List<Interpretation> parts, Judge judge) {
        var query = asked.getFirst();
        var readings = Rephrasings.of(asked);
        var parsed = Parsed.of(query, tagger);
        var complexity = judge.complexity(query, intent, parts.size(), parsed.names().size());
        return new Interpretation(question, intent, query, readings,
                parsed.words().stream().filter(word -> !word.stop()).map(Word::norm).distinct().toList(),
                parsed.names().stream().map(Name::text).distinct().toList(),
                parsed.words().stream().filter(Word::digits).map(Word::text).distinct().toList(),
                AnswerTypes.of(query, intent), complexity, config.path(complexity), List.copyOf(parts));
    }

    /** Earlier follow-ups are resolved first, so that a chain of them keeps its subject. */
    private List<String> readings(Learnt learnt, String bare, List<Turn> turns) {
        var recent = turns.subList(Math.max(0, turns.size() - TURNS_CONSIDERED), turns.size());
        var earlier = "";
        var answer = "";
        for (var turn : recent) {
            if (!turn.speaker().equals("user")) {
                answer = turn.text();
                continue;
            }
            var text = Phrases.bare(turn.text());
            if (!NOT_ASKED_OF_DOCUMENTS.contains(learnt.intent(turn.text(), text))) {
                earlier = followUps.readings(text, earlier, answer).getFirst();
                answer = "";
            }
        }
        return followUps.readings(bare, earlier, answer);
    }
}

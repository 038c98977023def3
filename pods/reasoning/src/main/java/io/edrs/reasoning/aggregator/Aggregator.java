package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Words;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Stated;
import io.edrs.reasoning.Voice;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Composes an answer by taking the surest candidate of all readings, or saying what is missing. */
@Singleton
class Aggregator implements Composer {

    private static final double SURE = 0.75;

    /** The persona's own words are no evidence. */
    private static final Set<String> SPEAK_FOR_THEMSELVES = Set.of("user", AnswerCompleted.HUMAN);

    private final Search search;
    private final Told told;
    private final Voicing voicing;
    private final Tagger tagger;
    private final ComposerConfig config = ComposerConfig.DEFAULT;

    Aggregator(Search search, Told told, Voicing voicing, Tagger tagger) {
        this.search = search;
        this.told = told;
        this.voicing = voicing;
        this.tagger = tagger;
    }

    @Override
    public Composed compose(Interpretation asked, List<Passage> passages, List<Turn> turns, List<Stated> facts, Voice voice) {
        var composed = compose(asked, passages, turns, voice);
        if (facts.isEmpty()) {
            return composed;
        }
        var stated = FactAnswers.answer(asked, facts);
        var better = FactAnswers.saysOtherwise(composed, stated) ? given(stated, withStatements(asked.question(), passages, turns), voice) : composed;
        return FactAnswers.restingOn(facts, better);
    }

    @Override
    public Composed compose(Interpretation asked, List<Passage> passages, List<Turn> turns, Voice voice) {
        if (asked.intent() == Intent.GREETING) {
            return new Composed(voice.greeting(), List.of(), List.of(), 1, List.of());
        }
        if (asked.intent() == Intent.STATEMENT) {
            return new Composed("Noted. " + Told.turned(asked.question().strip()), List.of(), List.of(), 1, List.of());
        }
        if (asked.intent() == Intent.CONVERSATION) {
            var remembered = told.answer(asked.query(), turns);
            if (remembered.confidence() >= config.threshold()) {
                return given(remembered, withStatements(asked.question(), passages, turns), voice);
            }
        }
        var evidence = withStatements(asked.question(), passages, turns);
        var whole = answer(asked, evidence, turns, voice);
        return asked.parts().isEmpty() ? whole : better(whole, parts(asked, evidence, turns, voice));
    }

    private Composed answer(Interpretation asked, List<Passage> passages, List<Turn> turns, Voice voice) {
        var best = Candidate.NONE;
        for (var reading : asked.readings()) {
            var found = search.best(Asked.of(asked, reading, tagger), passages);
            if (found.confidence() > best.confidence()) {
                best = found;
            }
            if (found.confidence() >= SURE) {
                break;
            }
        }
        if (best.confidence() >= config.threshold() && !best.text().isEmpty()) {
            return given(best, passages, voice);
        }
        var refusal = Refusals.text(Asked.of(asked, asked.query(), tagger), best.missing(), passages);
        return new Composed(voicing.refusal(refusal, voice), List.of(), evidence(passages), Math.min(best.confidence(), config.threshold() - 0.01),
                best.missing().isEmpty() ? asked.keywords() : best.missing());
    }

    private Composed parts(Interpretation asked, List<Passage> passages, List<Turn> turns, Voice voice) {
        var answers = asked.parts().stream().map(part -> answer(part, passages, turns, voice)).toList();
        var text = voicing.together(answers.stream().map(Composed::answer).toList(), voice);
        var confidence = answers.stream().mapToDouble(Composed::confidence).min().orElse(0);
        return new Composed(text, answers.stream().flatMap(one -> one.citations().stream()).distinct().toList(), evidence(passages), confidence,
                answers.stream().flatMap(one -> one.missing().stream()).distinct().toList());
    }

    /** A question that only looks like several ("Research and Development") is answered as a whole. */
    private static Composed better(Composed whole, Composed parts) {
        return !whole.citations().isEmpty() && whole.confidence() >= parts.confidence() ? whole : parts;
    }

    private Composed given(Candidate found, List<Passage> passages, Voice voice) {
        var citations = found.quotes().stream().map(quote -> new Citation(quote.passage().document(), heading(quote.passage()), quote.text(),
                Math.clamp(found.confidence(), 0, 1))).toList();
        return new Composed(voicing.answer(found.text(), voice), citations, evidence(withQuoted(passages, found)),
                Math.clamp(found.confidence(), 0, 1), List.of());
    }

    /** What is quoted is evidence, a question of the person's included when it is the answer. */
    private static List<Passage> withQuoted(List<Passage> passages, Candidate found) {
        var all = new ArrayList<>(passages);
        found.quotes().stream().map(Quote::passage).filter(passage -> !all.contains(passage)).distinct().forEach(all::add);
        return all;
    }

    /** What the person, or somebody in the persona's place, has stated counts as evidence beside the documents; asking the same before is no statement. */
    private List<Passage> withStatements(String question, List<Passage> passages, List<Turn> turns) {
        var all = new ArrayList<>(passages);
        var asked = Field.of(question).stems();
        turns.stream().filter(turn -> SPEAK_FOR_THEMSELVES.contains(turn.speaker()) && states(turn.text()))
                .filter(turn -> Words.content(turn.text()).stream().anyMatch(word -> !asked.contains(word.stem()))).map(Told::passage)
                .filter(passage -> !all.contains(passage)).forEach(all::add);
        return all;
    }

    /** "The Falcon's port" asks as well as any question. */
    private boolean states(String text) {
        return !Told.ASKING.matcher(text.strip()).matches()
                && (text.contains(":") || tagger.tags(Words.of(text)).stream().anyMatch(tag -> tag.equals("VERB") || tag.equals("AUX")));
    }

    /** What a passage says under its heading: without it a row of values has no subject. */
    private static String placed(Passage passage) {
        var heading = heading(passage);
        return heading.isBlank() || passage.document().equals(Told.CONVERSATION) ? passage.text() : heading + "\n" + passage.text();
    }

    /** Where it stands; directly under a document's title, the title. */
    private static String heading(Passage passage) {
        var place = passage.place() == null || passage.place().isBlank() ? passage.title() : passage.place();
        return place == null ? "" : place;
    }

    private static List<Evidence> evidence(List<Passage> passages) {
        return passages.stream().map(passage -> new Evidence(passage.document().equals(Told.CONVERSATION) ? "memory" : "passage",
                passage.id(), passage.document(), placed(passage), passage.score())).toList();
    }
}

package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Name;
import io.edrs.platform.language.Recent;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Meaning;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentence of running text that answers. */
@Singleton
class SentenceAnswers {

    private static final double NAME_ABSENT = 0.3;

    private static final java.util.Set<String> SEARCHING = java.util.Set.of("look", "find", "know", "like", "need", "want", "check");
    private static final Pattern OFFICE = Pattern.compile("(?i)\\b(head|chief|manager|director|lead|leader|owner|president) (of|for) (the )?(\\w+)");

    private static final double BY_MEANING = 0.7;

    private final Meaning meaning;
    private final Tagger tagger;
    private final Recent<Passage, List<Sentence>> read = new Recent<>(1_000);
    private final ComposerConfig config = ComposerConfig.DEFAULT;

    SentenceAnswers(Meaning meaning, Tagger tagger) {
        this.meaning = meaning;
        this.tagger = tagger;
    }

    /** A candidate for each sentence that shares words with the question. */
    List<Candidate> of(Asked asked, List<Passage> passages) {
        var candidates = new ArrayList<Candidate>();
        for (var passage : passages) {
            sentences(passage).stream().map(sentence -> candidate(asked, sentence)).forEach(candidates::add);
        }
        if (!asked.names().isEmpty() && candidates.stream().noneMatch(candidate -> candidate.confidence() >= config.threshold())) {
            byMeaning(asked, passages).ifPresent(candidates::add);
        }
        return candidates;
    }

    /** The sentence about the right thing that comes clearly nearest to the attribute asked for, in other words. */
    private Optional<Candidate> byMeaning(Asked asked, List<Passage> passages) {
        var near = new ArrayList<Map.Entry<Sentence, Double>>();
        passages.stream().flatMap(passage -> sentences(passage).stream()).filter(sentence -> worthwhile(asked, sentence)).limit(config.maxCompared())
                .forEach(sentence -> near.add(Map.entry(sentence, meaning.similarity(attribute(asked), remainder(asked, sentence)))));
        near.sort(Map.Entry.<Sentence, Double>comparingByValue().reversed());
        var clear = !near.isEmpty() && near.getFirst().getValue() >= config.sentenceLikeness()
                && (near.size() == 1 || near.getFirst().getValue() - near.get(1).getValue() >= config.clearly());
        return clear ? Optional.of(near.getFirst().getKey()).map(sentence -> new Candidate(sentence.text(),
                List.of(new Quote(sentence.passage(), sentence.text())), BY_MEANING * Expectation.fit(asked, fresh(asked, sentence)), List.of(), "")) : Optional.empty();
    }

    private static boolean worthwhile(Asked asked, Sentence sentence) {
        return asked.names().stream().allMatch(name -> present(name, sentence)) && sentence.field().words().size() >= 4;
    }

    private static String attribute(Asked asked) {
        return asked.terms().stream().filter(term -> !term.name() && term.weight() >= 0.2 && !SEARCHING.contains(term.stem())).map(Term::text).collect(Collectors.joining(" "));
    }

    private static String remainder(Asked asked, Sentence sentence) {
        return sentence.field().words().stream().filter(word -> asked.names().stream().noneMatch(name -> name.words().stream()
                .anyMatch(part -> part.stem().equals(word.stem())))).map(Word::text).collect(Collectors.joining(" "));
    }

    private List<Sentence> sentences(Passage passage) {
        return read.get(Sight.of(passage), this::read).stream().map(sentence -> sentence.of(passage)).toList();
    }

    private List<Sentence> read(Passage passage) {
        var context = Rows.context(passage);
        var before = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        for (var text : tagger.sentences(passage.text())) {
            if (Rows.isPair(text)) {
                continue;
            }
            sentences.add(Sentence.of(passage, text, before.toString(), context));
            before.append(text).append(' ');
        }
        return List.copyOf(sentences);
    }

    private Candidate candidate(Asked asked, Sentence sentence) {
        var covered = covered(asked, sentence);
        var coverage = Coverage.of(asked.terms(), covered);
        var absent = asked.names().stream().filter(name -> !present(name, sentence)).toList();
        var confidence = coverage.confidence() * Expectation.sentenceFit(asked, fresh(asked, sentence), sentence.text()) * another(asked, sentence) * placed(asked, sentence) * leads(asked, sentence);
        confidence = absent.isEmpty() ? confidence : Math.min(NAME_ABSENT, confidence);
        var missing = absent.isEmpty() ? coverage.missing() : absent.stream().map(Name::text).toList();
        var length = Math.min(1, sentence.field().words().size() / 60.0);
        return new Candidate(sentence.text(), List.of(new Quote(sentence.passage(), sentence.text())), confidence * (1 - 0.05 * length), missing, "");
    }

    private static double[] covered(Asked asked, Sentence sentence) {
        var covered = new double[asked.terms().size()];
        for (var t = 0; t < covered.length; t++) {
            var term = asked.terms().get(t);
            covered[t] = sentence.field().match(term);
            if (covered[t] < 0.8 && sentence.context().exact(term)) {
                covered[t] = 0.8;
            }
            if (covered[t] < 0.75 && sentence.refersBack() && sentence.before().exact(term)) {
                covered[t] = 0.75;
            }
        }
        return covered;
    }

    private static boolean present(Name name, Sentence sentence) {
        return sentence.field().holds(name) || sentence.context().holds(name)
                || sentence.refersBack() && sentence.before().holds(name);
    }

    /** What the sentence adds to the question's own words: only that can be the answer. */
    private static String fresh(Asked asked, Sentence sentence) {
        var text = new StringBuilder();
        for (var word : sentence.field().words()) {
            var known = asked.terms().stream().anyMatch(term -> term.stem().equals(word.stem()));
            var opening = word.start() == 0 && word.stop();
            text.append(known || opening ? "," : word.end() < sentence.text().length()
                    ? sentence.text().substring(word.start(), Math.min(sentence.text().length(), word.end())) : word.text()).append(' ');
        }
        return text.toString();
    }

    /** A sentence that says nothing of what is asked itself, only its heading does, is doubtful. */
    private static double placed(Asked asked, Sentence sentence) {
        var own = asked.terms().stream().anyMatch(term -> sentence.field().match(term) > 0);
        var bare = sentence.field().words().size() < 4;
        return (own ? 1 : 0.6) * (bare ? 0.8 : 1) * (sentence.text().endsWith("?") ? 0.5 : 1);
    }

    /** "Head of Safety" heads safety, not the company in the title; "how much is it" asks for its price, not for any number. */
    private static double another(Asked asked, Sentence sentence) {
        var matcher = OFFICE.matcher(sentence.text());
        var bare = (asked.type() == AnswerType.MONEY || asked.type() == AnswerType.NUMBER) && asked.terms().stream().noneMatch(term -> !term.name() && term.heavy());
        return bare ? 0.85 : asked.type() == AnswerType.PERSON && matcher.find() && asked.terms().stream().noneMatch(term ->
                Field.of(matcher.group(4)).exact(term)) ? 0.7 : 1;
    }

    private static double leads(Asked asked, Sentence sentence) {
        if (asked.intent() != Intent.DEFINITION || asked.terms().isEmpty()) {
            return 1;
        }
        var lower = sentence.text().toLowerCase(Locale.ROOT);
        // "What is this system made of?" is about the system.
        var subject = asked.terms().reversed().stream().filter(term -> term.kind() != Term.Kind.ACTION).findFirst()
                .orElseGet(() -> asked.terms().getLast()).text().toLowerCase(Locale.ROOT);
        var at = lower.indexOf(subject);
        return at >= 0 && at < 40 && lower.substring(at + subject.length()).matches("(?s).{0,30}?\\b(is|are|was|were|means|refers|stands|describes)\\b.*")
                ? lower.matches("(?s)(an? |the )?" + Pattern.quote(subject) + "\\b.{0,60}\\b(is|are|means|refers|stands)\\b.*") ? 1 : 0.95 : 0.8;
    }
}

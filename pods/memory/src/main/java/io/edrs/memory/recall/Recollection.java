package io.edrs.memory.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.memory.Episodes;
import io.edrs.memory.ToldFacts.When;
import io.edrs.platform.language.time.Span;
import io.edrs.schema.memory.RememberedFact;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pass, four ways: words, meaning, entities and time, fused; a second round where the question needs two steps. */
@Singleton
final class Recollection {

    private static final int MONTHS = 3;
    private static final int SHORT = 8;
    private static final int COMPARED = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final Episodes episodes;
    private final QuestionReader reader;
    private final Steps steps;
    private final EmbeddingModel model;
    private final RecallConfig config;

    Recollection(Episodes episodes, QuestionReader reader, Steps steps, EmbeddingModel model, RecallConfig config) {
        this.episodes = episodes;
        this.reader = reader;
        this.steps = steps;
        this.model = model;
        this.config = config;
    }

    /** What was found, best first, the facts asked for, and what the asker should know of it. */
    record Found(List<Turn> memories, List<RememberedFact> facts, @Nullable String note) {}

    Found recall(Search search) {
        var question = reader.read(search.text(), search.asked().atOffset(ZoneOffset.UTC).toLocalDate());
        var note = Notes.of(search, question);
        if (question.isEmpty() || search.limit() <= 0) {
            return new Found(List.of(), List.of(), note);
        }
        var reach = new Reach(episodes, search);
        var named = steps.speakers().among(search, question, reach);
        var times = times(search, question, reach, named);
        var pool = pool(search, question, reach, named, times);
        themes(pool, question, reach, named);
        var judgement = new Judgement(Weights.DEFAULT, question, times, named);
        judgement.first(pool);
        pool.keepOnly(known(search, pool.best(Math.max(config.considered(), 2 * search.limit()))));
        judgement.last(pool);
        Threads.spread(pool, reach);
        if (question.indirect()) {
            steps.second().add(pool, question, reach, new HashSet<>(named));
        }
        pool.keepOnly(known(search, List.copyOf(pool.all())));
        judgement.last(pool);
        return new Found(marked(pool, question, search.limit()), facts(search, question), pool.all().isEmpty() ? Notes.nothing(note) : note);
    }

    /** What was told as a fact, as it held at the end of the time that is named, or at the moment of asking. */
    private List<RememberedFact> facts(Search search, Question question) {
        if (steps.told() == null || !search.filter().isOpen() || search.who().userId() == null) {
            return List.of();
        }
        var named = question.spans().stream().map(span -> span.to().atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1))
                .max(Comparator.naturalOrder()).filter(search.asked()::isAfter);
        return steps.told().answering(search.tenant(), search.who(), question.text(), new When(named.orElse(search.asked()), question.order() < 0));
    }

    private Pool pool(Search search, Question question, Reach reach, List<String> speakers, List<Span> times) {
        var pool = new Pool();
        var words = words(question, speakers, times);
        var vector = vector(search, question, speakers);
        for (var within : withins(speakers, times)) {
            int many = within == Reach.Within.ALL ? config.candidates() : config.candidates() / 2;
            pool.add(reach.words(words, many, within), (c, score) -> c.words = Math.max(c.words, score));
        }
        if (vector != null) {
            for (var within : withins(List.of(), times)) {
                int many = within == Reach.Within.ALL ? config.candidates() : config.candidates() / 2;
                pool.add(reach.meaning(vector, many, within).stream()
                        .filter(hit -> hit.score() >= config.leastSimilarity()).toList(), (c, score) -> c.meaning = Math.max(c.meaning, score));
            }
        }
        return pool;
    }

    /** What is told in other words than it is asked for, of who is asked about. */
    private void themes(Pool pool, Question question, Reach reach, List<String> speakers) {
        var within = speakers.size() == 1 ? Reach.Within.saidBy(speakers.getFirst()) : Reach.Within.ALL;
        for (var theme : steps.themes().of(question)) {
            pool.add(reach.words(theme.words(), config.candidates() / 2, within), (c, score) -> c.told = Math.max(c.told, score));
            pool.add(reach.meaning(steps.themes().vector(theme), config.candidates() / 2, within).stream()
                    .filter(hit -> hit.score() >= config.leastSimilarity()).toList(), (c, score) -> c.telling = Math.max(c.telling, score));
        }
    }

    /** People speak of themselves in the first person, so a question about one speaker is embedded as that one would put it. */
    private float @Nullable [] vector(Search search, Question question, List<String> speakers) {
        if (left(question, speakers).isEmpty() && !(question.spans().isEmpty() && question.anchors().isEmpty())) {
            // What happened then may mean anything.
            return null;
        }
        return search.vector() == null || speakers.isEmpty() || speakers.size() > 2 ? search.vector()
                : model.embed(speakers.size() == 1 ? Persons.first(question.text(), speakers.getFirst())
                        : Persons.first(question.text(), speakers.getFirst(), speakers.getLast())).content().vector();
    }

    /** A speaker is looked for as such, and a question of nothing but a time for whatever was said then. */
    private static String words(Question question, List<String> speakers, List<Span> times) {
        var left = left(question, speakers);
        var days = times.stream().filter(span -> span.days() <= SHORT).flatMap(span -> span.from().datesUntil(span.to())).map(DAY::format);
        return left.isEmpty() ? "said " + String.join(" ", question.words()) + days.collect(Collectors.joining(" ", " ", ""))
                : String.join(" ", left);
    }

    private static List<String> left(Question question, List<String> speakers) {
        return question.words().stream().filter(word -> !speakers.contains(word)).toList();
    }

    private static List<Reach.Within> withins(List<String> speakers, List<Span> times) {
        var withins = new ArrayList<Reach.Within>(List.of(Reach.Within.ALL));
        speakers.forEach(speaker -> withins.add(Reach.Within.saidBy(speaker)));
        times.stream().flatMap(span -> months(span).stream()).distinct().limit(MONTHS).map(Reach.Within::in).forEach(withins::add);
        return withins;
    }

    /** The months of a short time, and the one after it begins, when it is told of. */
    private static List<YearMonth> months(Span span) {
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(span.from()); !month.isAfter(YearMonth.from(span.to())); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months.size() > MONTHS ? List.of() : months;
    }

    private List<Span> times(Search search, Question question, Reach reach, List<String> speakers) {
        var times = new ArrayList<>(question.spans());
        question.anchors().forEach(anchor -> steps.events().of(search, anchor, reach, speakers).forEach(event -> times.add(anchor.seenFrom(event))));
        return times;
    }

    private List<Candidate> known(Search search, List<Candidate> candidates) {
        var missing = candidates.stream().filter(candidate -> candidate.turn == null).toList();
        var turns = new HashMap<UUID, Turn>();
        episodes.find(search.tenant(), missing.stream().map(candidate -> candidate.hit.reference()).toList())
                .forEach(turn -> turns.put(turn.eventId(), turn));
        missing.forEach(candidate -> candidate.turn = turns.get(candidate.hit.eventId()));
        return candidates.stream().filter(candidate -> Objects.nonNull(candidate.turn)).toList();
    }

    private static List<Turn> marked(Pool pool, Question question, int limit) {
        var evidence = new Evidence(question, Rarity.of(question, pool.best(COMPARED)));
        return pool.bestDistinct(limit, question.isTimed()).stream().map(candidate -> evidence.marked(candidate.known(), candidate.score)).toList();
    }
}

package io.edrs.bench.recall;

import io.edrs.bench.load.Latencies;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.schema.EventIds;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recall beside its baselines over the same conversations and questions. */
final class Contest {

    private static final int LIMIT = 10;
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(40);

    final Tally words = new Tally();
    final Tally vectors = new Tally();
    final Tally recall = new Tally();
    final Latencies latencies = new Latencies();
    private final Rig rig;
    private final LuceneLexicalIndex plain;
    private final @Nullable Path misses;

    Contest(Rig rig, LuceneLexicalIndex plain, @Nullable Path misses) {
        this.rig = rig;
        this.plain = plain;
        this.misses = misses;
    }

    void run(String set, Dialogue dialogue, int number) throws IOException {
        var user = set + number;
        var baselines = new Baselines(plain, "plain." + set.replace('-', '_') + number);
        var ids = new HashMap<UUID, Dialogue.Line>();
        Instant last = Instant.EPOCH;
        for (int s = 0; s < dialogue.sessions().size(); s++) {
            var session = dialogue.sessions().get(s);
            var at = session.begin();
            var conversation = EventIds.derive(EventIds.atMillis(at.toEpochMilli()), user + "/" + s);
            for (var line : session.turns()) {
                var id = EventIds.derive(conversation, conversation + "/" + line.id());
                ids.put(id, line);
                rig.remember(id, new EpisodeReported(conversation, "persona", user, line.speaker(), line.text(), at, null));
                baselines.add(line, rig.embed(line.speaker() + ": " + line.text()));
                at = at.plus(BETWEEN_TURNS);
            }
            last = at.isAfter(last) ? at : last;
        }
        for (var question : dialogue.questions()) {
            ask(user, question, baselines, ids, last.plus(Duration.ofDays(1)));
        }
    }

    private void ask(String user, Dialogue.Query question, Baselines baselines, Map<UUID, Dialogue.Line> ids, Instant asked) throws IOException {
        if (question.gold().isEmpty()) {
            return;
        }
        var vector = rig.embed(question.text());
        words.add(question, baselines.byWords(question.text(), LIMIT));
        vectors.add(question, baselines.byVector(vector, LIMIT));
        long begin = System.nanoTime();
        var memories = rig.recall(user, question.text(), vector, LIMIT, asked).memories();
        latencies.add(System.nanoTime() - begin);
        var found = memories.stream().map(Turn::eventId).map(ids::get).filter(Objects::nonNull).toList();
        recall.add(question, found.stream().map(Dialogue.Line::id).toList());
        if (misses != null && !found.stream().map(Dialogue.Line::id).toList().containsAll(question.gold())) {
            write(question, ids, memories);
        }
    }

    private void write(Dialogue.Query question, Map<UUID, Dialogue.Line> ids, List<Turn> memories) throws IOException {
        var gold = ids.values().stream().filter(line -> question.gold().contains(line.id())).map(line -> "  gold  " + line).collect(Collectors.joining("\n"));
        var got = memories.stream().map(turn -> "  %.3f %s %s: %s".formatted(turn.score(), turn.saidAt(), turn.speaker(), turn.text())).collect(Collectors.joining("\n"));
        Files.writeString(Objects.requireNonNull(misses), "%s: %s%n%s%n%s%n%n".formatted(question.kind(), question.text(), gold, got),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

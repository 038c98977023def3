package io.edrs.bench.recall;

import io.edrs.bench.report.Progress;
import io.edrs.platform.store.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A journal of turns drawn when they are read, the same each time: as many as there is time for, in no memory. */
final class DrawnTurns implements Journal {

    static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
    static final Duration SPAN = Duration.ofDays(700);
    static final String USER = "user1";
    private static final String EPISODES = "episodes";
    private static final long CONVERSATION = 0x0190_0000_0000_7000L;
    private static final long TURN = 0x0190_0000_0000_7001L;
    private static final long VARIANT = 1L << 63;
    private static final long BETWEEN = 30_000;
    private static final Duration KEPT = Duration.ofDays(4_000);
    private static final int VOCABULARY = 20_000;
    private static final int FEWEST_WORDS = 8;
    private static final int MORE_WORDS = 16;

    private final int many;
    private final int ofAConversation;
    private final Progress progress;

    DrawnTurns(int many, int ofAConversation, Progress progress) {
        this.many = many;
        this.ofAConversation = ofAConversation;
        this.progress = progress;
    }

    /** Few words are said often and many seldom (Zipf). */
    static String word(Random random) {
        return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        var id = UUID.fromString(stream);
        if (!journal.equals(EPISODES) || id.getMostSignificantBits() != CONVERSATION) {
            return List.of();
        }
        int first = (int) (id.getLeastSignificantBits() & ~VARIANT) * ofAConversation;
        int end = Math.min(many, first + ofAConversation);
        if (before != null) {
            long steps = Duration.between(at(first), before).toMillis() / BETWEEN + 2;
            end = (int) Math.clamp(first + steps, first, end);
            while (end > first && !at(end - 1).isBefore(before)) {
                end--;
            }
        }
        return IntStream.range(Math.max(first, end - limit), end).mapToObj(this::entry).toList().reversed();
    }

    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        // Whoever knows a moment has read all of it.
        if (!journal.equals(EPISODES) || !moment.equals(Instant.EPOCH)) {
            return List.of();
        }
        int from = (int) Math.min(afterPosition, many);
        int to = Math.min(many, from + limit);
        progress.add(to - from);
        return IntStream.range(from, to).parallel().mapToObj(i -> new Stored(i + 1L, entry(i))).toList();
    }

    private Entry entry(int i) {
        var random = new Random(i);
        var text = IntStream.range(0, FEWEST_WORDS + random.nextInt(MORE_WORDS)).mapToObj(w -> word(random)).collect(Collectors.joining(" "));
        var body = "{\"persona_id\":\"persona\",\"user_id\":\"" + USER + "\",\"speaker\":\"" + (i % 2 == 0 ? "Anna" : "Bernard")
                + "\",\"text\":\"" + text + ".\",\"kind\":\"turn\"}";
        return new Entry(new UUID(CONVERSATION, VARIANT | i / ofAConversation).toString(), new UUID(TURN, VARIANT | i), at(i), body, at(i).plus(KEPT));
    }

    /** A conversation a day's part, so that many spread over years as they would. */
    private Instant at(int i) {
        long begin = SPAN.toMillis() * (i / ofAConversation) / Math.max(1, many / ofAConversation);
        return BEGIN.plusMillis(begin + BETWEEN * (i % ofAConversation) + i % 1000);
    }

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        throw new UnsupportedOperationException("What is drawn is all there is.");
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        return 0;
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        return 0;
    }

    @Override
    public int expire(Instant now) {
        return 0;
    }
}

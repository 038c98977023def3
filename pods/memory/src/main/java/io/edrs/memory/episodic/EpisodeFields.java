package io.edrs.memory.episodic;

import io.edrs.platform.store.LexicalIndex.Field;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The words an episode is found by: what was said, and by whom and when, so that "what did I say in May" finds it. */
final class EpisodeFields {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy yyyy-MM-dd", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final float OF_TEXT = 1f;
    private static final float OF_CIRCUMSTANCE = 0.4f;

    private EpisodeFields() {}

    static List<Field> of(Episode episode) {
        var circumstance = "%s say said %s".formatted(episode.speaker(), WHEN.format(episode.saidAt()));
        return List.of(new Field("text", episode.text(), OF_TEXT), new Field("circumstance", circumstance, OF_CIRCUMSTANCE));
    }
}

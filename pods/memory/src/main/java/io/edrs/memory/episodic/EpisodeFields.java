package io.edrs.memory.episodic;

import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.platform.language.time.TimeWords;
import io.edrs.platform.store.LexicalIndex.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words an episode is found by: what was said; by whom, when, and the days it speaks of, so that "what did I say in
 * May" finds it; and with less weight what its neighbours said, since an answer rarely repeats its question.
 */
final class EpisodeFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final Pattern QUESTION = Pattern.compile("[^.!?\\n]*\\?");
    private static final float OF_TEXT = 1f;
    private static final float OF_CIRCUMSTANCE = 0.4f;
    private static final float OF_ASKED = 0.5f;
    private static final float OF_BEFORE = 0.25f;
    private static final float OF_AFTER = 0.2f;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int MOST_TIMES = 3;
    private static final int NEIGHBOUR = 400;

    private EpisodeFields() {}

    static List<Field> of(Placed placed) {
        var episode = placed.episode();
        var fields = new ArrayList<Field>();
        fields.add(new Field("text", episode.text(), OF_TEXT));
        fields.add(new Field("circumstance", circumstance(episode), OF_CIRCUMSTANCE));
        fields.add(new Field("asked", asked(placed.before()), OF_ASKED));
        fields.add(new Field("before", end(placed.before()), OF_BEFORE));
        fields.add(new Field("after", beginning(placed.after()), OF_AFTER));
        return fields;
    }

    private static String circumstance(Episode episode) {
        var day = episode.saidAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return "%s say said %s %s".formatted(episode.speaker(), DAY.format(day), told(episode.text(), day));
    }

    private static String told(String text, LocalDate day) {
        return TimeWords.said(text, day).stream().map(Mention::span)
                .filter(span -> span.days() <= DAYS_OF_A_MONTH).limit(MOST_TIMES).map(EpisodeFields::named)
                .collect(Collectors.joining(" "));
    }

    private static String named(Span span) {
        return span.days() == 1 ? DAY.format(span.from()) : MONTH.format(span.from());
    }

    private static String asked(@Nullable Episode before) {
        return before == null ? "" : QUESTION.matcher(end(before)).results().map(match -> match.group()).collect(Collectors.joining(" "));
    }

    private static String end(@Nullable Episode neighbour) {
        return neighbour == null ? "" : neighbour.text().substring(Math.max(0, neighbour.text().length() - NEIGHBOUR));
    }

    private static String beginning(@Nullable Episode neighbour) {
        return neighbour == null ? "" : neighbour.text().substring(0, Math.min(neighbour.text().length(), NEIGHBOUR));
    }
}

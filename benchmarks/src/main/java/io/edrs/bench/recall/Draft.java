package io.edrs.bench.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A conversation being written: sessions, each a list of exchanges that stay together. */
final class Draft {

    private static final int HOUR = 18;
    private final Random random;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<List<List<Dialogue.Line>>> sessions = new ArrayList<>();
    private int ids;

    Draft(Random random, int sessions) {
        this.random = random;
        var day = LocalDate.of(2025, 1, 5).plusDays(random.nextInt(60));
        for (int i = 0; i < sessions; i++) {
            days.add(day);
            this.sessions.add(new ArrayList<>());
            day = day.plusDays(3 + random.nextInt(9));
        }
    }

    int size() {
        return days.size();
    }

    LocalDate day(int session) {
        return days.get(session);
    }

    /** Adds an exchange, lines of alternating speakers, and returns the id of its last line. */
    String add(int session, String... speakersAndTexts) {
        return addAll(session, List.of(speakersAndTexts)).getLast();
    }

    /** Adds an exchange, speakers and texts in turn, and returns the ids of all its lines. */
    List<String> addAll(int session, List<String> speakersAndTexts) {
        var exchange = new ArrayList<Dialogue.Line>();
        for (int i = 0; i < speakersAndTexts.size(); i += 2) {
            exchange.add(new Dialogue.Line("t" + ids++, speakersAndTexts.get(i), speakersAndTexts.get(i + 1)));
        }
        sessions.get(session).add(exchange);
        return exchange.stream().map(Dialogue.Line::id).toList();
    }

    List<Dialogue.Session> done() {
        var done = new ArrayList<Dialogue.Session>();
        for (int i = 0; i < sessions.size(); i++) {
            Collections.shuffle(sessions.get(i), random);
            done.add(new Dialogue.Session(begin(i).toString(), sessions.get(i).stream().flatMap(List::stream).toList()));
        }
        return done;
    }

    private Instant begin(int session) {
        return days.get(session).atStartOfDay().toInstant(java.time.ZoneOffset.UTC).plus(HOUR, ChronoUnit.HOURS);
    }
}

package io.edrs.bench.recall;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Two friends over months, in long turns written one by one: what each says rests on the turn before, days are told from where
 * the speaker stands, pictures are described, and questions ask of either in the third person, of several turns at once, or of
 * the wrong one. Episodes of another life, the friends' parts changed, lie between.
 */
final class LifeGenerator {

    private static final int SESSIONS = 30;
    private static final int CHAT = 4;
    private static final Pattern DATED = Pattern.compile("\\{(weekday|day|month):(-?\\d+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Episodes life;
    private final Episodes another;
    private final List<String> chat = DialogueGenerator.lines("chat.txt");
    private final List<String> things = DialogueGenerator.lines("things.txt");
    private final Random random;

    LifeGenerator(String split, long seed) {
        life = Episodes.parse(DialogueGenerator.lines(split + ".txt"));
        another = Episodes.parse(DialogueGenerator.lines(split.equals("life-test") ? "life-tuning.txt" : "life-test.txt"));
        random = new Random(seed * 31 + split.hashCode());
    }

    List<Dialogue> dialogues(int many) {
        var dialogues = new ArrayList<Dialogue>();
        for (int i = 0; i < many; i++) {
            dialogues.add(dialogue("l" + i, List.of(DialogueGenerator.PEOPLE[i % DialogueGenerator.PEOPLE.length])));
        }
        return dialogues;
    }

    private Dialogue dialogue(String name, List<String> people) {
        var draft = new Draft(random, SESSIONS);
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        var ids = told(draft, life, shuffled);
        told(draft, another, shuffled.reversed());
        for (int i = 0; i < SESSIONS * CHAT; i++) {
            chat(draft, i % SESSIONS, shuffled);
        }
        var questions = life.asked().stream().map(asked -> new Dialogue.Query(named(asked.text(), shuffled),
                asked.gold().stream().map(ids::get).toList(), asked.kind())).toList();
        return new Dialogue(name, draft.done(), questions);
    }

    /** Episodes in their order, spread over the sessions; the ids of their lines. */
    private Map<String, String> told(Draft draft, Episodes episodes, List<String> people) {
        var ids = new HashMap<String, String>();
        int place = 0;
        for (var lines : episodes.byName().values()) {
            int session = place++ * SESSIONS / episodes.byName().size();
            var exchange = new ArrayList<String>();
            for (var line : lines) {
                var text = episodes.lines().get(line);
                exchange.add(people.get(text.charAt(0) - 'a'));
                exchange.add(named(dated(text.substring(3), draft.day(session)), people));
            }
            var added = draft.addAll(session, exchange);
            for (int i = 0; i < lines.size(); i++) {
                ids.put(lines.get(i), added.get(i));
            }
        }
        return ids;
    }

    private void chat(Draft draft, int session, List<String> people) {
        int first = random.nextInt(2);
        var pair = chat.get(random.nextInt(chat.size())).replace("{thing}", things.get(random.nextInt(things.size())))
                .replace("{o}", people.get(1 - first)).split("\\|");
        draft.add(session, people.get(first), pair[0], people.get(1 - first), pair[1]);
    }

    private static String named(String text, List<String> people) {
        return text.replace("{a}", people.get(0)).replace("{b}", people.get(1));
    }

    private static String dated(String text, LocalDate said) {
        return DATED.matcher(text).replaceAll(match -> {
            var day = said.plusDays(Integer.parseInt(match.group(2)));
            return switch (match.group(1)) {
                case "weekday" -> WEEKDAY.format(day);
                case "month" -> MONTH.format(day);
                default -> DAY.format(day);
            };
        });
    }
}

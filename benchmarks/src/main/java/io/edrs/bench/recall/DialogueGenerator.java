package io.edrs.bench.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Writes conversations from templates and a seed: the same seed, the same conversations. */
final class DialogueGenerator {

    private static final int SESSIONS = 32;
    private static final int EXCHANGES = 7;
    private static final int REPEATS = 2;
    private static final int WEEK = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    static final String[][] PEOPLE = {{"Anna", "Bernard"}, {"Clara", "Dmitri"}, {"Edith", "Farid"}, {"Greta", "Henrik"},
        {"Irene", "Julian"}, {"Katrin", "Lorenzo"}};

    private final List<Topic> topics;
    private final List<String> chat = lines("chat.txt");
    private final List<String> things = lines("things.txt");
    private final Random random;

    DialogueGenerator(String split, long seed) {
        topics = Topic.parse(lines(split + ".txt"));
        random = new Random(seed * 31 + split.hashCode());
    }

    List<Dialogue> dialogues(int many) {
        var dialogues = new ArrayList<Dialogue>();
        for (int i = 0; i < many; i++) {
            dialogues.add(dialogue("c" + i, PEOPLE[i % PEOPLE.length]));
        }
        return dialogues;
    }

    private Dialogue dialogue(String name, String[] people) {
        var draft = new Draft(random, SESSIONS);
        var questions = new ArrayList<Dialogue.Query>();
        for (int i = 0; i < SESSIONS; i++) {
            for (int j = 0; j < EXCHANGES; j++) {
                chat(draft, i, people);
            }
        }
        for (var topic : topics) {
            int first = random.nextInt(2);
            new TopicWriter(draft, topic, people[first], people[1 - first], random).write(questions);
        }
        return new Dialogue(name, draft.done(), questions);
    }

    private void chat(Draft draft, int session, String[] people) {
        int first = random.nextInt(2);
        var pair = chat.get(random.nextInt(chat.size())).replace("{thing}", things.get(random.nextInt(things.size())))
                .replace("{o}", people[1 - first]).split("\\|");
        draft.add(session, people[first], pair[0], people[1 - first], pair[1]);
    }

    static List<String> lines(String name) {
        try (var stream = DialogueGenerator.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There are no templates '%s'; there are 'tuning', 'test', 'fresh', 'life-tuning' and 'life-test'.".formatted(name));
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one topic into a draft, with what sounds like it, and asks about it. */
    private record TopicWriter(Draft draft, Topic topic, String speaker, String other, Random random) {

        void write(List<Dialogue.Query> questions) {
            var values = values();
            switch (topic.kind()) {
                case "changed", "two-hop" -> pair(values, questions);
                case "anchor" -> anchor(values, questions);
                default -> one(values, questions);
            }
            for (var near : topic.all("near")) {
                for (int i = 0; i < REPEATS; i++) {
                    draft.add(anySession(), random.nextBoolean() ? speaker : other, filled(near, values));
                }
            }
        }

        private void one(Map<String, String> values, List<Dialogue.Query> questions) {
            int session = anySession();
            var gold = said(session, "say", speaker, values);
            dated(values, draft.day(session).plusDays(topic.offset()));
            ask(questions, pick(topic.all("q")), values, List.of(gold), topic.kind().equals("single") ? "reworded" : topic.kind());
            topic.all("w").forEach(question -> ask(questions, question, values, List.of(gold), topic.kind()));
            var others = values();
            said(apart(session), "say", topic.kind().equals("time") ? speaker : other, others);
        }

        private void pair(Map<String, String> values, List<Dialogue.Query> questions) {
            int early = random.nextInt(draft.size() / 2);
            int late = draft.size() / 2 + random.nextInt(draft.size() / 2);
            var first = said(early, "say1", speaker, values);
            var second = said(late, "say2", speaker, values);
            if (topic.kind().equals("changed")) {
                List.of("q1", "w1").forEach(name -> ask(questions, topic.all(name).getFirst(), values, List.of(first), topic.kind()));
                List.of("q2", "w2").forEach(name -> ask(questions, topic.all(name).getFirst(), values, List.of(second), topic.kind()));
            } else {
                ask(questions, topic.all("q").getFirst(), values, List.of(first, second), topic.kind());
                ask(questions, topic.all("w").getFirst(), values, List.of(second), "single");
            }
            // The same of somebody else, whose values differ.
            var others = values();
            others.replaceAll((slot, value) -> value.equals(values.get(slot)) ? another(slot, value) : value);
            said(anySession(), "say1", topic.kind().equals("changed") ? other : speaker, others);
            said(anySession(), "say2", topic.kind().equals("changed") ? other : speaker, others);
        }

        private void anchor(Map<String, String> values, List<Dialogue.Query> questions) {
            int event = 1 + random.nextInt(draft.size() - 1);
            while (draft.day(event - 1).plusDays(WEEK).isBefore(draft.day(event))) {
                event = 1 + random.nextInt(draft.size() - 1);
            }
            var gold = said(event - 1, "say1", speaker, values);
            said(event, "say2", speaker, values);
            questions.add(new Dialogue.Query(filled(topic.all("q").getFirst(), values), List.of(gold), topic.kind()));
        }

        private static void ask(List<Dialogue.Query> questions, String text, Map<String, String> values, List<String> gold, String kind) {
            questions.add(new Dialogue.Query(filled(text, values), gold, kind));
        }

        private String said(int session, String line, String who, Map<String, String> values) {
            var text = filled(pick(topic.all(line)), values);
            var ask = topic.all("ask");
            var asker = who.equals(speaker) ? other : speaker;
            return ask.isEmpty() ? draft.add(session, who, text) : draft.add(session, asker, filled(ask.getFirst(), values), who, text);
        }

        private Map<String, String> values() {
            var values = new LinkedHashMap<String, String>(Map.of("s", speaker, "o", other));
            topic.slots().forEach((slot, choices) -> values.put(slot, pick(choices)));
            return values;
        }

        private String another(String slot, String value) {
            var choices = topic.slots().getOrDefault(slot, List.of(value));
            return choices.get((choices.indexOf(value) + 1) % choices.size());
        }

        private static void dated(Map<String, String> values, LocalDate day) {
            values.put("day", DAY.format(day));
            values.put("month", MONTH.format(day));
        }

        private static String filled(String template, Map<String, String> values) {
            var text = template;
            for (var value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }

        private int anySession() {
            return random.nextInt(draft.size());
        }

        /** A session more than six weeks away. */
        private int apart(int session) {
            return (session + draft.size() / 3 + random.nextInt(draft.size() / 3)) % draft.size();
        }

        private String pick(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}

package io.edrs.bench.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the ledger says.
 *
 * @param recorded the different answers on the topic, by message
 * @param rowBreaches conversations without exactly one question and one answer
 * @param turnBreaches conversations of which memory does not hold exactly both turns
 * @param tokensFound acknowledged just before a kill and found after it
 */
record Verdict(List<Entry> ledger, List<Kill> kills, Map<String, String> undisturbed, Map<String, Set<String>> recorded,
        int rowBreaches, int turnBreaches, int tokensFound, Map<String, LongAdder> outcomes) {

    private static final long MARGIN = 500_000_000L;

    /** Whether nothing was lost, doubled or changed, and 99 % of the disturbed answers are the undisturbed ones. */
    boolean isGood() {
        return lost() == 0 && doubled() == 0 && contradicted() == 0 && rowBreaches == 0 && turnBreaches == 0
                && neverRecorded() == 0 && tokensFound == tokens() && equalShare() >= 0.99;
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("questions", ledger.size());
        figures.put("accepted", accepted());
        figures.put("answered", ledger.stream().filter(Entry::isAnswered).count());
        figures.put("acceptedAndLost", lost());
        figures.put("acceptedAndNotOnTheTopic", neverRecorded());
        figures.put("withMoreThanOneRecordedAnswer", doubled());
        figures.put("differentOnReReading", contradicted());
        figures.put("conversationsWithoutExactlyOneQuestionAndAnswer", rowBreaches);
        figures.put("conversationsNotHeldOnceInMemory", turnBreaches);
        figures.put("disturbed", disturbed().size());
        figures.put("disturbedEqualToUndisturbed", rounded(equalShare()));
        figures.put("undisturbedEqual", rounded(share(ledger.stream().filter(Entry::isAnswered).filter(entry -> !isDisturbed(entry)).toList())));
        figures.put("acknowledgedJustBeforeAKill", tokens());
        figures.put("foundAfterwards", tokensFound);
        for (var part : Victim.Part.values()) {
            figures.put("kills." + part.name().toLowerCase(java.util.Locale.ROOT), kills.stream().filter(kill -> kill.part() == part).count());
        }
        figures.put("readyAgainSeconds", percentiles(kills.stream().mapToDouble(Kill::seconds).toArray()));
        figures.put("answerSeconds", percentiles(ledger.stream().filter(Entry::isAnswered).mapToDouble(Entry::seconds).toArray()));
        outcomes.forEach((name, count) -> figures.put("seen: " + name, count.sum()));
        figures.put("good", isGood());
        return figures;
    }

    /** Up to that many sentences on what went wrong. */
    List<String> complaints(int limit) {
        var all = new ArrayList<String>();
        for (var entry : ledger) {
            if (entry.isAccepted() && !entry.isAnswered()) {
                all.add("lost: %s %s '%s' %s".formatted(entry.conversation, entry.messageId, entry.text, entry.lastProblem));
            } else if (entry.contradicted || entry.lastProblem.contains("turns in memory") || entry.lastProblem.contains("in the conversation")) {
                all.add("changed: %s %s %s".formatted(entry.conversation, entry.messageId, entry.lastProblem));
            } else if (entry.isAccepted() && recorded.getOrDefault(entry.messageId, Set.of()).size() != 1) {
                all.add("recorded: %s %s".formatted(entry.messageId, recorded.get(entry.messageId)));
            } else if (entry.isAnswered() && !isEqual(entry)) {
                all.add("different: '%s' → '%s' missing %s, undisturbed '%s'".formatted(entry.text, entry.answer.path("answer").asText(),
                        entry.answer.path("missing"), undisturbed.get(entry.text)));
            } else if (!entry.isAnswered()) {
                all.add("never accepted: '%s' %s".formatted(entry.text, entry.lastProblem));
            }
        }
        kills.stream().filter(kill -> !kill.problem().isEmpty()).forEach(kill -> all.add("start after killing %s: %s".formatted(kill.process(), kill.problem())));
        return all.stream().limit(limit).toList();
    }

    /** Every answer that is not the undisturbed one: what was missing, what it rests on, and which kill it followed. */
    List<Difference> differences() {
        return ledger.stream().filter(Entry::isAnswered).filter(entry -> !isEqual(entry))
                .map(entry -> Difference.of(entry, kills, undisturbed.get(entry.text), isDisturbed(entry))).toList();
    }

    private long accepted() {
        return ledger.stream().filter(Entry::isAccepted).count();
    }

    private long lost() {
        return ledger.stream().filter(entry -> entry.isAccepted() && !entry.isAnswered()).count();
    }

    private long neverRecorded() {
        return ledger.stream().filter(entry -> entry.isAccepted() && !recorded.containsKey(entry.messageId)).count();
    }

    private long doubled() {
        return ledger.stream().filter(entry -> entry.isAccepted() && recorded.getOrDefault(entry.messageId, Set.of()).size() > 1).count();
    }

    private long contradicted() {
        return ledger.stream().filter(entry -> entry.contradicted).count();
    }

    private int tokens() {
        return (int) kills.stream().filter(kill -> !kill.token().isEmpty()).count();
    }

    private double equalShare() {
        return share(disturbed());
    }

    private List<Entry> disturbed() {
        return ledger.stream().filter(Entry::isAnswered).filter(this::isDisturbed).toList();
    }

    /** Under way at some moment between a kill and the moment all was ready again. */
    private boolean isDisturbed(Entry entry) {
        return kills.stream().anyMatch(kill -> entry.askedAt < kill.readyAt() + MARGIN && entry.answeredAt > kill.at() - MARGIN);
    }

    private double share(List<Entry> entries) {
        return entries.isEmpty() ? 1 : entries.stream().filter(this::isEqual).count() / (double) entries.size();
    }

    private boolean isEqual(Entry entry) {
        return Entry.essence(entry.answer).equals(undisturbed.get(entry.text));
    }

    private static String percentiles(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? "none" : String.format(java.util.Locale.ROOT, "p50 %.2f, p95 %.2f, max %.2f",
                values[values.length / 2], values[(int) (values.length * 0.95)], values[values.length - 1]);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

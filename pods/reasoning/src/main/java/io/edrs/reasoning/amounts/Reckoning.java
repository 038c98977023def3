package io.edrs.reasoning.amounts;

import io.edrs.reasoning.proof.Combination;
import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Works out amounts from what is said of them, each answer with what shows it. */
public final class Reckoning {

    private static final String SOUGHT = "what is asked";

    /**
     * What came of it.
     *
     * @param verdict {@code value}, {@code true}, {@code false}, {@code unknown}, {@code contradiction} or {@code out of time}
     * @param told the number, in words; empty for other verdicts
     * @param used the sentences, by place, that it rests on
     */
    public record Outcome(String verdict, String told, Shown shown, List<Integer> used) {}

    private final List<Said> said;
    private final Asked asked;
    private final List<Linear> rows;
    private final Duration within;

    private Reckoning(List<Said> said, Asked asked, AmountReader reader, Duration within) {
        this.said = said;
        this.asked = asked;
        this.within = within;
        var spoken = Stream.concat(said.stream().flatMap(one -> one.rows().stream()), asked.rows().stream()).toList();
        var names = AmountReader.amounts(spoken);
        names.addAll(asked.times().keySet());
        this.rows = Stream.concat(said.stream().flatMap(one -> one.rows().stream()), reader.natural(names).stream()).toList();
    }

    /** Whether a number is asked for. */
    public static boolean asks(String question) {
        return question.strip().matches("(?i)how (many|much|old)\\b.*\\?");
    }

    /** What follows about the question; nothing unless every sentence says how much there is of something, of one deed at one time. */
    public static Optional<Outcome> of(List<String> sentences, String question, Duration within) {
        var reader = new AmountReader();
        var said = sentences.stream().map(reader::said).toList();
        if (said.isEmpty() || said.stream().anyMatch(Optional::isEmpty) || !reader.even()) {
            return Optional.empty();
        }
        return reader.asked(question).map(asked -> new Reckoning(said.stream().map(Optional::orElseThrow).toList(), asked, reader, within).outcome());
    }

    /** Which of the sentences say how much there is of something. */
    public static List<Boolean> read(List<String> sentences) {
        var reader = new AmountReader();
        return sentences.stream().map(sentence -> reader.said(sentence).isPresent()).toList();
    }

    private Outcome outcome() {
        var contradiction = smallest();
        if (contradiction.isPresent()) {
            return told("contradiction", "", List.of(contradiction.get()), List.of());
        }
        return asked.number() ? number() : judged();
    }

    private Outcome judged() {
        var kept = asked.rows().stream().map(this::necessary).toList();
        if (kept.stream().noneMatch(List::isEmpty)) {
            return told("true", "", kept.stream().flatMap(List::stream).toList(), List.of());
        }
        var against = new Elimination(with(asked.rows())).contradiction();
        if (against.isPresent()) {
            return told("false", "", List.of(against.get()), List.of());
        }
        var worlds = new ArrayList<Map<String, BigInteger>>();
        Worlds.of(with(asked.rows()), within).ifPresent(worlds::add);
        asked.rows().stream().flatMap(row -> opposites(row).stream()).flatMap(opposite -> Worlds.of(with(List.of(opposite)), within).stream()).findFirst().ifPresent(worlds::add);
        return told(worlds.size() < 2 ? "out of time" : "unknown", "", List.of(), worlds);
    }

    private Outcome number() {
        var sought = new HashMap<>(asked.times());
        sought.put(SOUGHT, BigInteger.ONE.negate());
        var all = with(List.of(new Linear(sought, BigInteger.ZERO, "=")));
        var value = new Elimination(all).value(SOUGHT);
        if (value.isEmpty()) {
            return open(all);
        }
        var shown = opposites(value.get()).stream().flatMap(opposite -> new Elimination(Stream.concat(all.stream(), Stream.of(opposite)).toList()).contradiction().stream()).toList();
        return shown.size() < 2 ? told("out of time", "", List.of(), List.of()) : told("value", told(value.get()), shown, List.of());
    }

    private Outcome open(List<Linear> all) {
        var worlds = new ArrayList<Map<String, BigInteger>>();
        Worlds.of(all, within).ifPresent(world -> {
            worlds.add(world);
            var other = new Linear(Map.of(SOUGHT, BigInteger.ONE), world.get(SOUGHT).negate(), "=");
            opposites(other).stream().flatMap(opposite -> Worlds.of(Stream.concat(all.stream(), Stream.of(opposite)).toList(), within).stream()).findFirst().ifPresent(worlds::add);
        });
        return told(worlds.size() < 2 ? "out of time" : "unknown", "", List.of(), worlds);
    }

    private String told(Linear value) {
        var often = value.times().get(SOUGHT);
        var parts = value.number().negate().divideAndRemainder(often);
        var shared = value.number().gcd(often);
        return asked.told().formatted(parts[1].signum() == 0 ? parts[0].toString() : value.number().negate().divide(shared).multiply(BigInteger.valueOf(often.signum())) + "/" + often.divide(shared).abs());
    }

    /** Two ways in which an equality is not so, or the one in which another comparison is not. */
    private static List<Linear> opposites(Linear row) {
        var turned = new HashMap<String, BigInteger>();
        row.times().forEach((amount, times) -> turned.put(amount, times.negate()));
        return switch (row.sign()) {
            case "=" -> List.of(new Linear(row.times(), row.number(), "<"), new Linear(turned, row.number().negate(), "<"));
            case "<" -> List.of(new Linear(turned, row.number().negate(), "<="));
            default -> List.of(new Linear(turned, row.number().negate(), "<"));
        };
    }

    private List<Combination> necessary(Linear row) {
        var opposites = opposites(row);
        var shown = opposites.stream().flatMap(opposite -> new Elimination(with(List.of(opposite))).contradiction().stream()).toList();
        return shown.size() == opposites.size() ? shown : List.of();
    }

    /** Of what contradicts itself, only what is needed. */
    private Optional<Combination> smallest() {
        var found = new Elimination(rows).contradiction();
        var needed = new ArrayList<>(rows);
        for (var i = rows.size() - 1; found.isPresent() && i >= 0; i--) {
            var fewer = new ArrayList<>(needed);
            fewer.remove(rows.get(i));
            var still = new Elimination(fewer).contradiction();
            if (still.isPresent()) {
                needed.remove(rows.get(i));
                found = still;
            }
        }
        return found;
    }

    private List<Linear> with(List<Linear> more) {
        return Stream.concat(rows.stream(), more.stream()).toList();
    }

    private Outcome told(String verdict, String told, List<Combination> combinations, List<Map<String, BigInteger>> worlds) {
        var shown = new Shown(rows, combinations, worlds);
        return shown.accepted() ? new Outcome(verdict, told, shown, worlds.isEmpty() ? used(combinations) : IntStream.range(0, said.size()).boxed().toList())
                : new Outcome("out of time", "", new Shown(rows, List.of(), List.of()), List.of());
    }

    private List<Integer> used(List<Combination> combinations) {
        return IntStream.range(0, said.size()).filter(i -> combinations.stream().anyMatch(one -> IntStream.range(0, one.of().size())
                .anyMatch(j -> one.times().get(j).signum() != 0 && said.get(i).rows().contains(one.of().get(j))))).boxed().toList();
    }
}

package io.edrs.reasoning.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContradictoryOrderTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private static Puzzle.Said before(String one, String other) {
        return new Puzzle.Said(new Constraint.Compare(new Amount.Place(one), "<", new Amount.Place(other)), one + " before " + other);
    }

    private static Puzzle puzzle(int things, List<Puzzle.Said> said) {
        var places = new TreeMap<String, Puzzle.Range>();
        IntStream.range(0, things).forEach(i -> places.put("t" + (char) ('a' + i), new Puzzle.Range(1, things)));
        return new Puzzle(places, said, List.of(before("ta", "tb")));
    }

    @Test
    void theSmallestOfSeveralConflictsIsNamed() {
        var said = List.of(before("ta", "tb"), before("tb", "tc"), before("tc", "ta"), before("td", "te"), before("te", "td"), before("tf", "tg"));
        var found = Arrangement.of(puzzle(7, said), WITHIN);
        assertThat(found.conflict()).containsExactly(3, 4);
        assertThat(found.shown(puzzle(7, said))).isTrue();
    }

    @Test
    void aRoundOfTwelveIsRefuted() {
        var round = new ArrayList<Puzzle.Said>();
        IntStream.range(0, 12).forEach(i -> round.add(before("t" + (char) ('a' + i), "t" + (char) ('a' + (i + 1) % 12))));
        var found = Arrangement.of(puzzle(12, round), WITHIN);
        assertThat(found.conflict()).hasSize(12);
        assertThat(found.shown(puzzle(12, round))).isTrue();
    }

    @Test
    void aConflictThatLeavesOneOutIsNoneForTheChecker() {
        var said = List.of(before("ta", "tb"), before("tb", "ta"), before("tb", "tc"));
        var found = Arrangement.of(puzzle(3, said), WITHIN);
        assertThat(found.conflict()).containsExactly(0, 1);
        var fewer = new Arrangement(found.solution(), found.option(), found.refutations(), found.impossible(), List.of(0, 2));
        assertThat(fewer.shown(puzzle(3, said))).isFalse();
    }

    @Test
    void withoutTimeNothingIsSaid() {
        var said = List.of(before("ta", "tb"), before("tb", "ta"));
        var found = Arrangement.of(puzzle(3, said), Duration.ZERO);
        assertThat(found.shown(puzzle(3, said))).isEqualTo(found.impossible().isPresent());
    }
}

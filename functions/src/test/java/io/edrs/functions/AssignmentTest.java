package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Persona ADA = new Persona("ada", "Ada", List.of("Law", "tax"), 5);
    private static final Persona BOB = new Persona("bob", "Bob", List.of("law"), 1);
    private static final Persona CLEO = new Persona("cleo", "Cleo", List.of("law"), 1);

    @Test
    void mostSkillsWin() {
        var assigned = assign(List.of(ADA, BOB), "w1", List.of("tax", "law", "chess"));
        assertThat(assigned.personaId()).isEqualTo("ada");
        assertThat(assigned.matchedSkills()).containsExactly("law", "tax");
    }

    @Test
    void thenTheLeastLoad() {
        assertThat(assign(List.of(ADA, BOB), "w1", List.of("law")).personaId()).isEqualTo("bob");
    }

    @Test
    void thenAWeightThatSpreadsAndDoesNotDependOnOrder() {
        var chosen = IntStream.range(0, 200).mapToObj(i -> assign(List.of(BOB, CLEO), "w" + i, List.of("law")).personaId()).toList();
        var reversed = IntStream.range(0, 200).mapToObj(i -> assign(List.of(CLEO, BOB), "w" + i, List.of("law")).personaId()).toList();
        assertThat(chosen).isEqualTo(reversed);
        assertThat(chosen.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting())).values())
                .hasSize(2).allMatch(count -> count > 60);
    }

    @Test
    void theDefaultPersonaTakesWhatNobodyCan() {
        assertThat(assign(List.of(ADA), "w1", List.of("chess")).personaId()).isEqualTo("edrs");
        assertThat(assign(List.of(), "w1", List.of("law")).personaId()).isEqualTo("edrs");
        assertThat(assign(List.of(ADA), "w1", null).matchedSkills()).isEmpty();
    }

    @Test
    void aBurstIsSpreadBeforeTheTableKnowsOfIt() {
        var idle = List.of(new Persona("dora", "Dora", List.of("law"), 0), new Persona("emil", "Emil", List.of("law"), 1), new Persona("finn", "Finn", List.of("law"), 2));
        var now = new AtomicReference<>(Instant.EPOCH);
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var assignment = new Assignment(tenant -> idle, new Burdens(clock), "edrs");
        var burst = IntStream.range(0, 9).mapToObj(i -> ((WorkAssigned) assignment.assign(Events.of("acme", new WorkReceived("w" + i, "t", "", List.of("law"))))
                .get(0).payload()).personaId()).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(burst).as("each has four in the end").isEqualTo(Map.of("dora", 4L, "emil", 3L, "finn", 2L));
        now.set(Instant.EPOCH.plusSeconds(10));
        assertThat(((WorkAssigned) assignment.assign(Events.of("acme", new WorkReceived("w", "t", "", List.of("law")))).get(0).payload()).personaId())
                .as("the table knows by now").isEqualTo("dora");
    }

    @Test
    void workWithoutANameIsInvalid() {
        assertThatThrownBy(() -> assign(List.of(ADA), " ", List.of())).isInstanceOf(GivenUp.class);
    }

    private static WorkAssigned assign(Collection<Persona> personas, String workId, List<String> skills) {
        var assignment = new Assignment(tenant -> tenant.equals("acme") ? personas : List.of(), new Burdens(Clock.systemUTC()), "edrs");
        var said = assignment.assign(Events.of("acme", new WorkReceived(workId, "title", "text", skills))).get(0);
        assertThat(said.tenant()).isEqualTo("acme");
        return (WorkAssigned) said.payload();
    }
}

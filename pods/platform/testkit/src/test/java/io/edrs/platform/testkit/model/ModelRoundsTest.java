package io.edrs.platform.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.model.ModelBounds;
import io.edrs.platform.kernel.model.ModelDesk;
import io.edrs.platform.kernel.model.ModelRounds;
import io.edrs.platform.kernel.model.ModelRun;
import io.edrs.platform.kernel.model.ModelTurns;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.shared.AskFailed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop in which a model works off what waits for it, whatever that is. */
class ModelRoundsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private final MovableClock clock = new MovableClock();
    private final FakeLeases leases = new FakeLeases(clock);
    private final RecordingInlet inlet = new RecordingInlet();
    private final InMemoryTables tables = new InMemoryTables();
    private final Ids ids = new Ids(clock);
    private final ModelRounds rounds = new ModelRounds(new ModelDesk(inlet, ids), leases, ids, clock);
    private final ModelTurns turns = new ModelTurns(tables, rounds);
    private final Letters letters = new Letters("a", "b", "c", "d", "e");

    @BeforeEach
    void writeWhateverIsAskedFor() {
        inlet.answer(entry -> written((CompletionRequested) entry.payload()));
    }

    @Test
    void everyItemIsAskedForOnceAndInOrder() {
        assertThat(run(9)).isEqualTo(new ModelRun(5, Optional.empty()));
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
        assertThat(run(9)).isEqualTo(new ModelRun(0, Optional.empty()));
        assertThat(inlet.entries()).hasSize(5).allSatisfy(entry -> assertThat(entry.service()).isEqualTo("test.letters"));
    }

    @Test
    void whatASecondRunIsAllowedTheFirstLeftWaiting() {
        assertThat(run(2)).isEqualTo(new ModelRun(2, Optional.of("More is waiting.")));
        assertThat(run(3)).isEqualTo(new ModelRun(3, Optional.empty()));
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void noItemIsBegunWhenItsTimeIsOver() {
        letters.meanwhile("b", () -> clock.forward(LONG.plusSeconds(1)));
        assertThat(run(9)).isEqualTo(new ModelRun(2, Optional.of("More is waiting.")));
        assertThat(letters.kept()).containsExactly("a", "b");
    }

    @Test
    void aStoppingProcessBeginsNoItem() {
        letters.meanwhile("a", () -> Thread.currentThread().interrupt());
        assertThat(run(9).stopped()).isPresent();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(letters.begun()).containsExactly("a");
    }

    @Test
    void afterACrashItGoesOnAndAsksOnceMoreForWhatItWasAt() {
        letters.meanwhile("c", () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> run(9)).hasMessage("killed");
        letters.meanwhile("c", () -> {});
        assertThat(new ModelRounds(new ModelDesk(inlet, ids), leases, ids, clock).run(letters, "t", 9, LONG)).isEqualTo(new ModelRun(3, Optional.empty()));
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
        assertThat(letters.begun()).containsExactly("a", "b", "c", "c", "d", "e");
    }

    @Test
    void oneRunOfATenantAtATime() {
        letters.meanwhile("a", () -> {
            assertThat(run(9)).isEqualTo(new ModelRun(0, Optional.of("Another run is under way.")));
            assertThat(rounds.run(new Letters("x"), "other", 9, LONG)).isEqualTo(new ModelRun(1, Optional.empty()));
        });
        assertThat(run(9).asked()).isEqualTo(5);
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aRunWhoseLeaseIsAnothersBeginsNothingMore() {
        letters.meanwhile("b", () -> {
            clock.forward(Duration.ofMinutes(4));
            assertThat(leases.acquire("model/test.letters/t", "another", LONG)).isTrue();
        });
        assertThat(run(9)).isEqualTo(new ModelRun(2, Optional.of("Another run took over.")));
        assertThat(letters.begun()).containsExactly("a", "b");
        assertThat(leases.acquire("model/test.letters/t", "third", LONG)).isFalse();
    }

    @Test
    void aSpentBudgetTakesTheItemBackAndEndsTheRun() {
        refuseFrom("c", new AskFailed("ai.inference", "BUDGET_EXHAUSTED", "THROTTLED", "nothing left"));
        assertThat(run(9)).isEqualTo(new ModelRun(2, Optional.of("nothing left")));
        assertThat(letters.takenBack()).containsExactly("c");
        writeWhateverIsAskedFor();
        assertThat(run(9)).isEqualTo(new ModelRun(3, Optional.empty()));
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void withoutAModelNothingIsAskedFor() {
        refuseFrom("a", new AskFailed("ai.inference", "MODEL_UNKNOWN", "NOT_FOUND", "no model is configured"));
        assertThat(run(9)).isEqualTo(new ModelRun(0, Optional.of("no model is configured")));
        assertThat(letters.takenBack()).containsExactly("a");
    }

    @Test
    void aFailingModelCostsTheItemOneCallAndEndsTheRun() {
        refuseFrom("b", new AskFailed("ai.inference", "MODEL_FAILED", "INTERNAL", "broken"));
        assertThat(run(9)).isEqualTo(new ModelRun(2, Optional.of("broken")));
        assertThat(letters.failed()).containsExactly("b");
        writeWhateverIsAskedFor();
        assertThat(run(9)).isEqualTo(new ModelRun(3, Optional.empty()));
        assertThat(letters.kept()).containsExactly("a", "c", "d", "e");
    }

    @Test
    void aSilentModelLeavesTheItemOpen() {
        inlet.answer(entry -> null);
        assertThat(run(9).stopped()).hasValueSatisfying(why -> assertThat(why).contains("did not answer"));
        writeWhateverIsAskedFor();
        run(9);
        assertThat(letters.begun()).startsWith("a", "a", "b");
        assertThat(letters.kept()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void anErrorWhereItIsKeptEndsTheRun() {
        letters.meanwhile("a", () -> {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "no database");
        });
        assertThat(run(9)).isEqualTo(new ModelRun(1, Optional.of("no database")));
    }

    @Test
    void onlyWhatIsAllowedIsDoneEverywhere() {
        turns.everywhere(letters);
        assertThat(letters.begun()).isEmpty();
        var allowed = new Letters("a").within(new ModelBounds(true, 9, Duration.ofMillis(1)));
        tables.open(Tenant.TABLE, Tenant.class).put("t", new Tenant("t", "t", "active", clock.instant()));
        tables.open(Tenant.TABLE, Tenant.class).put("gone", new Tenant("gone", "gone", "deleted", clock.instant()));
        turns.everywhere(allowed);
        assertThat(inlet.entries()).singleElement().satisfies(entry -> assertThat(entry.tenant()).isEqualTo("t"));
    }

    @Test
    void whatIsWantedIsHeldAgainstTheBounds() {
        assertThatThrownBy(() -> turns.wanted(letters, "t", 1)).hasMessage("Say so.").extracting("code").isEqualTo(KernelError.MODEL_OFF);
        var allowed = letters.within(new ModelBounds(true, 2, Duration.ofMillis(1)));
        assertThatThrownBy(() -> turns.wanted(allowed, "t", 0)).hasMessage("letters is 0; use 1 to 1000.");
        assertThatThrownBy(() -> turns.wanted(allowed, "t", 1_001)).extracting("code").isEqualTo(KernelError.REQUEST_INVALID);
        assertThat(turns.wanted(allowed, "t", null).asked()).isEqualTo(2);
        assertThat(turns.wanted(allowed, "t", 1).asked()).isEqualTo(1);
    }

    private ModelRun run(int most) {
        return rounds.run(letters, "t", most, LONG);
    }

    private void refuseFrom(String letter, AskFailed refusal) {
        inlet.answer(entry -> {
            var request = (CompletionRequested) entry.payload();
            return request.requestId().equals(letter) ? refusal : written(request);
        });
    }

    private static CompletionFinished written(CompletionRequested request) {
        return new CompletionFinished(request.requestId(), request.requestId(), "", "stub", 1, 1, false);
    }
}

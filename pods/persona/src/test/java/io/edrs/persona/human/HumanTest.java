package io.edrs.persona.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.persona.human.ApprovalController.Decision;
import io.edrs.persona.human.ApprovalController.NewApproval;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingBus;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.persona.ApprovalDecided;
import io.edrs.schema.persona.ApprovalRequested;
import io.edrs.schema.persona.ClarificationAnswered;
import io.edrs.schema.persona.ClarificationAsked;
import io.edrs.schema.persona.HandedOver;
import io.edrs.schema.persona.HeldConversation;
import io.edrs.schema.persona.HandoverEnded;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkFinished;
import io.edrs.schema.persona.WorkReceived;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HumanTest {

    private static final ApplicationContext CONTEXT = TestTables.context("persona.human");

    private final String tenant = Fresh.tenant();
    private final Caller admin = new Caller(tenant, "ada", Set.of("admin"));
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));
    private final Caller eve = new Caller(tenant, "eve", Set.of("ask"));
    private final MovableClock clock = new MovableClock();
    private final HumanConfig config = new HumanConfig(Duration.ofDays(3), Duration.ofSeconds(2));
    private final WaitingRoom room = CONTEXT.getBean(WaitingRoom.class);
    private final RecordingInlet inlet = new RecordingInlet();
    private final RecordingBus bus = new RecordingBus();
    private final InMemoryTables tables = new InMemoryTables();
    private final Holding holding = new Holding(tables, clock);
    private final Announcer announcer = new Announcer(room, inlet, holding);
    private final ApprovalController approvals = new ApprovalController(new ApprovalDesk(room, announcer, inlet, config, new Ids(clock), clock), room);
    private final HandoverController handovers = new HandoverController(new HandoverDesk(room, announcer, holding, clock), room);
    private final ClarificationController clarifications = new ClarificationController(room);
    private final Rounds rounds = new Rounds(new InMemoryTables(), new FakeLeases(clock), new ProcessInfo("p", "all", "", ""), room, announcer, clock);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void anActionWaitsUntilItIsApproved() {
        var id = request(bob, "Send the mail", null);
        assertThat(approvals.list(bob, "waiting").approvals()).extracting(Item::title).containsExactly("Send the mail");
        assertThat(approvals.list(eve, "").approvals()).isEmpty();
        assertThatThrownBy(() -> approvals.decide(eve, id, new Decision("approve", null))).hasMessageContaining("of yours");
        assertThatThrownBy(() -> approvals.decide(bob, id, new Decision("perhaps", null))).hasMessageContaining("approve or refuse");
        assertThat(approvals.decide(bob, id, new Decision("approve", "Go on.")).state()).isEqualTo("approved");
        assertThat(inlet.entries().getLast().payload()).isEqualTo(new ApprovalDecided(id, "edrs", "bob", "Send the mail", "approved", "Go on.", "bob"));
        assertThatThrownBy(() -> approvals.decide(admin, id, new Decision("refuse", null))).hasMessageContaining("approved already");
        assertThat(approvals.find(bob, id).steps()).extracting(StepRow::state).containsExactlyInAnyOrder("waiting", "approved");
    }

    @Test
    void onlyTheApproverDecidesWhereOneIsNamed() {
        var id = request(bob, "Delete the folder", "eve");
        assertThatThrownBy(() -> approvals.decide(bob, id, new Decision("approve", null))).hasMessageContaining("for eve to decide");
        assertThat(approvals.decide(eve, id, new Decision("refuse", "No.")).state()).isEqualTo("refused");
        assertThat(approvals.decide(admin, request(bob, "Another", "eve"), new Decision("approve", null)).state()).isEqualTo("approved");
    }

    @Test
    void whatNobodyDecidesExpires() {
        var id = request(bob, "Wait for ever", null);
        clock.forward(Duration.ofDays(4));
        assertThatThrownBy(() -> approvals.decide(bob, id, new Decision("approve", null))).hasMessageContaining("expired");
        rounds.visit(tenant);
        assertThat(inlet.entries().getLast().payload()).isInstanceOfSatisfying(ApprovalDecided.class, decided -> assertThat(decided.decision()).isEqualTo("expired"));
        var said = inlet.entries().size();
        clock.forward(Duration.ofDays(1));
        rounds.visit(tenant);
        assertThat(inlet.entries()).as("once").hasSize(said);
    }

    @Test
    void aDecisionThatACrashKeptFromBeingSaidIsSaidLater() {
        var id = request(bob, "Act", null);
        room.move(tenant, Kind.APPROVAL, id, new WaitingRoom.Move("waiting", "approved", null, "bob", null), clock.instant());
        var before = inlet.entries().size();
        clock.forward(Duration.ofMinutes(1));
        rounds.visit(tenant);
        rounds.visit(tenant);
        assertThat(inlet.entries()).hasSize(before + 1).last().satisfies(entry -> assertThat(entry.payload()).isInstanceOf(ApprovalDecided.class));
    }

    @Test
    void wrongRequestsAreRefused() {
        assertThatThrownBy(() -> approvals.request(bob, new NewApproval(" ", null, null, null, null, null))).hasMessageContaining("action");
        assertThatThrownBy(() -> approvals.request(bob, new NewApproval("a", null, "No Id", null, null, null))).hasMessageContaining("no id of a persona");
        assertThatThrownBy(() -> approvals.request(bob, new NewApproval("a", null, null, null, null, 91 * 86_400))).hasMessageContaining("7776000");
        assertThatThrownBy(() -> approvals.request(new Caller(tenant, "x", Set.of()), new NewApproval("a", null, null, null, null, null))).hasMessageContaining("scope");
    }

    @Test
    void aQuestionBackWaitsForItsAnswer() {
        var message = Fresh.id();
        var conversation = Fresh.id();
        var asked = SampleEvents.of(tenant, new ClarificationAsked(conversation, message, "edrs", "bob", "How high is it?", "What do you mean by it?", List.of()));
        new Clarifications.Asked(room).handle(asked);
        new Clarifications.Asked(room).handle(asked);
        assertThat(clarifications.list(bob, "waiting").clarifications()).extracting(Item::detail).containsExactly("What do you mean by it?");
        assertThatThrownBy(() -> clarifications.find(eve, message)).hasMessageContaining("of yours");
        new Clarifications.Answered(room).handle(SampleEvents.of(tenant, new ClarificationAnswered(conversation, message, Fresh.id(), "edrs", "bob", "How high is Quilby?")));
        assertThat(clarifications.find(bob, message)).extracting(Item::state, Item::outcome).containsExactly("answered", "How high is Quilby?");
        new ForgettingHandler(room, holding).handle(SampleEvents.of(tenant, new MemoryForgotten(Fresh.id(), null, List.of(conversation), List.of(), Instant.EPOCH)));
        assertThat(clarifications.list(admin, "").clarifications()).isEmpty();
    }

    @Test
    void aConversationIsHandedOverToAHumanWithItsSummary() {
        bus.answer(RecallRequested.class, asked -> new Recalled(List.of(turn("user", "How high is the mast?"), turn("persona", "I do not know: nothing mentions it."),
                turn("user", "Who knows?"), turn("persona", "Ines Okafor.")), List.of(), true));
        var id = Fresh.id();
        assertThat(hand(new HandoverRequested(id, Fresh.id(), "edrs", "bob", null, HandoverRequested.ANYONE, List.of(), "I want a human."))).isEmpty();
        var item = handovers.find(bob, id).handover();
        assertThat(item.title()).isEqualTo("Conversation handed over: I want a human.");
        assertThat(item.detail()).contains("2 questions, 2 answers", "Asked: How high is the mast?", "Not known: I do not know", "Answered last: Ines Okafor.");
        assertThatThrownBy(() -> handovers.take(bob, id)).hasMessageContaining("'assist'");
        assertThat(handovers.take(admin, id)).extracting(Item::state, Item::assignee).containsExactly("taken", "ada");
        assertThat(inlet.entries().getLast().payload()).isInstanceOfSatisfying(HandedOver.class, over -> assertThat(over.toPersonId()).isEqualTo("ada"));
        assertThatThrownBy(() -> handovers.take(admin, id)).hasMessageContaining("is taken");
        assertThat(handovers.end(admin, id, new HandoverController.Ending("Called back.")).state()).isEqualTo("done");
        assertThat(inlet.entries().getLast().payload()).isInstanceOfSatisfying(HandoverEnded.class, ended -> assertThat(ended.outcome()).isEqualTo("Called back."));
    }

    @Test
    void whoeverMayAssistTakesWhatIsForAnyoneAndHoldsItThroughACrash() {
        var conversation = Fresh.id();
        var first = Fresh.id();
        var second = Fresh.id();
        var dora = new Caller(tenant, "dora", Set.of("ask", "assist"));
        var finn = new Caller(tenant, "finn", Set.of("ask", "assist"));
        hand(new HandoverRequested(first, conversation, "edrs", "bob", null, HandoverRequested.ANYONE, List.of(), null));
        hand(new HandoverRequested(second, conversation, "edrs", "bob", null, "finn", List.of(), null));
        assertThat(handovers.list(dora, "waiting").handovers()).extracting(Item::id).containsExactly(first);
        assertThat(handovers.list(eve, "waiting").handovers()).isEmpty();
        assertThatThrownBy(() -> handovers.take(eve, first)).hasMessageContaining("of yours");
        assertThatThrownBy(() -> handovers.take(dora, second)).hasMessageContaining("of yours");
        // It dies right after the row was written.
        room.move(tenant, Kind.HANDOVER, first, new WaitingRoom.Move("waiting", "taken", null, "dora", "dora"), clock.instant());
        clock.forward(Duration.ofMinutes(1));
        rounds.visit(tenant);
        assertThat(held().find(HeldConversation.key(tenant, conversation))).hasValueSatisfying(held -> assertThat(held.personId()).isEqualTo("dora"));
        assertThatThrownBy(() -> handovers.take(finn, second)).hasMessageContaining("held by somebody");
        assertThatThrownBy(() -> handovers.end(finn, first, new HandoverController.Ending(null))).hasMessageContaining("of yours");
        handovers.end(dora, first, new HandoverController.Ending(null));
        assertThat(held().all()).isEmpty();
        handovers.take(finn, second);
        new ForgettingHandler(room, holding).handle(SampleEvents.of(tenant, new MemoryForgotten(Fresh.id(), "bob", List.of(), List.of(), Instant.EPOCH)));
        assertThat(held().all()).as("of a forgotten user nobody holds anything").isEmpty();
    }

    @Test
    void anAssignmentThatAPersonForestalledHandsNothingOver() {
        var id = Fresh.id();
        hand(new HandoverRequested(id, Fresh.id(), "edrs", "bob", null, null, List.of("law"), null));
        handovers.take(admin, id);
        assertThat(new AssignmentHandler(room).handle(SampleEvents.of(tenant, new WorkAssigned(id.toString(), "lawyer", "", "", List.of())))).isEmpty();
    }

    private Table<HeldConversation> held() {
        return tables.open(HeldConversation.TABLE, HeldConversation.class);
    }

    @Test
    void aConversationIsHandedOverToAPersonaAsWork() {
        var id = Fresh.id();
        var conversation = Fresh.id();
        var said = hand(new HandoverRequested(id, conversation, "edrs", "bob", "lawyer", null, List.of(), "It is about law."));
        assertThat(said).singleElement().isInstanceOfSatisfying(WorkAssigned.class, work -> assertThat(work.personaId()).isEqualTo("lawyer"));
        var assigned = SampleEvents.of(tenant, (WorkAssigned) said.getFirst());
        var over = new AssignmentHandler(room).handle(assigned);
        assertThat(over).containsExactly(new HandedOver(id, conversation, "bob", "edrs", "lawyer", null)).isEqualTo(new AssignmentHandler(room).handle(assigned));
        assertThat(new FinishHandler(room).handle(SampleEvents.of(tenant, new WorkFinished(id.toString(), "lawyer", "bob", "Settled.", "bob"))))
                .singleElement().isInstanceOf(HandoverEnded.class);
        assertThat(handovers.list(bob, "done").handovers()).hasSize(1);
        assertThat(new AssignmentHandler(room).handle(SampleEvents.of(tenant, new WorkAssigned("elsewhere", "lawyer", "", "", List.of())))).isEmpty();
    }

    @Test
    void whereNobodyIsNamedTheAssignerPicks() {
        assertThat(hand(new HandoverRequested(Fresh.id(), Fresh.id(), "edrs", "bob", null, null, List.of("law"), null)))
                .singleElement().isInstanceOfSatisfying(WorkReceived.class, work -> assertThat(work.skills()).containsExactly("law"));
    }

    private List<? extends io.edrs.schema.Payload> hand(HandoverRequested wanted) {
        return new HandoverHandler(bus, room, config).handle(SampleEvents.of(tenant, wanted));
    }

    private UUID request(Caller caller, String action, String approver) {
        var id = approvals.request(caller, new NewApproval(action, "All of it", null, approver, null, null)).approvalId();
        new ApprovalHandler(room, config).handle(SampleEvents.of(tenant, (ApprovalRequested) inlet.entries().getLast().payload()));
        return id;
    }

    private static Turn turn(String speaker, String text) {
        return new Turn(Fresh.id(), Fresh.id(), speaker, text, Instant.EPOCH, 0);
    }
}

package io.edrs.persona.synthesizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackJudged;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.persona.ProfileUpdated;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.shared.TenantActivated;
import io.edrs.platform.testkit.relational.TestTables;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesizerTest {

    private static final ApplicationContext CONTEXT = TestTables.context("persona.synthesizer", new MovableClock());

    private final String a = Fresh.tenant();
    private final String b = Fresh.tenant();
    private final Caller admin = new Caller(a, "ada", Set.of("admin"));
    private final Caller asker = new Caller(a, "bob", Set.of("ask"));
    private final InMemoryTables tables = new InMemoryTables();
    private final Table<PersonaProfile> table = tables.open("personas", PersonaProfile.class);
    private final Personas personas = CONTEXT.getBean(Personas.class);
    private final Preferences preferences = CONTEXT.getBean(Preferences.class);
    private final Ratings ratings = CONTEXT.getBean(Ratings.class);
    private final CoWorkers coWorkers = CONTEXT.getBean(CoWorkers.class);
    private final Profiles profiles = new Profiles(tables, personas, preferences, ratings);
    private final RecordingInlet inlet = new RecordingInlet();
    private final MovableClock clock = new MovableClock();
    private final Ids ids = new Ids(clock);
    private final Announcements announcements = new Announcements(profiles, inlet, ids);
    private final PersonaController controller = new PersonaController(new PersonaDesk(personas, ratings, coWorkers, announcements));
    private final PreferenceController wanted = new PreferenceController(new PreferenceDesk(personas, preferences, announcements));
    private final CoWorkerController others = new CoWorkerController(personas, coWorkers, announcements);
    private final WorkController desk = new WorkController(new WorkDesk(personas, announcements));
    private final RequestHandler requests = new RequestHandler(personas, preferences, coWorkers, profiles);
    private final WorkHandler work = new WorkHandler(personas, profiles);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void givesEveryTenantItsColleague() {
        new TenantHandler(profiles).handle(SampleEvents.of(a, new TenantActivated(a, "A")));
        assertThat(table.find(a + "/edrs").orElseThrow().name()).isEqualTo("Edrs");
        assertThat(controller.all(asker, false).personas()).extracting(Persona::id).containsExactly("edrs");
        say(b, "u", "Hello?", Fresh.id());
        assertThat(table.find(b + "/edrs")).isPresent();
    }

    @Test
    void learnsAnnouncesAndPublishesOnce() {
        var id = Fresh.id();
        var first = say(a, "bob", "Call me Bob and please keep answers short.", id);
        assertThat(first).containsExactly(new PreferenceLearned("edrs", "bob", "name", "Bob", id.toString()),
                new PreferenceLearned("edrs", "bob", "answer_length", "short", id.toString()));
        assertThat(say(a, "bob", "Call me Bob and please keep answers short.", id)).isEqualTo(first);
        assertThat(table.find(a + "/edrs").orElseThrow().preferencesOf("bob")).isEqualTo(Map.of("name", "Bob", "answer_length", "short"));
        assertThat(table.find(a + "/edrs").orElseThrow().preferencesOf("eve")).isEmpty();
        assertThat(wanted.preferences(asker, "edrs", null).preferences()).containsEntry("name", "Bob");
        assertThat(wanted.preferences(admin, "edrs", "bob").preferences()).containsEntry("name", "Bob");
        assertThatThrownBy(() -> wanted.preferences(asker, "edrs", "ada")).hasMessageContaining("admin");
    }

    @Test
    void anOldEventSaidAgainChangesNothing() {
        var early = Fresh.id();
        var late = Fresh.id();
        say(a, "bob", "Please be brief.", early);
        say(a, "bob", "Answer in detail.", late);
        say(a, "bob", "Please be brief.", early);
        assertThat(table.find(a + "/edrs").orElseThrow().preferencesOf("bob")).containsEntry("answer_length", "long");
    }

    @Test
    void countsAssignedWorkOncePerPiece() {
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "edrs", "Title", "", List.of())));
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "edrs", "Title", "", List.of())));
        work.handle(SampleEvents.of(a, new WorkAssigned("w2", "edrs", "Title", "", List.of())));
        assertThat(table.find(a + "/edrs").orElseThrow().load()).isEqualTo(2);
        desk.close(admin, "edrs", "w1");
        assertThat(table.find(a + "/edrs").orElseThrow().load()).isEqualTo(1);
        assertThatThrownBy(() -> desk.close(admin, "edrs", "w1")).hasMessageContaining("no open request 'w1'");
        assertThatThrownBy(() -> work.handle(SampleEvents.of(a, new WorkAssigned("w", "nobody", "", "", List.of()))))
                .hasMessageContaining("nobody");
    }

    @Test
    void definesAndAnnounces() {
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "edrs", "Title", "", List.of())));
        var persona = controller.define(admin, "analyst", new Definition("Ann", List.of("Count."), List.of("sql"), null,
                new Voice("formal", null, null, "de"), List.of("charts"), null), null);
        assertThat(persona.voice()).isEqualTo(new Voice("formal", Voice.DEFAULT.greeting(), "medium", "de"));
        assertThat(table.find(a + "/analyst").orElseThrow().skills()).containsExactly("sql");
        assertThat(inlet.entries().getFirst().payload()).isInstanceOf(ProfileUpdated.class);
        controller.define(admin, "edrs", new Definition("Edda", null, null, null, null, null, null), null);
        assertThat(table.find(a + "/edrs").orElseThrow()).extracting(PersonaProfile::name, PersonaProfile::load).containsExactly("Edda", 1);
        assertThat(controller.find(asker, "analyst")).isEqualTo(persona);
        assertThatThrownBy(() -> controller.define(asker, "x", new Definition("X", null, null, null, null, null, null), null)).hasMessageContaining("admin");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> controller.define(admin, "Bad Id", new Definition("X", null, null, null, null, null, null), null))
                .hasMessageContaining("'Bad Id'");
        var wrong = new Definition("", Collections.nCopies(21, "d"), List.of(""), "c".repeat(2001), new Voice("loud", "", "huge", "??"), null, List.of(""));
        assertThatThrownBy(() -> controller.define(admin, "x", wrong, null)).hasMessageContainingAll("name", "duties has 21", "skills[0]",
                "character has 2001", "'loud'", "greeting", "'huge'", "'??'", "dislikes[0]");
        assertThatThrownBy(() -> controller.find(admin, "x")).hasMessageContaining("no persona 'x'");
    }

    @Test
    void keepsEveryVersionAndPutsAwayWithoutLoss() {
        var made = controller.create(admin, new PersonaController.NewPersona("clerk", "Cleo", null, List.of("filing"), null, null, null, null));
        assertThat(made.definition()).isEqualTo(1);
        assertThatThrownBy(() -> controller.create(admin, new PersonaController.NewPersona("clerk", "Cleo", null, null, null, null, null, null)))
                .hasMessageContaining("There is a persona 'clerk'");
        var renamed = new Definition("Clea", null, List.of("law"), null, null, null, List.of("noise"));
        assertThat(controller.define(admin, "clerk", renamed, 1L).definition()).isEqualTo(2);
        assertThatThrownBy(() -> controller.define(admin, "clerk", renamed, 1L)).hasMessageContaining("version 2, not 1");
        assertThat(controller.versions(asker, "clerk").versions()).extracting(Versions.Version::number).containsExactly(2L, 1L);
        assertThat(controller.restore(admin, "clerk", new PersonaController.Restoration(1L))).extracting(Persona::name, Persona::definition).containsExactly("Cleo", 3L);
        controller.archive(admin, "clerk");
        assertThat(table.find(a + "/clerk")).isEmpty();
        assertThat(controller.all(asker, false).personas()).extracting(Persona::id).containsExactly("edrs");
        assertThat(controller.all(asker, true).personas()).extracting(Persona::id).containsExactly("clerk");
        assertThatThrownBy(() -> controller.define(admin, "clerk", renamed, null)).hasMessageContaining("archived");
        assertThatThrownBy(() -> controller.archive(asker, "clerk")).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.archive(admin, "edrs")).hasMessageContaining("cannot be archived");
        controller.restore(admin, "clerk", new PersonaController.Restoration(null));
        assertThat(table.find(a + "/clerk").orElseThrow().skills()).containsExactly("filing");
        assertThatThrownBy(() -> controller.restore(admin, "clerk", new PersonaController.Restoration(9L))).hasMessageContaining("no version 9");
    }

    @Test
    void aPreferenceIsForgottenForGoodByWhoseItIs() {
        var said = ids.next();
        say(a, "bob", "Please be brief.", said);
        clock.forward(Duration.ofSeconds(1));
        assertThat(wanted.preferences(asker, "edrs", null).learned()).extracting(Preferences.Learned::saidIn).containsExactly(said);
        assertThatThrownBy(() -> wanted.forget(admin, "edrs", "answer_length", "bob")).hasMessageContaining("theirs alone");
        assertThatThrownBy(() -> wanted.forget(asker, "edrs", "units", null)).hasMessageContaining("no preference 'units'");
        wanted.forget(asker, "edrs", "answer_length", null);
        assertThat(table.find(a + "/edrs").orElseThrow().preferencesOf("bob")).isEmpty();
        say(a, "bob", "Please be brief.", said);
        assertThat(wanted.preferences(asker, "edrs", null).preferences()).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        say(a, "bob", "Answer in detail.", ids.next());
        clock.forward(Duration.ofSeconds(1));
        assertThat(wanted.preferences(asker, "edrs", null).preferences()).containsEntry("answer_length", "long");
        wanted.set(asker, "edrs", "units", new PreferenceController.Preference("metric"));
        assertThatThrownBy(() -> wanted.set(asker, "edrs", "units", new PreferenceController.Preference("cubits"))).hasMessageContaining("metric");
        wanted.forgetAll(asker, "edrs", null);
        assertThat(wanted.preferences(asker, "edrs", null).preferences()).isEmpty();
    }

    @Test
    void whoeverIsForgottenLeavesNothing() {
        say(a, "bob", "Please be brief. When you talk to Ines, be formal.", Fresh.id());
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "edrs", "Title", "All of it", List.of(), "bob")));
        new ForgettingHandler(CONTEXT.getBean(Oblivion.class), profiles)
                .handle(SampleEvents.of(a, new MemoryForgotten(Fresh.id(), "bob", List.of(), List.of(), Instant.EPOCH)));
        assertThat(table.find(a + "/edrs").orElseThrow()).satisfies(profile -> {
            assertThat(profile.preferencesOf("bob")).isEmpty();
            assertThat(profile.load()).isZero();
        });
        assertThat(others.all(asker, "edrs").coWorkers()).isEmpty();
    }

    @Test
    void anotherProcessKnowsItAll() {
        controller.create(admin, new PersonaController.NewPersona("clerk", "Cleo", null, List.of("filing"), null, null, List.of("order"), null));
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "clerk", "Title", "All of it", List.of(), "bob")));
        preferences.learn(a, "clerk", "bob", Map.of("units", "metric"), ids.next());
        try (var process = TestTables.context("persona.synthesizer", new MovableClock())) {
            var fresh = new InMemoryTables();
            new Profiles(fresh, process.getBean(Personas.class), process.getBean(Preferences.class), process.getBean(Ratings.class)).publish(a, "clerk");
            assertThat(fresh.open("personas", PersonaProfile.class).find(a + "/clerk")).hasValueSatisfying(profile -> {
                assertThat(profile.load()).isEqualTo(1);
                assertThat(profile.likes()).containsExactly("order");
                assertThat(profile.preferencesOf("bob")).containsEntry("units", "metric");
            });
        }
    }

    @Test
    void knowsHowToDealWithWhom() {
        assertThat(say(a, "bob", "When you write to Dr. Okafor, be formal. Ines prefers short mails.", Fresh.id())).isEmpty();
        assertThat(others.all(asker, "edrs").coWorkers()).extracting(CoWorkers.CoWorker::person, CoWorkers.CoWorker::note)
                .containsExactly(tuple("Dr. Okafor", "be formal"), tuple("Ines", "prefers short mails"));
        assertThat(others.all(admin, "edrs").coWorkers()).as("told by bob, for bob").isEmpty();
        others.note(admin, "edrs", "Ines", new CoWorkerController.Note("Never before nine.", true));
        assertThat(others.all(asker, "edrs").coWorkers()).hasSize(3);
        assertThatThrownBy(() -> others.note(asker, "edrs", "Ines", new CoWorkerController.Note("x", true))).hasMessageContaining("admin");
        others.forget(asker, "edrs", "Ines", false);
        assertThatThrownBy(() -> others.forget(asker, "edrs", "Ines", false)).hasMessageContaining("no note of yours");
        assertThat(controller.state(asker, "edrs").coWorkers()).hasSize(2);
    }

    @Test
    void feedbackBecomesItsStanding() {
        var feedback = new FeedbackHandler(personas, preferences, ratings, profiles);
        var message = Fresh.id();
        feedback.handle(SampleEvents.of(a, new FeedbackJudged(Fresh.id(), message, "edrs", "bob", "bad", List.of("wrong"))));
        var late = SampleEvents.of(a, new FeedbackJudged(Fresh.id(), message, "edrs", "bob", "good", List.of("right", "too_long")));
        assertThat(feedback.handle(late)).containsExactly(new PreferenceLearned("edrs", "bob", "answer_length", "short", late.eventId().toString()));
        feedback.handle(SampleEvents.of(a, new FeedbackJudged(Fresh.id(), Fresh.id(), "edrs", "eve", "bad", List.of("wrong"))));
        assertThat(controller.state(asker, "edrs").standing()).isEqualTo(new Standing(1, 1, Map.of("right", 1, "too_long", 1, "wrong", 1)));
        assertThat(table.find(a + "/edrs").orElseThrow()).extracting(PersonaProfile::good, PersonaProfile::bad).containsExactly(1, 1);
        assertThat(feedback.handle(SampleEvents.of(a, new FeedbackJudged(Fresh.id(), message, "nobody", "bob", "bad", List.of())))).isEmpty();
    }

    @Test
    void workIsGivenAssignedAndFinished() {
        var open = desk.give(asker, new WorkController.NewWork("Count the lamps", null, List.of("counting"), null));
        assertThat(inlet.entries().getLast().payload()).isEqualTo(new WorkReceived(open.workId(), "Count the lamps", "", List.of("counting"), "bob"));
        assertThatThrownBy(() -> desk.find(asker, open.workId())).hasMessageContaining("once it is assigned");
        work.handle(SampleEvents.of(a, new WorkAssigned(open.workId(), "edrs", "Count the lamps", "", List.of(), "bob")));
        assertThat(desk.find(asker, open.workId()).finished()).isFalse();
        var eve = new Caller(a, "eve", Set.of("ask"));
        assertThatThrownBy(() -> desk.find(eve, open.workId())).hasMessageContaining("of yours");
        assertThat(controller.find(eve, "edrs").openRequests()).isEmpty();
        assertThat(desk.end(asker, open.workId(), new WorkController.Ending("There are nine."))).extracting(Work::finished, Work::outcome).containsExactly(true, "There are nine.");
        work.handle(SampleEvents.of(a, new WorkAssigned(open.workId(), "edrs", "Count the lamps", "", List.of(), "bob")));
        assertThat(table.find(a + "/edrs").orElseThrow().load()).as("said twice, finished once").isZero();
        assertThatThrownBy(() -> desk.give(asker, new WorkController.NewWork("", null, null, null))).hasMessageContaining("title");
        assertThatThrownBy(() -> desk.give(asker, new WorkController.NewWork("T", null, null, "nobody"))).hasMessageContaining("no persona 'nobody'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to talk to a human.", "Can I speak to a real person, please?", "connect me to a human", "Please hand me over to a colleague"})
    void whoeverAsksForAHumanIsHandedOver(String text) {
        profiles.publish(a, "edrs");
        assertThat(say(a, "bob", text, Fresh.id())).singleElement().isInstanceOfSatisfying(HandoverRequested.class,
                wanted -> assertThat(wanted.toPersonId()).isEqualTo(HandoverRequested.ANYONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who is the person in charge?", "Can I talk about humans?", "What does a human agent cost?", "I want to know a person's rights."})
    void othersAreNot(String text) {
        profiles.publish(a, "edrs");
        assertThat(say(a, "bob", text, Fresh.id())).isEmpty();
    }

    private List<Payload> say(String tenant, String user, String text, UUID id) {
        return requests.handle(SampleEvents.of(tenant, id, new RequestReceived(Fresh.id(), null, user, text, null)));
    }
}

package io.edrs.persona.synthesizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.persona.ProfileUpdated;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.shared.TenantActivated;
import io.edrs.platform.testkit.relational.TestTables;
import io.micronaut.context.ApplicationContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SynthesizerTest {

    private static final ApplicationContext CONTEXT = TestTables.context("persona.synthesizer");

    private final String a = Fresh.tenant();
    private final String b = Fresh.tenant();
    private final Caller admin = new Caller(a, "ada", Set.of("admin"));
    private final Caller asker = new Caller(a, "bob", Set.of("ask"));
    private final InMemoryTables tables = new InMemoryTables();
    private final Table<PersonaProfile> table = tables.open("personas", PersonaProfile.class);
    private final Personas personas = CONTEXT.getBean(Personas.class);
    private final Preferences preferences = CONTEXT.getBean(Preferences.class);
    private final Profiles profiles = new Profiles(tables, personas, preferences);
    private final RecordingInlet inlet = new RecordingInlet();
    private final PersonaController controller = new PersonaController(
            new PersonaDesk(personas, preferences, profiles, inlet, new Ids(new MovableClock())));
    private final RequestHandler requests = new RequestHandler(personas, preferences, profiles);
    private final WorkHandler work = new WorkHandler(personas, profiles);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void givesEveryTenantItsColleague() {
        new TenantHandler(profiles).handle(SampleEvents.of(a, new TenantActivated(a, "A")));
        assertThat(table.find(a + "/edrs").orElseThrow().name()).isEqualTo("Edrs");
        assertThat(controller.all(asker).personas()).extracting(Persona::id).containsExactly("edrs");
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
        assertThat(controller.preferences(asker, "edrs", null).preferences()).containsEntry("name", "Bob");
        assertThat(controller.preferences(admin, "edrs", "bob").preferences()).containsEntry("name", "Bob");
        assertThatThrownBy(() -> controller.preferences(asker, "edrs", "ada")).hasMessageContaining("admin");
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
        controller.close(admin, "edrs", "w1");
        assertThat(table.find(a + "/edrs").orElseThrow().load()).isEqualTo(1);
        assertThatThrownBy(() -> controller.close(admin, "edrs", "w1")).hasMessageContaining("no open request 'w1'");
        assertThatThrownBy(() -> work.handle(SampleEvents.of(a, new WorkAssigned("w", "nobody", "", "", List.of()))))
                .hasMessageContaining("nobody");
    }

    @Test
    void definesAndAnnounces() {
        work.handle(SampleEvents.of(a, new WorkAssigned("w1", "edrs", "Title", "", List.of())));
        var persona = controller.define(admin, "analyst", new Definition("Ann", List.of("Count."), List.of("sql"), null,
                new Voice("formal", null, null, "de")));
        assertThat(persona.voice()).isEqualTo(new Voice("formal", Voice.DEFAULT.greeting(), "medium", "de"));
        assertThat(table.find(a + "/analyst").orElseThrow().skills()).containsExactly("sql");
        assertThat(inlet.entries().getFirst().payload()).isInstanceOf(ProfileUpdated.class);
        controller.define(admin, "edrs", new Definition("Edda", null, null, null, null));
        assertThat(table.find(a + "/edrs").orElseThrow()).extracting(PersonaProfile::name, PersonaProfile::load).containsExactly("Edda", 1);
        assertThat(controller.find(asker, "analyst")).isEqualTo(persona);
        assertThatThrownBy(() -> controller.define(asker, "x", new Definition("X", null, null, null, null))).hasMessageContaining("admin");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> controller.define(admin, "Bad Id", new Definition("X", null, null, null, null)))
                .hasMessageContaining("'Bad Id'");
        var wrong = new Definition("", Collections.nCopies(21, "d"), List.of(""), "c".repeat(2001), new Voice("loud", "", "huge", "??"));
        assertThatThrownBy(() -> controller.define(admin, "x", wrong)).hasMessageContainingAll("name", "duties has 21", "skills[0]",
                "character has 2001", "'loud'", "greeting", "'huge'", "'??'");
        assertThatThrownBy(() -> controller.find(admin, "x")).hasMessageContaining("no persona 'x'");
    }

    private List<PreferenceLearned> say(String tenant, String user, String text, UUID id) {
        return requests.handle(SampleEvents.of(tenant, id, new RequestReceived(Fresh.id(), null, user, text, null)));
    }
}

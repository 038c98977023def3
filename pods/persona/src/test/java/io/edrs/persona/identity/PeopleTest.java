package io.edrs.persona.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.persona.identity.PeopleController.Relation;
import io.edrs.persona.identity.PeopleController.Said;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.PersonUpdated;
import io.edrs.schema.persona.PreferenceForgotten;
import io.edrs.schema.persona.PreferenceLearned;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final ApplicationContext CONTEXT = TestTables.context("persona.identity", new MovableClock());

    private final String tenant = Fresh.tenant();
    private final Caller admin = new Caller(tenant, "ada", Set.of("admin"));
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));
    private final People people = CONTEXT.getBean(People.class);
    private final RecordingInlet inlet = new RecordingInlet();
    private final PeopleController controller = new PeopleController(new PeopleDesk(people, inlet, new Ids(new MovableClock())), people);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void everybodyIntroducesThemselves() {
        assertThat(controller.me(bob)).extracting(Person::personId, Person::version).containsExactly("bob", 1L);
        var said = controller.introduce(bob, said("Robert Quill", Map.of("channel", "mail")));
        assertThat(said.version()).isEqualTo(2);
        assertThat(controller.introduce(bob, said("Robert Quill", Map.of("channel", "mail"))).version()).isEqualTo(2);
        assertThat(controller.find(bob, "bob").profile().preferences()).containsEntry("channel", "mail");
        assertThat(inlet.entries().getFirst().payload()).isEqualTo(new PersonUpdated("bob", true));
        assertThatThrownBy(() -> controller.find(bob, "ada")).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.change(bob, "eve", said("Eve", null))).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.all(bob, "", 50)).hasMessageContaining("admin");
    }

    @Test
    void administratorsKnowCoWorkersAndHowTheyStandToEachOther() {
        controller.change(admin, "ines", said("Ines Okafor", null));
        controller.change(admin, "pavel", said("Pavel Lind", null));
        assertThat(controller.relate(admin, "pavel", "manager", "ines").relations()).containsExactly(new Relation("manager", "ines"));
        assertThat(controller.relations(admin, "ines").relations()).containsExactly(new Relation("report", "pavel"));
        assertThatThrownBy(() -> controller.relate(admin, "pavel", "boss", "ines")).hasMessageContaining("'boss' is unknown");
        assertThatThrownBy(() -> controller.relate(admin, "pavel", "manager", "nobody")).hasMessageContaining("Nobody is known as 'nobody'");
        assertThatThrownBy(() -> controller.relate(admin, "pavel", "friend", "pavel")).hasMessageContaining("themselves");
        assertThat(controller.all(admin, "", 1).next()).isEqualTo("ines");
        assertThat(controller.all(admin, "ines", 50).people()).extracting(Person::personId).containsExactly("pavel");
        controller.unrelate(admin, "pavel", "manager", "ines");
        assertThatThrownBy(() -> controller.unrelate(admin, "pavel", "manager", "ines")).hasMessageContaining("is no manager");
        controller.relate(admin, "pavel", "friend", "ines");
        controller.forget(admin, "ines");
        assertThat(controller.relations(admin, "pavel").relations()).isEmpty();
        assertThat(controller.all(new Caller(Fresh.tenant(), "x", Set.of("admin")), "", 50).people()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var wrong = new Said("", "x".repeat(81), "robot", null, null, "no mail", null, Map.of("Bad Name", "x"));
        assertThatThrownBy(() -> controller.introduce(bob, wrong)).hasMessageContainingAll("name has 0", "callName", "'robot'", "'no mail'", "preferences.Bad Name");
        assertThatThrownBy(() -> controller.change(admin, "\u0007", said("X", null))).hasMessageContaining("id is 1 to 120");
    }

    @Test
    void hearsHowSomebodyWantsToBeCalledAndForgetsThem() {
        new Listeners.Learned(people).handle(SampleEvents.of(tenant, new PreferenceLearned("edrs", "bob", "name", "Bobby", "e")));
        assertThat(controller.me(bob).profile().callName()).isEqualTo("Bobby");
        new Listeners.TakenBack(people).handle(SampleEvents.of(tenant, new PreferenceForgotten("edrs", "bob", "name")));
        assertThat(controller.me(bob).profile().callName()).isNull();
        new Listeners.Forgotten(people).handle(SampleEvents.of(tenant, new MemoryForgotten(Fresh.id(), "bob", List.of(), List.of(), Instant.EPOCH)));
        assertThat(people.find(tenant, "bob")).isEmpty();
    }

    private static Said said(String name, Map<String, String> preferences) {
        return new Said(name, null, null, null, null, null, null, preferences);
    }
}

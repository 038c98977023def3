package io.edrs.persona.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.persona.SpeechRequested;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {

    @TempDir
    Path folder;

    private final String tenant = Fresh.tenant();
    private final Caller admin = new Caller(tenant, "ada", Set.of("admin"));
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));
    private final InMemoryTables tables = new InMemoryTables();
    private final Voices voices = new Voices(new FakeDocumentStore(new MovableClock()), tables);

    @Test
    void theProgramIsToldTextAndVoice() throws Exception {
        var controller = controller(program("echo \"$@\"; cat"), Duration.ofSeconds(10));
        assertThat(said(controller, "Hello there.", null)).isEqualTo("--stdout --stdin -v en\nHello there.");
        controller.give(admin, "edrs", new SpokenVoice("de-CH", "f2", 150, 40));
        assertThat(said(controller, "Guten Tag.", null)).isEqualTo("--stdout --stdin -v de+f2 -s 150 -p 40\nGuten Tag.");
        assertThat(said(controller, "Bonjour.", "fr")).startsWith("--stdout --stdin -v fr+f2");
        assertThat(controller.all(bob).voices()).hasSize(1);
        controller.take(admin, "edrs");
        assertThatThrownBy(() -> controller.take(admin, "edrs")).hasMessageContaining("Nobody gave");
    }

    @Test
    void aPersonaWithoutAVoiceSpeaksItsLanguage() {
        tables.open(PersonaProfile.TABLE, PersonaProfile.class).put(PersonaProfile.key(tenant, "anna"),
                new PersonaProfile("anna", "Anna", null, null, "", "neutral", "Hallo.", "medium", "de", 0, 1, null, null, null, 0, 0));
        assertThat(voices.of(tenant, "anna").programVoice()).isEqualTo("de");
        assertThat(voices.of(tenant, "nobody").programVoice()).isEqualTo("en");
    }

    @Test
    void whereThereIsNoProgramItIsSaidHowToAddOne() {
        var controller = controller(folder.resolve("nothing").toString(), Duration.ofSeconds(10));
        assertThatThrownBy(() -> said(controller, "Hello.", null)).hasMessageContaining("apt install espeak-ng").hasMessageContaining("EDRS_VOICE_PROGRAM");
    }

    @Test
    void whatFailsOrHangsIsRefused() throws Exception {
        var failing = controller(program("exit 3"), Duration.ofSeconds(10));
        assertThatThrownBy(() -> said(failing, "Hello.", null)).hasMessageContaining("ended with 3");
        var silent = controller(program("cat > /dev/null"), Duration.ofSeconds(10));
        assertThatThrownBy(() -> said(silent, "Hello.", null)).hasMessageContaining("0 bytes");
        var hanging = controller(program("exec sleep 600"), Duration.ofMillis(300));
        assertThatThrownBy(() -> said(hanging, "Hello.", null)).hasMessageContaining("longer than");
    }

    @Test
    void wrongRequestsAreRefused() throws Exception {
        var controller = controller(program("cat"), Duration.ofSeconds(10));
        assertThatThrownBy(() -> said(controller, " ", null)).hasMessageContaining("1 to 5000");
        assertThatThrownBy(() -> said(controller, "Hello.", "--help")).hasMessageContaining("no language tag");
        assertThatThrownBy(() -> controller.give(admin, "edrs", new SpokenVoice("??", "-x", 1, 100))).hasMessageContainingAll("language", "variant", "speed", "pitch");
        assertThatThrownBy(() -> controller.give(bob, "edrs", new SpokenVoice("en", null, null, null))).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.find(bob, "No Id")).hasMessageContaining("no id of a persona");
    }

    @Test
    void otherPodsAskByEvent() throws Exception {
        var handler = new SpeechHandler(new Speaking(voices, new OutsideProgram(config(program("cat"), Duration.ofSeconds(10))), config("x", Duration.ZERO)));
        var rendered = handler.handle(SampleEvents.of(tenant, new SpeechRequested("edrs", "Hello.", null))).getFirst();
        assertThat(rendered.contentType()).isEqualTo("audio/wav");
        assertThat(new String(Base64.getDecoder().decode(rendered.audio()), StandardCharsets.UTF_8)).isEqualTo("Hello.");
    }

    private String said(SpeechController controller, String text, String language) {
        return new String(controller.say(bob, new SpeechController.Words(text, null, language)).body(), StandardCharsets.UTF_8);
    }

    private SpeechController controller(String program, Duration within) {
        var config = config(program, within);
        return new SpeechController(new Speaking(voices, new OutsideProgram(config), config), voices);
    }

    private static SpeechConfig config(String program, Duration within) {
        return new SpeechConfig(program, within, 5_000);
    }

    private String program(String script) throws Exception {
        var file = Files.createTempFile(folder, "voice", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }
}

package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionSpec;
import io.edrs.shared.RecordingBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionStartTest {

    @TempDir
    private Path folder;
    private final RecordingBroker broker = new RecordingBroker();

    @Test
    void whatTheJarListsIsDeployedOnce() throws IOException {
        var start = new FunctionStart(broker, new FunctionsConfig(jar("functions.json",
                "[{\"name\":\"a\",\"className\":\"x.A\"},{\"name\":\"b\"}]").toString()));
        start.ensure();
        start.ensure();
        assertThat(broker.functions).containsExactly(new FunctionSpec("a", "{\"name\":\"a\",\"className\":\"x.A\"}"),
                new FunctionSpec("b", "{\"name\":\"b\"}"));
    }

    @Test
    void aFunctionThatDoesNotRunIsStartedAnew() throws IOException {
        var start = new FunctionStart(broker, new FunctionsConfig(jar("functions.json", "[{\"name\":\"a\"},{\"name\":\"b\"}]").toString()));
        start.ensure();
        broker.down.add("b");
        start.ensure();
        assertThat(broker.down).isEmpty();
    }

    @Test
    void withoutAJarNothingIsDeployed() {
        new FunctionStart(broker, new FunctionsConfig("")).ensure();
        assertThat(broker.functions).isEmpty();
    }

    @Test
    void aJarThatComesLaterIsDeployedThen() throws IOException {
        var file = folder.resolve("functions.jar");
        var start = new FunctionStart(broker, new FunctionsConfig(file.toString()));
        start.ensure();
        assertThat(broker.functions).isEmpty();
        jar("functions.json", "[{\"name\":\"a\"}]");
        start.ensure();
        assertThat(broker.functions).hasSize(1);
    }

    @Test
    void aJarWithoutAListIsRefused() throws IOException {
        var jar = new FunctionJar(jar("other.json", "[]"));
        assertThatThrownBy(jar::functions).hasMessageContaining("functions.json").hasMessageContaining("edrs.functions.jar");
    }

    private Path jar(String name, String content) throws IOException {
        var file = folder.resolve("functions.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

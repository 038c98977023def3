package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {

    private static final Drivers DRIVERS = new Drivers(List.of(new SwitchedDriver(), driver("Qdrant", Set.of("qdrant", "http", "https"), StorePort.VECTORS),
            driver("Weaviate", Set.of("weaviate", "http", "https"), StorePort.VECTORS)));

    @TempDir
    private Path folder;

    @Test
    void theSchemePicksTheDriver() {
        var chosen = sound(Map.of("EPISODIC_MEMORY_DB_URL", "switched://user:secret@host:9042/episodes")).getFirst();
        assertThat(chosen.driver().name()).isEqualTo("Switched");
        assertThat(chosen.declared().service()).isEqualTo("memory.episodic");
        assertThat(chosen.origin()).isEqualTo("environment");
        assertThat(chosen.url()).hasToString("switched://user@host:9042/episodes");
    }

    @Test
    void unsetAndBlankMeanEmbedded() {
        assertThat(sound(Map.of("EPISODIC_MEMORY_DB_URL", "  ", "OTHER", "x"))).isEmpty();
    }

    @Test
    void storesOfServicesThatAreNotBuiltAreLeftAlone() {
        assertThat(sound(Map.of("API_CONNECTOR_DB_URL", "mongodb://connectors:27023/api-connector"))).isEmpty();
    }

    @Test
    void variablesOfTheDriverStandForParametersTheUrlLacks() {
        var environment = Map.of("EPISODIC_MEMORY_DB_URL", "switched://host/episodes?side=right", "SWITCHED_SIDE", "left", "SWITCHED_LEVEL", "3");
        assertThat(sound(environment).getFirst().url().parameters()).isEqualTo(Map.of("side", "right", "level", "3"));
    }

    @Test
    void theDeclaredProductSettlesASharedScheme() {
        assertThat(sound(Map.of("EMBEDDING_DB_URL", "http://embedding-db:6334")).getFirst().driver().name()).isEqualTo("Qdrant");
    }

    @Test
    void aSharedSchemeThatNothingSettlesIsRefused() {
        assertThat(problem("DOMAIN_KNOWLEDGE_VECTOR_URL", "http://somewhere:6334"))
                .isEqualTo("DOMAIN_KNOWLEDGE_VECTOR_URL has the scheme 'http', which may mean Qdrant or Weaviate, and knowledge.documents is declared"
                        + " for Milvus; write one of the schemes [qdrant, weaviate] instead.");
    }

    @Test
    void anUnknownSchemeListsTheKnownOnes() {
        assertThat(problem("EPISODIC_MEMORY_DB_URL", "oracle://host/x"))
                .isEqualTo("EPISODIC_MEMORY_DB_URL has the scheme 'oracle', which no driver answers to; known are: http, https, qdrant, switched, weaviate.");
    }

    @Test
    void aDriverWithoutTheDeclaredPortIsRefused() {
        assertThat(problem("EPISODIC_MEMORY_DB_URL", "qdrant://host:6334"))
                .isEqualTo("EPISODIC_MEMORY_DB_URL names Qdrant, which cannot keep journal, and memory.episodic keeps journal there;"
                        + " schemes that can: switched.");
    }

    @Test
    void aFileHoldsTheUrlAsASecret() throws IOException {
        var file = Files.writeString(folder.resolve("url"), "switched://user:secret@host/x\n");
        var chosen = sound(Map.of("EPISODIC_MEMORY_DB_URL", "file:" + file)).getFirst();
        assertThat(chosen.url().password()).isEqualTo("secret");
        assertThat(chosen.origin()).isEqualTo("file " + file);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(problem("EPISODIC_MEMORY_DB_URL", "file:" + folder.resolve("none"))).contains("refers to the file " + folder.resolve("none"));
    }

    @Test
    void allMistakesAreToldAtOnceWithoutPasswords() {
        assertThatThrownBy(() -> sound(Map.of("EPISODIC_MEMORY_DB_URL", "oracle://u:hush@host/x", "PERSONA_DB_URL", "hush")))
                .isInstanceOfSatisfying(EdrsException.class, e -> assertThat(e.code()).isEqualTo(KernelError.CONFIGURATION_INVALID))
                .message().contains("EPISODIC_MEMORY_DB_URL has the scheme").contains("PERSONA_DB_URL is no URL").doesNotContain("hush").hasLineCount(2);
    }

    private static List<Chosen> sound(Map<String, String> variables) {
        return Choice.sound(Choice.of(variables, DRIVERS));
    }

    private static String problem(String variable, String value) {
        return Choice.of(Map.of(variable, value), DRIVERS).getFirst().problem();
    }

    private static StoreDriver driver(String name, Set<String> schemes, StorePort port) {
        return new StoreDriver() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> schemes() {
                return schemes;
            }

            @Override
            public Set<StorePort> ports() {
                return Set.of(port);
            }

            @Override
            public OpenStore open(StoreUrl url, StoreOptions options) {
                throw new UnsupportedOperationException();
            }
        };
    }
}

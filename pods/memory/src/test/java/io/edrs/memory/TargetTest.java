package io.edrs.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service is there only when the target names it. */
class TargetTest {

    @Test
    void hasNoMemoryWhenTheTargetNamesNone() {
        assertThat(hasEpisodes(List.of("knowledge.search"))).isFalse();
    }

    @Test
    void hasEpisodesWhenTheTargetNamesThem() {
        assertThat(hasEpisodes(List.of("memory.episodic", "memory.recall"))).isTrue();
    }

    private static boolean hasEpisodes(List<String> services) {
        try (var context = ApplicationContext.builder()
                .properties(Map.of("edrs.services", services, "edrs.memory.episodic.commit-every", "1h")).start()) {
            return !context.getBeanDefinitions(Episodes.class).isEmpty();
        }
    }
}

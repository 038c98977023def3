package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    private static final UUID PARENT = UUID.fromString("019b8d6d-7f40-7abc-8def-0123456789ab");

    @Test
    void sameInSameOut() {
        assertThat(EventIds.derive(PARENT, "memory.recall", 0)).isEqualTo(EventIds.derive(PARENT, "memory.recall", 0));
    }

    @Test
    void differsByHandlerAndPosition() {
        assertThat(EventIds.derive(PARENT, "memory.recall", 0))
                .isNotEqualTo(EventIds.derive(PARENT, "memory.recall", 1))
                .isNotEqualTo(EventIds.derive(PARENT, "memory.episodic", 0));
    }

    @Test
    void isAVersion7WithTheParentsTime() {
        var id = EventIds.derive(PARENT, "memory.recall", 0);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(PARENT.getMostSignificantBits() >>> 16);
    }

    @Test
    void neverChanges() {
        assertThat(EventIds.derive(PARENT, "memory.recall", 0)).hasToString("019b8d6d-7f40-7e30-ba2e-1325a95a6e05");
    }
}

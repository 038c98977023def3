package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes documents of its own, and some that all writers quarrel about. */
final class DocumentWriter implements MoveScenarios.Writer<DocumentStore> {

    private static final int OWN = 300;
    private static final int SHARED = 5;
    private final String tenant;
    private final String collection;
    private final int number;
    private final Random random;
    private final Map<String, @Nullable Document> standing = new HashMap<>();
    private int n;

    DocumentWriter(String tenant, String collection, int number) {
        this.tenant = tenant;
        this.collection = collection;
        this.number = number;
        this.random = new Random(number);
    }

    @Override
    public void step(DocumentStore port) {
        var json = "{\"n\":" + ++n + ",\"of\":\"" + number + "\"}";
        if (random.nextInt(5) == 0) {
            quarrel(port, json);
            return;
        }
        // Among those that were there from the beginning, too.
        var id = "%06d".formatted(number * OWN + random.nextInt(OWN));
        switch (random.nextInt(5)) {
            case 0 -> {
                port.delete(tenant, collection, id);
                standing.put(id, null);
            }
            case 1 -> standing.put(id, port.insertIfAbsent(tenant, collection, id, json));
            case 2 -> port.find(tenant, collection, id).ifPresent(before -> standing.put(id, port.replace(tenant, collection, id, json, before.version())));
            default -> standing.put(id, port.put(tenant, collection, id, json));
        }
    }

    private void quarrel(DocumentStore port, String json) {
        var id = "shared-" + random.nextInt(SHARED);
        if (random.nextBoolean()) {
            port.put(tenant, collection, id, json);
        } else {
            port.delete(tenant, collection, id);
        }
    }

    @Override
    public void verify(DocumentStore store) {
        standing.forEach((id, document) -> assertThat(store.find(tenant, collection, id).map(Sum::of)).as(id)
                .isEqualTo(Optional.ofNullable(document).map(Sum::of)));
    }
}

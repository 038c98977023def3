package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.move.Sum;
import io.edrs.platform.store.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Blobs below a prefix. Services give a blob's name once, so the names of the moment are enough; the bytes are read afterwards. */
record BlobItems(BlobStore blobs) implements Items {

    @Override
    public Copy copy(String tenant, String name) {
        return new Copy() {
            private List<String> names = List.of();

            @Override
            public void before(Consumer<ObjectNode> visitor) {
                // All of it is read afterwards.
            }

            @Override
            public void fix() {
                names = blobs.list(tenant, name);
            }

            @Override
            public void after(Consumer<ObjectNode> visitor) {
                names.forEach(blob -> read(tenant, blob, visitor));
            }
        };
    }

    private void read(String tenant, String blob, Consumer<ObjectNode> visitor) {
        blobs.find(tenant, blob).ifPresent(bytes -> visitor.accept(JsonNodeFactory.instance.objectNode().put("blob", blob).put("bytes", bytes)));
    }

    @Override
    public void put(String tenant, String name, List<ObjectNode> items) {
        items.forEach(item -> blobs.put(tenant, id(item), bytes(item)));
    }

    @Override
    public boolean isEmpty(String tenant, String name) {
        return blobs.list(tenant, name).isEmpty();
    }

    @Override
    public void each(String tenant, String name, Consumer<ObjectNode> visitor) {
        blobs.list(tenant, name).forEach(blob -> read(tenant, blob, visitor));
    }

    @Override
    public Sum sum(ObjectNode item, Instant moment) {
        return Sum.of(id(item), bytes(item));
    }

    @Override
    public String id(ObjectNode item) {
        return item.path("blob").asText();
    }

    private static byte[] bytes(ObjectNode item) {
        try {
            return item.path("bytes").binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

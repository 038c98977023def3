package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.move.Sum;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.DocumentStore.Feature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Documents. Where the store tells changes they are all read before the moment, and in it what changed since; a store without
 * changes is read in the moment as a whole, which therefore has to be short.
 */
record DocumentItems(DocumentStore documents) implements Items {

    @Override
    public Copy copy(String tenant, String name) {
        return documents.features().contains(Feature.CHANGES) ? new Following(tenant, name) : new AtOnce(tenant, name);
    }

    private final class AtOnce implements Copy {

        private final String tenant;
        private final String name;
        private final List<ObjectNode> found = new ArrayList<>();

        AtOnce(String tenant, String name) {
            this.tenant = tenant;
            this.name = name;
        }

        @Override
        public void before(Consumer<ObjectNode> visitor) {
            // Nobody would tell what changed since.
        }

        @Override
        public void fix() {
            each(tenant, name, found::add);
        }

        @Override
        public void after(Consumer<ObjectNode> visitor) {
            found.forEach(visitor);
        }
    }

    private final class Following implements Copy {

        private final String tenant;
        private final String name;
        private final List<ObjectNode> changed = new ArrayList<>();
        private String position = "";

        Following(String tenant, String name) {
            this.tenant = tenant;
            this.name = name;
        }

        @Override
        public void before(Consumer<ObjectNode> visitor) {
            position = documents.changesSince(tenant, name, null, PAGE).position();
            each(tenant, name, visitor);
        }

        @Override
        public void fix() {
            var changes = documents.changesSince(tenant, name, position, PAGE);
            while (!changes.changes().isEmpty()) {
                changes.changes().forEach(change -> changed.add(change.document() == null ? gone(change.id()) : json(change.document())));
                changes = documents.changesSince(tenant, name, changes.position(), PAGE);
            }
        }

        @Override
        public void after(Consumer<ObjectNode> visitor) {
            changed.forEach(visitor);
        }
    }

    @Override
    public void put(String tenant, String name, List<ObjectNode> items) {
        items.stream().filter(DocumentItems::isGone).forEach(item -> documents.delete(tenant, name, id(item)));
        var standing = items.stream().filter(item -> !isGone(item)).map(DocumentItems::document).toList();
        if (!standing.isEmpty()) {
            documents.load(tenant, name, standing);
        }
    }

    @Override
    public boolean isEmpty(String tenant, String name) {
        return documents.list(tenant, name, Map.of(), null, 1).isEmpty();
    }

    @Override
    public void each(String tenant, String name, Consumer<ObjectNode> visitor) {
        var page = documents.list(tenant, name, Map.of(), null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(document -> visitor.accept(json(document)));
            page = documents.list(tenant, name, Map.of(), page.getLast().id(), PAGE);
        }
    }

    @Override
    public Sum sum(ObjectNode item, Instant moment) {
        return isGone(item) || Items.ends(document(item).expiresAt(), moment) ? Sum.NONE : Sum.of(document(item));
    }

    @Override
    public String id(ObjectNode item) {
        return item.path("id").asText();
    }

    private static boolean isGone(ObjectNode item) {
        return item.path("gone").asBoolean();
    }

    private static ObjectNode gone(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("gone", true);
    }

    private static ObjectNode json(Document document) {
        var json = JsonNodeFactory.instance.objectNode().put("id", document.id()).put("version", document.version()).put("json", document.json());
        return document.expiresAt() == null ? json : json.put("expiresAt", document.expiresAt().toString());
    }

    private static Document document(ObjectNode item) {
        return new Document(item.path("id").asText(), item.path("version").asLong(), item.path("json").asText(), end(item));
    }

    private static @Nullable Instant end(ObjectNode item) {
        return item.has("expiresAt") ? Instant.parse(item.path("expiresAt").asText()) : null;
    }
}

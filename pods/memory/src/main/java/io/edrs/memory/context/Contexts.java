package io.edrs.memory.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.memory.context.Stored.State;
import io.edrs.memory.context.Stored.Version;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.memory.ContextChanged;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and edits context documents: an edit merges with all others and is stored when this returns. */
@Singleton
final class Contexts {

    private static final int STRIPES = 64;
    private static final int MOST_TRIES = 200;

    private final ContextStore store;
    private final Inlet inlet;
    private final ContextConfig config;
    private final Ids ids;
    private final Clock clock;
    // Writers of one process queue here, so that they do not contend for the row; those of others are merged.
    private final List<ReentrantLock> stripes = Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

    Contexts(ContextStore store, Inlet inlet, ContextConfig config, Ids ids, Clock clock) {
        this.store = store;
        this.inlet = inlet;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param version 0 for a document that nobody has written yet */
    record Shown(long version, ObjectNode content) {}

    Shown find(String tenant, UUID conversationId, @Nullable Long version) {
        var row = store.find(tenant, conversationId);
        if (row.isEmpty()) {
            if (version != null && version != 0) {
                throw unknown(version, 0);
            }
            return new Shown(0, JsonNodeFactory.instance.objectNode());
        }
        var stored = row.get().stored();
        var wanted = version == null ? stored.latest() : version(stored, version);
        try (var document = Merged.load(stored.state().document()); var then = document.at(wanted.heads())) {
            return new Shown(wanted.version(), then.content());
        }
    }

    /** The latest versions, newest first. */
    List<Version> history(String tenant, UUID conversationId) {
        return store.find(tenant, conversationId).map(row -> row.stored().state().versions().reversed()).orElse(List.of());
    }

    /** Edits; when a version is expected and another stands, {@code CONTEXT_CHANGED}. */
    Shown edit(String tenant, String userId, UUID conversationId, Edit edit, @Nullable Long expected) {
        if (edit.isEmpty()) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "The edit changes nothing; send {\"set\": {…}}, {\"append\": {…}} or {\"increment\": {…}}.");
        }
        var stripe = stripes.get(Math.floorMod(31 * tenant.hashCode() + conversationId.hashCode(), STRIPES));
        stripe.lock();
        try {
            return merge(tenant, userId, conversationId, edit, expected);
        } finally {
            stripe.unlock();
        }
    }

    private Shown merge(String tenant, String userId, UUID conversationId, Edit edit, @Nullable Long expected) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var row = store.find(tenant, conversationId);
            long standing = row.map(found -> found.stored().latest().version()).orElse(0L);
            if (expected != null && expected != standing) {
                throw new EdrsException(ContextError.CONTEXT_CHANGED, "Version %d was expected and version %d stands; read it and edit again.".formatted(expected, standing));
            }
            try (var document = row.map(found -> Merged.load(found.stored().state().document())).orElseGet(Merged::empty)) {
                document.edit(edit, edit.base() == null || edit.base() == 0 ? List.of() : version(row.map(ContextStore.Row::stored).orElse(null), edit.base()).heads(), config.deepest());
                var version = new Version(standing + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), userId, edit.touched(), document.heads());
                var changed = new Stored(conversationId, new State(document.save(config.largest()), with(row.map(ContextStore.Row::stored).orElse(null), version)));
                if (isWritten(tenant, changed, row.map(ContextStore.Row::row).orElse(0L))) {
                    announce(tenant, conversationId, version);
                    return new Shown(version.version(), document.content());
                }
            }
        }
        throw new EdrsException(KernelError.VERSION_CONFLICT, "The document changes faster than it can be edited; try again.");
    }

    private boolean isWritten(String tenant, Stored changed, long row) {
        try {
            return store.write(tenant, changed, row);
        } catch (EdrsException e) {
            if (e.code() == KernelError.VERSION_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private List<Version> with(@Nullable Stored before, Version version) {
        var versions = before == null ? new ArrayList<Version>() : new ArrayList<>(before.state().versions());
        versions.add(version);
        return versions.subList(Math.max(0, versions.size() - config.versions()), versions.size());
    }

    private static Version version(@Nullable Stored stored, long wanted) {
        var standing = stored == null ? 0 : stored.latest().version();
        return Stream.ofNullable(stored).flatMap(found -> found.state().versions().stream()).filter(each -> each.version() == wanted)
                .findFirst().orElseThrow(() -> unknown(wanted, standing));
    }

    private static EdrsException unknown(long wanted, long standing) {
        return new EdrsException(ContextError.VERSION_NOT_FOUND,
                "There is no version %d, or it is kept no longer; version %d stands.".formatted(wanted, standing));
    }

    private void announce(String tenant, UUID conversationId, Version version) {
        inlet.accept(new Inlet.Entry(ids.next(), tenant, "memory.context", Priority.NORMAL,
                new ContextChanged(conversationId, version.version(), version.userId(), version.changed()), null));
    }
}

package io.edrs.shared.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as they stand and as they were. What a change replaces goes to the history first, so none is ever lost. */
@Singleton
final class SettingStore {

    private static final String STANDING = "config";
    private static final String HISTORY = "config_history";
    private static final int PAGE = 500;

    private final DocumentStore documents;
    private final ObjectMapper json = EventJson.mapper();

    SettingStore(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<Setting> find(String tenant, String key) {
        return documents.find(tenant, STANDING, key).map(this::read);
    }

    /** All that stand, deleted ones included. */
    List<Setting> all(String tenant) {
        var settings = new ArrayList<Setting>();
        var page = documents.list(tenant, STANDING, Map.of(), null, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(this::read).forEach(settings::add);
            page = documents.list(tenant, STANDING, Map.of(), page.getLast().id(), PAGE);
        }
        return settings;
    }

    /** Every version of the key, newest first, up to 500 earlier ones. */
    List<Setting> history(String tenant, String key) {
        var versions = new ArrayList<>(documents.list(tenant, HISTORY, Map.of("key", key), null, PAGE).stream().map(this::read).toList());
        find(tenant, key).ifPresent(versions::add);
        versions.sort(Comparator.comparingLong(Setting::version).reversed());
        return versions;
    }

    /** False when another change came first. */
    boolean save(String tenant, Setting setting) {
        var standing = documents.find(tenant, STANDING, setting.key());
        if (standing.isEmpty()) {
            var stands = read(documents.insertIfAbsent(tenant, STANDING, setting.key(), write(setting)));
            return stands.changeId().equals(setting.changeId());
        }
        var before = read(standing.get());
        if (before.version() != setting.version() - 1) {
            return false;
        }
        // Highest version first in the order of ids.
        documents.insertIfAbsent(tenant, HISTORY, "%s/%019d".formatted(setting.key(), Long.MAX_VALUE - before.version()), write(before));
        return replace(tenant, setting, standing.get().version());
    }

    private boolean replace(String tenant, Setting setting, long storedVersion) {
        try {
            documents.replace(tenant, STANDING, setting.key(), write(setting), storedVersion);
            return true;
        } catch (EdrsException e) {
            if (e.code() == KernelError.VERSION_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private String write(Setting setting) {
        try {
            return json.writeValueAsString(setting);
        } catch (JsonProcessingException e) {
            throw new EdrsException(ConfigError.CONFIG_VALUE_INVALID, "The value cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Setting read(Document document) {
        try {
            return json.readValue(document.json(), Setting.class);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "Setting %s could not be read: %s"
                    .formatted(document.id(), e.getOriginalMessage()), e);
        }
    }
}

package io.edrs.shared.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.service.ConfigEntry;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes settings: the store decides which change wins, the table tells every pod. */
@Singleton
final class Settings {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9.-]{0,127}");
    private static final int LARGEST_VALUE = 65_536;

    private final SettingStore store;
    private final Table<ConfigEntry> table;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json = EventJson.mapper();

    Settings(SettingStore store, Tables tables, Ids ids, Clock clock) {
        this.store = store;
        this.table = tables.open(ConfigEntry.TABLE, ConfigEntry.class);
        this.ids = ids;
        this.clock = clock;
    }

    /** What a change would do, or did. */
    record Change(String key, long fromVersion, long toVersion, boolean applied, List<Difference> differences) {}

    Optional<Setting> find(String tenant, String key) {
        return store.find(tenant, checked(key)).filter(setting -> !setting.isDeleted());
    }

    Setting get(String tenant, String key) {
        return find(tenant, key).orElseThrow(() -> new EdrsException(ConfigError.CONFIG_KEY_NOT_FOUND,
                "There is no setting '%s'; PUT /api/v1/config/%s sets it.".formatted(key, key)));
    }

    List<Setting> all(String tenant) {
        return store.all(tenant).stream().filter(setting -> !setting.isDeleted()).toList();
    }

    List<Setting> history(String tenant, String key) {
        return store.history(tenant, checked(key));
    }

    /** Sets the value; null deletes it. The version expected is the standing one, or 0 for a key that does not stand. */
    Change change(Caller caller, String key, JsonNode value, @Nullable Long expected, boolean dryRun) {
        if (value.toString().length() > LARGEST_VALUE) {
            throw new EdrsException(ConfigError.CONFIG_VALUE_INVALID, "A value has at most %d characters of JSON; this has %d."
                    .formatted(LARGEST_VALUE, value.toString().length()));
        }
        var before = store.find(caller.tenant(), checked(key));
        var version = before.map(Setting::version).orElse(0L);
        requireExpected(key, before, expected);
        var change = new Change(key, version, version + 1, !dryRun, Difference.between(
                before.map(Setting::value).filter(was -> !was.isNull()).orElse(MissingNode.getInstance()),
                value.isNull() ? MissingNode.getInstance() : value));
        if (!dryRun) {
            var setting = new Setting(key, value, version + 1, caller.userId(), clock.instant(), ids.next());
            if (!store.save(caller.tenant(), setting)) {
                throw conflict(key, "Somebody else changed it at the same time; read it and try again.");
            }
            publish(caller.tenant(), key);
        }
        return change;
    }

    /** Says again what the table lacks, after a crash between store and table. */
    void repair(String tenant) {
        store.all(tenant).stream().filter(setting -> isBehind(tenant, setting)).forEach(setting -> publish(tenant, setting.key()));
    }

    private boolean isBehind(String tenant, Setting setting) {
        var told = table.find(ConfigEntry.keyOf(tenant, setting.key())).map(ConfigEntry::version);
        return setting.isDeleted() ? told.isPresent() : !told.equals(Optional.of(setting.version()));
    }

    /** Two writers may tell the table in the wrong order, so each looks again after telling until what it told stands. */
    private void publish(String tenant, String key) {
        var told = store.find(tenant, key).orElseThrow();
        for (var again = tell(tenant, told); again.version() != told.version(); again = tell(tenant, told)) {
            told = again;
        }
    }

    private Setting tell(String tenant, Setting setting) {
        var name = ConfigEntry.keyOf(tenant, setting.key());
        if (setting.isDeleted()) {
            table.remove(name);
        } else {
            table.put(name, new ConfigEntry(tenant, setting.key(), json.convertValue(setting.value(), Object.class),
                    setting.version(), setting.changedBy(), setting.changedAt()));
        }
        return store.find(tenant, setting.key()).orElseThrow();
    }

    private static void requireExpected(String key, Optional<Setting> standing, @Nullable Long expected) {
        var stands = standing.filter(setting -> !setting.isDeleted()).map(Setting::version).orElse(0L);
        if (expected == null && stands != 0) {
            throw conflict(key, "It stands at version %d; say so with If-Match: \"%d\" or expectedVersion.".formatted(stands, stands));
        }
        if (expected != null && expected != stands) {
            throw conflict(key, "Version %d was expected, but it stands at %d.".formatted(expected, stands));
        }
    }

    private static EdrsException conflict(String key, String message) {
        return new EdrsException(ConfigError.CONFIG_VERSION_CONFLICT, "Setting '%s': %s".formatted(key, message));
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new EdrsException(ConfigError.CONFIG_KEY_INVALID,
                    "'%s' is no key; use 1 to 128 of a-z, 0-9, '.' and '-', beginning with a letter.".formatted(key));
        }
        return key;
    }

    /** What deleting sets. */
    static JsonNode nothing() {
        return NullNode.getInstance();
    }
}

package io.edrs.shared.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import org.jspecify.annotations.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Settings of the caller's tenant, for its administrators. */
@Controller("/api/v1/config")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfigController {

    /** @param value any JSON but null */
    record NewValue(JsonNode value, @Nullable Long expectedVersion) {}

    record SettingPage(List<Setting> settings) {}

    private final Settings settings;

    ConfigController(Settings settings) {
        this.settings = settings;
    }

    @Get
    SettingPage list(Caller caller) {
        return new SettingPage(settings.all(caller.require("admin").tenant()));
    }

    @Get("/{key}")
    HttpResponse<Setting> find(Caller caller, String key) {
        var setting = settings.get(caller.require("admin").tenant(), key);
        return HttpResponse.ok(setting).header("ETag", "\"%d\"".formatted(setting.version()));
    }

    @Get("/{key}/history")
    SettingPage history(Caller caller, String key) {
        return new SettingPage(settings.history(caller.require("admin").tenant(), key));
    }

    @Put("/{key}")
    Settings.Change set(Caller caller, String key, @Body NewValue wanted, @Nullable @Header("If-Match") String ifMatch,
            @QueryValue(defaultValue = "false") boolean dryRun) {
        caller.require("admin");
        if (wanted.value() == null || wanted.value().isNull()) {
            throw new EdrsException(ConfigError.CONFIG_VALUE_INVALID, "A setting has a value; DELETE removes it.");
        }
        return settings.change(caller, key, wanted.value(), ifMatch == null ? wanted.expectedVersion() : version(ifMatch), dryRun);
    }

    @Delete("/{key}")
    Settings.Change remove(Caller caller, String key, @Nullable @Header("If-Match") String ifMatch,
            @Nullable @QueryValue Long expectedVersion, @QueryValue(defaultValue = "false") boolean dryRun) {
        settings.get(caller.require("admin").tenant(), key);
        return settings.change(caller, key, Settings.nothing(), ifMatch == null ? expectedVersion : version(ifMatch), dryRun);
    }

    private static Long version(String ifMatch) {
        try {
            return Long.valueOf(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new EdrsException(ConfigError.CONFIG_VALUE_INVALID, "If-Match '%s' is no version; right would be \"3\".".formatted(ifMatch), e);
        }
    }
}

package io.edrs.launcher.backup;

import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/** Databases on a real server, used by URL as services do. */
record UrlDatabase(String url) {

    static final String VARIABLE = "PERSONA_DB_URL";

    /** A new one, whose owner may make roles. @param data of the server, where its secrets are */
    static UrlDatabase create(String jdbcUrl, Path data, String name) throws SQLException, IOException {
        var password = Files.readString(data.resolve("secrets/postgres.password")).strip();
        try (var administrator = DriverManager.getConnection(jdbcUrl, "postgres", password); var statement = administrator.createStatement()) {
            statement.execute("create role " + name + " login createrole password 'p'");
            statement.execute("create database " + name + " owner " + name);
        }
        return new UrlDatabase(jdbcUrl.replaceFirst("^jdbc:postgresql://", "postgresql://" + name + ":p@").replaceFirst("/[^/]*$", "/" + name));
    }

    Map<String, String> variables() {
        return Map.of(VARIABLE, url);
    }

    OpenStore open() {
        var parsed = StoreUrl.parse(VARIABLE, url);
        return Drivers.installed().all().stream().filter(driver -> driver.name().equals("PostgreSQL")).findFirst().orElseThrow()
                .open(parsed, new StoreOptions(Clock.systemUTC(), 2));
    }
}

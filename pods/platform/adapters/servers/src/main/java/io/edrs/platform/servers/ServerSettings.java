package io.edrs.platform.servers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The settings of a running server that durability and isolation rest on, as wanted and as in force. */
public record ServerSettings(List<Setting> all) {

    /** One setting: what it should be and what the server says it is. */
    public record Setting(String server, String name, String wanted, String inForce) {
        /** Says whether the server runs with what was wanted. */
        public boolean holds() {
            return wanted.equals(inForce);
        }
    }

    /** Returns the settings that are not in force as wanted. */
    public List<Setting> breaches() {
        return all.stream().filter(setting -> !setting.holds()).toList();
    }

    static ServerSettings ofPulsar(PulsarAdmin admin, Path brokerConf, boolean fsync) {
        var wanted = new TreeMap<>(Map.of("bindAddress", Loopback.ADDRESS, "advertisedAddress", Loopback.ADDRESS,
                "managedLedgerNewEntriesCheckDelayInMillis", "0", "isSchemaValidationEnforced", "true",
                "isAllowAutoUpdateSchemaEnabled", "false", "brokerDeleteInactiveTopicsEnabled", "false"));
        var settings = compare("Pulsar", wanted, admin.runtimeConfiguration());
        // The bookie has no interface that tells its settings; the file it started from is the nearest witness.
        settings.add(new Setting("Pulsar", "journalSyncData", Boolean.toString(fsync), file(brokerConf, "journalSyncData")));
        return new ServerSettings(settings);
    }

    static ServerSettings ofPostgres(Connection connection, boolean fsync) throws SQLException {
        var wanted = new TreeMap<>(Map.of("fsync", fsync ? "on" : "off", "synchronous_commit", "on", "full_page_writes", "on",
                "listen_addresses", Loopback.ADDRESS, "unix_socket_directories", "", "password_encryption", "scram-sha-256"));
        var inForce = new TreeMap<String, String>();
        for (var name : wanted.keySet()) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("SHOW " + name)) {
                rows.next();
                inForce.put(name, rows.getString(1));
            }
        }
        return new ServerSettings(compare("PostgreSQL", wanted, inForce));
    }

    private static List<Setting> compare(String server, Map<String, String> wanted, Map<String, String> inForce) {
        var settings = new ArrayList<Setting>();
        wanted.forEach((name, value) -> settings.add(new Setting(server, name, value, inForce.getOrDefault(name, "unknown"))));
        return settings;
    }

    private static String file(Path conf, String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(PrivateFiles.read(conf)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name, "unknown");
    }
}

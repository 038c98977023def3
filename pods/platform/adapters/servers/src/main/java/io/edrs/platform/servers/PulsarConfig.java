package io.edrs.platform.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the configuration files of one standalone Pulsar into its data folder, from the distribution's own. */
final class PulsarConfig {
    private final PulsarOptions options;
    private final Path folder;

    PulsarConfig(PulsarOptions options) {
        this.options = options;
        this.folder = options.folders().data().resolve("conf");
    }

    Path broker() {
        return folder.resolve("standalone.conf");
    }

    Path functions() {
        return folder.resolve("functions_worker.yml");
    }

    Path logging() {
        return folder.resolve("log4j2.xml");
    }

    void write() {
        var origin = options.folders().distribution().resolve("conf");
        PrivateFiles.write(broker(),
                new KeyedLines('=').replace(PrivateFiles.read(origin.resolve("standalone.conf")), brokerSettings()));
        PrivateFiles.write(functions(),
                new KeyedLines(':').replace(PrivateFiles.read(origin.resolve("functions_worker.yml")), functionsSettings()));
        PrivateFiles.write(logging(), PulsarLogging.xml());
    }

    private Map<String, String> brokerSettings() {
        var settings = new LinkedHashMap<String, String>();
        network(settings);
        storage(settings);
        behaviour(settings);
        settings.putAll(options.settings());
        return settings;
    }

    private void network(Map<String, String> settings) {
        settings.put("bindAddress", Loopback.ADDRESS);
        settings.put("advertisedAddress", Loopback.ADDRESS);
        settings.put("brokerServicePort", Integer.toString(options.ports().broker()));
        settings.put("webServicePort", Integer.toString(options.ports().admin()));
        // The bookie ignores bindAddress; naming its interface is what keeps it off 0.0.0.0.
        settings.put("listeningInterface", Loopback.interfaceName());
        settings.put("allowLoopback", "true");
        // Without this the bookie takes a random port instead of the one it is given.
        settings.put("allowEphemeralPorts", "true");
        settings.put("webSocketServiceEnabled", "false");
        settings.put("maxConcurrentNonPersistentMessagePerConnection", "50000");
    }

    private void storage(Map<String, String> settings) {
        settings.put("journalSyncData", Boolean.toString(options.fsync()));
        settings.put("managedLedgerNewEntriesCheckDelayInMillis", "0");
        settings.put("managedLedgerCacheSizeMB", "64");
        settings.put("dbStorage_writeCacheMaxSizeMb", "32");
        settings.put("dbStorage_readAheadCacheMaxSizeMb", "16");
        settings.put("dbStorage_rocksDB_blockCacheSize", Integer.toString(16 << 20));
        BookieCookie.in(options.folders().data()).filter(cookie -> cookie.port() != options.ports().bookie()).ifPresent(moved -> {
            // The bookie keeps the address it was made with: ledgers name it. On other ports nobody needs to reach it but its own broker.
            settings.put("enableLocalTransport", "true");
            settings.put("disableServerSocketBind", "true");
        });
        settings.put("diskUsageThreshold", "0.98");
        settings.put("diskUsageWarnThreshold", "0.97");
    }

    private void behaviour(Map<String, String> settings) {
        // Rules stand at namespaces only; with rules by topic the broker would keep a topic of its own, with a reader, in each namespace.
        settings.put("systemTopicEnabled", "false");
        settings.put("topicLevelPoliciesEnabled", "false");
        settings.put("isSchemaValidationEnforced", "true");
        settings.put("isAllowAutoUpdateSchemaEnabled", "false");
        settings.put("allowAutoTopicCreation", "true");
        settings.put("allowAutoTopicCreationType", "non-partitioned");
        settings.put("brokerDeduplicationEnabled", "false");
        settings.put("brokerDeleteInactiveTopicsEnabled", "false");
        settings.put("defaultRetentionTimeInMinutes", Integer.toString(7 * 24 * 60));
        settings.put("defaultRetentionSizeInMB", "-1");
        settings.put("loadBalancerEnabled", "false");
    }

    private Map<String, String> functionsSettings() {
        var data = options.folders().data();
        var settings = new LinkedHashMap<String, String>();
        settings.put("workerHostname", quoted(Loopback.ADDRESS));
        settings.put("functionRuntimeFactoryClassName",
                "org.apache.pulsar.functions.runtime.thread.ThreadRuntimeFactory");
        settings.put("functionRuntimeFactoryConfigs", "{threadGroupName: functions}");
        settings.put("downloadDirectory", quoted(data.resolve("functions/download").toString()));
        settings.put("connectorsDirectory", quoted(data.resolve("functions/connectors").toString()));
        settings.put("functionsDirectory", quoted(data.resolve("functions/builtin").toString()));
        return settings;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

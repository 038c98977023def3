package io.edrs.platform.servers;

import java.nio.file.Path;
import java.util.Map;

/** How to run one standalone Pulsar; {@code settings} override any setting of its configuration file. */
public record PulsarOptions(
        ServerFolders folders, PulsarPorts ports, ServerMemory memory, boolean fsync, Path javaHome, Map<String, String> settings) {

    public PulsarOptions {
        settings = Map.copyOf(settings);
    }

    /** Returns the product's options: usual ports and memory, fsync on, this process's own Java. */
    public static PulsarOptions product(ServerFolders folders) {
        return new PulsarOptions(folders, PulsarPorts.PRODUCT, ServerMemory.PRODUCT, true, currentJava(), Map.of());
    }

    /** Returns the home of the Java that runs this process. */
    public static Path currentJava() {
        return Path.of(System.getProperty("java.home"));
    }
}

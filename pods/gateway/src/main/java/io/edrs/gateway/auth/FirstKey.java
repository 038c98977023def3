package io.edrs.gateway.auth;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the operator's key at the first start and leaves it in the data folder, readable by its owner alone. */
@Singleton
class FirstKey implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKey.class);

    private final KeyStore keys;
    private final AuthConfig config;

    FirstKey(KeyStore keys, AuthConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (!config.keyFile().isEmpty() && !isInPlace(Path.of(config.keyFile()))) {
            write(Path.of(config.keyFile()), keys.create("operator", List.of("*"), Set.of("admin", "ask", "ingest")).secret());
            LOG.info("The operator's API key is in {}", config.keyFile());
        }
    }

    private boolean isInPlace(Path file) {
        try {
            return Files.exists(file) && keys.isKnown(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void write(Path file, String secret) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

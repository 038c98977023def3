package io.edrs.platform.adapters.files;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.store.driver.UrlParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A folder of this machine, or of a file server that it mounts: {@code folder://localhost/absolute/path}. */
public final class FolderDriver implements StoreDriver {

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("folder");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.BLOBS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        new UrlParameters(url).refuseOthers();
        if (!url.hosts().equals(List.of("localhost")) || url.path().isBlank()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, url + ": a folder is written as folder://localhost/absolute/path.");
        }
        return new OpenFolder(Path.of("/" + url.path()));
    }

    private record OpenFolder(Path folder) implements OpenStore {

        @Override
        public <P> P port(Class<P> port) {
            return port.cast((BlobStore) new FolderBlobStore(folder));
        }

        @Override
        public Server server() {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The folder %s cannot be made: %s; give one that this user may write.".formatted(folder, e), e);
            }
            if (!Files.isWritable(folder)) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The folder %s cannot be written; give one that this user may write.".formatted(folder));
            }
            return new Server("folder", "");
        }

        @Override
        public void close() {}
    }
}

package io.edrs.platform.adapters.files;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Blobs as files of one folder: written aside, forced to disk and moved into place in one step. */
public final class FolderBlobStore implements BlobStore {

    // No name may contain it: a file never meets a folder of the same name, nor a tenant the folder of unfinished writes.
    private static final String MARK = "~";
    private final Path root;
    private final DurableFiles files;

    /** Over the folder, which is made when it is not there. */
    public FolderBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new DurableFiles(this.root, this.root.resolve(MARK + "unfinished"));
    }

    @Override
    public void put(String tenant, String name, byte[] bytes) {
        var target = file(tenant, name);
        reach(() -> {
            files.write(target, bytes);
            return null;
        });
    }

    @Override
    public Optional<byte[]> find(String tenant, String name) {
        var file = file(tenant, name);
        return reach(() -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException | NotDirectoryException e) {
                return Optional.<byte[]>empty();
            }
        });
    }

    @Override
    public boolean delete(String tenant, String name) {
        var file = file(tenant, name);
        return reach(() -> files.delete(file));
    }

    @Override
    public List<String> list(String tenant, String prefix) {
        var home = root.resolve(Names.tenant(tenant));
        var start = prefix.contains("/") ? home.resolve(prefix.substring(0, prefix.lastIndexOf('/'))).normalize() : home;
        if (!start.startsWith(home) || !Files.isDirectory(start)) {
            return List.of();
        }
        return reach(() -> {
            try (var walk = Files.walk(start)) {
                return walk.map(file -> home.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(MARK)).map(name -> name.substring(0, name.length() - 1))
                        .filter(name -> name.startsWith(prefix)).sorted().toList();
            }
        });
    }

    private Path file(String tenant, String name) {
        return root.resolve(Names.tenant(tenant)).resolve(Names.path(name) + MARK);
    }

    private <T> T reach(Access<T> access) {
        try {
            return access.run();
        } catch (IOException | UncheckedIOException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The blob folder " + root + " failed: " + e, e);
        }
    }

    private interface Access<T> {
        T run() throws IOException;
    }
}

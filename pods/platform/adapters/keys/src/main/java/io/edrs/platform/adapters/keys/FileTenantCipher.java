package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.TenantCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of tenants, wrapped, one file per tenant in one folder that several processes may share. The folder belongs to no
 * backup of the data: who holds both can read what a destroyed key was to hide.
 */
public final class FileTenantCipher implements TenantCipher {

    private static final int KEY_BYTES = 32;
    private static final String DESTROYED = "destroyed";

    /** A tenant's ring as it was read, and from which file: every change is another one. */
    private record Read(Object file, FileTime written, KeyRing ring) {}

    private final KeyFiles files;
    private final MasterKey master;
    private final Ids ids;
    private final ConcurrentMap<String, Read> rings = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, SecretKey> unwrapped = new ConcurrentHashMap<>();

    /** Over the folder, which is made when it is not there. */
    public FileTenantCipher(Path folder, MasterKey master, Ids ids) {
        this.files = KeyFiles.in(folder);
        this.master = master;
        this.ids = ids;
    }

    @Override
    public byte[] seal(String tenant, String context, byte[] plain) {
        var key = ring(tenant).current();
        return Envelope.seal(key.id(), secret(key), place(tenant, context), plain);
    }

    @Override
    public byte[] open(String tenant, String context, byte[] sealed) {
        var envelope = Envelope.read(sealed);
        var key = ring(tenant).find(envelope.keyId()).orElseThrow(() -> Envelope.broken(null));
        return envelope.open(secret(key), place(tenant, context));
    }

    @Override
    public void rotate(String tenant) {
        ring(tenant);
        files.alone(() -> {
            files.replace(file(tenant), parsed(tenant, Files.readString(file(tenant))).with(fresh()).text());
            return rings.remove(tenant);
        });
    }

    @Override
    public void destroy(String tenant) {
        files.alone(() -> {
            files.replace(file(tenant), DESTROYED);
            return rings.remove(tenant);
        });
        unwrapped.clear();
    }

    /** As the file says now: another process may have rotated or destroyed. */
    private KeyRing ring(String tenant) {
        var file = file(tenant);
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            var known = rings.get(tenant);
            if (known == null || !seen.lastModifiedTime().equals(known.written()) || !seen.fileKey().equals(known.file())) {
                known = new Read(seen.fileKey(), seen.lastModifiedTime(), parsed(tenant, Files.readString(file)));
                rings.put(tenant, known);
            }
            return known.ring();
        } catch (NoSuchFileException e) {
            return parsed(tenant, files.readOrMake(file, () -> new KeyRing(List.of(fresh())).text()));
        } catch (IOException e) {
            throw KeyFiles.failed(file, e);
        }
    }

    private KeyRing.Wrapped fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new KeyRing.Wrapped(ids.next(), master.wrap(key));
    }

    private SecretKey secret(KeyRing.Wrapped key) {
        return unwrapped.computeIfAbsent(key.id(), id -> new SecretKeySpec(master.unwrap(key.key()), "AES"));
    }

    private Path file(String tenant) {
        return files.folder().resolve(Names.tenant(tenant) + ".keys");
    }

    private static String place(String tenant, String context) {
        return tenant + "\n" + context;
    }

    private static KeyRing parsed(String tenant, String text) {
        if (text.equals(DESTROYED)) {
            throw new EdrsException(KernelError.KEY_DESTROYED,
                    "The key of tenant '" + tenant + "' was destroyed; what it sealed cannot be read again.");
        }
        return KeyRing.parse(text);
    }
}

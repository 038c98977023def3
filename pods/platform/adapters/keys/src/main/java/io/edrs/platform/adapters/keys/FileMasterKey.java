package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A 256-bit key in a file that only its owner reads, made when it is not there; it wraps by AES key wrap (RFC 3394). */
public final class FileMasterKey implements MasterKey {

    private static final int BYTES = 32;
    private final Path file;
    private final SecretKeySpec key;

    /** Reads the file, or makes it. */
    public FileMasterKey(Path file) {
        this.file = file;
        var text = KeyFiles.in(file.getParent()).readOrMake(file, () -> {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            return HexFormat.of().formatHex(fresh);
        });
        if (!text.strip().matches("[0-9a-f]{64}")) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The master key in " + file + " is not 64 hexadecimal digits; put back the file it was.");
        }
        this.key = new SecretKeySpec(HexFormat.of().parseHex(text.strip()), "AES");
    }

    @Override
    public byte[] wrap(byte[] plain) {
        try {
            var cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(new SecretKeySpec(plain, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform wraps AES keys.", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped) {
        try {
            var cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, key);
            return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The master key in " + file + " is not the one that wrapped this tenant's key; put back the file it was.", e);
        }
    }
}

package io.edrs.platform.relational;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.TenantCipher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Texts in columns that the database never sees in the clear. The place, {@code table/key/column}, is bound in: a sealed text
 * opens nowhere else. What was written before its column was sealed is read as it is.
 */
@Singleton
public class SealedText {

    private static final String MARK = "$sealed:";

    private final TenantCipher cipher;

    SealedText(TenantCipher cipher) {
        this.cipher = cipher;
    }

    /** The text as the column keeps it. */
    public String seal(String tenant, String place, String text) {
        return MARK + Base64.getEncoder().encodeToString(cipher.seal(tenant, place, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text as it was; throws {@code SEAL_BROKEN} when it was changed or moved. */
    public String open(String tenant, String place, String column) {
        if (!column.startsWith(MARK)) {
            return column;
        }
        try {
            return new String(cipher.open(tenant, place, Base64.getDecoder().decode(column.substring(MARK.length()))), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new EdrsException(KernelError.SEAL_BROKEN, "The sealed text at " + place + " was changed; restore it from where it was sealed.", e);
        }
    }
}

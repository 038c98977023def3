package io.edrs.platform.adapters.files;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.record.ClaimChecks;
import io.edrs.platform.store.BlobStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Large payloads in the tenant's blobs; the reference names their SHA-256 (FIPS 180-4), which is checked on fetch. */
public final class BlobClaimChecks implements ClaimChecks {

    private static final Pattern REFERENCE = Pattern.compile("claims/[A-Za-z0-9_-]{1,200}/([0-9a-f]{64})");
    private final BlobStore blobs;

    public BlobClaimChecks(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public String keep(String tenant, String eventId, byte[] payload) {
        var reference = "claims/" + eventId + "/" + digest(payload);
        if (!REFERENCE.matcher(reference).matches()) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The event id '" + eventId + "' cannot name a claim check.");
        }
        blobs.put(tenant, reference, payload);
        return reference;
    }

    @Override
    public byte[] fetch(String tenant, String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw unreadable(tenant, reference, "is no claim check");
        }
        var payload = blobs.find(tenant, reference).orElseThrow(() -> unreadable(tenant, reference, "is gone"));
        if (!digest(payload).equals(parts.group(1))) {
            throw unreadable(tenant, reference, "is not what was kept: its SHA-256 differs");
        }
        return payload;
    }

    private static EdrsException unreadable(String tenant, String reference, String why) {
        return new EdrsException(KernelError.EVENT_UNREADABLE,
                "The payload '" + reference + "' of the tenant '" + tenant + "' " + why + ".");
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

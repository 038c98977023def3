package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.record.ClaimChecks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Large payloads in memory. */
public final class FakeClaimChecks implements ClaimChecks {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public String keep(String tenant, String eventId, byte[] payload) {
        var reference = tenant + "/" + eventId;
        kept.put(reference, payload.clone());
        return reference;
    }

    @Override
    public byte[] fetch(String tenant, String reference) {
        var payload = kept.get(reference);
        if (payload == null || !reference.startsWith(tenant + "/")) {
            throw new EdrsException(KernelError.EVENT_UNREADABLE,
                    "No payload is kept at '" + reference + "' for the tenant '" + tenant + "'.");
        }
        return payload.clone();
    }
}

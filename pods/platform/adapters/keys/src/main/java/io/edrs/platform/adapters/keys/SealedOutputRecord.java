package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.store.TenantCipher;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Outcomes of events, which say what the events say, as the store behind never sees them in the clear. */
public final class SealedOutputRecord implements OutputRecord {

    private final OutputRecord inner;
    private final TenantCipher cipher;

    public SealedOutputRecord(OutputRecord inner, TenantCipher cipher) {
        this.inner = inner;
        this.cipher = cipher;
    }

    @Override
    public Optional<List<byte[]>> find(String tenant, String handler, UUID incomingEventId) {
        return inner.find(tenant, handler, incomingEventId).map(found -> open(tenant, place(handler, incomingEventId), found));
    }

    @Override
    public List<byte[]> recordIfAbsent(String tenant, String handler, UUID incomingEventId, List<byte[]> outgoing) {
        var place = place(handler, incomingEventId);
        var sealed = each(outgoing, i -> cipher.seal(tenant, place + i, Pressed.press(outgoing.get(i))));
        var standing = inner.recordIfAbsent(tenant, handler, incomingEventId, sealed);
        return standing == sealed ? outgoing : open(tenant, place, standing);
    }

    @Override
    public int expire(int olderThanDays) {
        return inner.expire(olderThanDays);
    }

    private List<byte[]> open(String tenant, String place, List<byte[]> sealed) {
        return each(sealed, i -> isSealed(sealed.get(i)) ? Pressed.json(cipher.open(tenant, place + i, sealed.get(i))) : sealed.get(i));
    }

    /** An event is a JSON object; what was recorded before outcomes were sealed is read as it is. */
    private static boolean isSealed(byte[] bytes) {
        return bytes.length > 0 && bytes[0] != '{';
    }

    private static List<byte[]> each(List<byte[]> all, IntFunction<byte[]> change) {
        return IntStream.range(0, all.size()).mapToObj(change).toList();
    }

    private static String place(String handler, UUID event) {
        return "outputs/" + handler + "/" + event + "/";
    }
}

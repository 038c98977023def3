package io.edrs.platform.kernel.bus;

import io.edrs.schema.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back before the deadline. */
public final class Replies {

    private final Map<Ask<?>, Payload> byAsk;
    private final List<String> missing;

    public Replies(Map<Ask<?>, Payload> byAsk, List<String> missing) {
        this.byAsk = Map.copyOf(byAsk);
        this.missing = List.copyOf(missing);
    }

    /** The reply to that ask, empty when it did not come. */
    public <R extends Payload> Optional<R> find(Ask<R> ask) {
        return Optional.ofNullable(byAsk.get(ask)).map(ask.reply()::cast);
    }

    /** The names of the optional asks that were not answered in time. */
    public List<String> missing() {
        return missing;
    }
}

package io.edrs.bench.relay;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.research.GapIdentified;
import jakarta.inject.Singleton;
import java.util.List;

/** Says what it hears. */
@Singleton
final class RelayHandler implements EventHandler<EventReceived> {

    @Override
    public List<Payload> handle(BaseEvent<EventReceived> event) {
        var heard = event.payload();
        return List.of(new GapIdentified(heard.id(), heard.data(), heard.type(), heard.source()));
    }
}

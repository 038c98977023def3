package io.edrs.reasoning.aggregator;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.Turn;
import java.util.List;
import java.util.stream.IntStream;

/** Turns an asker brings along with the question; their ids are the same whenever the question comes again. */
final class Brought {

    private Brought() {}

    static List<Turn> turns(BaseEvent<RequestReceived> event) {
        var earlier = event.payload().earlier();
        return IntStream.range(0, earlier.size()).mapToObj(i -> new Turn(EventIds.derive(event.eventId(), "earlier", i),
                event.payload().conversationId(), earlier.get(i).speaker(), earlier.get(i).text(), event.metadata().publishedAt(), 0)).toList();
    }
}

package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever follows a conversation what is said in it: what passes through this process at once, what another process took within
 * about a second while a person holds the conversation.
 */
@Singleton
class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final ChatStore store;
    private final Held held;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();

    Following(ChatStore store, Held held) {
        this.store = store;
        this.held = held;
        held.onChange(key -> seats.stream().filter(seat -> seat.isAt(key)).forEach(this::lookSoon));
    }

    /** Tells what was said after that moment and whatever comes, each once, until closed. */
    Inlet.Listening follow(String tenant, UUID conversation, Instant after, Seat.Follower follower) {
        var seat = new Seat(tenant, conversation, after, follower);
        seats.add(seat);
        lookSoon(seat);
        return () -> seats.remove(seat);
    }

    /** Something was said there, through this process. */
    void changed(String tenant, UUID conversation) {
        seats.stream().filter(seat -> seat.isAt(tenant, conversation)).forEach(this::lookSoon);
    }

    @Scheduled(fixedDelay = "${edrs.gateway.chat.look:1s}")
    void lookAround() {
        seats.stream().filter(seat -> seat.wasHeld() || held.find(seat.tenant(), seat.conversation()).isPresent()).forEach(this::lookSoon);
    }

    private void lookSoon(Seat seat) {
        Thread.startVirtualThread(() -> {
            try {
                seat.look(store, held);
            } catch (EdrsException e) {
                LOG.debug("What is said in {} is looked for again later: {}", seat.conversation(), e.getMessage());
            }
        });
    }
}

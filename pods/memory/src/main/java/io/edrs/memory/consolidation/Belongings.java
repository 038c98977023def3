package io.edrs.memory.consolidation;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.History;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which conversations belong to a user alone, and which turns of theirs stand in others. */
@Singleton
final class Belongings {

    private static final int PAGE = 500;

    private final History history;

    Belongings(History history) {
        this.history = history;
    }

    List<Extent> of(String tenant, String userId) {
        var turns = new HashMap<UUID, List<UUID>>();
        var shared = new HashSet<UUID>();
        long place = 0;
        History.Page page;
        do {
            page = history.after(tenant, place, PAGE);
            place = page.position();
            page.episodes().forEach(said -> sort(said, userId, turns, shared));
        } while (!page.episodes().isEmpty());
        var all = new ArrayList<Extent>();
        turns.forEach((conversation, events) -> {
            if (shared.contains(conversation)) {
                events.forEach(event -> all.add(new OfTurn(conversation, event)));
            } else {
                all.add(new OfConversation(conversation));
            }
        });
        return all;
    }

    private static void sort(History.Said said, String userId, HashMap<UUID, List<UUID>> turns, Set<UUID> shared) {
        if (said.userId().equals(userId)) {
            turns.computeIfAbsent(said.conversationId(), unseen -> new ArrayList<>()).add(said.eventId());
        } else {
            shared.add(said.conversationId());
        }
    }
}

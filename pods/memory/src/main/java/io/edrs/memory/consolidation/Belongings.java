package io.edrs.memory.consolidation;

import io.edrs.memory.Descent;
import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.History;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What belongs to what is to be forgotten: a user's conversations, their turns in those of others, and answers that came of any. */
@Singleton
final class Belongings {

    private static final int PAGE = 500;

    private final History history;
    private final Optional<Descent> descent;

    Belongings(History history, Optional<Descent> descent) {
        this.history = history;
        this.descent = descent;
    }

    /** The extent with the answers that came of it; a user's conversations and turns first, the extent asked for last. */
    List<Extent> with(String tenant, Extent extent) {
        var asked = extent instanceof OfUser(var userId) ? of(tenant, userId) : List.of(extent);
        var all = new LinkedHashSet<Extent>();
        descent.ifPresent(known -> asked.forEach(one -> all.addAll(known.answers(tenant, one))));
        all.addAll(asked);
        all.remove(extent);
        all.add(extent);
        return List.copyOf(all);
    }

    private List<Extent> of(String tenant, String userId) {
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

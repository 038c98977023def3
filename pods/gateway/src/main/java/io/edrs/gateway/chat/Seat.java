package io.edrs.gateway.chat;

import io.edrs.schema.persona.HeldConversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Somebody who follows a conversation, and what they have heard of it. */
final class Seat {

    /** Told one thing after the other. */
    interface Follower {

        /** Whether they may still hear; who held the conversation and has given it back may not. */
        boolean isWelcome();

        void asked(Message message);

        /** @param forPerson whether it is a person's, or says what a person had been asked */
        void said(Answer answer, boolean forPerson);

        /** A person took the conversation, or gave it back. */
        void held(boolean byPerson);
    }

    private record Happening(Instant at, UUID id, Runnable telling) {}

    private final String tenant;
    private final UUID conversation;
    private final Instant after;
    private final Follower follower;
    private final Set<UUID> told = new HashSet<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean wasHeld;

    Seat(String tenant, UUID conversation, Instant after, Follower follower) {
        this.tenant = tenant;
        this.conversation = conversation;
        this.after = after;
        this.follower = follower;
    }

    String tenant() {
        return tenant;
    }

    UUID conversation() {
        return conversation;
    }

    boolean wasHeld() {
        return wasHeld;
    }

    boolean isAt(String heldKey) {
        return HeldConversation.key(tenant, conversation).equals(heldKey);
    }

    boolean isAt(String otherTenant, UUID otherConversation) {
        return tenant.equals(otherTenant) && conversation.equals(otherConversation);
    }

    /** Tells what is new, in the order of time. */
    void look(ChatStore store, Held held) {
        looking.lock();
        try {
            if (!follower.isWelcome()) {
                return;
            }
            var isHeld = held.find(tenant, conversation).isPresent();
            if (isHeld && !wasHeld) {
                follower.held(true);
            }
            happenings(store).forEach(this::tell);
            if (!isHeld && wasHeld) {
                follower.held(false);
            }
            wasHeld = isHeld;
        } finally {
            looking.unlock();
        }
    }

    private void tell(Happening happening) {
        if (told.add(happening.id())) {
            happening.telling().run();
        }
    }

    private List<Happening> happenings(ChatStore store) {
        var messages = store.messages(tenant, conversation);
        var all = new ArrayList<Happening>();
        messages.stream().filter(message -> message.acceptedAt().isAfter(after))
                .forEach(message -> all.add(new Happening(message.acceptedAt(), message.messageId(), () -> follower.asked(message))));
        store.answers(tenant, conversation).stream().filter(answer -> answer.answeredAt().isAfter(after))
                .forEach(answer -> all.add(new Happening(answer.answeredAt(), answer.eventId(), () -> follower.said(answer, Views.isForPerson(answer, messages)))));
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }
}

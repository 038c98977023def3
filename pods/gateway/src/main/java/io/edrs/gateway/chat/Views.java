package io.edrs.gateway.chat;

import io.edrs.schema.gateway.Utterance;
import io.edrs.schema.persona.HeldConversation;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversations as they stand: what was replaced is history, what a branch began with is part of it. */
@Singleton
final class Views {

    private static final int MOST = 40;
    private static final int DEEPEST = 20;

    private final ChatStore store;
    private final Held held;

    Views(ChatStore store, Held held) {
        this.store = store;
        this.held = held;
    }

    /** The person who holds it; null when its persona answers. */
    @Nullable String heldBy(String tenant, UUID conversation) {
        return held.find(tenant, conversation).map(HeldConversation::personId).orElse(null);
    }

    List<Message> standing(String tenant, UUID conversation) {
        return standing(store.messages(tenant, conversation));
    }

    /** Each replacement takes the place of a turn and of all after it. */
    static List<Message> standing(List<Message> all) {
        var standing = new ArrayList<Message>();
        for (var message : all) {
            for (var i = 0; i < standing.size(); i++) {
                if (standing.get(i).messageId().equals(message.replaces())) {
                    standing.subList(i, standing.size()).clear();
                }
            }
            standing.add(message);
        }
        return standing;
    }

    /** Whether a person said it, or the persona after a person gave back what they had been asked. */
    static boolean isForPerson(Answer answer, List<Message> all) {
        return answer.isHuman() || all.stream().filter(message -> message.messageId().equals(answer.messageId()) && message.replaces() != null)
                .anyMatch(message -> all.stream().anyMatch(before -> before.held() && before.messageId().equals(message.replaces())));
    }

    /** What became of a message to a person: what they said next, else what the persona said when they had given it back. */
    Optional<Answer> reply(String tenant, Message asked) {
        var all = store.messages(tenant, asked.conversationId());
        return store.answers(tenant, asked.conversationId()).stream()
                .filter(answer -> answer.answeredAt().isAfter(asked.acceptedAt()) && isForPerson(answer, all)).findFirst();
    }

    /** The message that nobody has answered since a person was asked it; empty when there is none, or it is not the last. */
    Optional<Message> left(String tenant, UUID conversation) {
        var standing = standing(tenant, conversation);
        return standing.isEmpty() || !standing.getLast().held() || reply(tenant, standing.getLast()).isPresent()
                ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** What was said, oldest first, at most the latest of it; with a message, what was said before that. */
    List<Utterance> said(String tenant, Conversation conversation, @Nullable UUID before) {
        var own = standing(tenant, conversation.conversationId());
        var end = before == null ? own.size() : index(own, before);
        var said = new ArrayList<>(inherited(tenant, conversation, DEEPEST));
        said.addAll(turns(tenant, conversation.conversationId(), own.subList(0, end)));
        return List.copyOf(said.subList(Math.max(0, said.size() - MOST), said.size()));
    }

    private List<Utterance> inherited(String tenant, Conversation conversation, int depth) {
        var origin = conversation.origin();
        if (origin == null || depth == 0) {
            return List.of();
        }
        var parent = store.findConversation(tenant, origin.conversationId());
        var heard = parent.map(found -> new ArrayList<>(inherited(tenant, found, depth - 1))).orElseGet(ArrayList::new);
        heard.addAll(turns(tenant, origin.conversationId(), asOf(store.messages(tenant, origin.conversationId()), origin.messageId())));
        return heard;
    }

    /** How it stood when that message was the latest; nothing when it is forgotten. */
    private static List<Message> asOf(List<Message> all, UUID last) {
        var at = index(all, last);
        return at == all.size() ? List.of() : standing(all.subList(0, at + 1));
    }

    private List<Utterance> turns(String tenant, UUID conversation, List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var answers = store.answers(tenant, conversation).stream().filter(answer -> !answer.isStopped())
                .collect(Collectors.groupingBy(answer -> answer.inReplyTo() == null ? answer.messageId() : answer.inReplyTo()));
        var turns = new ArrayList<Utterance>();
        for (var message : messages) {
            turns.add(new Utterance("user", message.text()));
            answers.getOrDefault(message.messageId(), List.of()).forEach(answer -> turns.add(new Utterance(answer.isHuman() ? AnswerCompleted.HUMAN : "persona", answer.answer())));
        }
        return turns;
    }

    private static int index(List<Message> messages, UUID id) {
        for (var i = 0; i < messages.size(); i++) {
            if (messages.get(i).messageId().equals(id)) {
                return i;
            }
        }
        return messages.size();
    }
}

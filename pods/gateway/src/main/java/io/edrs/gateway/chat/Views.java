package io.edrs.gateway.chat;

import io.edrs.schema.gateway.Utterance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversations as they stand: what was replaced is history, what a branch began with is part of it. */
@Singleton
final class Views {

    private static final int MOST = 40;
    private static final int DEEPEST = 20;

    private final ChatStore store;

    Views(ChatStore store) {
        this.store = store;
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
        Map<UUID, Answer> answers = messages.isEmpty() ? Map.of()
                : store.answers(tenant, conversation).stream().collect(Collectors.toMap(Answer::messageId, Function.identity(), (one, other) -> one));
        var turns = new ArrayList<Utterance>();
        for (var message : messages) {
            turns.add(new Utterance("user", message.text()));
            var answer = answers.get(message.messageId());
            if (answer != null && !answer.isStopped()) {
                turns.add(new Utterance("persona", answer.answer()));
            }
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

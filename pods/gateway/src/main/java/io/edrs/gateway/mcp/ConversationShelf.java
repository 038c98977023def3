package io.edrs.gateway.mcp;

import io.edrs.gateway.Dialogue;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.gateway.Utterance;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caller's own conversations. */
@Singleton
final class ConversationShelf implements Shelf {

    private static final String ROOT = "edrs://conversations/";
    private static final String TEXT = "text/plain";

    private final Dialogue dialogue;

    ConversationShelf(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    static String uri(UUID conversation) {
        return ROOT + conversation;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public String scope() {
        return "ask";
    }

    @Override
    public McpSchema.ResourceTemplate template() {
        return McpSchema.ResourceTemplate.builder(ROOT + "{id}", "conversation").title("Conversation")
                .description("What was said in a conversation of yours, oldest first.").mimeType(TEXT).build();
    }

    @Override
    public Page page(Caller caller, @Nullable String after, int limit) {
        var own = dialogue.conversations(caller, after, limit);
        return new Page(own.stream().map(ConversationShelf::resource).toList(),
                own.size() < limit ? null : own.getLast().conversationId().toString());
    }

    @Override
    public McpSchema.ReadResourceResult read(Caller caller, String uri) {
        var id = new Arguments(Map.of("uri", uri.substring(ROOT.length()))).id("uri").orElseThrow(() -> Arguments.refused("Name a conversation."));
        var text = dialogue.turns(caller, id).stream().map(ConversationShelf::line).collect(Collectors.joining("\n"));
        return new McpSchema.ReadResourceResult(List.of(new McpSchema.TextResourceContents(uri, TEXT, text)));
    }

    private static String line(Utterance said) {
        return said.speaker() + ": " + said.text();
    }

    private static McpSchema.Resource resource(Dialogue.Begun begun) {
        return McpSchema.Resource.builder(uri(begun.conversationId()), "conversation " + begun.conversationId())
                .title("With %s, begun %s".formatted(begun.personaId(), begun.startedAt())).mimeType(TEXT).build();
    }
}

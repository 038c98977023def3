package io.edrs.gateway.mcp;

import io.edrs.gateway.Dialogue;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.reasoning.Citation;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks a persona, in a new conversation or in one that goes on. */
@Singleton
final class AskPersona implements Tool {

    private static final int LONGEST = 32_768;

    private final Dialogue dialogue;
    private final Table<PersonaProfile> personas;
    private final McpConfig config;

    AskPersona(Dialogue dialogue, Tables tables, McpConfig config) {
        this.dialogue = dialogue;
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
        this.config = config;
    }

    private record Answered(String answer, UUID conversationId, UUID messageId, double confidence, List<Citation> citations) {}

    @Override
    public String scope() {
        return "ask";
    }

    @Override
    public McpSchema.Tool description() {
        var input = Schema.requiring("question").text("question", "What to ask, in plain language.", LONGEST)
                .text("persona", "Who is asked; the persona that every tenant has when not given.", 200)
                .text("conversation", "The id of the conversation to go on with, as an earlier answer named it.", 36);
        return McpSchema.Tool.builder("ask_persona", input.build()).title("Ask a persona")
                .description("Asks a persona that remembers its conversations and knows this tenant's documents. Answers rest on evidence and name it.")
                .outputSchema(Schema.object("answer", "conversationId", "messageId")).build();
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments) {
        return call(caller, arguments, Progress.UNHEARD);
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments, Progress progress) {
        var conversation = arguments.id("conversation").orElseGet(() -> dialogue.begin(caller, persona(caller, arguments)));
        var box = new ArrayBlockingQueue<Dialogue.Reply>(1);
        try (var hearing = dialogue.ask(caller, new Dialogue.Question(conversation, arguments.text("question"), List.of()), box::offer, progress::say)) {
            progress.say("The question was accepted as message %s of %s.".formatted(hearing.messageId(), ConversationShelf.uri(conversation)));
            var reply = box.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (reply == null) {
                throw new EdrsException(KernelError.ASK_UNANSWERED, "The answer to message %s is not there yet; read %s later."
                        .formatted(hearing.messageId(), ConversationShelf.uri(conversation)));
            }
            return Told.that(text(reply), new Answered(reply.text(), reply.conversationId(), reply.messageId(), reply.confidence(), reply.citations()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.ASK_UNANSWERED, "The wait for the answer was interrupted; ask again.", e);
        }
    }

    private String persona(Caller caller, Arguments arguments) {
        var id = arguments.optional("persona").orElse(PersonaProfile.DEFAULT_ID);
        if (!id.equals(PersonaProfile.DEFAULT_ID) && personas.find(PersonaProfile.key(caller.tenant(), id)).isEmpty()) {
            throw Arguments.refused("There is no persona '%s'; leave 'persona' out to ask the one that every tenant has.".formatted(id));
        }
        return id;
    }

    private static String text(Dialogue.Reply reply) {
        var text = new StringBuilder(reply.text());
        reply.citations().forEach(citation -> text.append("\n\n[").append(citation.document()).append(": ").append(citation.quote()).append("]"));
        return text.append("\n\nConversation: ").append(reply.conversationId()).toString();
    }
}

package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question. */
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = {"Ask a persona a question and get an answer with its evidence.", "",
            "Example: ./edrs ask \"What is the cache port of the Vector Store?\"",
            "         ./edrs ask --conversation ID \"and its database port?\""})
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTION", description = "The question.")
    private String question;

    @Option(names = {"-c", "--conversation"}, paramLabel = "ID", description = "Go on in this conversation.")
    private String conversation;

    @Option(names = "--persona", paramLabel = "ID", description = "Whom to ask; default 'edrs'.")
    private String persona;

    @Option(names = "--priority", description = "low, normal, high or critical.")
    private String priority = "normal";

    @Option(names = "--json", description = "The whole answer as JSON.")
    private boolean json;

    @Mixin
    private TenantOption tenant;

    @Override
    public Integer call() {
        if (question.isBlank()) {
            throw new IllegalArgumentException("The question is empty. Example: ./edrs ask \"What is EDRS made of?\"");
        }
        try (var api = tenant.api()) {
            var answer = ask(api, conversation == null ? start(api, persona) : conversation, question, priority);
            System.out.println(json ? answer.toPrettyString() : AnswerText.of(answer));
            return answer.has("answer") ? 0 : 1;
        }
    }

    static String start(Api api, String persona) {
        return api.post("gateway", "/api/v1/conversations", persona == null ? Map.of() : Map.of("personaId", persona))
                .get("conversationId").asText();
    }

    static JsonNode ask(Api api, String conversation, String question, String priority) {
        return api.post("gateway", "/api/v1/conversations/" + conversation + "/messages",
                Map.of("text", question, "priority", priority));
    }
}

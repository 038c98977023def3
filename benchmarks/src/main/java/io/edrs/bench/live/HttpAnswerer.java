package io.edrs.bench.live;

import io.edrs.bench.answers.Answer;
import io.edrs.bench.answers.Answerer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The running system, asked over HTTP. */
public final class HttpAnswerer implements Answerer {

    private final Api api;
    private final Map<String, String> conversations = new HashMap<>();

    public HttpAnswerer(Api api) {
        this.api = api;
    }

    @Override
    public void ingest(Path folder) {
        api.ingest(folder);
    }

    @Override
    public Answer ask(String conversationId, String question) {
        var said = api.ask(conversations.computeIfAbsent(conversationId, unseen -> api.conversation()), question);
        var citations = StreamSupport.stream(said.path("citations").spliterator(), false)
                .map(cited -> new Answer.Cited(cited.path("document").asText(), cited.path("quote").asText())).toList();
        return new Answer(said.path("answer").asText(), citations, said.path("confidence").asDouble());
    }
}

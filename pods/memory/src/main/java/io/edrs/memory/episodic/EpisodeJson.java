package io.edrs.memory.episodic;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.Journal;
import io.edrs.schema.EmbeddingVector;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode as the journal keeps it, its vector inside so that nothing is embedded twice. */
final class EpisodeJson {

    private record Body(String personaId, String userId, String speaker, String text, @Nullable String vector, @Nullable String kind) {}

    Journal.Entry write(Episode episode, Instant expiresAt) {
        var vector = episode.vector();
        var body = new Body(episode.personaId(), episode.userId(), episode.speaker(), episode.text(),
                vector == null ? null : EmbeddingVector.encode(vector), episode.kind());
        return new Journal.Entry(episode.conversationId().toString(), episode.eventId(), episode.saidAt(),
                EventJson.write(body), expiresAt);
    }

    Episode read(Journal.Entry entry) {
        var body = EventJson.read(entry.json(), Body.class);
        return new Episode(entry.id(), UUID.fromString(entry.stream()), body.personaId(), body.userId(), body.speaker(),
                body.text(), entry.at(), body.kind() == null ? Episode.TURN : body.kind(),
                body.vector() == null ? null : EmbeddingVector.decode(body.vector()));
    }
}

package io.edrs.memory.episodic;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives episodes the vectors they lack. */
@Singleton
final class EpisodeEmbedder {

    private static final int FEW_WORDS = 200;

    private final EmbeddingModel model;
    private final EpisodicConfig config;

    EpisodeEmbedder(EmbeddingModel model, EpisodicConfig config) {
        this.model = model;
        this.config = config;
    }

    Episode embed(Episode episode) {
        return lacksVector(episode) ? episode.withVector(model.embed(episode.text()).content().vector()) : episode;
    }

    /** The episodes, in any order, with the missing vectors embedded in batches. */
    List<Episode> complete(List<Episode> episodes) {
        var byNeed = episodes.stream().collect(Collectors.partitioningBy(EpisodeEmbedder::lacksVector));
        var missing = byNeed.get(true);
        var completed = new ArrayList<>(byNeed.get(false));
        for (int from = 0; from < missing.size(); from += config.embeddingBatch()) {
            completed.addAll(batch(missing.subList(from, Math.min(missing.size(), from + config.embeddingBatch()))));
        }
        return completed;
    }

    /** "2: Ivory Museum, Pearl House." means little by itself: what a persona says in few words is found beside its question. */
    private static boolean isTerse(Episode episode) {
        return episode.speaker().equals(Episode.PERSONA) && episode.text().length() <= FEW_WORDS;
    }

    private static boolean lacksVector(Episode episode) {
        return episode.vector() == null && !episode.text().isBlank() && !isTerse(episode);
    }

    private List<Episode> batch(List<Episode> episodes) {
        var vectors = model.embedAll(episodes.stream().map(episode -> TextSegment.from(episode.text())).toList()).content();
        var embedded = new ArrayList<Episode>(episodes.size());
        for (int i = 0; i < episodes.size(); i++) {
            embedded.add(episodes.get(i).withVector(vectors.get(i).vector()));
        }
        return embedded;
    }
}

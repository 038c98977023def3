package io.edrs.memory.episodic;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the indexes of a tenant up to the journal. */
@Singleton
final class IndexReplay {

    private static final Logger LOG = LoggerFactory.getLogger(IndexReplay.class);

    private final EpisodeJournal journal;
    private final EpisodeIndex index;
    private final EpisodeEmbedder embedder;
    private final Arrivals arrivals;
    private final EpisodicConfig config;

    IndexReplay(EpisodeJournal journal, EpisodeIndex index, EpisodeEmbedder embedder, Arrivals arrivals, EpisodicConfig config) {
        this.journal = journal;
        this.index = index;
        this.embedder = embedder;
        this.arrivals = arrivals;
        this.config = config;
    }

    /** Replays what was stored since the last commit of each; what was never committed, from the beginning. */
    void run(String tenant) {
        var since = since(index.committedUpTo(tenant));
        journal.replay(tenant, since(index.vectorsCommittedUpTo(tenant)), page -> addVectors(tenant, page));
        journal.replay(tenant, since, page -> addWords(tenant, page));
        LOG.info("Episodes of {} replayed since {}.", tenant, since);
    }

    private Instant since(Optional<Instant> committed) {
        return committed.map(moment -> moment.minus(config.replayMargin())).orElse(Instant.EPOCH);
    }

    private void addWords(String tenant, List<Episode> page) {
        index.addWords(tenant, page);
        page.forEach(episode -> arrivals.arrived(tenant, episode.eventId()));
    }

    private void addVectors(String tenant, List<Episode> page) {
        var absent = page.stream().filter(episode -> !index.hasVector(tenant, episode)).toList();
        index.addVectors(tenant, embedder.complete(absent));
    }
}

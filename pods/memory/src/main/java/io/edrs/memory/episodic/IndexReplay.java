package io.edrs.memory.episodic;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.compute.Together;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the indexes of a tenant up to the journal. */
@Singleton
final class IndexReplay {

    private static final Logger LOG = LoggerFactory.getLogger(IndexReplay.class);
    /** Turns written together. */
    private static final int SHARE = 512;

    private final EpisodeJournal journal;
    private final EpisodeIndex index;
    private final EpisodeEmbedder embedder;
    private final Arrivals arrivals;
    private final EpisodicConfig config;
    private final Computation computation;

    IndexReplay(EpisodeJournal journal, EpisodeIndex index, EpisodeEmbedder embedder, Arrivals arrivals, EpisodicConfig config, Computation computation) {
        this.journal = journal;
        this.index = index;
        this.embedder = embedder;
        this.arrivals = arrivals;
        this.config = config;
        this.computation = computation;
    }

    /** Replays what was stored since the last commit of each; what was never committed, from the beginning. */
    void run(String tenant) {
        var since = since(index.committedUpTo(tenant));
        boolean mayHaveVectors = index.mayHaveVectors(tenant);
        journal.replay(tenant, since(index.vectorsCommittedUpTo(tenant)), page -> addVectors(tenant, page, mayHaveVectors));
        journal.replay(tenant, since, page -> addWords(tenant, page));
        LOG.info("Episodes of {} replayed since {}.", tenant, since);
    }

    private Instant since(Optional<Instant> committed) {
        return committed.map(moment -> moment.minus(config.replayMargin())).orElse(Instant.EPOCH);
    }

    private void addWords(String tenant, List<Episode> page) {
        besideEachOther(page, episodes -> index.addWords(tenant, placed(tenant, episodes)));
        page.forEach(episode -> arrivals.arrived(tenant, episode.eventId()));
    }

    private void addVectors(String tenant, List<Episode> page, boolean mayHaveVectors) {
        var embedded = embedder.complete(page);
        besideEachOther(embedded, episodes -> index.addVectors(tenant,
                placed(tenant, episodes).stream().filter(placed -> !mayHaveVectors || !index.hasVector(tenant, placed)).toList()));
    }

    /** A conversation stays in one hand, since each of its turns is written with its neighbours. */
    private void besideEachOther(List<Episode> page, Consumer<List<Episode>> work) {
        var shares = new ArrayList<List<Episode>>();
        page.stream().collect(Collectors.groupingBy(Episode::conversationId, LinkedHashMap::new, Collectors.toList())).values().forEach(conversation -> {
            if (shares.isEmpty() || shares.getLast().size() >= SHARE) {
                shares.add(new ArrayList<>());
            }
            shares.getLast().addAll(conversation);
        });
        Together.each(shares, share -> computation.run(() -> {
            work.accept(share);
            return share;
        }));
    }

    /** Each among its neighbours, with those from before the page whose successor it holds. */
    private List<Placed> placed(String tenant, List<Episode> page) {
        var placed = new ArrayList<Placed>();
        page.stream().collect(Collectors.groupingBy(Episode::conversationId, LinkedHashMap::new, Collectors.toList())).values()
                .forEach(episodes -> placed.addAll(chain(tenant, episodes)));
        return placed;
    }

    private List<Placed> chain(String tenant, List<Episode> episodes) {
        var oldestFirst = episodes.stream().sorted(Comparator.comparing(Episode::saidAt)).toList();
        var earlier = journal.upTo(tenant, oldestFirst.getFirst());
        var chain = new ArrayList<>(earlier);
        chain.addAll(oldestFirst.subList(1, oldestFirst.size()));
        return Placed.chain(chain, Math.max(0, earlier.size() - 2));
    }
}

package io.edrs.knowledge.update;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.Documents.Known;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** Looks at one source again: ingests what is there now, and reports what is said no more or anew. */
@Singleton
final class Refresh {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_BYTES = (50 << 20) + 1;

    private final Documents documents;
    private final Watchlist watchlist;
    private final Folders folders;
    private final DriftReport report;
    private final Clock clock;

    Refresh(Documents documents, Watchlist watchlist, Folders folders, DriftReport report, Clock clock) {
        this.documents = documents;
        this.watchlist = watchlist;
        this.folders = folders;
        this.report = report;
        this.clock = clock;
    }

    /** The source after the look; what went wrong is its outcome. */
    Source look(String tenant, Source source) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (source.isExpiredAt(now)) {
            return expire(tenant, source, now);
        }
        try {
            var outcome = source.kind().equals(Source.DOCUMENT) ? "waits to expire" : source.kind().equals(Source.FOLDER) ? folder(tenant, source)
                    : page(tenant, source);
            return watchlist.looked(tenant, source, next(source, now, Duration.ofSeconds(source.everySeconds())), now, 0, outcome);
        } catch (EdrsException | UncheckedIOException e) {
            var failures = source.failures() + 1;
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 9));
            return watchlist.looked(tenant, source, next(source, now, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), now, failures,
                    "failed: " + e.getMessage());
        }
    }

    /** Never later than it expires. */
    private static Instant next(Source source, Instant now, Duration pause) {
        var next = source.everySeconds() == 0 ? Instant.parse("9999-01-01T00:00:00Z") : now.plus(pause);
        return source.expiresAt() != null && source.expiresAt().isBefore(next) ? source.expiresAt() : next;
    }

    private String page(String tenant, Source source) {
        return taken(tenant, source, source.address(), () -> documents.fetch(tenant, source.address())) ? "changed" : "unchanged";
    }

    private String folder(String tenant, Source source) {
        var root = folders.checked(source.address());
        var files = folders.files(root);
        var before = watchlist.documents(tenant, source);
        int changed = 0;
        int refused = 0;
        for (var file : files.entrySet()) {
            var name = name(root, file.getKey());
            try {
                changed += taken(tenant, source, name, () -> documents.take(tenant, name, folders.read(file.getValue(), MOST_BYTES))) ? 1 : 0;
                watchlist.note(tenant, source, name, true);
            } catch (EdrsException e) {
                if (e.category() == Category.UNAVAILABLE) {
                    throw e;
                }
                refused++;
            }
        }
        int gone = 0;
        for (var name : before) {
            if (!files.containsKey(name.substring(Math.min(name.length(), name(root, "").length())))) {
                disappeared(tenant, source, name, "disappeared");
                gone++;
            }
        }
        return "%d files, %d changed, %d gone, %d refused".formatted(files.size(), changed, gone, refused);
    }

    private boolean taken(String tenant, Source source, String name, Supplier<Known> taking) {
        var standing = documents.named(tenant, name);
        List<StoredPassage> before = standing.map(known -> documents.passages(tenant, known.documentId())).orElse(List.of());
        var known = taking.get();
        if (!known.isNew()) {
            return false;
        }
        var difference = Difference.between(before, documents.passages(tenant, known.documentId()));
        if (!difference.isNone()) {
            report.say(tenant, source, name, standing.isPresent() ? "changed" : "appeared", difference);
        }
        return true;
    }

    private void disappeared(String tenant, Source source, String name, String change) {
        documents.named(tenant, name).ifPresent(known -> {
            var difference = Difference.between(documents.passages(tenant, known.documentId()), List.of());
            documents.delete(tenant, known.documentId());
            // Of what was deleted no word is kept, only how much it was.
            report.sayWithoutText(tenant, source, name, change, difference);
        });
        watchlist.note(tenant, source, name, false);
    }

    private Source expire(String tenant, Source source, Instant now) {
        if (source.kind().equals(Source.FOLDER)) {
            watchlist.documents(tenant, source).forEach(name -> disappeared(tenant, source, name, "expired"));
        } else {
            disappeared(tenant, source, source.address(), "expired");
        }
        watchlist.stop(tenant, source.sourceId());
        return new Source(source.sourceId(), source.kind(), source.address(), 0, source.expiresAt(), now, now, 0, "expired");
    }

    private static String name(Path root, String file) {
        return root.getFileName() + "/" + file;
    }
}

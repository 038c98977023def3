package io.edrs.platform.adapters.scylla;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes entries out of every table; what a process that died left behind is found again by the claims, which go last. */
record Removal(ScyllaConnection connection, JournalLog log, Streams streams, Expiries expiries) {

    private static final int TOGETHER = 256;

    /** Removes the entries of a stream that the log had when it began; returns how many. */
    int stream(Book book, String stream) {
        return of(book, stream, place -> true);
    }

    /** Removes those of a stream's entries that the log had when it began; returns how many. */
    int of(Book book, String stream, Predicate<Place> wanted) {
        var claims = streams.claims(book, stream).stream().filter(wanted).toList();
        var last = claims.isEmpty() ? 0 : log.head(book).last();
        // A position not yet given out may still become an entry, stored after this deletion.
        var decided = claims.stream().filter(place -> place.position() <= last).toList();
        var removed = 0;
        for (var from = 0; from < decided.size(); from += TOGETHER) {
            removed += places(book, decided.subList(from, Math.min(from + TOGETHER, decided.size())));
        }
        return removed;
    }

    /** Removes places; returns how many of them the log had. */
    int places(Book book, List<Place> places) {
        var timestamp = connection.timestamp();
        var had = standing(book, places);
        log.delete(book, had);
        streams.deleteEntries(book, places);
        places.stream().collect(Collectors.groupingBy(Place::stream)).forEach((stream, all) ->
                streams.tidy(book, stream, all.stream().map(Place::week).toList(), timestamp));
        expiries.delete(book, places);
        streams.deleteClaims(book, places);
        return had.size();
    }

    /** The places at which the log has their id. */
    List<Place> standing(Book book, Collection<Place> places) {
        var ids = log.at(book, places.stream().map(Place::position).distinct().toList()).stream()
                .collect(Collectors.toMap(kept -> kept.place().position(), kept -> kept.place().id()));
        return places.stream().filter(place -> place.id().equals(ids.get(place.position()))).toList();
    }
}

package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import org.jspecify.annotations.Nullable;

/** An entry as it is in the log. @param body null when it is kept in pieces @param storedAt in microseconds */
record Kept(Place place, @Nullable String body, long storedAt) {

    Entry entry(String json) {
        return new Entry(place.stream(), place.id(), Moments.ofMicros(place.at()), json,
                place.expiresAt() == null ? null : Moments.ofMicros(place.expiresAt()));
    }
}

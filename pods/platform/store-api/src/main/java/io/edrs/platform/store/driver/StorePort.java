package io.edrs.platform.store.driver;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;

/** The ports a service may put behind a URL of its own. */
public enum StorePort {
    RELATIONAL(DataSource.class), TIME_SERIES(TimeSeries.class), DOCUMENTS(DocumentStore.class), JOURNAL(Journal.class),
    VECTORS(VectorIndex.class), CACHE(Cache.class), COUNTERS(Counters.class), LOCKS(Leases.class), BLOBS(BlobStore.class);

    private final Class<?> type;

    StorePort(Class<?> type) {
        this.type = type;
    }

    /** The interface that services inject. */
    public Class<?> type() {
        return type;
    }

    /** The port of an interface; throws IllegalArgumentException when there is none. */
    public static StorePort of(Class<?> type) {
        return Arrays.stream(values()).filter(port -> port.type == type).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no store port."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package io.edrs.launcher.stores;

import io.edrs.launcher.stores.move.Belongings;
import io.edrs.launcher.stores.move.Gate;
import io.edrs.launcher.stores.move.MovingBlobStore;
import io.edrs.launcher.stores.move.MovingDataSource;
import io.edrs.launcher.stores.move.MovingDocumentStore;
import io.edrs.launcher.stores.move.MovingJournal;
import io.edrs.launcher.stores.move.MovingTimeSeries;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import javax.sql.DataSource;

/** The ports whose contents can move. */
final class Moving {

    private Moving() {}

    @SuppressWarnings("unchecked")
    static Object over(Gate<?> gate, StorePort port, Belongings belongings, Clock clock) {
        return switch (port) {
            case DOCUMENTS -> new MovingDocumentStore((Gate<DocumentStore>) gate, belongings);
            case JOURNAL -> new MovingJournal((Gate<Journal>) gate, belongings, clock);
            case BLOBS -> new MovingBlobStore((Gate<BlobStore>) gate, belongings);
            case RELATIONAL -> MovingDataSource.over((Gate<DataSource>) gate);
            case TIME_SERIES -> new MovingTimeSeries((Gate<TimeSeries>) gate, belongings);
            case VECTORS, CACHE, COUNTERS, LOCKS -> throw new IllegalArgumentException(port + " cannot move.");
        };
    }
}

package io.edrs.platform.store;

import javax.sql.DataSource;

/**
 * A relational server as its services share it. A transaction works for the tenant of {@link TenantScope}: without one it
 * sees no rows, and a returned connection carries none.
 */
public interface ServiceDataSource extends DataSource {

    /**
     * The server as one service sees it: its own schema, brought up to date from the class path's
     * {@code db/<service>/V1__….sql} before the first connection, and no more connections than its share. A service
     * that waits longer for one than its profile allows fails with a {@link java.sql.SQLTransientConnectionException}.
     */
    DataSource of(String service, ConnectionShare share);
}

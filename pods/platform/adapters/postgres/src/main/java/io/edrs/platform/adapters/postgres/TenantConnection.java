package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.TenantScope;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose every transaction works for the tenant of {@link TenantScope} at its first statement. The tenant and
 * the schema are set for the transaction alone, so that nothing is left when it ends; statements outside a transaction
 * have no tenant and see no rows; one transaction for two tenants is refused.
 */
final class TenantConnection implements InvocationHandler {

    private static final String ENTER = "select set_config('edrs.tenant', ?, true), set_config('search_path', ?, true)";
    private final Connection connection;
    private final UnaryOperator<String> pathOf;
    private final Runnable onClose;
    private @Nullable String tenant;
    private boolean closed;

    private TenantConnection(Connection connection, UnaryOperator<String> pathOf, Runnable onClose) {
        this.connection = connection;
        this.pathOf = pathOf;
        this.onClose = onClose;
    }

    static Connection around(Connection connection, UnaryOperator<String> pathOf, Runnable onClose) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                new TenantConnection(connection, pathOf, onClose));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> enter();
            case "commit", "rollback", "setAutoCommit" -> tenant = arguments != null && method.getName().equals("rollback") ? tenant : null;
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "close" -> {
                return close();
            }
            default -> { }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void enter() throws SQLException {
        var now = TenantScope.current().orElse("");
        if (tenant != null && !tenant.equals(now)) {
            throw new SQLException("A transaction for the tenant '%s' may not go on for '%s'.".formatted(tenant, now), "25001");
        }
        if (tenant == null && !connection.getAutoCommit()) {
            try (var statement = connection.prepareStatement(ENTER)) {
                statement.setString(1, now);
                statement.setString(2, pathOf.apply(now));
                statement.execute();
            }
            tenant = now;
        }
    }

    private @Nullable Object close() throws SQLException {
        if (!closed) {
            closed = true;
            try {
                connection.close();
            } finally {
                onClose.run();
            }
        }
        return null;
    }
}

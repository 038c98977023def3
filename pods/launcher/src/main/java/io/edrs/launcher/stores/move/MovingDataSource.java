package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tables that may be on their way to another database. A connection stays with the one it was opened to, and the next phase waits
 * until it is closed; one that is opened while the tables are copied only reads, and the database itself refuses what writes.
 */
public final class MovingDataSource implements InvocationHandler {

    private final Gate<DataSource> gate;

    private MovingDataSource(Gate<DataSource> gate) {
        this.gate = gate;
    }

    /** As the service uses it. */
    public static DataSource over(Gate<DataSource> gate) {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, new MovingDataSource(gate));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> arguments == null ? connection() : call(method, gate.read(source -> source), arguments);
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "a data source that may move";
            default -> call(method, gate.read(source -> source), arguments);
        };
    }

    private Connection connection() throws SQLException {
        var visit = entered();
        try {
            var connection = visit.port().getConnection();
            if (!visit.mayWrite()) {
                connection.setReadOnly(true);
            }
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                    new Visitor(connection, visit));
        } catch (SQLException | RuntimeException e) {
            visit.leaving().run();
            throw e;
        }
    }

    private Gate.Visit<DataSource> entered() throws SQLException {
        try {
            return gate.enter();
        } catch (EdrsException e) {
            throw new SQLTransientConnectionException(e.getMessage(), "08000", e);
        }
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static final class Visitor implements InvocationHandler {

        private final Connection connection;
        private final Gate.Visit<DataSource> visit;
        private boolean closed;

        Visitor(Connection connection, Gate.Visit<DataSource> visit) {
            this.connection = connection;
            this.visit = visit;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "close" -> close();
                case "setReadOnly" -> visit.mayWrite() ? call(method, connection, arguments) : null;
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> call(method, connection, arguments);
            };
        }

        private @Nullable Object close() throws SQLException {
            if (!closed) {
                closed = true;
                try {
                    connection.close();
                } finally {
                    visit.leaving().run();
                }
            }
            return null;
        }
    }
}

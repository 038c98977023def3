package io.edrs.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.edrs.schema.TableRow;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of tables go with the tenant whose they are. */
class TableRulesTest {

    /** Rows that are no tenant's, or have to outlive it; each says why. */
    private static final Set<String> NOBODYS = Set.of("Tenant", "SigningKey", "Role", "OfGroup", "Move", "MoveAck", "PurgeOrder", "PurgeReport");

    @Test
    void aRowIsItsTenantsUnlessItIsNamedHere() throws ReflectiveOperationException {
        var rows = Project.MAIN.stream().filter(type -> type.isAssignableTo(TableRow.class) && !type.isInterface()).map(JavaClass::reflect).toList();
        assertThat(rows).hasSizeGreaterThan(NOBODYS.size());
        for (var row : rows) {
            var of = (TableRow) made(row, "acme");
            var said = "%s: let belongsTo tell whose the row is, so that it goes with a purged tenant; or name it in TableRulesTest and say why it stays"
                    .formatted(row.getName());
            assertThat(of.belongsTo("acme", "acme/a")).as(said).isEqualTo(!NOBODYS.contains(row.getSimpleName()));
            assertThat(((TableRow) made(row, "acme-too")).belongsTo("acme", "acme-too/a")).as(row + " of another tenant").isFalse();
        }
    }

    private static Object made(Class<?> row, String tenant) throws ReflectiveOperationException {
        var parts = row.getRecordComponents();
        var constructor = row.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(parts).map(part -> value(part, tenant)).toArray());
    }

    private static @Nullable Object value(RecordComponent part, String tenant) {
        var type = part.getType();
        if (type == String.class) {
            return part.getName().equals("tenant") ? tenant : tenant + "/a";
        }
        if (type == List.class) {
            return List.of(tenant);
        }
        return Map.<Class<?>, Object>of(Set.class, Set.of(), Map.class, Map.of(), Instant.class, Instant.EPOCH, UUID.class, new UUID(0, 0), int.class, 0,
                long.class, 0L, double.class, 0.0, boolean.class, false).get(type);
    }
}

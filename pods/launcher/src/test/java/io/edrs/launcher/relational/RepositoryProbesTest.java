package io.edrs.launcher.relational;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.relational.TenantTransactions;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.relational.TestTables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every method of every repository, called as a tenant that has nothing and as nobody: it finds nothing of another's. */
class RepositoryProbesTest {

    private static final UUID ID = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    @Test
    void noRepositoryReachesAnothersRows() {
        var seen = new ArrayList<String>();
        for (var service : Tables.SERVICES) {
            try (var context = TestTables.context(service)) {
                var tenant = Fresh.tenant();
                for (var repository : repositories(context, service)) {
                    call(context, service, repository, tenant, true);
                }
                for (var repository : repositories(context, service)) {
                    seen.add(repository.getSimpleName());
                    call(context, service, repository, Fresh.tenant(), false);
                }
            }
        }
        assertThat(seen).contains("PersonaRepository", "OpenRequestRepository", "PreferenceRepository", "GapRepository");
    }

    private static List<Class<?>> repositories(ApplicationContext context, String service) {
        return context.getBeanDefinitions(GenericRepository.class).stream().<Class<?>>map(definition -> Arrays.stream(definition.getBeanType().getInterfaces())
                        .filter(GenericRepository.class::isAssignableFrom).findFirst().orElse(definition.getBeanType()))
                .filter(type -> type.getPackageName().equals("io.edrs." + service)).sorted((one, other) -> other.getSimpleName().compareTo(one.getSimpleName())).toList();
    }

    private static void call(ApplicationContext context, String service, Class<?> repository, String tenant, boolean fills) {
        var transactions = context.getBean(TenantTransactions.class, Qualifiers.byName(service.replace('.', '-')));
        var bean = context.getBean(repository);
        for (var method : repository.getDeclaredMethods()) {
            if (isInsert(method) == fills && !method.isSynthetic()) {
                var answer = transactions.write(tenant, () -> invoke(bean, method));
                if (!fills) {
                    assertThat(isNothing(answer)).as("%s of %s says %s to a stranger", method.getName(), repository.getSimpleName(), answer).isTrue();
                }
            }
        }
    }

    private static boolean isInsert(Method method) {
        var query = method.getAnnotation(Query.class);
        return query == null ? method.getName().startsWith("insert") || method.getName().startsWith("save")
                : query.value().strip().toLowerCase(Locale.ROOT).startsWith("insert");
    }

    private static Object invoke(Object bean, Method method) {
        method.setAccessible(true);
        try {
            return method.invoke(bean, Arrays.stream(method.getGenericParameterTypes()).map(RepositoryProbesTest::sample).toArray());
        } catch (ReflectiveOperationException e) {
            // A row that is not there for a stranger cannot be referred to or changed; the transaction is over.
            return Optional.empty();
        } catch (EdrsException e) {
            return Optional.empty();
        }
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType of) {
            assertThat((Class<?>) of.getRawType()).as("no sample of %s; add one", of).isAssignableFrom(List.class);
            return List.of(sample(of.getActualTypeArguments()[0]));
        }
        return sample((Class<?>) type);
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "x";
        } else if (type == UUID.class) {
            return ID;
        } else if (type == Pageable.class) {
            return Pageable.from(0, 10);
        } else if (type == double.class) {
            return 0.5;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == int.class) {
            return 1;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == boolean.class) {
            return true;
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new AssertionError("No sample of " + type + "; add one.");
    }

    private static Object record(Class<?> type) {
        var parts = Arrays.stream(type.getRecordComponents()).map(part -> part.getType() == String[].class ? new String[] {"x"} : sample(part.getGenericType())).toArray();
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isNothing(Object answer) {
        return switch (answer) {
            case null -> true;
            case Optional<?> found -> found.isEmpty();
            case Collection<?> rows -> rows.isEmpty();
            case Number count -> count.longValue() == 0;
            case Record counts -> Arrays.stream(counts.getClass().getRecordComponents()).allMatch(part -> isNothing(part(counts, part)));
            default -> false;
        };
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

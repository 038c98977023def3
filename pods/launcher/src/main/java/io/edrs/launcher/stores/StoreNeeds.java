package io.edrs.launcher.stores;

import io.edrs.platform.store.driver.StorePort;
import io.micronaut.context.BeanContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services of a process inject, known before any of them is made: so a wrong store shows at the start. */
public final class StoreNeeds {

    private static final Set<Class<?>> PORTS = Arrays.stream(StorePort.values()).map(StorePort::type).collect(Collectors.toUnmodifiableSet());

    private StoreNeeds() {}

    /** Opens every store that a running service injects a port of. */
    public static void open(BeanContext context, Stores stores, List<String> running) {
        context.getAllBeanDefinitions().forEach(definition -> {
            var service = stores.serviceOf(declaring(definition));
            if (running.contains(service)) {
                ports(definition).forEach(port -> stores.port(service, port));
            }
        });
    }

    private static Class<?> declaring(BeanDefinition<?> definition) {
        return definition.getDeclaringType().orElse(definition.getBeanType());
    }

    private static Stream<? extends Class<?>> ports(BeanDefinition<?> definition) {
        return Arrays.stream(definition.getConstructor().getArguments()).map(Argument::getType).filter(PORTS::contains);
    }
}

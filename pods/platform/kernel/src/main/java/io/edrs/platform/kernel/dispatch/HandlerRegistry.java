package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.schema.Payload;
import io.micronaut.context.BeanContext;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The handlers of this process, bound to their services by package and to their event types by type argument. */
@Singleton
final class HandlerRegistry {

    private final List<HandlerBinding> bindings;

    HandlerRegistry(BeanContext beans, ServiceCatalogue catalogue) {
        bindings = beans.getBeanDefinitions(EventHandler.class).stream()
                .map(definition -> bind(beans.getBean(definition), definition.getTypeArguments(EventHandler.class), catalogue))
                .toList();
    }

    List<HandlerBinding> bindings() {
        return bindings;
    }

    Optional<HandlerBinding> find(String service, String eventType) {
        return bindings.stream()
                .filter(binding -> binding.service().equals(service) && binding.type().value().equals(eventType))
                .findFirst();
    }

    private static HandlerBinding bind(EventHandler<?> handler, List<Argument<?>> arguments, ServiceCatalogue catalogue) {
        var handlerType = handler.getClass();
        var service = catalogue.all().stream()
                .filter(info -> info.packageName().equals(handlerType.getPackageName()))
                .map(ServiceInfo::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(handlerType.getName() + " lives in no service package."));
        return new HandlerBinding(service, handler, arguments.getFirst().getType().asSubclass(Payload.class),
                handlerType.isAnnotationPresent(Recorded.class));
    }
}

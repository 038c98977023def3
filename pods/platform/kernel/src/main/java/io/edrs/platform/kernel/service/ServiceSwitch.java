package io.edrs.platform.kernel.service;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.core.annotation.AnnotationMetadataProvider;
import java.util.Arrays;

/** True when the service of the package is among {@value #PROPERTY}; public because generated code of each service names it. */
public final class ServiceSwitch implements Condition {

    static final String PROPERTY = "edrs.services";

    @Override
    @SuppressWarnings("rawtypes")
    public boolean matches(ConditionContext context) {
        AnnotationMetadataProvider component = context.getComponent();
        var service = component.getAnnotationMetadata().stringValue(EdrsService.class).orElse("");
        var running = context.getProperty(PROPERTY, String[].class).orElse(new String[0]);
        return Arrays.asList(running).contains(service);
    }
}

package io.edrs.launcher.serve;

import io.edrs.launcher.stores.Stores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The services with tables of their own: those with migrations in {@code db/<service>} on the class path. The repositories
 * of {@code persona.synthesizer} name the data source {@code persona-synthesizer}.
 */
public record RelationalServices(List<String> names) {

    /** Those among the given services. */
    public static RelationalServices in(List<String> services) {
        var loader = RelationalServices.class.getClassLoader();
        return new RelationalServices(services.stream().filter(service -> loader.getResource("db/" + service) != null).toList());
    }

    Map<String, Object> properties() {
        return names.stream().collect(Collectors.toMap(name -> "datasources.%s.dialect".formatted(sourceOf(name)), name -> "POSTGRES"));
    }

    /** Gives each its data source, before the context starts. */
    void bind(ApplicationContext context, Stores stores) {
        names.forEach(name -> {
            var source = stores.port(name, DataSource.class);
            context.registerBeanDefinition(RuntimeBeanDefinition.builder(DataSource.class, () -> source)
                    .qualifier(Qualifiers.byName(sourceOf(name))).singleton(true).build());
        });
    }

    private static String sourceOf(String service) {
        return service.replace('.', '-');
    }
}

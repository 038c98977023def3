package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.FunctionAdministration;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionSpec;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys the functions behind the running services, and tries again every half minute until all are deployed. */
@Singleton
class FunctionStart {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionStart.class);

    private final FunctionAdministration administration;
    private final FunctionsConfig config;
    private final AtomicBoolean deployed = new AtomicBoolean();

    FunctionStart(FunctionAdministration administration, FunctionsConfig config) {
        this.administration = administration;
        this.config = config;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "30s")
    void ensure() {
        if (config.jar().isEmpty() || deployed.get()) {
            return;
        }
        try {
            var jar = Path.of(config.jar());
            new FunctionJar(jar).functions().forEach(function -> deploy(function, jar));
            deployed.set(true);
        } catch (EdrsException e) {
            LOG.warn("The functions are not all deployed yet: {}", e.getMessage());
        }
    }

    private void deploy(FunctionSpec function, Path jar) {
        if (administration.deploy(function, jar)) {
            LOG.info("Deployed the function {}", function.name());
        }
    }
}

package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.FunctionAdministration;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionSpec;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys the functions behind the running services, tries again until all are deployed, and sees to it that they run. */
@Singleton
class FunctionStart {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionStart.class);
    private static final int SELDOM = 15;

    private final FunctionAdministration administration;
    private final FunctionsConfig config;
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicBoolean deployed = new AtomicBoolean();

    FunctionStart(FunctionAdministration administration, FunctionsConfig config) {
        this.administration = administration;
        this.config = config;
    }

    /** Often until all are deployed, as the broker takes functions a moment later than events; seldom from then on. */
    @Scheduled(initialDelay = "2s", fixedDelay = "2s")
    void check() {
        if (!deployed.get() || rounds.incrementAndGet() % SELDOM == 0) {
            ensure();
        }
    }

    void ensure() {
        if (config.jar().isEmpty()) {
            return;
        }
        try {
            if (deployed.get()) {
                revive();
            } else {
                deployAll(Path.of(config.jar()));
            }
        } catch (EdrsException e) {
            LOG.info("The functions are not all deployed yet: {}", e.getMessage());
        }
    }

    private void deployAll(Path jar) {
        revive();
        new FunctionJar(jar).functions().forEach(function -> deploy(function, jar));
        deployed.set(true);
    }

    /** A function that starts before its broker's administration answers stays down; nobody else starts it again. */
    private void revive() {
        administration.status().stream().filter(function -> function.running() < function.instances()).forEach(function -> {
            LOG.warn("The function {} does not run; it is started anew", function.name());
            administration.restart(function.name());
        });
    }

    private void deploy(FunctionSpec function, Path jar) {
        if (administration.deploy(function, jar)) {
            LOG.info("Deployed the function {}", function.name());
        }
    }
}

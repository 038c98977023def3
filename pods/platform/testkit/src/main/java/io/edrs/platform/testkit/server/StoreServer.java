package io.edrs.platform.testkit.server;

import io.edrs.platform.testkit.contract.Servers;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the server of a test comes from, in this order: what {@code EDRS_TEST_<STORE>_URL} tells, a container when a Docker
 * engine answers, what a script of the project or the test itself starts from a package; else it is not had.
 */
public final class StoreServer {

    /** The server runs in a container. */
    public static final String CONTAINER = "container";
    private static final String NONE = "none";
    private static final StoreServer HERE = new StoreServer(System.getenv(), DockerReached::answers, store -> Containers.url(store));
    private final Map<String, String> environment;
    private final BooleanSupplier engine;
    private final Function<StoreImage, String> containers;

    StoreServer(Map<String, String> environment, BooleanSupplier engine, Function<StoreImage, String> containers) {
        this.environment = environment;
        this.engine = engine;
        this.containers = containers;
    }

    /** @param had how it was had, as {@link Servers} tells it */
    public record Found(String url, String had) {}

    /** Asked once in a process. */
    private static final class DockerReached {
        private static final boolean ANSWERS = DockerEngine.answers(System.getenv());

        static boolean answers() {
            return ANSWERS;
        }
    }

    /** The server of that store, here. */
    public static Optional<Found> find(StoreImage store) {
        return HERE.found(store, Optional::empty);
    }

    /** The same; what the test would start from a package itself comes last. */
    public static Found find(StoreImage store, Supplier<String> fromPackage) {
        return HERE.found(store, () -> Optional.of(fromPackage.get())).orElseThrow();
    }

    Optional<Found> found(StoreImage store, Supplier<Optional<String>> fromPackage) {
        var told = told(store.variable());
        var origin = told(store.variable().replaceAll("_URL$", "") + "_HAD");
        if (told != null && origin == null) {
            return Optional.of(new Found(told, "URL"));
        }
        return container(store).or(() -> Optional.ofNullable(told).map(url -> new Found(url, String.valueOf(origin))))
                .or(() -> fromPackage.get().map(url -> new Found(url, Servers.PACKAGE)));
    }

    /** An engine without the image, or without a registry to have it from, is none: the next in order is asked. */
    private Optional<Found> container(StoreImage store) {
        if (NONE.equals(environment.get("EDRS_TEST_CONTAINERS")) || !engine.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Found(containers.apply(store), CONTAINER));
        } catch (RuntimeException e) {
            System.getLogger(StoreServer.class.getName()).log(System.Logger.Level.WARNING,
                    "No container of {0}: {1}", store.image(), e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable String told(String variable) {
        var value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }
}

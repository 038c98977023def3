package io.edrs.platform.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/** Writes, for every test of a store's contract, port, product, version, how it was had and why it was not to {@code target/stores}. */
final class ServerRows implements BeforeAllCallback, AfterAllCallback, LifecycleMethodExecutionExceptionHandler {

    private static final Path FOLDER = Path.of("target", "stores");

    /** A first row, for tests that are skipped before they have a server. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        afterAll(context);
    }

    /** Surefire does not report why a whole class was skipped. */
    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        context.getStore(ExtensionContext.Namespace.create(ServerRows.class)).put(context.getRequiredTestClass(),
                String.valueOf(thrown.getMessage()).replaceAll("\\s+", " "));
        throw thrown;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var test = context.getRequiredTestClass();
        var on = test.getAnnotation(OnServer.class);
        if (!test.getPackageName().startsWith("io.edrs.platform.adapters.") || on != null && on.fake()) {
            return;
        }
        var told = on == null ? Servers.NOTHING : Servers.of(on.value());
        var product = !told.product().isEmpty() ? told.product() : on == null ? "not told: " + test.getSimpleName() : on.value();
        var had = on != null && on.imitation() ? "imitation" : told.had();
        var reason = context.getStore(ExtensionContext.Namespace.create(ServerRows.class)).getOrDefault(test, String.class, "");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(test.getName() + ".tsv"),
                String.join("\t", test.getName(), port(test), product, told.version(), had, reason) + "\n");
    }

    private static String port(Class<?> test) {
        return Stream.<Class<?>>iterate(test, type -> type != null, Class::getSuperclass).map(Class::getSimpleName)
                .filter(name -> name.endsWith("Contract")).findFirst().map(name -> name.replace("Contract", "")).orElse("none");
    }
}

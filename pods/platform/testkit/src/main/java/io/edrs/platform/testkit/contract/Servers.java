package io.edrs.platform.testkit.contract;

import io.edrs.platform.store.driver.OpenStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where tests say which server they were given, for the table of {@code ./edrs test stores}. */
public final class Servers {

    /** The store runs in the test's own process. */
    public static final String IN_PROCESS = "in process";
    /** The server's program came from a package and was started for the tests. */
    public static final String PACKAGE = "package";
    static final Told NOTHING = new Told("", "", "");
    private static final Map<String, Told> TOLD = new ConcurrentHashMap<>();

    private Servers() {}

    /** @param product as the server says it @param had how it was had */
    record Told(String product, String version, String had) {}

    /** The tests of that product run on this version, had in this way. */
    public static void tell(String product, String version, String had) {
        TOLD.put(product, new Told(product, version, had));
    }

    /** The tests of that product run on this store. */
    public static void tell(String product, OpenStore store, String had) {
        var server = store.server();
        TOLD.put(product, new Told(server.product(), server.version(), had));
    }

    /** A server told by a variable is one by URL, unless a script that started it said in {@code …_HAD} where it came from. */
    public static String had(String variable) {
        return Optional.ofNullable(System.getenv(variable.replaceAll("_URL$", "") + "_HAD")).filter(text -> !text.isBlank()).orElse("URL");
    }

    /** The same, or what the tests do themselves when nothing is told. */
    public static String had(String variable, String otherwise) {
        return Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isBlank()).map(url -> had(variable)).orElse(otherwise);
    }

    /** The version of a library, by the name of the jar the class came from. */
    public static String library(Class<?> type) {
        var jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return jar.replaceAll("^.*-([0-9][^/-]*)\\.jar$", "$1");
    }

    static Told of(String product) {
        return TOLD.getOrDefault(product, NOTHING);
    }
}

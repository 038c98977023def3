package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Turns what the driver throws into a code, by the first word of what the server said. */
final class Failures {

    private static final List<String> AWAY = List.of("LOADING", "CLUSTERDOWN", "MASTERDOWN", "READONLY", "TRYAGAIN", "BUSY", "MISCONF",
            "OOM", "NOREPLICAS", "ERR max number of clients");

    private Failures() {}

    static EdrsException of(RedisAddress address, RuntimeException thrown) {
        var said = causes(thrown).filter(RedisCommandExecutionException.class::isInstance).map(Throwable::getMessage).reduce((a, b) -> b).orElse("");
        if (said.isEmpty() && causes(thrown).anyMatch(SSLException.class::isInstance)) {
            return failure(KernelError.CONFIGURATION_INVALID, address, "speaks no TLS that is trusted here (" + last(thrown)
                    + "): name its authority's PEM file as ?ca=, or write redis:// in the URL for a server without TLS.", thrown);
        }
        if (said.isEmpty()) {
            return failure(KernelError.STORE_UNAVAILABLE, address, "cannot be reached: " + last(thrown), thrown);
        }
        if (AWAY.stream().anyMatch(said::startsWith)) {
            return failure(KernelError.STORE_UNAVAILABLE, address, "does not serve now: " + said, thrown);
        }
        var advice = advice(said);
        return advice.isEmpty() ? failure(KernelError.UNEXPECTED, address, "failed: " + said, thrown)
                : failure(KernelError.CONFIGURATION_INVALID, address, "refuses (" + said + "): " + advice, thrown);
    }

    static EdrsException failure(KernelError code, RedisAddress address, String what, Throwable cause) {
        return new EdrsException(code, "Redis at " + address.text() + " " + what.replaceAll("\\s+", " ").strip(), cause);
    }

    private static String advice(String said) {
        if (said.contains("WRONGPASS") || said.contains("NOAUTH") || said.contains("invalid password") || said.contains("AUTH")) {
            return "put the right user and password into the URL.";
        }
        if (said.contains("NOPERM")) {
            return "give its user the right to ~edrs:* keys and the commands +@read +@write +@scripting +info.";
        }
        if (said.contains("DB index") || said.contains("SELECT is not allowed")) {
            return "the URL must end in the number of a database that the server has.";
        }
        if (said.contains("MOVED") || said.contains("CROSSSLOT")) {
            return "it is a cluster; write redis+cluster:// in the URL.";
        }
        return said.contains("cluster support disabled") ? "it is no cluster; write redis:// in the URL." : "";
    }

    /** The driver hangs what each node of a cluster said onto the failure that sums them up. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Failures::causes)));
    }

    private static String last(Throwable thrown) {
        return causes(thrown).reduce((a, b) -> b)
                .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage()).orElse("");
    }
}

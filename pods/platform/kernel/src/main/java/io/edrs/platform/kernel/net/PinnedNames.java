package io.edrs.platform.kernel.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The system's resolver, except that a name can be pinned to addresses that were checked, so that a name server cannot
 * answer with another address between the check and the connection (DNS rebinding). All other names resolve as ever.
 */
public final class PinnedNames extends InetAddressResolverProvider {

    private record Pin(InetAddress[] addresses, int holders) {}

    private static final Map<String, Pin> PINS = new ConcurrentHashMap<>();

    /** Pins the name until {@link #release}; a name pinned twice keeps its first addresses until both have let go. */
    public static void pin(String host, InetAddress[] addresses) {
        PINS.merge(key(host), new Pin(addresses.clone(), 1), (standing, fresh) -> new Pin(standing.addresses(), standing.holders() + 1));
    }

    /** Lets go of a pin. */
    public static void release(String host) {
        PINS.computeIfPresent(key(host), (name, pin) -> pin.holders() == 1 ? null : new Pin(pin.addresses(), pin.holders() - 1));
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "pinned names";
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private record Resolver(InetAddressResolver system) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            var pin = PINS.get(key(host));
            return pin == null ? system.lookupByName(host, policy) : Stream.of(pin.addresses());
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}

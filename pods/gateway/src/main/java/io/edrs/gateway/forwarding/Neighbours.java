package io.edrs.gateway.forwarding;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.dispatch.Presence;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.schema.shared.Heartbeat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pods that run in other processes, what each serves, and where it is. */
@Singleton
final class Neighbours {

    /** The descriptions of modules whose names are not those of their pods. */
    private static final Map<String, String> MODULES = Map.of("ai", "ai-services", "task", "task-management");
    private static final int SEGMENTS = 4;

    private final Presence presence;
    private final Map<String, String> podByPrefix = new TreeMap<>();

    Neighbours(ServiceCatalogue catalogue, Presence presence, ObjectMapper json) {
        this.presence = presence;
        var here = catalogue.all().stream().filter(service -> catalogue.running().contains(service.name())).map(ServiceInfo::pod).collect(Collectors.toSet());
        catalogue.all().stream().map(ServiceInfo::pod).distinct().filter(pod -> !here.contains(pod))
                .forEach(pod -> prefixes(pod, json).forEach(prefix -> podByPrefix.put(prefix, pod)));
    }

    /** What the paths of other processes begin with. */
    List<String> prefixes() {
        return List.copyOf(podByPrefix.keySet());
    }

    /** Where the path is served: in the process that runs most of its pod. Throws {@code POD_AWAY} when none does. */
    URI place(String path) {
        var pod = podByPrefix.get(prefix(path));
        return presence.living().stream().filter(beat -> beat.ready() && share(pod, beat) > 0)
                .max(Comparator.comparingLong((Heartbeat beat) -> share(pod, beat)).thenComparing(Heartbeat::process)).map(beat -> URI.create(beat.address()))
                .orElseThrow(() -> new EdrsException(ForwardingError.POD_AWAY, "The pod '%s', which serves this, is not there at the moment; ask again.".formatted(pod)));
    }

    private static long share(String pod, Heartbeat beat) {
        return beat.services().stream().filter(service -> service.startsWith(pod + ".")).count();
    }

    private static List<String> prefixes(String pod, ObjectMapper json) {
        var description = Neighbours.class.getResource("/META-INF/swagger/%s.json".formatted(MODULES.getOrDefault(pod, pod)));
        if (description == null) {
            return List.of();
        }
        try {
            return json.readTree(description).path("paths").propertyStream().map(path -> prefix(path.getKey())).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first three parts: each pod has its own. */
    private static String prefix(String path) {
        var parts = path.split("/", SEGMENTS + 1);
        return String.join("/", List.of(parts).subList(0, Math.min(SEGMENTS, parts.length)));
    }
}

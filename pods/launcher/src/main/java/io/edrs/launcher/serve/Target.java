package io.edrs.launcher.serve;

import io.edrs.launcher.Words;
import io.edrs.platform.kernel.service.ServiceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a process runs.
 *
 * @param services the services, those that must come along included
 * @param notes one sentence per service that came along unasked
 */
public record Target(List<String> services, List<String> notes) {

    /** The services of {@code all}, pods, services or a comma list of them; an unknown name is refused with the nearest match. */
    public static Target of(String target, List<ServiceInfo> catalogue) {
        var wanted = new LinkedHashSet<String>();
        Arrays.stream(target.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> wanted.addAll(resolve(name, catalogue)));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("EDRS_TARGET is empty; use all, a pod, a service or a comma list of them.");
        }
        var notes = new ArrayList<String>();
        var all = withCompanions(wanted, catalogue, notes);
        return new Target(catalogue.stream().map(ServiceInfo::name).filter(all::contains).toList(), notes);
    }

    private static List<String> resolve(String name, List<ServiceInfo> catalogue) {
        var found = catalogue.stream()
                .filter(service -> name.equals("all") || service.pod().equals(name) || service.name().equals(name))
                .map(ServiceInfo::name).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no target '%s'; did you mean '%s'?".formatted(name, nearest(name, catalogue)));
        }
        return found;
    }

    private static Set<String> withCompanions(Set<String> wanted, List<ServiceInfo> catalogue, List<String> notes) {
        var all = new LinkedHashSet<>(wanted);
        var open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            var name = open.removeLast();
            var service = catalogue.stream().filter(info -> info.name().equals(name)).findFirst().orElseThrow();
            for (var companion : service.with()) {
                if (all.add(companion)) {
                    open.add(companion);
                    notes.add("%s starts too, because %s works with it in process.".formatted(companion, name));
                }
            }
        }
        return all;
    }

    private static String nearest(String name, List<ServiceInfo> catalogue) {
        return Stream.concat(catalogue.stream().map(ServiceInfo::name), catalogue.stream().map(ServiceInfo::pod))
                .distinct().min(Comparator.comparingInt(known -> Words.distance(name, known))).orElse("all");
    }
}

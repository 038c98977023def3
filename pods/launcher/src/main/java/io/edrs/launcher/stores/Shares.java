package io.edrs.launcher.stores;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many connections a pool may hold: what the services that share it may take together, within what one process may. */
record Shares(List<Chosen> chosen, int most) {

    /** A store that a move leads to is among the chosen only when others use it already. */
    int connections(Chosen one) {
        var together = Stream.concat(chosen.stream(), Stream.of(one)).filter(other -> other.identity().equals(one.identity()))
                .map(Chosen::declared).filter(distinctService()).mapToInt(declared -> declared.share().connections()).sum();
        return Math.min(together, most);
    }

    private static Predicate<DeclaredStore> distinctService() {
        var seen = new HashSet<String>();
        return declared -> seen.add(declared.service());
    }
}

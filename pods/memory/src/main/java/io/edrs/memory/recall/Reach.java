package io.edrs.memory.recall;

import io.edrs.memory.Episodes;
import io.edrs.memory.Hit;
import io.edrs.memory.Scope;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/** Searches inside the filters of one search: what the index cannot filter by, it asks for more of. */
final class Reach {

    private static final int MOST = 3_200;
    private static final int MOST_MONTHS = 4;
    private static final int WIDER = 4;

    private final Episodes episodes;
    private final Search search;
    private final List<Scope> scopes;

    Reach(Episodes episodes, Search search) {
        this.episodes = episodes;
        this.search = search;
        scopes = scopes(search);
    }

    List<Hit> words(String words, int k, Within within) {
        return words.isBlank() ? List.of() : found(within, k, (scope, many) -> episodes.byWords(search.tenant(), scope, words, many));
    }

    List<Hit> meaning(float[] vector, int k, Within within) {
        return found(within, k, (scope, many) -> episodes.byMeaning(search.tenant(), scope, vector, many));
    }

    /** What was said around the hits. */
    List<Episodes.Near> around(List<Hit> hits, int each) {
        return scopes.stream().flatMap(scope -> episodes.around(search.tenant(), scope, hits, each).stream())
                .filter(near -> search.filter().admits(near.near().saidAt()) && !search.excluded().contains(near.near().eventId())).toList();
    }

    /** A narrower part of the scope. */
    interface Within {

        Within ALL = scope -> scope;

        Scope of(Scope scope);

        static Within saidBy(String speaker) {
            return scope -> scope.participant() == null ? scope.saidBy(speaker) : scope;
        }

        static Within in(YearMonth month) {
            return scope -> scope.month() == null ? scope.in(month) : scope;
        }
    }

    private List<Hit> found(Within within, int k, BiFunction<Scope, Integer, List<Hit>> ask) {
        var found = new ArrayList<Hit>();
        scopes.forEach(scope -> found.addAll(enough(within.of(scope), k, ask)));
        return found;
    }

    private List<Hit> enough(Scope scope, int k, BiFunction<Scope, Integer, List<Hit>> ask) {
        int many = k;
        while (true) {
            var hits = ask.apply(scope, many);
            var admitted = hits.stream().filter(hit -> search.filter().admits(hit.saidAt()) && !search.excluded().contains(hit.eventId()))
                    .limit(k).toList();
            if (admitted.size() >= k / 2 || hits.size() < many || many >= MOST) {
                return admitted;
            }
            many = Math.min(MOST, many * WIDER);
        }
    }

    private static List<Scope> scopes(Search search) {
        var filter = search.filter();
        var kinds = filter.kinds().isEmpty() ? Collections.<String>singletonList(null) : filter.kinds();
        var scopes = new ArrayList<Scope>();
        for (var kind : kinds) {
            var scope = new Scope(search.who(), filter.conversationId(), filter.participant(), kind, null);
            var months = months(filter);
            scopes.addAll(months.isEmpty() ? List.of(scope) : months.stream().map(scope::in).toList());
        }
        return scopes;
    }

    private static List<YearMonth> months(Search.Filter filter) {
        if (filter.from() == null || filter.before() == null) {
            return List.of();
        }
        var last = YearMonth.from(filter.before().minusNanos(1).atOffset(ZoneOffset.UTC));
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(filter.from().atOffset(ZoneOffset.UTC)); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
            if (months.size() > MOST_MONTHS) {
                return List.of();
            }
        }
        return months;
    }
}

package io.edrs.memory.recall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.memory.Between;
import jakarta.inject.Singleton;
import java.util.List;

/** Which names of a question are those of people whose words are remembered; who once spoke is not looked up again. */
@Singleton
final class Speakers {

    private static final int REMEMBERED = 10_000;

    private record Known(String tenant, Between who, String name) {}

    private final Cache<Known, Boolean> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    List<String> among(Search search, Question question, Reach reach) {
        return question.names().stream().filter(name -> spoke(search, name, reach)).toList();
    }

    private boolean spoke(Search search, String name, Reach reach) {
        var key = new Known(search.tenant(), search.who(), name);
        if (known.getIfPresent(key) != null) {
            return true;
        }
        boolean spoke = !reach.words(name + " said", 1, Reach.Within.saidBy(name)).isEmpty();
        if (spoke) {
            known.put(key, true);
        }
        return spoke;
    }
}

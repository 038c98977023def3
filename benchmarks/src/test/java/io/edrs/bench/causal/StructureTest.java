package io.edrs.bench.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void haveTheirPublishedSizes() {
        assertThat(Structure.all().stream().collect(Collectors.toMap(Structure::name, each -> each.variables().size() + " " + each.edges())))
                .containsEntry("asia", "8 8").containsEntry("sachs", "11 17").containsEntry("child", "20 25")
                .containsEntry("insurance", "27 52").containsEntry("alarm", "37 46").hasSize(5);
    }

    @Test
    void areDrawnAlikeForTheSameSeed() {
        var alarm = Structure.all().getLast();
        assertThat(alarm.drawn(3).probability(5, new int[37])).isEqualTo(alarm.drawn(3).probability(5, new int[37]))
                .isNotEqualTo(alarm.drawn(4).probability(5, new int[37]));
    }
}

package io.edrs.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorNamesTest {

    @Test
    void identifiersAreIdentifiersAndDiffer() {
        var seen = new HashSet<String>();
        for (var name : List.of("a", "a.b", "a_b", "a__b", "a_.b", "a._b", "a_ob", "a_x", "a.x", "a_x1", "a.1", "a_1")) {
            for (var dimension : new int[] {1, 11}) {
                assertThat(VectorNames.identifier(name, dimension)).matches("[a-z][a-z0-9_]*");
                assertThat(seen.add(VectorNames.identifier(name, dimension))).isTrue();
            }
        }
    }

    @Test
    void uuidsAreOfVersionFive() {
        assertThat(VectorNames.uuid("t", "a")).hasToString("0c3d27b1-a733-554d-9344-efcdadecf503").isNotEqualTo(VectorNames.uuid("u", "a"));
        assertThat(VectorNames.uuid("t", "é").version()).isEqualTo(5);
        assertThat(VectorNames.uuid("t", "é").variant()).isEqualTo(2);
    }

    @Test
    void pairsKeepNoCharacterOfAnyQueryLanguage() {
        assertThat(VectorNames.pairs(Map.of("a=b", "\"x' || 1 ü", "z", ""))).containsExactly("a%3Db=%22x%27+%7C%7C+1+%C3%BC", "z=");
    }
}

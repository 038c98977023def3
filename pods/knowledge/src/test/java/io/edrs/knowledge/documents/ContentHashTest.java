package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void isSha256() {
        assertThat(ContentHash.of(SampleFiles.utf8("abc")).value())
            .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentHash.of(SampleFiles.utf8("abc"))).isEqualTo(ContentHash.of(SampleFiles.utf8("abc")))
            .isNotEqualTo(ContentHash.of(SampleFiles.utf8("abd")));
    }
}

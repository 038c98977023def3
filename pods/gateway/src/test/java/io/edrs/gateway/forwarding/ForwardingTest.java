package io.edrs.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingTest {

    private static final URI POD = URI.create("http://127.0.0.1:8112");

    @ParameterizedTest
    @CsvSource({
        "/api/v1/memory/episodes?limit=5&q=a%20b, http://127.0.0.1:8112/api/v1/memory/episodes?limit=5&q=a%20b",
        "/api/v1/memory/a%2Fb, http://127.0.0.1:8112/api/v1/memory/a%2Fb",
        "http://elsewhere.example/api/v1/memory/episodes, http://127.0.0.1:8112/api/v1/memory/episodes",
        "//elsewhere.example/api/v1/memory/episodes?x=1, http://127.0.0.1:8112/api/v1/memory/episodes?x=1",
        "http://user:secret@elsewhere.example:99/api/v1/memory, http://127.0.0.1:8112/api/v1/memory"})
    void goesToThePodWhateverHostTheRequestNames(URI asked, URI target) {
        assertThat(Forwarding.target(POD, asked)).isEqualTo(target);
    }
}

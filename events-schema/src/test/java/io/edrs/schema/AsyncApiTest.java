package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final CommittedFile DOCUMENT = CommittedFile.in("../docs/events/asyncapi.yaml");

    @BeforeAll
    static void writeWhenAsked() {
        if (CommittedFile.isRegenerating()) {
            DOCUMENT.write(AsyncApi.document());
        }
    }

    @Test
    void committedDocumentIsTheRecords() {
        DOCUMENT.check(AsyncApi.document());
    }

    @Test
    void everyReferenceHasATarget() {
        var document = AsyncApi.read(DOCUMENT.read());
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }
}

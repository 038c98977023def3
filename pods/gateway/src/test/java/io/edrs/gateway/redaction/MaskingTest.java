package io.edrs.gateway.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is masked comes back to whom it belongs to, and to nobody else. */
class MaskingTest {

    private static final String TEXT = "I am ann@example.org, card 4111 1111 1111 1111.";
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final Masks masks = new Masks(documents);
    private final Names names = new Names(documents);
    private final PersonalRedaction redaction = new PersonalRedaction(new RedactionConfig(List.of("US")), masks, names);
    private final RedactionController door = new RedactionController(redaction, names);
    private final Caller ann = new Caller("acme", "ann", Set.of("ask"));

    private PersonalRedaction.Opened open(Caller caller, String text) {
        return door.unmask(caller, new RedactionController.Masked(text));
    }

    @Test
    void theOwnerHasItBack() {
        var masked = redaction.mask(ann, TEXT);
        assertThat(masked).doesNotContain("ann@").doesNotContain("4111").matches("I am \\[mail:[0-9a-f]{16}], card \\[card:[0-9a-f]{16}]\\.");
        assertThat(open(ann, masked)).isEqualTo(new PersonalRedaction.Opened(TEXT, 2, 0));
        assertThat(redaction.mask(ann, TEXT)).as("the same again").isEqualTo(masked);
        assertThat(redaction.mask(ann, masked)).as("masked once").isEqualTo(masked);
    }

    @Test
    void nobodyElseHasIt() {
        var masked = redaction.mask(ann, TEXT);
        for (var other : List.of(new Caller("acme", "bob", Set.of("ask")), new Caller("acme", "root", Set.of("admin"), true, "unlimited"),
                new Caller("globex", "ann", Set.of("ask")), ann.speakingFor("child"))) {
            assertThat(open(other, masked)).as(other.toString()).isEqualTo(new PersonalRedaction.Opened(masked, 0, 2));
        }
        Assertions.assertThatThrownBy(() -> open(new Caller("acme", "ann", Set.of()), masked)).isInstanceOf(EdrsException.class);
    }

    @Test
    void masksTellNothingOfWhatTheyMask() {
        var bob = new Caller("acme", "bob", Set.of("ask"));
        assertThat(redaction.mask(ann, TEXT)).isNotEqualTo(redaction.mask(bob, TEXT));
        var elsewhere = new PersonalRedaction(new RedactionConfig(List.of("US")), new Masks(new FakeDocumentStore()), names);
        assertThat(elsewhere.mask(ann, TEXT)).as("another key").isNotEqualTo(redaction.mask(ann, TEXT));
    }

    @Test
    void whoIsForgottenCannotHaveItBackEither() {
        var masked = redaction.mask(ann, TEXT);
        var bob = new Caller("acme", "bob", Set.of("ask"));
        var others = redaction.mask(bob, TEXT);
        masks.forget("acme", "ann");
        assertThat(open(ann, masked).withheld()).isEqualTo(2);
        assertThat(open(bob, others).revealed()).isEqualTo(2);
    }

    @Test
    void namesAreMaskedForTheTenantThatSaidThem() {
        door.set(new Caller("acme", "root", Set.of("admin")), new RedactionController.MaskedNames(List.of("Ann Lee")));
        assertThat(redaction.mask(ann, "Ask Ann Lee")).startsWith("Ask [name:");
        assertThat(redaction.mask(new Caller("globex", "x", Set.of("ask")), "Ask Ann Lee")).isEqualTo("Ask Ann Lee");
        Assertions.assertThatThrownBy(() -> door.set(ann, new RedactionController.MaskedNames(List.of()))).isInstanceOf(EdrsException.class);
    }
}

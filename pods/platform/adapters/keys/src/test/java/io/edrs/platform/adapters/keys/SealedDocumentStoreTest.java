package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.KEY_DESTROYED;
import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnServer(value = "keys", fake = true)
class SealedDocumentStoreTest extends DocumentStoreContract {

    private final FakeDocumentStore inner = new FakeDocumentStore();
    private final FileTenantCipher cipher = Ciphers.fresh();
    private final SealedDocumentStore sealed =
            new SealedDocumentStore(inner, cipher, Map.of("notes", Set.of("text", "big"), "declared", Set.of("text"), "hooks", Set.of("secret")));

    @Override
    protected DocumentStore documents() {
        return sealed;
    }

    @Override
    protected int longestBody() {
        return SealedFields.LONGEST;
    }

    @Test
    void theStoreBehindNeverSeesASensitiveField() {
        var json = "{\"url\":\"https://x\",\"secret\":{\"deep\":[\"whisper\"]}}";
        assertThat(sealed.put("acme", "hooks", "1", json).json()).isEqualTo(json);
        assertThat(inner.find("acme", "hooks", "1").orElseThrow().json()).contains("https://x").doesNotContain("whisper");
        assertThat(sealed.list("acme", "hooks", Map.of("url", "https://x"), null, 9)).extracting(DocumentStore.Document::json).containsExactly(json);
    }

    @Test
    void whatWasSealedBeforeTextsWerePressedIsRead() {
        var text = "whisper ".repeat(200);
        var before = Base64.getEncoder().encodeToString(cipher.seal("acme", "hooks/1/secret", ("\"" + text + "\"").getBytes(UTF_8)));
        inner.put("acme", "hooks", "1", "{\"secret\":{\"$sealed\":\"" + before + "\"}}");
        assertThat(sealed.find("acme", "hooks", "1").orElseThrow().json()).isEqualTo("{\"secret\":\"" + text + "\"}");
        sealed.put("acme", "hooks", "1", "{\"secret\":\"" + text + "\"}");
        assertThat(sealed.find("acme", "hooks", "1").orElseThrow().json()).isEqualTo("{\"secret\":\"" + text + "\"}");
        assertThat(inner.find("acme", "hooks", "1").orElseThrow().json().length()).isLessThan(before.length() / 2);
    }

    @Test
    void refusesToFilterByWhatIsSealed() {
        refused(FEATURE_UNSUPPORTED, () -> sealed.list("acme", "hooks", Map.of("secret", "x"), null, 9));
        refused(FEATURE_UNSUPPORTED, () -> sealed.deleteWhere("acme", "hooks", Map.of("secret", "x")));
    }

    @Test
    void sealedFieldsCannotChangePlaces() {
        sealed.put("acme", "hooks", "1", "{\"secret\":\"whisper\"}");
        inner.put("acme", "hooks", "2", inner.find("acme", "hooks", "1").orElseThrow().json());
        inner.put("other", "hooks", "1", inner.find("acme", "hooks", "1").orElseThrow().json());
        refused(SEAL_BROKEN, () -> sealed.find("acme", "hooks", "2"));
        refused(SEAL_BROKEN, () -> sealed.find("other", "hooks", "1"));
    }

    @Test
    void aDestroyedKeyHidesACopyToo() {
        sealed.put("acme", "hooks", "1", "{\"secret\":\"whisper\"}");
        var copy = inner.find("acme", "hooks", "1").orElseThrow().json();
        cipher.destroy("acme");
        inner.put("acme", "hooks", "1", copy);
        refused(KEY_DESTROYED, () -> sealed.find("acme", "hooks", "1"));
    }

    @Test
    void readsWhatWasWrittenBeforeTheFieldWasMarked() {
        inner.put("acme", "hooks", "1", "{\"secret\":\"old\"}");
        assertThat(sealed.find("acme", "hooks", "1").orElseThrow().json()).isEqualTo("{\"secret\":\"old\"}");
    }
}

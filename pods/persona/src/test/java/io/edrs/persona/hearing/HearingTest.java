package io.edrs.persona.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.speech.SpeechRecognition;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.TranscriptionRequested;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final String tenant = Fresh.tenant();
    private final Caller bob = new Caller(tenant, "bob", Set.of("ask"));
    private final Transcripts transcripts = new Transcripts(new FakeDocumentStore(new MovableClock()));
    private final Computation computation = new Computation();

    @Test
    void writesDownWhatIsHeardForWhoSaidIt() {
        var controller = controller(samples -> samples.length + " samples");
        var written = send(controller, wav(8_000, 2, 8_000), "en");
        assertThat(written).extracting(Transcript::text, Transcript::seconds).containsExactly("16000 samples", 1.0);
        var id = UUID.fromString(written.transcriptId());
        assertThat(controller.find(bob, id).text()).isEqualTo("16000 samples");
        assertThatThrownBy(() -> controller.find(new Caller(tenant, "eve", Set.of("admin")), id)).hasMessageContaining("of yours");
        new Listeners.Forgotten(transcripts).handle(SampleEvents.of(tenant, new MemoryForgotten(Fresh.id(), "bob", List.of(), List.of(), Instant.EPOCH)));
        assertThatThrownBy(() -> controller.find(bob, id)).hasMessageContaining("no transcript");
    }

    @Test
    void whereThereIsNoModelItIsSaidHowToAddOne() {
        assertThatThrownBy(() -> send(controller(null), wav(16_000, 1, 16), null)).hasMessageContaining("MODEL_PATH").hasMessageContaining("speech/model.onnx");
    }

    @Test
    void whatIsNoSoundIsRefused() {
        var controller = controller(samples -> "");
        assertThatThrownBy(() -> send(controller, "no sound at all".getBytes(StandardCharsets.UTF_8), null)).hasMessageContaining("no WAV file");
        assertThatThrownBy(() -> send(controller, new byte[0], null)).hasMessageContaining("no WAV file");
        assertThatThrownBy(() -> send(controller, wav(1_000, 1, 10), null)).hasMessageContaining("kHz");
        assertThatThrownBy(() -> send(controller, wav(4_000, 1, 4_000 * 121), null)).hasMessageContaining("121 s");
        assertThatThrownBy(() -> send(controller, wav(16_000, 1, 16), "?")).hasMessageContaining("language tag");
    }

    @Test
    void readsChannelsTogetherAndKeepsLoudness() {
        var wav = Wav.read(wav(16_000, 2, 4));
        assertThat(wav.samples()).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
        assertThat(wav.at(32_000)).hasSize(8).containsOnly(0.5f);
    }

    @Test
    void otherPodsAskByEvent() {
        var asked = new TranscriptionRequested(Base64.getEncoder().encodeToString(wav(16_000, 1, 32)), "en");
        assertThat(new Listeners.Asked(new Hearing(samples -> "aye", computation)).handle(SampleEvents.of(tenant, asked)).getFirst().text()).isEqualTo("aye");
        assertThatThrownBy(() -> new Listeners.Asked(new Hearing(samples -> "", computation))
                .handle(SampleEvents.of(tenant, new TranscriptionRequested("%%", null)))).hasMessageContaining("Base64");
    }

    private Transcript send(TranscriptionController controller, byte[] sound, String language) {
        return controller.transcribe(bob, language, HttpRequest.POST("/", sound));
    }

    private TranscriptionController controller(SpeechRecognition recognition) {
        return new TranscriptionController(new Hearing(recognition, computation), transcripts, new Ids(new MovableClock()), new MovableClock());
    }

    /** Every sample at half of what is possible. */
    private static byte[] wav(int rate, int channels, int length) {
        var data = length * channels * 2;
        var bytes = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16)
                .putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2).putShort((short) (channels * 2)).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (var i = 0; i < length * channels; i++) {
            bytes.putShort((short) 16_384);
        }
        return bytes.array();
    }
}

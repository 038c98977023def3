package io.edrs.persona.hearing;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.speech.SpeechRecognition;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Turns sound into words with the model there is. */
@Singleton
final class Hearing {

    private static final int LONGEST_SECONDS = 120;

    /** @param seconds how long the sound was */
    record Heard(String text, double seconds) {}

    private final @Nullable SpeechRecognition recognition;
    private final Computation computation;

    Hearing(@Nullable SpeechRecognition recognition, Computation computation) {
        this.recognition = recognition;
        this.computation = computation;
    }

    Heard hear(byte[] sound) {
        if (recognition == null) {
            throw new EdrsException(HearingError.SPEECH_MODEL_ABSENT, "There is no speech model here. Put one of the wav2vec 2.0 kind, as"
                    + " 'speech/model.onnx' with its 'speech/vocab.json', into the folder that MODEL_PATH names, and start again.");
        }
        var wav = Wav.read(sound);
        if (wav.seconds() > LONGEST_SECONDS) {
            throw new EdrsException(HearingError.SOUND_INVALID, "The sound lasts %.0f s; at most %d are taken.".formatted(wav.seconds(), LONGEST_SECONDS));
        }
        return new Heard(computation.run(() -> recognition.words(wav.at(SpeechRecognition.RATE))), wav.seconds());
    }
}

package io.edrs.platform.adapters.models;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.speech.SpeechRecognition;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Recognition with a network of the wav2vec 2.0 kind (Baevski et al. 2020) in ONNX, its output read by connectionist
 * temporal classification (Graves et al. 2006), the likeliest letter at each moment.
 */
public final class CtcRecognition implements SpeechRecognition, AutoCloseable {

    private static final String NETWORK = "model.onnx";
    private static final String LETTERS = "vocab.json";

    private final Model model;
    private final CtcLetters letters;

    private CtcRecognition(Model model, CtcLetters letters) {
        this.model = model;
        this.letters = letters;
    }

    /** The one in the folder {@code speech} of the models' folder, empty where there is none; throws {@code CONFIGURATION_INVALID} when it is broken. */
    public static Optional<CtcRecognition> in(Path models) {
        var folder = models.resolve("speech");
        if (!Files.isRegularFile(folder.resolve(NETWORK)) || !Files.isRegularFile(folder.resolve(LETTERS))) {
            return Optional.empty();
        }
        Offline.insist();
        try (var weights = Files.newInputStream(folder.resolve(NETWORK))) {
            var letters = new ObjectMapper().readValue(folder.resolve(LETTERS).toFile(), new TypeReference<Map<String, Integer>>() {});
            var model = Model.newInstance("speech", Device.cpu(), "OnnxRuntime");
            model.load(weights, Map.of("interOpNumThreads", "1"));
            return Optional.of(new CtcRecognition(model, CtcLetters.of(letters)));
        } catch (IOException | MalformedModelException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The speech model in %s cannot be loaded: %s".formatted(folder, e.getMessage()), e);
        }
    }

    @Override
    public String words(float[] samples) {
        if (samples.length == 0) {
            return "";
        }
        try (var network = model.newPredictor(new NoopTranslator(null)); var manager = model.getNDManager().newSubManager()) {
            var input = manager.create(FloatBuffer.wrap(CtcLetters.even(samples)), new Shape(1, samples.length));
            try (var output = network.predict(new NDList(input))) {
                var scores = output.getFirst();
                return letters.read(scores.toFloatArray(), (int) scores.getShape().get(2));
            }
        } catch (TranslateException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "The speech model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}

package io.edrs.platform.adapters.models;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cross-encoder in ONNX (Nogueira and Cho 2019) that reads question and passage together: the larger its first output, the better
 * the passage. Of a pair with more than 512 tokens the passage's end is left out. Safe for use by many threads.
 */
public final class CrossEncoder implements ScoringModel, AutoCloseable {

    private static final String FOLDER = "reranker";
    private static final String NETWORK = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final Map<String, String> ENCODING = Map.of("padding", "false", "truncation", "ONLY_SECOND", "maxLength", "512");

    private final HuggingFaceTokenizer tokenizer;
    private final Model model;
    private final boolean typed;

    private CrossEncoder(HuggingFaceTokenizer tokenizer, Model model) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.typed = model.describeInput().contains("token_type_ids");
    }

    /** Whether the models' folder has one. */
    public static boolean isIn(Path models) {
        return Files.isRegularFile(models.resolve(FOLDER).resolve(NETWORK)) && Files.isRegularFile(models.resolve(FOLDER).resolve(TOKENIZER));
    }

    /** The one in the folder {@code reranker} of the models' folder, empty where there is none; throws {@code CONFIGURATION_INVALID} when it is broken. */
    public static Optional<CrossEncoder> in(Path models) {
        if (!isIn(models)) {
            return Optional.empty();
        }
        var folder = models.resolve(FOLDER);
        Offline.insist();
        try (var weights = Files.newInputStream(folder.resolve(NETWORK)); var words = Files.newInputStream(folder.resolve(TOKENIZER))) {
            var tokenizer = HuggingFaceTokenizer.newInstance(words, ENCODING);
            var model = Model.newInstance(FOLDER, Device.cpu(), "OnnxRuntime");
            model.load(weights, Map.of("interOpNumThreads", "1"));
            return Optional.of(new CrossEncoder(tokenizer, model));
        } catch (IOException | MalformedModelException | RuntimeException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The reranker in %s cannot be loaded: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** One score for each, in their order. */
    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> passages, String question) {
        var scores = new ArrayList<Double>(passages.size());
        try (var network = model.newPredictor(new NoopTranslator(null))) {
            for (var passage : passages) {
                try (var manager = model.getNDManager().newSubManager(); var output = network.predict(input(manager, question, passage.text()))) {
                    scores.add((double) output.getFirst().toFloatArray()[0]);
                }
            }
        } catch (TranslateException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "The reranker failed: " + e.getMessage(), e);
        }
        return Response.from(scores);
    }

    private NDList input(NDManager manager, String question, String passage) {
        var pair = tokenizer.encode(question, passage);
        var list = new NDList(named(manager, "input_ids", pair.getIds()), named(manager, "attention_mask", pair.getAttentionMask()));
        if (typed) {
            list.add(named(manager, "token_type_ids", pair.getTypeIds()));
        }
        return list;
    }

    private static NDArray named(NDManager manager, String name, long[] values) {
        var array = manager.create(LongBuffer.wrap(values), new Shape(1, values.length), DataType.INT64);
        array.setName(name);
        return array;
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** The tokenizer and the network, loaded from their jar, safe for use by many threads. */
record MiniLmSession(HuggingFaceTokenizer tokenizer, Model model) {

    static MiniLmSession open() throws IOException, MalformedModelException {
        Offline.insist();
        try (var words = resource("all-minilm-l6-v2-q-tokenizer.json"); var weights = resource("all-minilm-l6-v2-q.onnx")) {
            var tokenizer = HuggingFaceTokenizer.newInstance(words, Map.of("padding", "false", "truncation", "false"));
            var model = Model.newInstance("all-minilm-l6-v2-q", Device.cpu(), "OnnxRuntime");
            model.load(weights, Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
            return new MiniLmSession(tokenizer, model);
        }
    }

    /**
     * The unit vector of the text. Texts do not share a run: the network is quantised over all that runs together, so a
     * text's vector would depend on its neighbours.
     */
    float[] embed(String text) throws TranslateException {
        var windows = Window.of(tokenizer.encode(text, false, false).getIds());
        var width = windows.getFirst().length();
        var ids = new long[windows.size() * width];
        var mask = new long[ids.length];
        for (var row = 0; row < windows.size(); row++) {
            var tokens = windows.get(row).tokens();
            System.arraycopy(tokens, 0, ids, row * width, tokens.length);
            Arrays.fill(mask, row * width, row * width + tokens.length, 1);
        }
        return Pooling.unitVector(windows, tokenVectors(ids, mask, new Shape(windows.size(), width)), width);
    }

    void close() {
        model.close();
        tokenizer.close();
    }

    private float[] tokenVectors(long[] ids, long[] mask, Shape shape) throws TranslateException {
        try (var network = model.newPredictor(new NoopTranslator(null)); var manager = model.getNDManager().newSubManager()) {
            var input = new NDList(named(manager, "input_ids", ids, shape), named(manager, "attention_mask", mask, shape),
                    named(manager, "token_type_ids", new long[ids.length], shape));
            try (var output = network.predict(input)) {
                return output.getFirst().toFloatArray();
            }
        }
    }

    private static NDArray named(NDManager manager, String name, long[] values, Shape shape) {
        var array = manager.create(LongBuffer.wrap(values), shape, DataType.INT64);
        array.setName(name);
        return array;
    }

    private static InputStream resource(String name) throws IOException {
        var stream = MiniLmSession.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IOException("The model file " + name + " is not on the class path.");
        }
        return stream;
    }
}

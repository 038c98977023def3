package io.edrs.schema;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** An embedding on the wire: base64 (RFC 4648) of little-endian IEEE 754 32-bit floats. */
public final class EmbeddingVector {

    private EmbeddingVector() {}

    /** The wire form of a vector. */
    public static String encode(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    /** The vector of a wire form. @throws IllegalArgumentException when the text is not base64 of whole floats */
    public static float[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("A vector of %d bytes does not hold whole 32-bit floats.".formatted(bytes.length));
        }
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}

package io.edrs.platform.adapters.models;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes small networks in ONNX's protocol-buffer form, of operator set 11. */
final class OnnxFile {

    static final int FLOAT = 1;
    static final int INT64 = 7;
    static final int BOOL = 9;
    private static final int INT = 2;
    private static final int INTS = 7;
    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    /** A tensor of batch times length. */
    OnnxFile input(String name) {
        return bytes(11, value(name, INT64));
    }

    OnnxFile output(String name) {
        return bytes(12, value(name, FLOAT));
    }

    OnnxFile node(String operator, String output, String... inputs) {
        return bytes(1, node(operator, output, inputs, new byte[0]));
    }

    OnnxFile axes(String operator, String output, String input, long... axes) {
        var attribute = new ByteArrayOutputStream();
        text(attribute, 1, "axes");
        for (var axis : axes) {
            number(attribute, 8, axis);
        }
        number(attribute, 20, INTS);
        var keep = attribute("keepdims", 0);
        return bytes(1, node(operator, output, new String[] {input}, attribute.toByteArray(), operator.startsWith("Reduce") ? keep : new byte[0]));
    }

    OnnxFile cast(String output, String input, int type) {
        return bytes(1, node("Cast", output, new String[] {input}, attribute("to", type)));
    }

    byte[] written() {
        text(graph, 2, "test");
        var operators = new ByteArrayOutputStream();
        text(operators, 1, "");
        number(operators, 2, 11);
        var model = new ByteArrayOutputStream();
        number(model, 1, 6);
        part(model, 7, graph.toByteArray());
        part(model, 8, operators.toByteArray());
        return model.toByteArray();
    }

    private OnnxFile bytes(int field, byte[] content) {
        part(graph, field, content);
        return this;
    }

    private static byte[] node(String operator, String output, String[] inputs, byte[]... attributes) {
        var node = new ByteArrayOutputStream();
        for (var input : inputs) {
            text(node, 1, input);
        }
        text(node, 2, output);
        text(node, 4, operator);
        for (var attribute : attributes) {
            if (attribute.length > 0) {
                part(node, 5, attribute);
            }
        }
        return node.toByteArray();
    }

    private static byte[] attribute(String name, long value) {
        var attribute = new ByteArrayOutputStream();
        text(attribute, 1, name);
        number(attribute, 3, value);
        number(attribute, 20, INT);
        return attribute.toByteArray();
    }

    private static byte[] value(String name, int type) {
        var shape = new ByteArrayOutputStream();
        for (var dimension : new String[] {"batch", "length"}) {
            var size = new ByteArrayOutputStream();
            text(size, 2, dimension + name);
            part(shape, 1, size.toByteArray());
        }
        var tensor = new ByteArrayOutputStream();
        number(tensor, 1, type);
        part(tensor, 2, shape.toByteArray());
        var kind = new ByteArrayOutputStream();
        part(kind, 1, tensor.toByteArray());
        var value = new ByteArrayOutputStream();
        text(value, 1, name);
        part(value, 2, kind.toByteArray());
        return value.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        part(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, (long) field << 3 | 2);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        while ((value & ~0x7FL) != 0) {
            out.write((int) (value & 0x7F | 0x80));
            value >>>= 7;
        }
        out.write((int) value);
    }
}

package io.edrs.memory.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.platform.kernel.error.EdrsException;
import org.automerge.AmValue;
import org.automerge.NewValue;
import org.automerge.ObjectId;
import org.automerge.ObjectType;
import org.automerge.Transaction;

/** Writes an edit into a document. */
record Writing(Transaction to, int deepest) {

    void write(Edit edit) {
        if (edit.set() != null) {
            merge(ObjectId.ROOT, edit.set(), 1);
        }
        if (edit.append() != null) {
            edit.append().forEach((path, values) -> {
                var list = list(parent(path), last(path), path);
                values.forEach(value -> insert(list, value, 1));
            });
        }
        if (edit.increment() != null) {
            edit.increment().forEach((path, by) -> increment(parent(path), last(path), path, by));
        }
    }

    private void merge(ObjectId map, ObjectNode patch, int depth) {
        if (depth > deepest) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "More than %d levels of objects and lists are refused.".formatted(deepest));
        }
        patch.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            if (value.isNull()) {
                if (to.get(map, name).isPresent()) {
                    to.delete(map, name);
                }
            } else if (value instanceof ObjectNode inner) {
                merge(map(map, name), inner, depth + 1);
            } else if (value.isArray()) {
                var list = to.set(map, name, ObjectType.LIST);
                value.forEach(each -> insert(list, each, depth + 1));
            } else if (value.isIntegralNumber()) {
                set(map, name, value);
            } else {
                to.set(map, name, scalar(value));
            }
        });
    }

    /** NewValue.integer arrives as a floating-point number, so whole numbers go in by their own methods. */
    private void set(ObjectId map, String name, JsonNode number) {
        if (number.canConvertToInt()) {
            to.set(map, name, number.intValue());
        } else {
            to.setUint(map, name, large(number));
        }
    }

    private void insert(ObjectId list, long end, JsonNode number) {
        if (number.canConvertToInt()) {
            to.insert(list, end, number.intValue());
        } else {
            to.insertUint(list, end, large(number));
        }
    }

    private static long large(JsonNode number) {
        if (!number.canConvertToLong() || number.longValue() < 0) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "The whole number %s is refused; use %d to %d.".formatted(number.asText(), Integer.MIN_VALUE, Long.MAX_VALUE));
        }
        return number.longValue();
    }

    private void insert(ObjectId list, JsonNode value, int depth) {
        if (depth > deepest) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "More than %d levels of objects and lists are refused.".formatted(deepest));
        }
        var end = to.length(list);
        if (value instanceof ObjectNode inner) {
            merge(to.insert(list, end, ObjectType.MAP), inner, depth + 1);
        } else if (value.isArray()) {
            var within = to.insert(list, end, ObjectType.LIST);
            value.forEach(each -> insert(within, each, depth + 1));
        } else if (value.isIntegralNumber()) {
            insert(list, end, value);
        } else {
            to.insert(list, end, scalar(value));
        }
    }

    private void increment(ObjectId map, String name, String path, long by) {
        switch (to.get(map, name).orElse(null)) {
            case null -> to.set(map, name, NewValue.counter(by));
            case AmValue.Counter _ -> to.increment(map, name, by);
            default -> throw new EdrsException(ContextError.CONTEXT_INVALID, "'%s' is no counter; counters begin with their first increment.".formatted(path));
        }
    }

    private ObjectId list(ObjectId map, String name, String path) {
        return switch (to.get(map, name).orElse(null)) {
            case null -> to.set(map, name, ObjectType.LIST);
            case AmValue.List list -> list.getId();
            default -> throw new EdrsException(ContextError.CONTEXT_INVALID, "'%s' is no list; nothing can be appended to it.".formatted(path));
        };
    }

    private ObjectId map(ObjectId map, String name) {
        return to.get(map, name).orElse(null) instanceof AmValue.Map inner ? inner.getId() : to.set(map, name, ObjectType.MAP);
    }

    private ObjectId parent(String path) {
        var at = ObjectId.ROOT;
        var names = path.split("\\.", -1);
        for (int i = 0; i + 1 < names.length; i++) {
            at = map(at, names[i]);
        }
        return at;
    }

    private static String last(String path) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        if (name.isEmpty()) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "'%s' names nothing; a path is names with dots between.".formatted(path));
        }
        return name;
    }

    private static NewValue scalar(JsonNode value) {
        if (value.isNumber()) {
            return NewValue.f64(value.doubleValue());
        }
        return value.isBoolean() ? NewValue.bool(value.booleanValue()) : value.isNull() ? NewValue.NULL : NewValue.str(value.asText());
    }
}

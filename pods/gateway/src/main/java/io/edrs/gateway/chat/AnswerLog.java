package io.edrs.gateway.chat;

import io.edrs.schema.reasoning.AnswerChunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of one answer so far, each piece once and numbered, for every reader from where it left off. */
final class AnswerLog {

    /** Somebody who reads along; told under the log's lock, so it must not wait. */
    interface Reader {

        /** @param id where this reader is then */
        void chunk(String id, AnswerChunk chunk);

        /** May be told more than once. */
        void answer(String id, Answer answer);
    }

    private static final String END = "-end";

    private final String name;
    private final List<AnswerChunk> chunks = new ArrayList<>();
    private final Set<AnswerChunk> seen = new HashSet<>();
    private final List<Reader> readers = new ArrayList<>();
    private @Nullable Answer answer;

    /** @param name tells this log from others of the same answer: in another process, or after a restart */
    AnswerLog(String name) {
        this.name = name;
    }

    /** The place before the first piece. */
    String beginning() {
        return new Place(name, 0).toString();
    }

    /** Tells the reader all after that place, then whatever comes, until {@link #leave}. */
    synchronized void join(@Nullable Place after, Reader reader) {
        var from = after != null && after.log().equals(name) ? Math.clamp(after.number(), 0, chunks.size()) : 0;
        for (var i = from; i < chunks.size(); i++) {
            reader.chunk(new Place(name, i + 1).toString(), chunks.get(i));
        }
        if (answer != null) {
            reader.answer(end(), answer);
        }
        readers.add(reader);
    }

    synchronized void leave(Reader reader) {
        readers.remove(reader);
    }

    /** A repeated ask streams its pieces again: what was said already is passed over. */
    synchronized void chunk(AnswerChunk chunk) {
        if (answer == null && seen.add(chunk)) {
            chunks.add(chunk);
            var id = new Place(name, chunks.size()).toString();
            List.copyOf(readers).forEach(reader -> reader.chunk(id, chunk));
        }
    }

    synchronized void answer(Answer given) {
        answer = given;
        List.copyOf(readers).forEach(reader -> reader.answer(end(), given));
    }

    /** Whether all is said that the recorded answer does not say. */
    synchronized boolean isDone() {
        return answer != null && chunks.isEmpty() && readers.isEmpty();
    }

    private String end() {
        return name + END;
    }

    /** Whether somebody who is there has heard everything. */
    static boolean isEnd(@Nullable String id) {
        return id != null && id.endsWith(END);
    }

    /** Where a reader is in a log. */
    record Place(String log, int number) {

        /** Null when it is no place. */
        static @Nullable Place of(@Nullable String id) {
            var dash = id == null ? -1 : id.lastIndexOf('-');
            if (id == null || dash < 1 || !id.substring(dash + 1).matches("[0-9]{1,9}")) {
                return null;
            }
            return new Place(id.substring(0, dash), Integer.parseInt(id.substring(dash + 1)));
        }

        @Override
        public String toString() {
            return log + "-" + number;
        }
    }
}

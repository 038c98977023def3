package io.edrs.platform.store.driver;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A store that can be copied as it is at one moment, and filled from such a copy; rows are written as text, one a line. */
public interface CopiedStore {

    /** Opens a copy; its moment is not fixed yet. */
    Copy copy();

    /** Passes when there is nothing in the store; {@code REQUEST_INVALID} names something that is. */
    void requireEmpty();

    /** Fills the store, which must be empty (else {@code REQUEST_INVALID}, and nothing is changed), with all that a copy wrote, or with nothing. */
    void load(Contents contents, Rows rows);

    /** Opens a copy of what one service has here; its moment is not fixed yet. */
    Copy copy(Portion portion);

    /** Passes when there is nothing of it in the store; {@code REQUEST_INVALID} names something that is. */
    void requireEmpty(Portion portion);

    /** Puts the rows in the place of what there is of it, all of them or none; its tables are made when they are not there. */
    void replace(Portion portion, Contents contents, Writing rows);

    /**
     * What one service has in a store that it may share.
     *
     * @param port {@code RELATIONAL} or {@code TIME_SERIES}
     * @param names of services, or of series
     */
    record Portion(StorePort port, List<String> names) {}

    /** Writes the rows of a table, as {@link Copy#write} does. */
    @FunctionalInterface
    interface Writing {
        void write(Table table, OutputStream out);
    }

    /** A copy that is being read; the store may be written meanwhile. */
    interface Copy extends AutoCloseable {

        /** Fixes the moment: everything read is of it. */
        void fix();

        /** What there is at the moment. */
        Contents contents();

        /** Writes the rows of a table. */
        void write(Table table, OutputStream out);

        @Override
        void close();
    }

    /** Gives the rows of a table as a copy wrote them. */
    @FunctionalInterface
    interface Rows {
        InputStream of(Table table);
    }

    /** @param parts of tables that are cut by time, by name */
    record Contents(List<Schema> schemas, List<Table> tables, List<Sequence> sequences, List<String> parts) {}

    /** @param version up to which it was brought */
    record Schema(String name, int version) {}

    /** @param columns that are copied: those that are computed are not */
    record Table(String schema, String name, List<String> columns) {

        /** {@code schema.name}. */
        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /** @param called whether the value was given already */
    record Sequence(String schema, String name, long value, boolean called) {}
}

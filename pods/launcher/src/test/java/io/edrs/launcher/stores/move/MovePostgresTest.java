package io.edrs.launcher.stores.move;

import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The same from one real PostgreSQL to another. */
class MovePostgresTest {

    private static SecondDatabase databases;

    @BeforeAll
    static void start(@TempDir Path folder) {
        databases = new SecondDatabase(folder);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @Nested
    class Documents extends MoveDocumentsTest {

        @Override
        DocumentStore old() {
            return new PostgresDocumentStore(databases.first);
        }

        @Override
        DocumentStore fresh() {
            return new PostgresDocumentStore(databases.second);
        }
    }

    @Nested
    class Entries extends MoveJournalTest {

        @Override
        Journal old() {
            return new PostgresJournal(databases.first);
        }

        @Override
        Journal fresh() {
            return new PostgresJournal(databases.second);
        }
    }
}

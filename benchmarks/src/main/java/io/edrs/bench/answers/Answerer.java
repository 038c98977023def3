package io.edrs.bench.answers;

import java.nio.file.Path;

/** A system that can be asked about the documents of a folder. */
public interface Answerer {

    /** Takes in every document of the folder; returns when all of it can be asked about. */
    void ingest(Path folder);

    /** The answer to a question; questions of one conversation are asked in order. */
    Answer ask(String conversationId, String question);
}

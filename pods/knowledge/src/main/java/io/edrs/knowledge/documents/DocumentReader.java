package io.edrs.knowledge.documents;

/** Reads one family of formats. */
interface DocumentReader {

    /** The blocks of the file and the title it names itself (empty when it names none); any exception means a broken file. */
    Reading read(Source source, ParseLimits limits) throws Exception;
}

package io.edrs.knowledge.documents;

/**
 * What went with a document.
 *
 * @param originals files as they were sent
 * @param passages stored passages with their vectors
 * @param record the record of the document
 * @param wordIndex its entries in the index of words
 * @param meaningIndex its entries in the index of meanings
 */
record Receipt(String documentId, String name, int originals, int passages, boolean record, boolean wordIndex,
        boolean meaningIndex) {}

package io.edrs.knowledge.phrase;

/**
 * A passage to be read.
 *
 * @param title the title of its document, may be empty
 * @param heading the heading it stands under, may be empty
 * @param position its number in the document, from 0
 */
public record PassageText(String title, String heading, int position, String text) {}

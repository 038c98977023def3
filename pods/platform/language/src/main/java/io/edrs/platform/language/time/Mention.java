package io.edrs.platform.language.time;

/** A time named in a text, from one character up to another, and the days it means. */
public record Mention(int start, int end, Span span) {}

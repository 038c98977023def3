package io.edrs.memory.recall;

/** What kind of answer a question wants, by its question word. */
enum Wanted {
    TIME, PERSON, NUMBER, PLACE, ANYTHING
}

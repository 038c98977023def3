package io.edrs.gateway.personal;

/** @param start of the first character @param end behind the last one */
public record Finding(Kind kind, int start, int end) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}

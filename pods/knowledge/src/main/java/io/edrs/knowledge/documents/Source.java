package io.edrs.knowledge.documents;

import java.util.Locale;

/** A file as it arrived: its name, its bytes and the media type its content and name speak for. */
record Source(String name, byte[] bytes, String mediaType) {

    /** The name's last part in lower case without its dot; empty when there is none. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without folders and extension, as a title of last resort. */
    String stem() {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return CleanText.line((dot > 0 ? file.substring(0, dot) : file).replace('_', ' ').replace('-', ' '));
    }
}

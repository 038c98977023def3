package io.edrs.gateway.console;

import io.micronaut.http.MediaType;

/**
 * A file of the console.
 *
 * @param tag the entity tag by which a browser knows that it has not changed (RFC 9110, section 8.8.3)
 */
record WebFile(String name, byte[] content, String tag) {

    /** The bundler names the later parts by what is in them. */
    boolean isForever() {
        return name.startsWith("part-");
    }

    MediaType type() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> MediaType.TEXT_HTML_TYPE;
            case "css" -> MediaType.of("text/css");
            case "svg" -> MediaType.of("image/svg+xml");
            case "js" -> MediaType.of("text/javascript");
            default -> MediaType.TEXT_PLAIN_TYPE;
        };
    }
}

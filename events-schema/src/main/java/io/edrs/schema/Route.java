package io.edrs.schema;

/** Where the topic of an event type lives. */
public enum Route {
    /** {@code <tenant>/<domain>/<type>}: one topic per tenant. */
    TENANT,
    /** {@code edrs/lanes/<type>.<priority>}: one inlet per priority for all tenants. */
    LANES,
    /** {@code edrs/functions/<type>}: one inlet of a function for all tenants. */
    SYSTEM
}

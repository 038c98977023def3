package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things of one kind that a client may list and read. */
interface Shelf {

    /** Names it in cursors. */
    String name();

    /** The scope a key needs to list them and to read one. */
    String scope();

    McpSchema.ResourceTemplate template();

    /** @param after where the page before ended, null for the first */
    Page page(Caller caller, @Nullable String after, int limit);

    /** Throws what is wrong when there is none, or none of the caller's. */
    McpSchema.ReadResourceResult read(Caller caller, String uri);

    /** @param next where the next page begins, null on the last */
    record Page(List<McpSchema.Resource> resources, @Nullable String next) {}
}

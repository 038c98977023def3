package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.modelcontextprotocol.spec.McpSchema;

/** Something a client may have done. */
interface Tool {

    /** The scope a key needs to see it and to call it. */
    String scope();

    McpSchema.Tool description();

    /** The arguments have the form that the description says. An error thrown is told to the client as the tool's. */
    McpSchema.CallToolResult call(Caller caller, Arguments arguments);

    /** The same, telling what is done on the way. */
    default McpSchema.CallToolResult call(Caller caller, Arguments arguments, Progress progress) {
        return call(caller, arguments);
    }
}

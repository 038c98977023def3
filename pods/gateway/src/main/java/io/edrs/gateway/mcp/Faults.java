package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** Errors in the protocol's form. */
final class Faults {

    private static final int RESOURCE_NOT_FOUND = -32002;

    private Faults() {}

    static McpError of(EdrsException error, String uri) {
        return McpError.builder(code(error.category())).message(error.getMessage()).data(Map.of("uri", uri, "code", error.code().name())).build();
    }

    static McpError invalid(String message) {
        return McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS).message(message).build();
    }

    /** There is no such resource for this caller. */
    static McpError absent(String uri) {
        return McpError.builder(RESOURCE_NOT_FOUND).message("There is no resource '%s'.".formatted(uri)).build();
    }

    private static int code(Category category) {
        return switch (category) {
            case NOT_FOUND, DENIED -> RESOURCE_NOT_FOUND;
            case INVALID -> McpSchema.ErrorCodes.INVALID_PARAMS;
            default -> McpSchema.ErrorCodes.INTERNAL_ERROR;
        };
    }
}

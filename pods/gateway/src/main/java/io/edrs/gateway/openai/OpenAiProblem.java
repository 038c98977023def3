package io.edrs.gateway.openai;

import io.edrs.platform.kernel.http.Problem;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An error in OpenAI's form. */
record OpenAiProblem(Details error) {

    private static final Pattern QUOTED = Pattern.compile("'([a-z_]+)(?:\\[[^']*)?'");

    /** @param param the field of the request that is wrong, null when none is */
    record Details(String message, String type, @Nullable String param, String code) {}

    static OpenAiProblem of(Problem problem) {
        return of(problem.status(), problem.detail(), problem.code());
    }

    static OpenAiProblem of(int status, String message, String code) {
        return new OpenAiProblem(new Details(message, type(status), status == 400 ? param(message) : null, code(status, code)));
    }

    private static String type(int status) {
        return switch (status) {
            case 401, 400, 404, 405, 409, 413, 415, 422 -> "invalid_request_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> "server_error";
        };
    }

    private static String code(int status, String code) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 429 -> "rate_limit_exceeded";
            default -> code.toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable String param(String message) {
        var quoted = QUOTED.matcher(message);
        return quoted.find() ? quoted.group(1) : null;
    }
}

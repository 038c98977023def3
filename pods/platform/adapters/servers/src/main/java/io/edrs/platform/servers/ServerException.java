package io.edrs.platform.servers;

/** A server could not be prepared, started or stopped; the code names the reason and stays stable between releases. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public ServerException(String code, String message) {
        this(code, message, null);
    }

    public ServerException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the stable code, such as {@code server.port_in_use}. */
    public String code() {
        return code;
    }
}

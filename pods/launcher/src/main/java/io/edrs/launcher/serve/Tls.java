package io.edrs.launcher.serve;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the API speaks TLS, once a certificate is given: on a port of its own, in versions 1.2 and 1.3 with forward secrecy and authenticated
 * ciphers only (RFC 9325). What is not encrypted stays on the loopback interface. Changed files are read anew.
 */
final class Tls {

    private static final String CERTIFICATE = "edrs.tls.certificate";
    private static final String KEY = "edrs.tls.key";
    private static final int BESIDE = 8443 - 8080;
    private static final List<String> CIPHERS = List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private Tls() {}

    /** The server's settings; none without a certificate. Throws {@code CONFIGURATION_INVALID} naming what is missing. */
    static Map<String, Object> properties(ServeConfig config) {
        var settings = config.settings();
        if (!settings.containsKey(CERTIFICATE) && !settings.containsKey(KEY)) {
            return Map.of();
        }
        var certificate = readable(settings, CERTIFICATE, "EDRS_TLS_CERTIFICATE", "-----BEGIN CERTIFICATE-----");
        var key = readable(settings, KEY, "EDRS_TLS_KEY", "-----BEGIN PRIVATE KEY-----");
        var properties = new HashMap<String, Object>();
        listener(properties, "local", "127.0.0.1", config.apiPort(), false);
        listener(properties, "public", settings.getOrDefault("edrs.tls.host", "127.0.0.1").toString(), port(config), true);
        properties.put("micronaut.certificate.file.edrs.format", "PEM");
        properties.put("micronaut.certificate.file.edrs.path", key.toString());
        properties.put("micronaut.certificate.file.edrs.certificate-path", certificate.toString());
        properties.put("micronaut.server.ssl.enabled", true);
        properties.put("micronaut.server.netty.listeners.public.key-name", "edrs");
        properties.put("micronaut.server.ssl.protocols", List.of("TLSv1.3", "TLSv1.2"));
        properties.put("micronaut.server.ssl.ciphers", CIPHERS);
        return properties;
    }

    private static void listener(Map<String, Object> properties, String name, String host, int port, boolean secure) {
        var prefix = "micronaut.server.netty.listeners." + name;
        properties.put(prefix + ".host", host);
        properties.put(prefix + ".port", port);
        properties.put(prefix + ".ssl", secure);
    }

    private static int port(ServeConfig config) {
        var told = config.settings().getOrDefault("edrs.tls.port", config.apiPort() + BESIDE).toString();
        if (!told.matches("[1-9]\\d{0,4}") || Integer.parseInt(told) > 65_535) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "EDRS_TLS_PORT is '%s'; it must be 1 to 65535.".formatted(told));
        }
        return Integer.parseInt(told);
    }

    private static Path readable(Map<String, Object> settings, String key, String variable, String begins) {
        var told = settings.getOrDefault(key, "").toString();
        try {
            if (told.isEmpty() || !Files.readString(Path.of(told)).contains(begins)) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, ("%s is '%s'; it must be a PEM file with '%s'. TLS needs both a certificate and its key; "
                        + "'openssl pkcs8 -topk8 -nocrypt' makes that form of other keys.").formatted(variable, told, begins));
            }
        } catch (IOException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s is '%s', which cannot be read: %s".formatted(variable, told, e), e);
        }
        return Path.of(told).toAbsolutePath();
    }
}

package io.edrs.platform.adapters.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import java.time.Duration;

/** Builds {@link GuardedHttpClient}s whose longest silence is their read timeout. */
final class GuardedHttpClientBuilder implements HttpClientBuilder {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    private final JdkHttpClientBuilder jdk = new JdkHttpClientBuilder().httpClientBuilder(
            java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1));

    @Override
    public Duration connectTimeout() {
        return jdk.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        jdk.connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT);
        return this;
    }

    @Override
    public Duration readTimeout() {
        return jdk.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        jdk.readTimeout(timeout);
        return this;
    }

    @Override
    public HttpClient build() {
        return new GuardedHttpClient(jdk.build(), jdk.readTimeout());
    }
}

package io.edrs.platform.testkit.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The images of the stores, each pinned by its tag: the one table of them. */
public enum StoreImage {

    /** A superuser's URL. */
    POSTGRES("postgres:17.2", "postgresql://postgres:edrs-test@HOST:5432/postgres", Map.of("POSTGRES_PASSWORD", "edrs-test")),
    /** A superuser's URL. */
    TIMESCALE("timescale/timescaledb:2.17.2-pg16", "postgresql://postgres:edrs-test@HOST:5432/postgres", Map.of("POSTGRES_PASSWORD", "edrs-test")),
    /** A replica set of one, which has transactions and changes. */
    MONGODB("mongo:8.0.4", "mongodb://HOST:27017/edrs?replicaSet=edrs", Map.of(), "--replSet", "edrs", "--bind_ip_all"),
    /** One node. */
    SCYLLA("scylladb/scylla:6.2.2", "scylla://HOST:9042/edrs?replication=1", Map.of(), "--smp", "1", "--memory", "1G",
            "--overprovisioned", "1", "--developer-mode", "1"),
    /** By gRPC. */
    QDRANT("qdrant/qdrant:v1.16.0", "qdrant://HOST:6334", Map.of()),
    /** With its own etcd and a local folder. */
    MILVUS("milvusdb/milvus:v2.6.5", "milvus://HOST:19530", Map.of("ETCD_USE_EMBED", "true", "ETCD_DATA_DIR", "/var/lib/milvus/etcd",
            "COMMON_STORAGETYPE", "local", "DEPLOY_MODE", "STANDALONE"), "milvus", "run", "standalone"),
    /** Without modules. */
    WEAVIATE("cr.weaviate.io/semitechnologies/weaviate:1.35.2", "weaviate://HOST:8080?grpc_port=PORT:50051", Map.of(
            "AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED", "true", "PERSISTENCE_DATA_PATH", "/var/lib/weaviate", "DEFAULT_VECTORIZER_MODULE", "none",
            "CLUSTER_HOSTNAME", "node1", "DISABLE_TELEMETRY", "true"), "--host", "0.0.0.0", "--port", "8080", "--scheme", "http"),
    /** Without a password. */
    REDIS("redis:7.4.1", "redis://HOST:6379", Map.of()),
    /** A gateway over a folder with one bucket. */
    S3("versity/versitygw:v1.0.20", "s3+http://edrs:secret@HOST:7070/edrs-blobs?region=us-east-1&path-style=true", Map.of(
            "ROOT_ACCESS_KEY", "edrs", "ROOT_SECRET_KEY", "secret"), "--port", ":7070", "posix", "/data");

    private final String image;
    private final String url;
    private final Map<String, String> environment;
    private final List<String> command;

    /** @param url in which {@code HOST:port} and {@code PORT:port} stand for where the container's port is had */
    StoreImage(String image, String url, Map<String, String> environment, String... command) {
        this.image = image;
        this.url = url;
        this.environment = environment;
        this.command = List.of(command);
    }

    /** The image with its tag. */
    public String image() {
        return image;
    }

    /** The variable that tells of a server instead. */
    public String variable() {
        return "EDRS_TEST_" + name() + "_URL";
    }

    /** The image whose variable that is. */
    public static Optional<StoreImage> of(String variable) {
        return Stream.of(values()).filter(one -> one.variable().equals(variable)).findFirst();
    }

    String url() {
        return url;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<String> command() {
        return command;
    }
}

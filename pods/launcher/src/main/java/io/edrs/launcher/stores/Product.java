package io.edrs.launcher.stores;

/** The products that containers' data is put on. */
public enum Product {
    POSTGRESQL("PostgreSQL"), TIMESCALEDB("TimescaleDB"), MONGODB("MongoDB"), SCYLLADB("ScyllaDB"), QDRANT("Qdrant"),
    MILVUS("Milvus"), WEAVIATE("Weaviate"), REDIS("Redis"), REDIS_CLUSTER("Redis Cluster"), REDIS_STACK("Redis Stack"), S3("S3");

    private final String text;

    Product(String text) {
        this.text = text;
    }

    /** As people call it. */
    @Override
    public String toString() {
        return text;
    }
}

package io.edrs.launcher.stores;

import static io.edrs.platform.store.PoolProfile.DEFAULT;
import static io.edrs.platform.store.PoolProfile.HIGH_THROUGHPUT;
import static io.edrs.platform.store.PoolProfile.LOW_LATENCY;
import static io.edrs.launcher.stores.Product.MILVUS;
import static io.edrs.launcher.stores.Product.MONGODB;
import static io.edrs.launcher.stores.Product.POSTGRESQL;
import static io.edrs.launcher.stores.Product.QDRANT;
import static io.edrs.launcher.stores.Product.REDIS;
import static io.edrs.launcher.stores.Product.REDIS_CLUSTER;
import static io.edrs.launcher.stores.Product.REDIS_STACK;
import static io.edrs.launcher.stores.Product.S3;
import static io.edrs.launcher.stores.Product.SCYLLADB;
import static io.edrs.launcher.stores.Product.TIMESCALEDB;
import static io.edrs.launcher.stores.Product.WEAVIATE;
import static io.edrs.platform.store.driver.StorePort.BLOBS;
import static io.edrs.platform.store.driver.StorePort.DOCUMENTS;
import static io.edrs.platform.store.driver.StorePort.JOURNAL;
import static io.edrs.platform.store.driver.StorePort.RELATIONAL;
import static io.edrs.platform.store.driver.StorePort.TIME_SERIES;
import static io.edrs.platform.store.driver.StorePort.VECTORS;

import io.edrs.launcher.stores.DeclaredStore.CacheLimit;
import io.edrs.launcher.stores.DeclaredStore.PoolShare;
import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every store of the master configuration, container by container, with the service of ours that it is for; and a few of our own. */
public final class StoreCatalog {

    private static final String NOT_BUILT = "";
    private static final PoolShare KNOWLEDGE = new PoolShare(DEFAULT, 40);
    /** Containers that have a line of their own in the table of pools; the others have the default profile. */
    private static final Map<String, PoolShare> SHARES = Map.of(
            "identity-manager", PoolShare.of(HIGH_THROUGHPUT), "neural-interpreter", PoolShare.of(HIGH_THROUGHPUT),
            "llm-inference", new PoolShare(HIGH_THROUGHPUT, 80), "working-memory-service", PoolShare.of(LOW_LATENCY),
            "vector-store", new PoolShare(LOW_LATENCY, 80), "episodic-memory-service", new PoolShare(DEFAULT, 40),
            "domain-knowledge-base", KNOWLEDGE, "knowledge-synthesizer", KNOWLEDGE);

    private static final List<DeclaredStore> ALL = List.of(
            store("identity-manager", "persona.identity", "IDENTITY_DB_URL", RELATIONAL, POSTGRESQL, "5432"),
            cache("identity-manager", "persona.identity", "IDENTITY_CACHE_URL", REDIS, "6379", "2Gi", "allkeys-lru"),
            store("persona-synthesizer", "persona.synthesizer", "PERSONA_DB_URL", RELATIONAL, POSTGRESQL, "5433"),
            cache("persona-synthesizer", "persona.synthesizer", "PERSONA_CACHE_URL", REDIS, "6380", "2Gi", "allkeys-lru"),
            store("tts-service", "persona.speech", "TTS_DB_URL", DOCUMENTS, MONGODB, "27023"),
            cache("tts-service", "persona.speech", "TTS_CACHE_URL", REDIS, "6402", "1Gi", "allkeys-lru"),
            store("stt-service", "persona.hearing", "STT_DB_URL", DOCUMENTS, MONGODB, "27022"),
            cache("stt-service", "persona.hearing", "STT_CACHE_URL", REDIS, "6401", "1Gi", "allkeys-lru"),
            store("feedback-processor", "persona.feedback", "FEEDBACK_PROCESSOR_DB_URL", DOCUMENTS, MONGODB, "27027"),
            cache("feedback-processor", "persona.feedback", "FEEDBACK_PROCESSOR_CACHE_URL", REDIS, "6409", "1Gi", "allkeys-lru"),
            store("working-memory-service", "memory.working", "WORKING_MEMORY_DB_URL", TIME_SERIES, TIMESCALEDB, "5453"),
            cache("working-memory-service", "memory.working", "WORKING_MEMORY_CACHE_URL", REDIS_CLUSTER, "6381-6386", "4Gi", "volatile-ttl"),
            store("episodic-memory-service", "memory.episodic", "EPISODIC_MEMORY_DB_URL", JOURNAL, SCYLLADB, "9042"),
            cache("episodic-memory-service", "memory.episodic", "EPISODIC_MEMORY_CACHE_URL", REDIS_CLUSTER, "6421-6426", "6Gi", "allkeys-lru"),
            store("context-manager", "memory.context", "CONTEXT_MANAGER_DB_URL", DOCUMENTS, MONGODB, "27028"),
            cache("context-manager", "memory.context", "CONTEXT_MANAGER_CACHE_URL", REDIS, "6411", "2Gi", "allkeys-lru"),
            store("domain-knowledge-base", "knowledge.documents", "DOMAIN_KNOWLEDGE_VECTOR_URL", VECTORS, MILVUS, "19531"),
            store("domain-knowledge-base", "knowledge.documents", "DOMAIN_KNOWLEDGE_DB_URL", DOCUMENTS, MONGODB, "27019"),
            cache("domain-knowledge-base", "knowledge.documents", "DOMAIN_KNOWLEDGE_CACHE_URL", REDIS_STACK, "6383", "4Gi", "volatile-lfu"),
            store("vector-store", "knowledge.vectors", "VECTOR_STORE_DB_URL", VECTORS, MILVUS, "19530"),
            cache("vector-store", "knowledge.vectors", "VECTOR_STORE_CACHE_URL", REDIS_STACK, "6384", "8Gi", "volatile-lfu"),
            store("knowledge-synthesizer", "knowledge.synthesis", "KNOWLEDGE_SYNTHESIZER_DB_URL", VECTORS, WEAVIATE, "8080"),
            cache("knowledge-synthesizer", "knowledge.synthesis", "KNOWLEDGE_SYNTHESIZER_CACHE_URL", REDIS_STACK, "6410", "4Gi", "volatile-lfu"),
            store("neural-interpreter", "reasoning.interpreter", "NEURAL_INTERPRETER_DB_URL", RELATIONAL, POSTGRESQL, "5434"),
            cache("neural-interpreter", "reasoning.interpreter", "NEURAL_INTERPRETER_CACHE_URL", REDIS_STACK, "6385", "4Gi", "volatile-lfu"),
            store("deepseek-service", NOT_BUILT, "DEEPSEEK_DB_URL", RELATIONAL, POSTGRESQL, "5435"),
            cache("deepseek-service", NOT_BUILT, "DEEPSEEK_CACHE_URL", REDIS, "6386", "2Gi", "allkeys-lru"),
            store("pattern-matcher", "reasoning.patterns", "PATTERN_MATCHER_DB_URL", VECTORS, QDRANT, "6333"),
            cache("pattern-matcher", "reasoning.patterns", "PATTERN_MATCHER_CACHE_URL", REDIS_STACK, "6403", "4Gi", "volatile-lfu"),
            store("llm-inference", "ai.inference", "LLM_INFERENCE_DB_URL", DOCUMENTS, POSTGRESQL, "5436"),
            cache("llm-inference", "ai.inference", "LLM_INFERENCE_CACHE_URL", REDIS_STACK, "6387", "8Gi", "volatile-lfu"),
            store("embedding-service", "ai.embedding", "EMBEDDING_DB_URL", VECTORS, QDRANT, "6334"),
            cache("embedding-service", "ai.embedding", "EMBEDDING_CACHE_URL", REDIS_STACK, "6388", "6Gi", "volatile-lfu"),
            store("task-decomposer", "task.decomposer", "TASK_DECOMPOSER_DB_URL", RELATIONAL, POSTGRESQL, "5437"),
            cache("task-decomposer", "task.decomposer", "TASK_DECOMPOSER_CACHE_URL", REDIS, "6389", "2Gi", "volatile-lru"),
            store("workflow-builder", NOT_BUILT, "WORKFLOW_BUILDER_DB_URL", RELATIONAL, POSTGRESQL, "5438"),
            cache("workflow-builder", NOT_BUILT, "WORKFLOW_BUILDER_CACHE_URL", REDIS, "6390", "2Gi", "allkeys-lru"),
            store("workflow-executor", NOT_BUILT, "WORKFLOW_EXECUTOR_DB_URL", RELATIONAL, POSTGRESQL, "5439"),
            cache("workflow-executor", NOT_BUILT, "WORKFLOW_EXECUTOR_CACHE_URL", REDIS, "6391", "2Gi", "volatile-lru"),
            store("workflow-registry", NOT_BUILT, "WORKFLOW_REGISTRY_DB_URL", RELATIONAL, POSTGRESQL, "5450"),
            cache("workflow-registry", NOT_BUILT, "WORKFLOW_REGISTRY_CACHE_URL", REDIS, "6407", "2Gi", "allkeys-lru"),
            store("information-retrieval", NOT_BUILT, "INFO_RETRIEVAL_DB_URL", VECTORS, QDRANT, "6335"),
            cache("information-retrieval", NOT_BUILT, "INFO_RETRIEVAL_CACHE_URL", REDIS_STACK, "6392", "4Gi", "volatile-lfu"),
            store("source-validation", NOT_BUILT, "SOURCE_VALIDATION_DB_URL", VECTORS, WEAVIATE, "8081"),
            cache("source-validation", NOT_BUILT, "SOURCE_VALIDATION_CACHE_URL", REDIS_STACK, "6405", "2Gi", "volatile-lfu"),
            store("event-system-core", "shared.eventbus", "EVENT_SYSTEM_DB_URL", DOCUMENTS, MONGODB, "27029"),
            cache("event-system-core", "shared.eventbus", "EVENT_SYSTEM_CACHE_URL", REDIS_CLUSTER, "6431-6436", "4Gi", "volatile-ttl"),
            store("response-aggregator", "reasoning.aggregator", "RESPONSE_AGGREGATOR_DB_URL", DOCUMENTS, MONGODB, "27030"),
            cache("response-aggregator", "reasoning.aggregator", "RESPONSE_AGGREGATOR_CACHE_URL", REDIS, "6399", "2Gi", "allkeys-lru"),
            store("meta-learner", NOT_BUILT, "META_LEARNER_TSDB_URL", TIME_SERIES, TIMESCALEDB, "5454"),
            store("meta-learner", "reasoning.learning", "META_LEARNER_DB_URL", DOCUMENTS, MONGODB, "27025"),
            cache("meta-learner", NOT_BUILT, "META_LEARNER_CACHE_URL", REDIS_CLUSTER, "6441-6446", "4Gi", "volatile-lru"),
            store("nginx-gateway", "gateway.chat", "NGINX_DB_URL", DOCUMENTS, POSTGRESQL, "5444"),
            cache("nginx-gateway", NOT_BUILT, "SESSION_STORE_URL", REDIS_CLUSTER, "6451-6456", "2Gi", "allkeys-lru"),
            store("auth-sidecar", "gateway.auth", "AUTH_DB_URL", DOCUMENTS, POSTGRESQL, "5443"),
            cache("auth-sidecar", "gateway.auth", "AUTH_CACHE_URL", REDIS, "6397", "2Gi", "allkeys-lru"),
            store("api-connector-framework", NOT_BUILT, "API_CONNECTOR_DB_URL", RELATIONAL, POSTGRESQL, "5446"),
            cache("api-connector-framework", NOT_BUILT, "API_CONNECTOR_CACHE_URL", REDIS, "6400", "2Gi", "allkeys-lru"));

    /** The master configuration names no store for these services, or none for the port: named by its own rule, kept by its own principles. */
    private static final List<DeclaredStore> ADDED = List.of(
            store("domain-knowledge-base", "knowledge.documents", "DOMAIN_KNOWLEDGE_BLOB_URL", BLOBS, S3, ""),
            store("auth-sidecar", "gateway.factors", "SECOND_FACTOR_DB_URL", DOCUMENTS, POSTGRESQL, ""),
            store("auth-sidecar", "gateway.redaction", "REDACTION_DB_URL", DOCUMENTS, POSTGRESQL, ""),
            store("llm-inference", "ai.accounting", "ACCOUNTING_DB_URL", DOCUMENTS, POSTGRESQL, ""),
            store("performance-monitoring", "persona.performance", "PERFORMANCE_MONITORING_TSDB_URL", TIME_SERIES, TIMESCALEDB, ""),
            store("human-interface", "persona.human", "HUMAN_INTERFACE_DB_URL", RELATIONAL, POSTGRESQL, ""),
            store("learning-gap-identifier", "research.gaps", "LEARNING_GAP_IDENTIFIER_DB_URL", RELATIONAL, POSTGRESQL, ""));

    private StoreCatalog() {}

    /** Those of the master configuration, databases before the caches of each container. */
    static List<DeclaredStore> ofMasterConfiguration() {
        return ALL;
    }

    /** All there are. */
    public static List<DeclaredStore> all() {
        return Stream.concat(ALL.stream(), ADDED.stream()).toList();
    }

    /** Those of one service, by its target name. */
    public static List<DeclaredStore> of(String service) {
        return all().stream().filter(store -> store.isBuilt() && store.service().equals(service)).toList();
    }

    private static DeclaredStore store(String container, String service, String variable, StorePort port, Product product, String ports) {
        return new DeclaredStore(container, service, variable, port, product, ports, share(container), null);
    }

    private static DeclaredStore cache(String container, String service, String variable, Product product, String ports, String limit,
            String eviction) {
        return new DeclaredStore(container, service, variable, StorePort.CACHE, product, ports, share(container),
                new CacheLimit(limit, eviction));
    }

    private static PoolShare share(String container) {
        return SHARES.getOrDefault(container, PoolShare.of(DEFAULT));
    }
}

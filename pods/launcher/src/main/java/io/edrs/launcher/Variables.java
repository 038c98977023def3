package io.edrs.launcher;

import io.edrs.launcher.stores.DeclaredStore;
import io.edrs.launcher.stores.StoreCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every environment variable EDRS reads, and the ones of the master configuration that mean nothing here yet. */
public final class Variables {

    /** @param key the property of a service it sets; empty when the launcher itself reads it */
    public record Variable(String name, String fallback, String meaning, String key, String unit) {

        static Variable own(String name, String fallback, String meaning) {
            return new Variable(name, fallback, meaning, "", "");
        }

        static Variable of(String name, String fallback, String meaning, String key, String unit) {
            return new Variable(name, fallback, meaning, key, unit);
        }
    }

    private static final List<Variable> KNOWN = List.of(
            Variable.own("EDRS_HOME", "~/.edrs", "Data folder: broker, database, indexes, blobs, logs, the first API key."),
            Variable.own("EDRS_PORT_OFFSET", "0", "Added to every port."),
            Variable.own("EDRS_TARGET", "all", "What a process runs: all, a pod, a service, a comma list."),
            Variable.own("EDRS_FSYNC", "true", "Whether broker and database force to disk; false for throw-away use."),
            Variable.own("EDRS_HEAP", "800m", "Largest heap of the process that runs the pods."),
            Variable.own("EDRS_URL", "http://127.0.0.1:8080", "Where the command line finds the API."),
            Variable.own("EDRS_API_KEY", "EDRS_HOME/api-key", "The key the command line uses."),
            Variable.own("EDRS_SECOND_FACTOR", "", "A proof of a second factor (POST /api/v1/auth/second-factors/proofs), which the command line sends along."),
            Variable.own("EDRS_BACKUP_KEY", "", "The key that seals backups, 64 hexadecimal digits, where no --key-file is given."),
            Variable.own("EDRS_DEBUG", "", "Set to anything: unexpected errors show where they happened."),
            Variable.of("EDRS_TLS_CERTIFICATE", "", "PEM file of a certificate and its chain: with it the API speaks TLS, 1.2 and newer, on a port of its own.", "edrs.tls.certificate", ""),
            Variable.of("EDRS_TLS_KEY", "", "PEM file of its private key (PKCS #8).", "edrs.tls.key", ""),
            Variable.of("EDRS_TLS_HOST", "127.0.0.1", "The address that port is bound to; 0.0.0.0 for every one.", "edrs.tls.host", ""),
            Variable.of("EDRS_TLS_PORT", "8443", "That port.", "edrs.tls.port", ""),
            Variable.own("LOG_LEVEL", "INFO", "ERROR, WARN, INFO, DEBUG or TRACE."),
            Variable.own("PULSAR_SERVICE_URL", "pulsar://127.0.0.1:6650", "The broker."),
            Variable.own("PULSAR_ADMIN_URL", "http://127.0.0.1:8090", "The broker's administration."),
            Variable.of("OTEL_EXPORTER_OTLP_ENDPOINT", "", "Where traces go (OTLP over gRPC); unset: none are made.", "edrs.otlp-endpoint", ""),
            Variable.of("EDRS_MODEL_URL", "", "An OpenAI-compatible endpoint that writes answers from the evidence, for example http://127.0.0.1:11434/v1.", "edrs.model.url", ""),
            Variable.of("EDRS_MODEL_NAME", "default", "Its model.", "edrs.model.name", ""),
            Variable.of("EDRS_MODEL_KEY", "", "Its key.", "edrs.model.key", ""),
            Variable.of("EDRS_REASONING_MODEL_URL", "", "An OpenAI-compatible endpoint of a model that thinks, DeepSeek for example: it translates into formulas what the prover then proves.", "edrs.reasoning-model.url", ""),
            Variable.of("EDRS_REASONING_MODEL_NAME", "default", "Its model.", "edrs.reasoning-model.name", ""),
            Variable.of("EDRS_REASONING_MODEL_KEY", "", "Its key.", "edrs.reasoning-model.key", ""),
            Variable.of("EDRS_MODEL_INPUT_PRICE", "0", "What a million tokens that the model reads cost, for budgets of money.", "edrs.ai.accounting.input-price", ""),
            Variable.of("EDRS_MODEL_OUTPUT_PRICE", "0", "What a million tokens that it writes cost.", "edrs.ai.accounting.output-price", ""),
            Variable.of("EDRS_MODEL_FACTS", "false", "Whether the model at EDRS_MODEL_URL also reads what users said, for facts that rules do not find; `./edrs enrich` shows the cost.", "edrs.memory.consolidation.model.enabled", ""),
            Variable.of("EDRS_MODEL_TRIPLES", "false", "Whether it also reads documents, for relations that grammar does not find.", "edrs.knowledge.graph.model.enabled", ""),
            Variable.of("INFERENCE_TIMEOUT_SECONDS", "30", "The longest a model may take.", "edrs.ai.inference.timeout", "s"),
            Variable.of("MODEL_PATH", "", "Folder of models. `speech/model.onnx` with `speech/vocab.json` (wav2vec 2.0 kind): writes down what is said. `reranker/model.onnx` with `reranker/tokenizer.json` (a cross-encoder): reorders what a search finds.", "edrs.models.path", ""),
            Variable.of("EDRS_VOICE_PROGRAM", "espeak-ng", "The voice program, which is not part of EDRS: a name on the path, or a path.", "edrs.persona.speech.program", ""),
            Variable.of("REACTIVE_COMPLEXITY_THRESHOLD", "0.3", "Below it a question takes the reactive path.", "edrs.reasoning.interpreter.reactive-threshold", ""),
            Variable.of("STANDARD_COMPLEXITY_THRESHOLD", "0.7", "At or above it a question takes the deliberative path.", "edrs.reasoning.interpreter.standard-threshold", ""),
            Variable.of("MEMORY_TTL_SECONDS", "3600", "How long an item stays in working memory.", "edrs.memory.working.ttl", "s"),
            Variable.of("MAX_MEMORY_ITEMS", "1000", "Items of working memory per conversation.", "edrs.memory.working.most-items", ""),
            Variable.of("RETENTION_POLICY_DAYS", "30", "How long working memory is kept.", "edrs.memory.working.retention", "d"),
            Variable.of("MEMORY_RETENTION_DAYS", "90", "How long episodes are kept.", "edrs.memory.episodic.retention", "d"),
            Variable.of("EDRS_STORE_CONNECTIONS", "40 with all pods, 10 with one", "The most connections that a process takes of one store.", "edrs.stores.connections", ""),
            Variable.of("EDRS_STORE_TENANCY", "shared", "How tables of services keep tenants apart beside row-level security: shared, or schema-per-tenant.", "edrs.stores.tenancy", ""),
            Variable.of("EDRS_KEYS_URL", "EDRS_HOME/keys", "A Vault or OpenBao that keeps the keys of tenants: `vault://host:8200/transit?token=file:/path`, or `file:/path` of a file with it.", "edrs.keys.url", ""),
            Variable.own("CONSISTENCY_LEVEL", "LOCAL_QUORUM", "Of writes to ScyllaDB, and of reads that must see them, where a URL has no `consistency`: LOCAL_QUORUM, QUORUM or ALL."),
            Variable.own("READ_CONSISTENCY", "LOCAL_ONE", "Of reads from ScyllaDB that may be behind, where a URL has no `read-consistency`."),
            Variable.of("EDRS_INGEST_ALLOW_PRIVATE", "false", "Whether pages may be fetched from private addresses.", "edrs.knowledge.web.allow-private", ""),
            Variable.of("EDRS_WATCHED_FOLDERS", "", "Folders whose content knowledge may be told to watch, separated by commas.", "edrs.knowledge.update.folders", ""),
            Variable.of("EDRS_OIDC_ISSUER", "", "An identity provider (OpenID Connect) whose access tokens are accepted and where browsers log in, for example https://keycloak.example/realms/edrs.", "edrs.oidc.issuer", ""),
            Variable.of("EDRS_OIDC_AUDIENCE", "edrs", "What its access tokens must be meant for.", "edrs.oidc.audience", ""),
            Variable.of("EDRS_OIDC_TENANT_CLAIM", "tenant", "Where its tokens say the tenant or tenants; dots lead inside.", "edrs.oidc.tenant-claim", ""),
            Variable.of("EDRS_OIDC_GROUPS_CLAIM", "groups", "Where they say the groups; dots lead inside, for example realm_access.roles.", "edrs.oidc.groups-claim", ""),
            Variable.of("EDRS_OIDC_DEFAULT_TENANT", "", "The tenant of tokens that say none; unset: they are refused.", "edrs.oidc.default-tenant", ""),
            Variable.of("EDRS_OIDC_CLIENT_ID", "edrs", "What the provider calls this gateway, for logging in with a browser.", "edrs.gateway.identity.client-id", ""),
            Variable.of("EDRS_OIDC_CLIENT_SECRET", "", "Its secret there; unset for a public client.", "edrs.gateway.identity.client-secret", ""),
            Variable.of("EDRS_PUBLIC_URL", "", "Where browsers find this gateway, for example https://edrs.example; unset: the address of the process.", "edrs.gateway.identity.public-url", ""),
            Variable.of("EDRS_SESSION_IDLE_SECONDS", "43200", "A session without a refresh for so long ends.", "edrs.gateway.auth.session-idle", "s"),
            Variable.of("EDRS_SECOND_FACTOR_REQUIRED", "false", "true: every administrator proves a second factor; false: those who enrolled one.", "edrs.second-factor.required", ""),
            Variable.of("EDRS_WEBHOOKS_ALLOW_PRIVATE", "false", "Whether webhooks may go to private addresses.", "edrs.integration.webhooks.allow-private", ""));

    private static final List<String> INERT = List.of(
            "CLIENT_ID", "ENVIRONMENT", "METRICS_ENABLED", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES", "PATTERN_MATCHING_ENABLED",
            "INTENT_ANALYSIS_THRESHOLD", "MAX_COMPLEXITY_LEVEL", "PRIORITY_LEVELS", "TIMESCALE_ENABLED", "MEMORY_INDEXING_ENABLED",
            "VECTOR_DIMENSION", "INDEX_TYPE", "METRIC_TYPE", "EMBEDDING_BATCH_SIZE",
            "NORMALIZE_VECTORS", "USE_GPU", "MAX_SUBTASKS", "MIN_DECOMPOSITION_COMPLEXITY", "EVENT_RETENTION_DAYS", "MAX_PENDING_EVENTS");

    private Variables() {}

    /** The variables that are read. */
    public static List<Variable> known() {
        return Stream.concat(KNOWN.stream(), StoreCatalog.all().stream().filter(DeclaredStore::isBuilt).map(Variables::store)).toList();
    }

    /** Those of stores whose services are not built: accepted and without effect. */
    public static List<String> notBuilt() {
        return StoreCatalog.all().stream().filter(store -> !store.isBuilt()).map(DeclaredStore::variable).toList();
    }

    private static Variable store(DeclaredStore store) {
        return Variable.own(store.variable(), "embedded", "Where %s keeps %s (%s in the master configuration): a URL, or `file:/path` of a file with it."
                .formatted(store.service(), store.port(), store.product()));
    }

    /** Accepted and without effect in this version. */
    public static List<String> inert() {
        return INERT;
    }

    /** Refuses a variable that starts with EDRS_ and is none of ours, naming the nearest. */
    static void check(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith("EDRS_") && !name.startsWith("EDRS_TEST_"))
                .filter(name -> KNOWN.stream().noneMatch(variable -> variable.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("There is no setting %s%s; docs/configuration.md lists them all."
                            .formatted(name, nearest(name).map(near -> "; did you mean " + near + "?").orElse("")));
                });
    }

    private static Optional<String> nearest(String name) {
        return KNOWN.stream().map(Variable::name).min(Comparator.comparingInt(known -> Words.distance(name, known)));
    }
}

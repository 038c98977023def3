package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.store.DimensionedVectors.Place;
import io.edrs.platform.store.VectorNames;
import io.weaviate.client6.v1.api.WeaviateApiException;
import io.weaviate.client6.v1.api.WeaviateClient;
import io.weaviate.client6.v1.api.collections.CollectionConfig;
import io.weaviate.client6.v1.api.collections.Property;
import io.weaviate.client6.v1.api.collections.Tokenization;
import io.weaviate.client6.v1.api.collections.VectorConfig;
import io.weaviate.client6.v1.api.collections.tenants.Tenant;
import io.weaviate.client6.v1.api.collections.vectorindex.Distance;
import io.weaviate.client6.v1.api.collections.vectorindex.Hnsw;
import java.io.IOException;

/** Properties and graph of a collection, and its tenants. */
record WeaviateSchema(WeaviateSettings settings) {

    static final String PREFIX = "Edrs_";
    static final String ID = "edrs_id";
    static final String METADATA = "edrs_metadata";

    static String name(Place place) {
        return PREFIX + VectorNames.identifier(place.collection(), place.dimension());
    }

    /** Collection and tenant, whichever is not there yet. */
    void make(WeaviateClient client, Place place) throws IOException {
        var name = name(place);
        if (!client.collections.exists(name)) {
            create(client, name);
        }
        client.collections.use(name).tenants.create(Tenant.active(place.tenant()));
    }

    /** A tenant without an object: its files are dropped and made anew. */
    void empty(WeaviateClient client, Place place) throws IOException {
        var tenants = client.collections.use(name(place)).tenants;
        tenants.delete(place.tenant());
        tenants.create(Tenant.active(place.tenant()));
    }

    private void create(WeaviateClient client, String name) throws IOException {
        try {
            client.collections.create(name, this::config);
        } catch (WeaviateApiException e) {
            // Another process may have been first.
            if (!client.collections.exists(name)) {
                throw e;
            }
        }
    }

    private CollectionConfig.Builder config(CollectionConfig.Builder config) {
        return config.multiTenancy(tenants -> tenants.enabled(true).autoTenantActivation(true))
                .replication(copies -> copies.replicationFactor(settings.replicas()))
                .properties(Property.text(ID, id -> id.indexFilterable(false).indexSearchable(false)),
                        Property.textArray(METADATA, pairs -> pairs.tokenization(Tokenization.FIELD).indexFilterable(true).indexSearchable(false)))
                .vectorConfig(VectorConfig.selfProvided(vector -> vector.vectorIndex(Hnsw.of(graph -> graph.distance(Distance.COSINE)
                        .maxConnections(settings.maxConnections()).efConstruction(settings.efConstruction()).ef(settings.ef())))));
    }
}

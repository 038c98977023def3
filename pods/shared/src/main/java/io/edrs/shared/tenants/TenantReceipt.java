package io.edrs.shared.tenants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What deleting a tenant did and did not do.
 *
 * @param removed what is gone
 * @param kept what is still there
 */
record TenantReceipt(String tenantId, String status, Instant at, List<String> removed, List<String> kept) {

    static TenantReceipt of(String tenant, Instant at) {
        return new TenantReceipt(tenant, TenantRegistry.DELETED, at,
                List.of("The broker's topics, schemas, subscriptions and backlogs of the tenant.",
                        "Access: no key may act for the tenant any more."),
                List.of("Its data in the stores (documents, journals, blobs, indexes), which no call removes yet; the name stays taken for that reason.",
                        "Its events in the lanes and dead letters that all tenants share, until their retention ends.",
                        "API keys that name it; they are of no use for it. Revoke them at /api/v1/keys."));
    }

    TenantReceipt withKeysDestroyed() {
        var more = new ArrayList<>(removed);
        more.add("Its keys: what is sealed for it (originals of documents, remembered turns, secrets of webhooks, texts of models) "
                + "can be read by nobody any more, in no copy and no backup.");
        return new TenantReceipt(tenantId, status, at, List.copyOf(more), kept);
    }
}

package io.edrs.shared.tenants;

import io.edrs.platform.kernel.service.TenantPurges;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What deleting a tenant did and did not do.
 *
 * @param removed what is gone
 * @param kept what is still there
 */
record TenantReceipt(String tenantId, String status, Instant at, List<String> removed, List<String> kept) {

    private static final List<String> NEVER = List.of(
            "Its events in the lanes and dead letters that all tenants share, until their retention ends, and in the broker's files "
                    + "(and backups of them) until those are collected: the broker does not seal.",
            "Its name, which nobody gets again; API keys that name it, which are of no use for it. Revoke them at /api/v1/keys.");

    static TenantReceipt of(String tenant, Instant at) {
        return new TenantReceipt(tenant, TenantRegistry.DELETED, at,
                List.of("The broker's topics, schemas, subscriptions and backlogs of the tenant.",
                        "Access: no key may act for the tenant any more."),
                joined(List.of("Its data in the stores (tables, documents, journals, time series, blobs, indexes): delete it with purge to erase it."), NEVER));
    }

    /** With its keys destroyed and its stores erased. */
    TenantReceipt purged(TenantPurges.Outcome outcome) {
        var keys = "Its keys: whatever was sealed for it (conversations, remembered turns, working memory, originals and passages of documents, "
                + "preferences, gaps, secrets of webhooks, texts of models, recorded outcomes, large payloads) can be read by nobody any more, "
                + "in no copy and no backup. A process that holds a key of a key server in memory lets go of it within the time set there.";
        var caches = List.of("What caches hold of it, until their time is over; recorded outcomes, sealed, until their retention ends.");
        return new TenantReceipt(tenantId, status, at, joined(removed, List.of(keys), outcome.removed()), joined(outcome.kept(), caches, NEVER));
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}

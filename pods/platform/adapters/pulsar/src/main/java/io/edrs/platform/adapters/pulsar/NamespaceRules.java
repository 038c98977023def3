package io.edrs.platform.adapters.pulsar;

import java.time.Duration;
import java.util.Map;
import org.apache.pulsar.common.policies.data.BacklogQuota;
import org.apache.pulsar.common.policies.data.BacklogQuota.BacklogQuotaType;
import org.apache.pulsar.common.policies.data.InactiveTopicDeleteMode;
import org.apache.pulsar.common.policies.data.InactiveTopicPolicies;
import org.apache.pulsar.common.policies.data.Policies;
import org.apache.pulsar.common.policies.data.RetentionPolicies;
import org.apache.pulsar.common.policies.data.SchemaCompatibilityStrategy;

/** What a namespace is told when it is created: in one call, so that it never exists half configured. */
final class NamespaceRules {

    private static final long BACKLOG_BYTES = 10L << 30;
    private static final long COMPACTION_BYTES = 1L << 20;
    private static final int WITHOUT_LIMIT = -1;

    private NamespaceRules() {}

    /** Kept for the retention; schemas evolve by FULL_TRANSITIVE and only by administration; a full backlog refuses. */
    static Policies events(Duration retention) {
        var rules = kept(retention(retention));
        rules.backlog_quota_map = Map.of(BacklogQuotaType.destination_storage, BacklogQuota.builder()
                .limitSize(BACKLOG_BYTES).limitTime(WITHOUT_LIMIT)
                .retentionPolicy(BacklogQuota.RetentionPolicy.producer_exception).build());
        rules.schema_compatibility_strategy = SchemaCompatibilityStrategy.FULL_TRANSITIVE;
        rules.is_allow_auto_update_schema = false;
        rules.schema_validation_enforced = true;
        return rules;
    }

    /** Kept for ever, compacted from 1 MiB on. */
    static Policies tables() {
        var rules = kept(new RetentionPolicies(WITHOUT_LIMIT, WITHOUT_LIMIT));
        rules.compaction_threshold = COMPACTION_BYTES;
        return rules;
    }

    static RetentionPolicies retention(Duration retention) {
        return new RetentionPolicies(Math.toIntExact(retention.toMinutes()), WITHOUT_LIMIT);
    }

    private static Policies kept(RetentionPolicies retention) {
        var rules = new Policies();
        rules.retention_policies = retention;
        rules.inactive_topic_policies =
                new InactiveTopicPolicies(InactiveTopicDeleteMode.delete_when_no_subscriptions, Integer.MAX_VALUE, false);
        return rules;
    }
}

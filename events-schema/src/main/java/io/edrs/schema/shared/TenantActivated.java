package io.edrs.schema.shared;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** A tenant has its topics, schemas and subscriptions and may be used. */
@EventType("shared.tenant_activated")
public record TenantActivated(String tenantId, String displayName) implements Payload {}

package io.edrs.platform.kernel.dispatch;

import io.edrs.schema.BaseEvent;

/** An event with its bytes, so that it is written only once. */
record Encoded(BaseEvent<?> event, byte[] bytes) {}

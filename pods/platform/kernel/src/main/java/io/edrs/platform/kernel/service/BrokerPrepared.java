package io.edrs.platform.kernel.service;

/** Published in a process when the broker answers and holds the system's topics, before anything is listened to or served. */
public record BrokerPrepared() {}

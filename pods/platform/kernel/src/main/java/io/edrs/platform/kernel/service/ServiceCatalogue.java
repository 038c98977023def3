package io.edrs.platform.kernel.service;

import java.util.List;

/** Every service there is, and which of them this process runs. */
public record ServiceCatalogue(List<ServiceInfo> all, List<String> running) {}

package io.edrs.platform.kernel.issuer;

import java.util.List;

/**
 * Somebody whom the identity provider vouches for.
 *
 * @param userId the same for the same person always, and nothing of theirs can be read from it
 * @param tenants those they belong to
 * @param groups those they are in
 */
public record Person(String userId, List<String> tenants, List<String> groups) {}

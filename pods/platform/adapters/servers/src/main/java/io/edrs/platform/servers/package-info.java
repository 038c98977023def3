/** Starts, watches and stops the real Apache Pulsar and the real PostgreSQL as detached processes bound to loopback. */
package io.edrs.platform.servers;

/** One Pulsar and one PostgreSQL for all the tests of a JVM, on free ports and gone when it ends. */
package io.edrs.platform.servers.testing;

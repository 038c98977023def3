package io.edrs.platform.adapters.redis;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.testkit.contract.Fresh;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisDriverTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private final String tenant = Fresh.tenant();

    @Test
    void isFoundAndOpensItsPorts() {
        assertThat(ServiceLoader.load(StoreDriver.class)).hasAtLeastOneElementOfType(RedisDriver.class);
        new RedisDriver().ports().forEach(port -> assertThat((Object) TestRedis.single().port(port.type())).isInstanceOf(port.type()));
        assertThatThrownBy(() -> TestRedis.single().port(BlobStore.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TestRedis.single().server().product()).isIn("Redis", "Redis Stack", "Valkey");
        assertThat(TestRedis.single().server().version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(TestRedis.cluster().server().version()).contains(" cluster");
    }

    @Test
    void authenticatesAsPasswordOrUserAndSaysWhenTheyAreWrong() {
        var program = new RedisProgram(FreePorts.find(1)[0], "--requirepass", "p@ss word").start();
        addUser(program);
        var place = "127.0.0.1:" + program.port();
        for (var right : new String[] {":p%40ss%20word@", "default:p%40ss%20word@", "app:secret@"}) {
            try (var store = TestRedis.open("redis://" + right + place)) {
                assertThat(store.port(Counters.class).add(tenant, "calls", "a", 1, LONG)).isPositive();
                assertThat(store.server().product()).isEqualTo("Redis");
            }
        }
        for (var wrong : new String[] {"", ":wrong@", "app:wrong@", "nobody:secret@"}) {
            invalid("redis://" + wrong + place, "put the right user and password into the URL");
        }
        invalid("redis://app:secret@" + place + "?prefix=other", "~edrs:*");
        program.kill();
    }

    @Test
    void keepsDatabasesAndPrefixesApart() {
        var program = new RedisProgram(FreePorts.find(1)[0]).start();
        var place = "redis://127.0.0.1:" + program.port();
        for (var url : new String[] {place, place + "/3", place + "/3?prefix=other"}) {
            try (var store = TestRedis.open(url)) {
                assertThat(store.port(Counters.class).add(tenant, "calls", "a", 1, LONG)).isEqualTo(1);
            }
        }
        invalid(place + "/99", "the number of a database");
        program.kill();
    }

    @Test
    void saysWhenTheServersPolicyIsAnother() {
        var program = new RedisProgram(FreePorts.find(1)[0], "--maxmemory", "64mb", "--maxmemory-policy", "volatile-lfu").start();
        var place = "redis://127.0.0.1:" + program.port() + "?eviction=";
        try (var asked = TestRedis.open(place + "volatile-lfu"); var other = TestRedis.open(place + "allkeys-lru")) {
            assertThat(asked.server().version()).doesNotContain("policy");
            assertThat(other.server().version()).contains("its maxmemory-policy is volatile-lfu where the URL asks for allkeys-lru");
        }
        program.kill();
    }

    @Test
    void tellsAClusterFromASingleServer() {
        var program = new RedisProgram(FreePorts.find(1)[0]).start();
        invalid("redis+cluster://127.0.0.1:" + program.port(), "it is no cluster; write redis://");
        program.kill();
        var cluster = new RedisClusterPrograms();
        invalid("redis://127.0.0.1:" + cluster.masters().getFirst().port(), "is a cluster; write redis+cluster://");
        cluster.masters().forEach(RedisProgram::kill);
    }

    @Test
    void speaksTlsWithWhomItTrusts() throws Exception {
        var ports = FreePorts.find(2);
        var certificate = Certificate.made();
        var program = new RedisProgram(ports[0], "--tls-port", Integer.toString(ports[1]), "--tls-cert-file", certificate.file().toString(),
                "--tls-key-file", certificate.key().toString(), "--tls-ca-cert-file", certificate.file().toString(),
                "--tls-auth-clients", "no").start();
        var place = "rediss://127.0.0.1:" + ports[1];
        for (var trusting : new String[] {"?ca=" + certificate.file(), "?verify=none"}) {
            try (var store = TestRedis.open(place + trusting)) {
                assertThat(store.port(Counters.class).add(tenant, "calls", "a", 1, LONG)).isPositive();
            }
        }
        invalid(place, "name its authority's PEM file");
        program.kill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://h/x", "redis://a,b", "redis://h?evict=lru", "redis://h?eviction=lru", "redis+cluster://h/1", "redis://h:0",
            "redis://h:70000", "redis://h?prefix=A*", "rediss://h?verify=maybe"})
    void refusesAUrlThatCannotBeRight(String url) {
        refused(CONFIGURATION_INVALID, () -> TestRedis.open(url));
    }

    private static void addUser(RedisProgram program) {
        var client = RedisClient.create(RedisURI.builder().withHost("127.0.0.1").withPort(program.port()).withPassword("p@ss word".toCharArray()).build());
        try (var connection = client.connect()) {
            connection.sync().aclSetuser("app", AclSetuserArgs.Builder.on().addPassword("secret").keyPattern("edrs:*").allCommands());
        } finally {
            // Not waited for: the driver's own end has been seen not to come.
            client.shutdownAsync(0, 1, TimeUnit.SECONDS);
        }
    }

    private static void invalid(String url, String advice) {
        try (var store = TestRedis.open(url)) {
            refused(CONFIGURATION_INVALID, () -> {
                store.server();
                store.port(Counters.class).read("t", "calls", "a");
            });
            assertThatThrownBy(() -> {
                store.server();
                store.port(Counters.class).read("t", "calls", "a");
            }).hasMessageContaining(advice).hasMessageNotContaining("\n");
        }
    }
}

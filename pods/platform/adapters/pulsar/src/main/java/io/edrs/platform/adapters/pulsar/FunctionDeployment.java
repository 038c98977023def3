package io.edrs.platform.adapters.pulsar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionSpec;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionStatus;
import io.edrs.schema.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pulsar.client.admin.Functions;
import org.apache.pulsar.common.functions.FunctionConfig;

/** Functions in the broker; each carries the fingerprint of what it was deployed from in its user configuration. */
final class FunctionDeployment {

    static final String FINGERPRINT = "deployedFrom";
    private static final String NAMESPACE = "functions";

    private final Functions functions;
    private final ObjectMapper json = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    FunctionDeployment(Functions functions) {
        this.functions = functions;
    }

    boolean deploy(FunctionSpec spec, Path jar) {
        var wanted = config(spec);
        var fingerprint = fingerprint(spec, jar);
        var standing = find(wanted.getTenant(), wanted.getNamespace(), wanted.getName());
        if (standing.map(FunctionDeployment::fingerprint).filter(fingerprint::equals).isPresent()) {
            return false;
        }
        var userConfig = new HashMap<String, Object>(wanted.getUserConfig() == null ? Map.of() : wanted.getUserConfig());
        userConfig.put(FINGERPRINT, fingerprint);
        wanted.setUserConfig(userConfig);
        AdminCalls.await(standing.isPresent() ? functions.updateFunctionAsync(wanted, jar.toString())
                : functions.createFunctionAsync(wanted, jar.toString()), "deploy the function " + spec.name());
        return true;
    }

    void restart(String name) {
        AdminCalls.await(functions.restartFunctionAsync(Topics.SYSTEM_TENANT, NAMESPACE, name), "restart the function " + name);
    }

    List<FunctionStatus> status() {
        return AdminCalls.await(AdminCalls.unlessGone(functions.getFunctionsAsync(Topics.SYSTEM_TENANT, NAMESPACE), List.<String>of()),
                "list the functions").stream().sorted().flatMap(name -> status(name).stream()).toList();
    }

    private Optional<FunctionStatus> status(String name) {
        return find(Topics.SYSTEM_TENANT, NAMESPACE, name).map(config -> {
            var status = AdminCalls.await(functions.getFunctionStatusAsync(Topics.SYSTEM_TENANT, NAMESPACE, name),
                    "tell how the function %s does".formatted(name));
            return new FunctionStatus(name, fingerprint(config), status.numInstances, status.numRunning);
        });
    }

    private Optional<FunctionConfig> find(String tenant, String namespace, String name) {
        return AdminCalls.await(AdminCalls.unlessGone(functions.getFunctionAsync(tenant, namespace, name)
                .thenApply(Optional::of), Optional.<FunctionConfig>empty()), "find the function " + name);
    }

    private FunctionConfig config(FunctionSpec spec) {
        try {
            return json.readValue(spec.definition(), FunctionConfig.class);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The definition of the function '%s' does not fit: %s"
                    .formatted(spec.name(), e.getOriginalMessage()), e);
        }
    }

    private static String fingerprint(FunctionConfig config) {
        return config.getUserConfig() == null ? "" : String.valueOf(config.getUserConfig().getOrDefault(FINGERPRINT, ""));
    }

    private static String fingerprint(FunctionSpec spec, Path jar) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(digest.digest(spec.definition().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        } catch (IOException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The functions' jar '%s' cannot be read.".formatted(jar), e);
        }
    }
}

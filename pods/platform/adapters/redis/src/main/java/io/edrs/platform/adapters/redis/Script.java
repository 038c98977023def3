package io.edrs.platform.adapters.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A Lua script, which the server runs as one step; sent whole only to a server that does not know it yet. */
record Script(String text, String digest, ScriptOutputType output) {

    static Script of(ScriptOutputType output, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Script(text, HexFormat.of().formatHex(digest), output);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
    }

    <T> T run(RedisClusterCommands<String, String> commands, String[] keys, String... values) {
        try {
            return commands.evalsha(digest, output, keys, values);
        } catch (RedisNoScriptException e) {
            return commands.eval(text, output, keys, values);
        }
    }
}

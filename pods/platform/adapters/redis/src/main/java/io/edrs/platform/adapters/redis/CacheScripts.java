package io.edrs.platform.adapters.redis;

import io.lettuce.core.ScriptOutputType;

/**
 * The steps of a cache. A lock holds its loader's name; an eviction writes a dash over it, so that what was loaded before
 * is not kept after. A lock that timed out is gone, and what its slow loader brings is kept all the same.
 */
final class CacheScripts {

    /** The value, or whether the caller may load it: keys value and lock; arguments loader and the lock's milliseconds. */
    static final Script LOOK = Script.of(ScriptOutputType.MULTI, """
            local value = redis.call('get', KEYS[1])
            if value then return {'value', value} end
            local loader = redis.call('get', KEYS[2])
            if loader and loader ~= '-' then return {'wait'} end
            redis.call('set', KEYS[2], ARGV[1], 'PX', ARGV[2])
            return {'load'}""");
    /** Keys value and lock; arguments loader, value, its milliseconds. */
    static final Script KEEP = Script.of(ScriptOutputType.INTEGER, """
            local loader = redis.call('get', KEYS[2])
            if loader and loader ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3])
            redis.call('del', KEYS[2])
            return 1""");
    /** Key lock; argument loader. */
    static final Script GIVE_UP = Script.of(ScriptOutputType.INTEGER,
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0");
    /** Keys value and lock; argument milliseconds for which older loads are turned away. */
    static final Script EVICT = Script.of(ScriptOutputType.INTEGER, """
            redis.call('set', KEYS[2], '-', 'XX', 'PX', ARGV[1])
            return redis.call('unlink', KEYS[1])""");

    private CacheScripts() {}
}

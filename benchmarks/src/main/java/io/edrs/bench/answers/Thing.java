package io.edrs.bench.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something documents speak of.
 *
 * @param values its values by property
 * @param headers what each property is called in its document
 */
record Thing(Themes.Domain domain, String name, Map<Themes.Attribute, String> values, Map<Themes.Attribute, String> headers, List<String> items) {

    static Thing named(Themes.Domain domain, String name) {
        return new Thing(domain, name, new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());
    }
}

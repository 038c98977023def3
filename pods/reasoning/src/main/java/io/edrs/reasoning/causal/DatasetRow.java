package io.edrs.reasoning.causal;

import io.edrs.reasoning.data.CsvText;
import io.edrs.reasoning.data.DataTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A kept table. @param body comma-separated values @param variables one a line */
@MappedEntity("dataset")
record DatasetRow(@Id String name, String body, String variables, int rowCount, Instant keptAt, String keptBy) {

    DataTable table() {
        return CsvText.read(body);
    }
}

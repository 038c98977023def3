package io.edrs.bench.stores;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.edrs.platform.store.driver.StoreUrl;
import org.bson.BsonDocument;

/** The same commands by the driver itself. */
final class RawMongo {

    private RawMongo() {}

    static Work of(StoreUrl url) {
        var things = MongoClients.create(url.text()).getDatabase(url.path()).getCollection("raw", BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY);
        var upsert = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
        return PortWork.work(number -> things.findOneAndUpdate(Filters.eq(PortWork.key(number)),
                Updates.combine(Updates.set("body", BsonDocument.parse(PortWork.JSON)), Updates.inc("version", 1)), upsert),
                number -> Work.found(things.find(Filters.eq(PortWork.key(number))).first() != null));
    }
}

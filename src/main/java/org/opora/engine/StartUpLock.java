package org.opora.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one node at a time put in place what all share. Nodes that start together would else create it twice or refuse to
 * start. What one of them puts in place is there as a whole or not at all.
 */
@Component
public class StartUpLock {

    /** Any number that nobody else uses in this database. */
    private static final long KEY = 7_024_001;

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    StartUpLock(PlatformTransactionManager transactions, JdbcClient database) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    /** Does this work in one transaction, once no other node does such work. */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("select true from pg_advisory_xact_lock(?)")
                    .param(KEY)
                    .query(Boolean.class)
                    .single();
            work.run();
        });
    }
}

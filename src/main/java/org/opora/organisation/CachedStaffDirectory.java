package org.opora.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The staff directory, at most half a minute old, since it is asked at every request. */
@Component
class CachedStaffDirectory implements StaffDirectory {

    private final WorkforceReader reader;
    private final Clock clock;
    private volatile @Nullable Workforce known;

    CachedStaffDirectory(WorkforceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Optional<Staff> find(String login) {
        return Optional.ofNullable(workforce().staff().get(login));
    }

    @Override
    public List<Staff> all() {
        return List.copyOf(workforce().staff().values());
    }

    @Override
    public Map<String, String> organisations() {
        return Map.copyOf(workforce().organisations());
    }

    /** The next question reads anew, and so does the first one after the change is there for all to see. */
    void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known = null;
                }
            });
        }
    }

    private Workforce workforce() {
        Workforce now = known;
        if (now == null || !now.isFreshAt(clock.instant())) {
            now = reader.read(clock.instant());
            known = now;
        }
        return now;
    }
}

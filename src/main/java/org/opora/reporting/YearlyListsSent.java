package org.opora.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opora.careleaver.YearlyLists;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisation.Kind;
import org.opora.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Which institutions have listed in time those who leave in the year. No persons are counted. */
@Component
class YearlyListsSent implements Calculation {

    private final YearlyLists lists;
    private final Organisations organisations;

    YearlyListsSent(YearlyLists lists, Organisations organisations) {
        this.lists = lists;
        this.organisations = organisations;
    }

    @Override
    public Metric metric() {
        return Metric.YEARLY_LISTS;
    }

    @Override
    public Figures of(Scope scope) {
        Set<String> institutions = organisations.all().stream()
                .filter(organisation -> organisation.kind() == Kind.INSTITUTION)
                .map(Organisation::id)
                .filter(scope.organisations()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sent = lists.sent(institutions, scope.period().to().getYear());
        Count listed = Count.of("LISTS_SENT", sent.size(), Unit.INSTITUTIONS);
        Count missing = Count.of("LISTS_MISSING", institutions.size() - sent.size(), Unit.INSTITUTIONS);
        return new Figures(
                List.of(listed, missing), List.of(Breakdown.counting("institution", listed, institutions, sent)));
    }
}

package org.opora.visit.process;

import org.opora.calendar.Region;
import org.opora.casefile.VisitKind;
import org.opora.engine.FormListener;
import org.opora.visit.RecordVisit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each kind of visit has a form of its own, and all are recorded alike. */
@Configuration(proxyBeanMethods = false)
class VisitListeners {

    @Bean
    FormListener visitFamilyListener(RecordVisit recordVisit, Region region) {
        return new HeldVisitListener("visit-family", VisitKind.HOME_VISIT, recordVisit, region);
    }

    @Bean
    FormListener contactCareLeaverListener(RecordVisit recordVisit, Region region) {
        return new HeldVisitListener("contact-care-leaver", VisitKind.CONTACT, recordVisit, region);
    }

    @Bean
    FormListener inspectHousingListener(RecordVisit recordVisit, Region region) {
        return new HeldVisitListener("inspect-housing", VisitKind.HOUSING_INSPECTION, recordVisit, region);
    }
}

package org.opora.desk.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.desk.dossier.CaseSubjects.Subject;
import org.opora.desk.dossier.DocumentSection.DocumentRow;
import org.opora.desk.dossier.FamilySection.ConsentRow;
import org.opora.desk.dossier.FamilySection.Household;
import org.opora.desk.dossier.LevelSection.Levels;
import org.opora.desk.dossier.NoteWords.Detail;
import org.opora.desk.dossier.PlanSection.Plan;
import org.opora.desk.dossier.ReferralSection.ReferralRow;
import org.opora.desk.dossier.TaskSection.Tasks;
import org.opora.desk.dossier.VisitSection.Visits;
import org.springframework.stereotype.Component;

/** Puts together what the modules know about a case, in words. */
@Component
class CaseSheets {

    private final FamilySection families;
    private final LeaverSection leavers;
    private final LevelSection levels;
    private final PlanSection plans;
    private final ReferralSection referrals;
    private final VisitSection visits;
    private final TaskSection tasks;
    private final DocumentSection documents;
    private final Said said;
    private final Region region;

    CaseSheets(
            FamilySection families,
            LeaverSection leavers,
            LevelSection levels,
            PlanSection plans,
            ReferralSection referrals,
            VisitSection visits,
            TaskSection tasks,
            DocumentSection documents,
            Said said,
            Region region) {
        this.families = families;
        this.leavers = leavers;
        this.levels = levels;
        this.plans = plans;
        this.referrals = referrals;
        this.visits = visits;
        this.tasks = tasks;
        this.documents = documents;
        this.said = said;
        this.region = region;
    }

    /** @param task that is open beside the case file, if one is */
    Sheet of(SupportCase supportCase, Subject subject, @Nullable String task) {
        String number = supportCase.number();
        return new Sheet(
                number,
                title(supportCase, subject),
                facts(supportCase),
                said.text("page.asOf", said.moment(region.now().toInstant())),
                families.household(supportCase, subject),
                leavers.of(subject.leaver()),
                families.consents(subject),
                levels.of(supportCase),
                plans.of(number, subject.people()),
                referrals.of(number),
                visits.of(supportCase),
                tasks.of(supportCase, subject, task),
                documents.of(supportCase));
    }

    String title(SupportCase supportCase, Subject subject) {
        return subject.name()
                .map(name -> subject.leaver() == null ? said.text("title.family", name) : name)
                .orElseGet(() -> said.text("title.unknown", supportCase.number()));
    }

    private List<Detail> facts(SupportCase supportCase) {
        return List.of(
                fact("number", supportCase.number()),
                fact("status", said.text("status." + supportCase.status())),
                fact("level", said.code("assessment.level", supportCase.level())),
                fact("category", said.code("assessment.category", supportCase.category())),
                fact("legalBasis", said.code("dossier.legalBasis", supportCase.legalBasis())),
                fact("curator", said.staff(supportCase.curator())),
                fact("organisation", said.organisation(supportCase.organisation())),
                fact("opened", said.moment(supportCase.openedAt())));
    }

    private Detail fact(String label, String value) {
        return new Detail(said.text("fact." + label), value);
    }

    /**
     * A case in words.
     *
     * @param facts that stand at its head
     * @param asOf when it was read
     * @param household absent until the family is identified
     * @param leaver facts of the registry; empty in the case of a family
     */
    record Sheet(
            String number,
            String title,
            List<Detail> facts,
            String asOf,
            @Nullable Household household,
            List<Detail> leaver,
            List<ConsentRow> consents,
            Levels levels,
            List<Plan> plans,
            List<ReferralRow> referrals,
            Visits visits,
            Tasks tasks,
            List<DocumentRow> documents) {

        public boolean leaves() {
            return !leaver.isEmpty();
        }

        public boolean consented() {
            return !consents.isEmpty();
        }

        public boolean planned() {
            return !plans.isEmpty();
        }

        public boolean referred() {
            return !referrals.isEmpty();
        }

        public boolean documented() {
            return !documents.isEmpty();
        }
    }
}
